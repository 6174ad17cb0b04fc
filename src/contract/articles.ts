import { z } from 'zod'
import { articleStates } from '../permissions.ts'
import { articleKind, draft, draftFields, lock, named } from './drafts.ts'
import { id, instant, listOf, paging } from './fields.ts'
import { direction, humanText, language } from './text.ts'

const state = z.enum(articleStates)

/** What can be done to an article; each is one route. */
export const articleVerbs = [
  /** Opens a working copy, saves it, and holds its lock. */
  'edit',
  'submit',
  'return',
  'approve',
  'publish',
  'schedule',
  'unschedule',
  /** Throws the working copy of a published article away. */
  'discard',
  'archive',
  'withdraw',
  /** Back from the archive or from being withdrawn. */
  'reinstate',
  'trash',
  /** Back from the trash. */
  'restore',
  /** Tells the same story in another edition. */
  'translate',
  /** Makes a link with which an outsider can see the working copy. */
  'share',
] as const
export type ArticleVerb = (typeof articleVerbs)[number]

/** States, one or several with commas between. */
const stateList = z
  .string()
  .max(100)
  .transform((text) => text.split(','))
  .pipe(z.array(state).min(1).max(articleStates.length))

/** What the list is narrowed by; without `state` the trash is left out. */
export const articleQuery = z.strictObject({
  ...paging,
  language: language.optional(),
  state: stateList.optional(),
  kind: articleKind.optional(),
  section: id.optional(),
  author: id.optional(),
  own: z.enum(['true', 'false']).optional().describe('`true`: only what I made.'),
  q: humanText(200).optional().describe('Words of the headline, in whatever spelling.'),
  sort: z.enum(['updated', 'published']).optional(),
})

/** An article as a list shows it; texts are in its language and direction. */
export const articleItem = z.strictObject({
  id: z.string(),
  storyId: z.string().describe('The same for one story told in several languages.'),
  code: z.int().describe('The number of the article: in its address and its short link, never given twice.'),
  language: z.string(),
  dir: direction,
  state,
  kind: articleKind,
  kicker: z.string(),
  headline: z.string(),
  isPublic: z.boolean().describe('Whether readers have it now.'),
  hasDraft: z.boolean().describe('Whether something is written that readers do not have.'),
  section: named.nullable(),
  bylines: z.array(named),
  owner: named.nullable(),
  lock: lock.nullable(),
  updatedAt: instant,
  publishedAt: instant.nullable().describe('When readers first had it (ISO 8601, UTC); null where they never did.'),
  publishAt: instant.nullable().describe('For when it is scheduled (ISO 8601, UTC); null where it is not.'),
  publishZone: z.string().nullable().describe('The IANA zone in which the time was chosen.'),
  can: z.array(z.enum(articleVerbs)),
})
export type ArticleItem = z.output<typeof articleItem>

export const articles = listOf(articleItem)

/** The same story in an edition of the newsroom; `articleId` is null where it does not tell it, or not to you. */
const telling = z.strictObject({
  language: z.string(),
  dir: direction,
  editionName: z.string().describe("The edition's own name."),
  articleId: z.string().nullable(),
  state: state.nullable(),
  headline: z.string(),
  isBehind: z.boolean().describe('Whether the source has been published anew since this was translated from it.'),
  isDeclined: z.boolean(),
})

/** What readers have. */
const published = z.strictObject({
  version: z.int(),
  state: z.enum(['published', 'archived', 'withdrawn']),
  revision: z.int().describe('Counted from 1 with every publication.'),
  fields: draftFields,
  publishedAt: instant,
  publishedZone: z.string().describe('The IANA zone in which the time was chosen.'),
  updatedAt: instant,
  wordCount: z.int().describe('Words of the body, as its language counts them.'),
  url: z.string().nullable().describe('Where readers find it; null while they do not.'),
})

/** One article: its working copy and what readers have, each null where there is none or you may not see it. */
export const article = z.strictObject({
  id: z.string(),
  storyId: z.string().describe('The same for one story told in several languages.'),
  code: z.int().describe('The number of the article: in its address and its short link, never given twice.'),
  language: z.string(),
  dir: direction,
  state: state.describe('Where it stands as the newsroom sees it: the working copy first, then what readers have.'),
  owner: named.nullable(),
  trashedAt: instant.nullable().describe('Since when it lies in the trash (ISO 8601, UTC); null where it does not.'),
  draft: draft.nullable(),
  published: published.nullable(),
  lock: lock.nullable(),
  editions: z.array(telling),
  can: z.array(z.enum(articleVerbs)),
  etag: z.string().describe('The same as the header `ETag`: goes back in `If-Match`.'),
})
export type ArticleOutput = z.output<typeof article>

/** How long a link for an outsider counts. */
export const previewLinkRequest = z.strictObject({ hours: z.int().min(1).max(720).default(48) })
/** The link, shown once. */
export const previewLink = z.strictObject({ id: z.string(), url: z.url(), expiresAt: instant })
/** Links that still count, without their secrets. */
export const previewLinks = listOf(
  z.strictObject({ id: z.string(), createdAt: instant, expiresAt: instant, by: named.nullable() }),
)
