import { z } from 'zod'
import { email, id, listOf, name, paging } from './fields.ts'
import { slug } from './structure.ts'
import { direction, humanText, language } from './text.ts'

const website = z
  .string()
  .max(2_000)
  .regex(/^(?:https?:\/\/[^\s\p{Cc}]+)?$/u)
const texts = { name, roleTitle: humanText(500), bio: humanText(20_000) }

export const author = z.strictObject({
  id: z.string(),
  slug: z.string(),
  url: z.string(),
  avatarMediaId: z.string().nullable(),
  texts: z.array(z.strictObject({ language: z.string(), dir: direction, ...texts, url: z.string() })),
  /** For those alone who look after authors; null for all others. */
  email: z.string().nullable(),
  /** The person of the newsroom it is; for the same people. */
  userId: z.string().nullable(),
})
export type AuthorOutput = z.output<typeof author>

export const authors = listOf(author)
export const authorQuery = z.strictObject({
  ...paging,
  language: language.optional(),
  /** Words of a name, in whatever spelling. */
  q: humanText(200).optional(),
})

const text = z.strictObject({
  language,
  name,
  roleTitle: texts.roleTitle.optional(),
  bio: texts.bio.optional(),
})
const fields = {
  slug: slug.optional(),
  /** Never shown to readers. */
  email: z.union([email, z.literal('')]).optional(),
  url: website.optional(),
  avatarMediaId: id.nullable().optional(),
  userId: id.nullable().optional(),
}
export const newAuthor = z.strictObject({ ...fields, texts: z.array(text).min(1).max(50) })
/** What is left out stays; texts replace those of their languages. */
export const authorEdit = z.strictObject({ ...fields, texts: z.array(text).max(50).optional() })

/** The author that remains. */
export const authorMerger = z.strictObject({ into: id })
/** How many articles and working copies carry the name. */
export const authorUses = z.strictObject({ articles: z.int(), drafts: z.int() })
