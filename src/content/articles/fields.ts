import { slugify } from '@matbaa/locale'
import type { ArticleKind, ArticlesTable, Visibility } from '../../db/schema.ts'
import type { Document } from '../../richtext/document.ts'
import { readJson } from '../json.ts'
import { refuseUnstorableText } from '../stored-text.ts'

/** All that an editor can write; what is left out is empty, `news`, public and open to comments. */
export interface ArticleFields {
  readonly language: string
  readonly headline: string
  readonly document: Document
  readonly kind?: ArticleKind
  readonly kicker?: string
  readonly secondHeadline?: string
  readonly lead?: string
  readonly dateline?: string
  /** Made of the headline where none is wished. */
  readonly slug?: string
  readonly sectionId?: string | null
  readonly alsoSections?: readonly string[]
  readonly leadMediaId?: string | null
  readonly leadCaption?: string
  readonly leadCredit?: string
  readonly sourceName?: string
  readonly sourceUrl?: string
  readonly sourceArticleId?: string | null
  readonly sourceRevision?: number | null
  readonly seoTitle?: string
  readonly seoDescription?: string
  readonly visibility?: Visibility
  readonly commentsOpen?: boolean
  /** Ids of articles picked by hand. */
  readonly related?: readonly string[]
  readonly extra?: Readonly<Record<string, unknown>>
  /** Ids of authors, in order. */
  readonly bylines?: readonly string[]
  /** Ids of tags, in order. */
  readonly tags?: readonly string[]
}

/** The columns that an article and its draft have in common. */
export type FieldColumns = Pick<
  ArticlesTable,
  | 'language'
  | 'kind'
  | 'kicker'
  | 'headline'
  | 'second_headline'
  | 'lead'
  | 'dateline'
  | 'document'
  | 'slug'
  | 'section_id'
  | 'also_sections'
  | 'lead_media_id'
  | 'lead_caption'
  | 'lead_credit'
  | 'source_name'
  | 'source_url'
  | 'source_article_id'
  | 'source_revision'
  | 'seo_title'
  | 'seo_description'
  | 'visibility'
  | 'comments_open'
  | 'related'
  | 'extra'
>

/** Columns of the fields given; text that no database can keep is refused. */
export function toColumns(fields: ArticleFields): FieldColumns {
  const columns: FieldColumns = {
    language: fields.language,
    kind: fields.kind ?? 'news',
    kicker: fields.kicker ?? '',
    headline: fields.headline,
    second_headline: fields.secondHeadline ?? '',
    lead: fields.lead ?? '',
    dateline: fields.dateline ?? '',
    document: JSON.stringify(fields.document),
    slug: fields.slug === undefined || fields.slug === '' ? slugify(fields.headline, fields.language) : fields.slug,
    section_id: fields.sectionId ?? null,
    also_sections: JSON.stringify(fields.alsoSections ?? []),
    lead_media_id: fields.leadMediaId ?? null,
    lead_caption: fields.leadCaption ?? '',
    lead_credit: fields.leadCredit ?? '',
    source_name: fields.sourceName ?? '',
    source_url: fields.sourceUrl ?? '',
    source_article_id: fields.sourceArticleId ?? null,
    source_revision: fields.sourceRevision ?? null,
    seo_title: fields.seoTitle ?? '',
    seo_description: fields.seoDescription ?? '',
    visibility: fields.visibility ?? 'public',
    comments_open: fields.commentsOpen === false ? 0 : 1,
    related: JSON.stringify(fields.related ?? []),
    extra: JSON.stringify(fields.extra ?? {}),
  }
  refuseUnstorableText(columns)
  return columns
}

/** The fields that columns hold, with bylines and tags kept apart from them. */
export function toFields(
  columns: FieldColumns,
  bylines: readonly string[],
  tags: readonly string[],
): Required<ArticleFields> {
  return {
    language: columns.language,
    headline: columns.headline,
    document: readJson<Document>(columns.document),
    kind: columns.kind,
    kicker: columns.kicker,
    secondHeadline: columns.second_headline,
    lead: columns.lead,
    dateline: columns.dateline,
    slug: columns.slug,
    sectionId: columns.section_id,
    alsoSections: readJson<readonly string[]>(columns.also_sections),
    leadMediaId: columns.lead_media_id,
    leadCaption: columns.lead_caption,
    leadCredit: columns.lead_credit,
    sourceName: columns.source_name,
    sourceUrl: columns.source_url,
    sourceArticleId: columns.source_article_id,
    sourceRevision: columns.source_revision,
    seoTitle: columns.seo_title,
    seoDescription: columns.seo_description,
    visibility: columns.visibility,
    commentsOpen: columns.comments_open === 1,
    related: readJson<readonly string[]>(columns.related),
    extra: readJson<Readonly<Record<string, unknown>>>(columns.extra),
    bylines,
    tags,
  }
}

/** Only the shared columns of a wider row. */
export function pickColumns(row: FieldColumns): FieldColumns {
  return {
    language: row.language,
    kind: row.kind,
    kicker: row.kicker,
    headline: row.headline,
    second_headline: row.second_headline,
    lead: row.lead,
    dateline: row.dateline,
    document: row.document,
    slug: row.slug,
    section_id: row.section_id,
    also_sections: row.also_sections,
    lead_media_id: row.lead_media_id,
    lead_caption: row.lead_caption,
    lead_credit: row.lead_credit,
    source_name: row.source_name,
    source_url: row.source_url,
    source_article_id: row.source_article_id,
    source_revision: row.source_revision,
    seo_title: row.seo_title,
    seo_description: row.seo_description,
    visibility: row.visibility,
    comments_open: row.comments_open,
    related: row.related,
    extra: row.extra,
  }
}
