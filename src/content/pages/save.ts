import { slugify } from '@matbaa/locale'
import { conflict, notFound } from '../../errors.ts'
import type { Visibility } from '../../db/schema.ts'
import type { Document } from '../../richtext/document.ts'
import type { ContentContext } from '../context.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { readJson } from '../json.ts'
import { findPathsOf } from '../paths/queries.ts'
import { reservePath } from '../paths/reserve.ts'
import { randomId } from '../random-id.ts'
import { recordReferences } from '../references/record.ts'
import { renderDocument } from '../render.ts'
import { refuseUnstorableText } from '../stored-text.ts'
import { inTransaction, type Work } from '../work.ts'
import { findPage, insertPage, type PageRow, updatePage } from './queries.ts'

/** What can be written of a static page. */
export interface PageFields {
  readonly title: string
  readonly document: Document
  readonly lead?: string
  readonly parentId?: string | null
  readonly position?: number
  readonly leadMediaId?: string | null
  readonly visibility?: Visibility
  readonly seoTitle?: string
  readonly seoDescription?: string
  readonly extra?: Readonly<Record<string, unknown>>
}

/** What a new page is made of; the slug is made of the title where none is wished. */
export interface NewPage extends PageFields {
  readonly id?: string
  readonly language: string
  /** Pages of one group are the same page in several languages. */
  readonly groupId?: string
  readonly slug?: string
  readonly state?: PageRow['state']
  readonly publishedAt?: number | null
  readonly createdAt?: number
  readonly updatedAt?: number
  readonly deletedAt?: number | null
}

/** A saved page. */
export interface SavedPage {
  readonly id: string
  readonly groupId: string
  readonly slug: string
  readonly version: number
}

/** Makes a page, takes its address and renders it. */
export function createPage(context: ContentContext, input: NewPage): Promise<SavedPage> {
  return inTransaction(context, async (work) => {
    const id = input.id ?? randomId(work)
    const groupId = input.groupId ?? id
    const now = work.clock()
    const state = input.state ?? 'draft'
    await insertPage(work.tx, {
      id,
      group_id: groupId,
      language: input.language,
      ...columnsOf(input),
      ...(await rendered(work, id, input, input.language, true)),
      state,
      published_at: input.publishedAt ?? (state === 'published' ? now : null),
      created_at: input.createdAt ?? now,
      updated_at: input.updatedAt ?? now,
      version: 1,
      deleted_at: input.deletedAt ?? null,
    })
    const target = { language: input.language, kind: 'page', target_id: id } as const
    const slug = await reservePath(work, target, input.slug ?? slugify(input.title, input.language))
    work.invalidate(cacheTag.page(id), cacheTag.menu(input.language))
    work.record({ event: 'page.created', targetKind: 'page', targetId: id, detail: { slug } })
    return { id, groupId, slug, version: 1 }
  })
}

/** Saves a page over the version it was read in; fields left out stay as they are. */
export function savePage(
  context: ContentContext,
  input: Partial<PageFields> & { readonly id: string; readonly version: number; readonly updatedAt?: number },
): Promise<SavedPage> {
  return inTransaction(context, async (work) => {
    const { id, version, updatedAt, ...changes } = input
    const page = await findPage(work.tx, id)
    if (page === undefined) throw notFound('The page')
    const fields = { ...fieldsOf(page), ...changes }
    const isSaved = await updatePage(work.tx, id, version, {
      ...columnsOf(fields),
      ...(await rendered(work, id, fields, page.language, false)),
      updated_at: updatedAt ?? work.clock(),
    })
    if (!isSaved) throw conflict('The page was not saved.', 'Somebody else has changed it meanwhile.')
    work.invalidate(cacheTag.page(id), cacheTag.menu(page.language))
    work.record({ event: 'page.saved', targetKind: 'page', targetId: id })
    const path = (await findPathsOf(work.tx, [id])).get(id)
    return { id, groupId: page.group_id, slug: path?.slug ?? '', version: version + 1 }
  })
}

async function rendered(
  work: Work,
  id: string,
  fields: PageFields,
  language: string,
  isFirst: boolean,
): Promise<Pick<PageRow, 'html' | 'text' | 'renderer_version'>> {
  const source = { document: fields.document, lead: fields.lead ?? '' }
  const { html, text, rendererVersion, references } = await renderDocument(work, source, language)
  await recordReferences(work, { kind: 'page', id }, references, isFirst)
  return { html, text, renderer_version: rendererVersion }
}

function columnsOf(fields: PageFields) {
  const columns = {
    title: fields.title,
    lead: fields.lead ?? '',
    document: JSON.stringify(fields.document),
    parent_id: fields.parentId ?? null,
    position: fields.position ?? 0,
    lead_media_id: fields.leadMediaId ?? null,
    visibility: fields.visibility ?? 'public',
    seo_title: fields.seoTitle ?? '',
    seo_description: fields.seoDescription ?? '',
    extra: JSON.stringify(fields.extra ?? {}),
  } as const
  refuseUnstorableText(columns)
  return columns
}

function fieldsOf(page: PageRow): Required<PageFields> {
  return {
    title: page.title,
    document: readJson<Document>(page.document),
    lead: page.lead,
    parentId: page.parent_id,
    position: page.position,
    leadMediaId: page.lead_media_id,
    visibility: page.visibility,
    seoTitle: page.seo_title,
    seoDescription: page.seo_description,
    extra: readJson<Readonly<Record<string, unknown>>>(page.extra),
  }
}
