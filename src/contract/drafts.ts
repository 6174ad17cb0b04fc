import { z } from 'zod'
import { id, instant, thingId } from './fields.ts'
import { document, humanText, language, zone } from './text.ts'

export const articleKind = z.enum(['news', 'report', 'opinion', 'interview', 'photo-report'])

const ids = (most: number) => z.array(id).max(most)
/** Empty, or an absolute address. */
const address = z
  .string()
  .max(2_000)
  .regex(/^(?:https?:\/\/[^\s\p{Cc}]+)?$/u)
/** Empty is made of the headline. */
const slug = z
  .string()
  .max(200)
  .regex(/^[^\s/?#\p{Cc}]*$/u)
  // Browsers take these for a step in the path.
  .refine((text) => text.isWellFormed() && !/^\.{1,2}$/.test(text))
  .describe('The last part of the address, not percent-encoded; empty is made of the headline.')

/** All that an editor writes, in the language of the article. */
const fields = {
  kind: articleKind.describe('What it is; it decides what search engines are told.'),
  kicker: humanText(500).describe('The short line above the headline.'),
  headline: humanText(1_000).describe('The headline, as it was typed.'),
  secondHeadline: humanText(1_000).describe('The line below the headline.'),
  lead: humanText(10_000).describe('The opening, before the body.'),
  dateline: humanText(500).describe('Where it was reported from.'),
  document,
  slug,
  sectionId: id.nullable().describe('The section it stands in; null for none.'),
  alsoSections: ids(20).describe('Further sections in whose lists it stands.'),
  leadMediaId: id.nullable().describe('The picture above it, of the media library; null for none.'),
  leadCaption: humanText(4_000).describe(
    'The caption of the picture in this article; empty takes that of the library.',
  ),
  leadCredit: humanText(1_000).describe('The credit of the picture in this article; empty takes that of the library.'),
  sourceName: humanText(500).describe('Where the text was taken from, such as an agency; empty for none.'),
  sourceUrl: address.describe('An absolute address; empty for none.'),
  seoTitle: humanText(500).describe('The title of the page for search engines; empty takes the headline.'),
  seoDescription: humanText(2_000).describe('The description for search engines; empty is made of the lead.'),
  visibility: z
    .enum(['public', 'staff'])
    .describe('`staff`: nobody outside the newsroom sees it, even when it is published.'),
  commentsOpen: z.boolean().describe('Whether readers may comment.'),
  related: ids(20).describe('Articles picked by hand, in order.'),
  bylines: ids(20).describe('Authors, in order.'),
  tags: ids(50).describe('Tags, in order.'),
}

/** What was changed; what is left out stays. Sent with `If-Match`. */
export const draftChange = z.strictObject(fields).partial()
export type DraftChange = z.output<typeof draftChange>

/**
 * A new draft: of its own story, of a story that is told already, or as another edition's telling of `sourceArticleId`,
 * whose texts it then begins with (what is given here wins).
 */
export const newArticle = z
  .strictObject({
    language,
    storyId: id
      .optional()
      .describe('The story it joins as its telling in this language; left out, it begins one of its own.'),
    sourceArticleId: id.optional().describe('The article it is a translation of; null or left out for none.'),
  })
  .extend(draftChange.shape)

/** A working copy with all its fields, as stored. */
export const draftFields = z.strictObject({
  ...fields,
  document: z.record(z.string(), z.unknown()).describe('The body as a tree of nodes.'),
  slug: z.string().describe('The last part of the address, not percent-encoded.'),
  sourceUrl: z.string().describe('An absolute address; empty for none.'),
  sourceArticleId: z.string().nullable().describe('The article it is a translation of; null or left out for none.'),
  sourceRevision: z.int().nullable().describe('The publication of the source it was translated from; null for none.'),
})

/** Somebody, by name; `dir` is that of the name. */
export const named = z.strictObject({
  id: thingId,
  name: z.string().describe('The name as people read it.'),
  dir: z.enum(['rtl', 'ltr']).describe('In which direction the name is written.'),
})

/** Who is editing, until when that counts without a further sign of life. */
export const lock = z.strictObject({
  person: named.describe('Who holds it.'),
  isOwn: z.boolean().describe('Whether it is yours.'),
  until: instant.describe('Until when that counts without a further sign of life (ISO 8601, UTC).'),
})
export type LockOutput = z.output<typeof lock>

/** A sign of life every 20 seconds keeps the lock for 60; `takeOver` takes it from somebody else. */
export const lockRequest = z.strictObject({
  takeOver: z.boolean().default(false).describe('Whether it is taken from whoever holds it.'),
})

/** The working copy. */
export const draft = z.strictObject({
  version: z.int().describe('Counted up with every change.'),
  state: z.enum(['draft', 'in-review', 'approved', 'scheduled']).describe('How far it has come.'),
  fields: draftFields.describe('All that stands in it.'),
  baseRevision: z.int().nullable().describe('The revision it began from; null where nothing was published yet.'),
  publishAt: instant.nullable().describe('For when it is scheduled (ISO 8601, UTC); null where it is not.'),
  publishZone: z.string().describe('The IANA zone in which a time is chosen.'),
  note: z.string().describe('What was said when it was sent back.'),
  createdAt: instant,
  updatedAt: instant,
  updatedBy: named.nullable().describe('Who changed it last; null where nobody of the newsroom did.'),
})
export type DraftOutput = z.output<typeof draft>

/** The answer to a save: what else there is, the client knows. `ETag` comes with it. */
export const savedDraft = z.strictObject({
  version: z.int().describe('Counted up with every change.'),
  slug: z.string().describe('The last part of the address, not percent-encoded; empty is made of the headline.'),
  updatedAt: instant,
  etag: z.string().describe('Goes back in `If-Match` with what is changed next.'),
})

/** Why it is sent back, in words for who wrote it. */
export const returnRequest = z.strictObject({
  note: humanText(2_000).default('').describe('What is said with it, in words for people; may be empty.'),
})

/** What the revision says of itself. */
export const publicationRequest = z.strictObject({
  note: humanText(500).default('').describe('What is said with it, in words for people; may be empty.'),
})

/** When it is to be published: an instant, and the zone it was chosen in. */
export const schedule = z.strictObject({ at: instant.describe('When readers are to have it (ISO 8601, UTC).'), zone })
