import { z } from 'zod'
import { email, id, listOf, name, paging } from './fields.ts'
import { slug } from './structure.ts'
import { direction, humanText, language, textsOf } from './text.ts'

const website = z
  .string()
  .max(2_000)
  .regex(/^(?:https?:\/\/[^\s\p{Cc}]+)?$/u)
const texts = { name, roleTitle: humanText(500), bio: humanText(20_000) }

export const author = z.strictObject({
  id: z.string(),
  slug: z.string().describe('The last part of the address, not percent-encoded.'),
  url: z.string().describe('An address elsewhere that readers are shown; empty for none.'),
  avatarMediaId: z.string().nullable().describe('A picture of the media library.'),
  texts: z.array(z.strictObject({ language: z.string(), dir: direction, ...texts, url: z.string() })),
  email: z.string().nullable().describe('For those alone who look after authors; null for all others.'),
  userId: z.string().nullable().describe('The person of the newsroom it is; for the same people.'),
})
export type AuthorOutput = z.output<typeof author>

export const authors = listOf(author)
export const authorQuery = z.strictObject({
  ...paging,
  language: language.optional(),
  q: humanText(200).optional().describe('Words of a name, in whatever spelling.'),
})

const text = z.strictObject({
  language,
  name,
  roleTitle: texts.roleTitle.optional(),
  bio: texts.bio.optional(),
})
const fields = {
  slug: slug.optional(),
  email: z
    .union([email, z.literal('')])
    .optional()
    .describe('Never shown to readers.'),
  url: website.optional(),
  avatarMediaId: id.nullable().optional(),
  userId: id.nullable().optional(),
}
export const newAuthor = z.strictObject({ ...fields, texts: textsOf(text).min(1) })
/** What is left out stays; texts replace those of their languages, and those of `withoutLanguages` go. One of them remains. */
export const authorEdit = z.strictObject({
  ...fields,
  texts: textsOf(text).optional(),
  withoutLanguages: z.array(language).max(50).optional(),
})

/** The author that remains. */
export const authorMerger = z.strictObject({ into: id })
/** How many articles and working copies carry the name. */
export const authorUses = z.strictObject({ articles: z.int(), drafts: z.int() })
