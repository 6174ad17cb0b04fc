import { z } from 'zod'
import { email, id, listOf, name, paging, thingId } from './fields.ts'
import { slug } from './structure.ts'
import { direction, humanText, language, textsOf, languageTag } from './text.ts'

const website = z
  .string()
  .max(2_000)
  .regex(/^(?:https?:\/\/[^\s\p{Cc}]+)?$/u)
const texts = {
  name,
  roleTitle: humanText(500).describe('What they do, such as “science editor”; may be empty.'),
  bio: humanText(20_000).describe('About them; may be empty.'),
}

export const author = z.strictObject({
  id: thingId,
  slug: z.string().describe('The last part of the address, not percent-encoded.'),
  url: z.string().describe('An address elsewhere that readers are shown; empty for none.'),
  avatarMediaId: z.string().nullable().describe('A picture of the media library.'),
  texts: z
    .array(
      z.strictObject({
        language: languageTag,
        dir: direction,
        ...texts,
        url: z.string().describe('An address elsewhere that readers are shown; empty for none.'),
      }),
    )
    .describe('What stands on their page, each language once.'),
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
  url: website.optional().describe('An address elsewhere that readers are shown; empty for none.'),
  avatarMediaId: id.nullable().optional().describe('A picture of the media library; null for none.'),
  userId: id.nullable().optional().describe('The person of the newsroom it is; null for none.'),
}
export const newAuthor = z.strictObject({
  ...fields,
  texts: textsOf(text).min(1).describe('What stands on their page, each language once.'),
})
/** What is left out stays; texts replace those of their languages, and those of `withoutLanguages` go. One of them remains. */
export const authorEdit = z.strictObject({
  ...fields,
  texts: textsOf(text).optional().describe('What stands on their page, each language once.'),
  withoutLanguages: z.array(language).max(50).optional().describe('Languages whose texts go.'),
})

/** The author that remains. */
export const authorMerger = z.strictObject({ into: id.describe('The author that remains.') })
/** How many articles and working copies carry the name. */
export const authorUses = z.strictObject({
  articles: z.int().describe('Published articles that carry the name.'),
  drafts: z.int().describe('Working copies that carry the name.'),
})
