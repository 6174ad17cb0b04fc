import { z } from 'zod'
import { articleStates } from '../permissions.ts'
import { articleKind, draft, draftFields, lock, named } from './drafts.ts'
import { id, instant, listOf, paging, thingId } from './fields.ts'
import { direction, humanText, language, languageTag } from './text.ts'

const state = z.enum(articleStates).describe('Where it stands.')

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
  state: stateList.optional().describe('States, one or several with commas between; without it, all but the trash.'),
  kind: articleKind.optional().describe('Only of this kind.'),
  section: id.optional().describe('Only what stands in this section.'),
  author: id.optional().describe('Only what carries the name of this author.'),
  own: z.enum(['true', 'false']).optional().describe('`true`: only what I made.'),
  q: humanText(200).optional().describe('Words of the headline, in whatever spelling.'),
  sort: z
    .enum(['updated', 'published'])
    .optional()
    .describe('Newest change first (the usual), or newest publication first.'),
})

/** An article as a list shows it; texts are in its language and direction. */
export const articleItem = z.strictObject({
  id: thingId,
  storyId: z.string().describe('The same for one story told in several languages.'),
  code: z.int().describe('The number of the article: in its address and its short link, never given twice.'),
  language: languageTag,
  dir: direction,
  state,
  kind: articleKind.describe('What it is; it decides what search engines are told.'),
  kicker: z.string().describe('The short line above the headline.'),
  headline: z.string().describe('The headline, as it was typed.'),
  isPublic: z.boolean().describe('Whether readers have it now.'),
  hasDraft: z.boolean().describe('Whether something is written that readers do not have.'),
  section: named.nullable().describe('The section it stands in; null for none.'),
  bylines: z.array(named).describe('Whose names stand above it, in order.'),
  owner: named.nullable().describe('Who began it; null where nobody of the newsroom did.'),
  lock: lock.nullable().describe('Who edits it now; null for nobody.'),
  updatedAt: instant,
  publishedAt: instant.nullable().describe('When readers first had it (ISO 8601, UTC); null where they never did.'),
  publishAt: instant.nullable().describe('For when it is scheduled (ISO 8601, UTC); null where it is not.'),
  publishZone: z.string().nullable().describe('The IANA zone in which the time was chosen.'),
  can: z.array(z.enum(articleVerbs)).describe('What you may do to it now.'),
})
export type ArticleItem = z.output<typeof articleItem>

export const articles = listOf(articleItem)

/** The same story in an edition of the newsroom; `articleId` is null where it does not tell it, or not to you. */
const telling = z.strictObject({
  language: languageTag,
  dir: direction,
  editionName: z.string().describe("The edition's own name."),
  articleId: z
    .string()
    .nullable()
    .describe('The article that tells the story there; null where none does, or none that you may see.'),
  state: state.nullable().describe('Where it stands there; null where it is not told.'),
  headline: z.string().describe('The headline, as it was typed.'),
  isBehind: z.boolean().describe('Whether the source has been published anew since this was translated from it.'),
  isDeclined: z.boolean().describe('Whether this edition has decided not to tell the story.'),
})

/** What readers have. */
const published = z.strictObject({
  version: z.int().describe('Counted up with every change.'),
  state: z.enum(['published', 'archived', 'withdrawn']).describe('Where it stands for readers.'),
  revision: z.int().describe('Counted from 1 with every publication.'),
  fields: draftFields.describe('All that stands in it.'),
  publishedAt: instant,
  publishedZone: z.string().describe('The IANA zone in which the time was chosen.'),
  updatedAt: instant,
  wordCount: z.int().describe('Words of the body, as its language counts them.'),
  url: z.string().nullable().describe('Where readers find it; null while they do not.'),
})

/** One article: its working copy and what readers have, each null where there is none or you may not see it. */
export const article = z.strictObject({
  id: thingId,
  storyId: z.string().describe('The same for one story told in several languages.'),
  code: z.int().describe('The number of the article: in its address and its short link, never given twice.'),
  language: languageTag,
  dir: direction,
  state: state.describe('Where it stands as the newsroom sees it: the working copy first, then what readers have.'),
  owner: named.nullable().describe('Who began it; null where nobody of the newsroom did.'),
  trashedAt: instant.nullable().describe('Since when it lies in the trash (ISO 8601, UTC); null where it does not.'),
  draft: draft.nullable().describe('The working copy; null where there is none, or you may not see it.'),
  published: published.nullable().describe('What readers have; null where they have nothing.'),
  lock: lock.nullable().describe('Who edits it now; null for nobody.'),
  editions: z.array(telling).describe('The same story in every edition of the newsroom.'),
  can: z.array(z.enum(articleVerbs)).describe('What you may do to it now.'),
  etag: z.string().describe('The same as the header `ETag`: goes back in `If-Match`.'),
})
export type ArticleOutput = z.output<typeof article>

/** How long a link for an outsider counts. */
export const previewLinkRequest = z.strictObject({
  hours: z.int().min(1).max(720).default(48).describe('For how long the link works.'),
})
/** The link, shown once. */
export const previewLink = z.strictObject({
  id: thingId,
  url: z.url().describe('The whole link; it is shown this once.'),
  expiresAt: instant.describe('When it stops working (ISO 8601, UTC).'),
})
/** Links that still count, without their secrets. */
export const previewLinks = listOf(
  z.strictObject({
    id: thingId,
    createdAt: instant,
    expiresAt: instant.describe('When it stops working (ISO 8601, UTC).'),
    by: named.nullable().describe('Who made it.'),
  }),
)
