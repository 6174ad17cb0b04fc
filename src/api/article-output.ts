import { directionOf, firstStrongDirection } from '@matbaa/locale'
import type { z } from 'zod'
import type { ArticleOutput } from '../contract/articles.ts'
import type { DraftOutput, draftFields, LockOutput } from '../contract/drafts.ts'
import { type ArticleFields, toFields } from '../content/articles/fields.ts'
import type { DraftRow } from '../content/drafts/queries.ts'
import type { ShownArticle } from '../content/desk/show.ts'
import { type Actor, verbsOf } from '../content/desk/rights.ts'
import { type Standing, versionOf } from '../content/desk/standing.ts'
import { createAddresses } from '../routes.ts'
import { iso } from './output.ts'

type Named = { readonly id: string; readonly name: string; readonly dir: 'rtl' | 'ltr' }

/** Somebody or something with a name; in no language where none is known. */
export const toNamed = (id: string, name: string, language?: string): Named => ({
  id,
  name,
  dir: firstStrongDirection(name) ?? (language === undefined ? 'ltr' : directionOf(language)),
})

/** A person by id; one that is gone has no name. */
export const toPersonName = (id: string | null, names: ReadonlyMap<string, string>): Named | null =>
  id === null ? null : toNamed(id, names.get(id) ?? '')

/** What was written, as the contract names it. */
export function toFieldsOutput(fields: Required<ArticleFields>): z.output<typeof draftFields> {
  const { language: _, extra: _extra, document, ...rest } = fields
  return {
    ...rest,
    document: { ...document },
    alsoSections: [...rest.alsoSections],
    related: [...rest.related],
    bylines: [...rest.bylines],
    tags: [...rest.tags],
  }
}

const ids = (column: string): readonly string[] => JSON.parse(column) as readonly string[]

/** A working copy. */
export const toDraftOutput = (row: DraftRow, names: ReadonlyMap<string, string>): DraftOutput => ({
  version: row.version,
  state: row.state,
  fields: toFieldsOutput(toFields(row, ids(row.bylines), ids(row.tags))),
  baseRevision: row.base_revision,
  publishAt: row.publish_at === null ? null : iso(row.publish_at),
  publishZone: row.publish_zone,
  note: row.note,
  createdAt: iso(row.created_at),
  updatedAt: iso(row.updated_at),
  updatedBy: toPersonName(row.updated_by, names),
})

/** Who edits it now; nobody where the last sign of life is too old. */
export function toLock(
  draft: Pick<NonNullable<Standing['draft']>, 'lockedBy' | 'lockedUntil'> | undefined,
  names: ReadonlyMap<string, string>,
  { now, person }: { readonly now: number; readonly person: Actor['person'] },
): LockOutput | null {
  const by = draft?.lockedBy ?? null
  const until = draft?.lockedUntil ?? 0
  const named = toPersonName(by, names)
  return named === null || until <= now ? null : { person: named, isOwn: by === person.id, until: iso(until) }
}

/** What a page of the API needs to know beside the article. */
export interface Viewer {
  readonly actor: Actor
  readonly now: number
  readonly origin: string
  readonly addresses: ReturnType<typeof createAddresses>
}

/** An article as somebody may see it. */
export function toArticleOutput(shown: ShownArticle, { actor, now, origin, addresses }: Viewer): ArticleOutput {
  const { standing, draft, article, names } = shown
  const { id, storyId, code, language } = standing
  const isHere =
    article !== undefined &&
    article.deleted_at === null &&
    article.visibility === 'public' &&
    article.state !== 'withdrawn'
  return {
    id,
    storyId,
    code,
    language,
    dir: directionOf(language),
    state: shown.isWhole ? standing.state : 'published',
    owner: toPersonName(standing.ownerId, names),
    trashedAt: standing.trashedAt === null ? null : iso(standing.trashedAt),
    draft: draft === undefined ? null : toDraftOutput(draft, names),
    published:
      article === undefined
        ? null
        : {
            version: article.version,
            state: article.state,
            revision: article.revision,
            fields: toFieldsOutput(toFields(article, shown.bylines, shown.tags)),
            publishedAt: iso(article.published_at),
            publishedZone: article.published_zone,
            updatedAt: iso(article.updated_at),
            wordCount: article.word_count,
            url: isHere ? origin + addresses.article(language, code, article.slug) : null,
          },
    lock: shown.isWhole ? toLock(standing.draft, names, { now, person: actor.person }) : null,
    editions: shown.tellings.map((telling) => ({ ...telling, dir: directionOf(telling.language) })),
    can: shown.isWhole
      ? [...verbsOf(actor, standing)]
      : verbsOf(actor, standing).filter((verb) => verb === 'translate'),
    etag: shown.isWhole ? versionOf(standing) : `0-${article?.version ?? 0}`,
  }
}
