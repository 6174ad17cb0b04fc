import { z } from 'zod'
import { id, instant, listOf, name, paging, thingId } from './fields.ts'
import { direction, humanText, language, languageTag } from './text.ts'

const words = humanText(10_000).describe('What it is about; may be empty.')
/** One segment of an address, decoded. */
export const slug = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\s/?#\\\p{Cc}]+$/u)
  .refine((text) => text.isWellFormed())
  .describe('One segment of an address, not percent-encoded.')
const position = z.int().min(0).max(100_000).describe('The place among its neighbours, the smallest first.')
const colour = z
  .string()
  .max(7)
  .describe(
    '`#` and six hexadecimal digits with a contrast of 4.5 to 1 or more on a light page; empty for none of its own.',
  )

export const section = z.strictObject({
  id: thingId,
  groupId: z.string().describe('The same for one desk in several languages.'),
  language: languageTag,
  dir: direction,
  name: z.string().describe('What it is called.'),
  description: z.string().describe('What it is about; may be empty.'),
  slug: z.string().describe('The last part of the address, not percent-encoded.'),
  url: z.string().describe('The path on the site, percent-encoded.'),
  parentId: z.string().nullable().describe('What it lies below; null at the top.'),
  position: z.int().describe('The place among its neighbours, the smallest first.'),
  colour: z
    .string()
    .describe(
      'Its own colour on its pages; empty for that of the paper. On dark pages the nearest that can be read stands in for it.',
    ),
  closedAt: instant.nullable().describe('Since when nothing new comes into it; null while it is open.'),
})
export const sections = z.strictObject({ items: z.array(section).describe('What there is, in its order.') })
export const sectionQuery = z.strictObject({ language: language.optional() })
export const newSection = z.strictObject({
  language,
  name,
  slug: slug.optional(),
  description: words.optional(),
  parentId: id.nullable().optional().describe('What it lies below; null at the top.'),
  groupId: id
    .optional()
    .describe('The same in other languages, which it joins; null or left out makes it stand alone.'),
  position: position.optional(),
  colour: colour.optional(),
})
/** What is left out stays. */
export const sectionEdit = z.strictObject({
  name: name.optional(),
  slug: slug.optional(),
  description: words.optional(),
  parentId: id.nullable().optional().describe('What it lies below; null at the top.'),
  position: position.optional(),
  groupId: id
    .nullable()
    .optional()
    .describe('The desk it belongs to, with the same section in other languages; null makes it stand alone.'),
  colour: colour.optional(),
  isClosed: z
    .boolean()
    .optional()
    .describe(
      'A closed section is offered to no article and leaves the front page; its articles, its page and its address stay.',
    ),
})
/** Sections of one place in their order; one that lay elsewhere moves there. */
export const sectionOrder = z.strictObject({
  parentId: id.nullable().describe('What it lies below; null at the top.'),
  ids: z.array(id).min(1).max(500).describe('All of them, in their order.'),
})
/** The section that takes what stands in the other. */
export const sectionMerger = z.strictObject({ into: id.describe('What remains.') })
/** How much stands in a section, lies below it or points to it. */
export const sectionUses = z.strictObject({
  articles: z.int().describe('Published articles in it.'),
  drafts: z.int().describe('Working copies in it.'),
  sections: z.int().describe('Sections below it.'),
  menus: z.int().describe('Menus that lead to it.'),
})

export const tag = z.strictObject({
  id: thingId,
  groupId: z.string().describe('The same for one thing in several languages.'),
  language: languageTag,
  dir: direction,
  name: z.string().describe('What it is called.'),
  description: z.string().describe('What it is about; may be empty.'),
  slug: z.string().describe('The last part of the address, not percent-encoded.'),
  url: z.string().describe('The path on the site, percent-encoded.'),
  articles: z.int().describe('How many articles have it.'),
  translations: z
    .array(
      z.strictObject({
        id: thingId,
        language: languageTag,
        dir: direction,
        name: z.string().describe('What it is called.'),
      }),
    )
    .describe('The same topic in the other languages.'),
})
export type TagOutput = z.output<typeof tag>
export const tags = listOf(tag)
export const tagQuery = z.strictObject({
  ...paging,
  cursor: z
    .string()
    .max(2_000)
    .regex(/^[\w-]+$/)
    .optional()
    .describe('The `nextCursor` of the part before; left out for the first.'),
  language: language.optional(),
  q: humanText(200).optional().describe('Words of the name, in whatever spelling.'),
  unused: z.literal('true').optional().describe('`true`: those alone that no article has.'),
})
export const newTag = z.strictObject({
  language,
  name,
  slug: slug.optional(),
  description: words.optional(),
  groupId: id
    .optional()
    .describe('The same in other languages, which it joins; null or left out makes it stand alone.'),
})
export const tagEdit = z.strictObject({
  name: name.optional(),
  slug: slug.optional(),
  description: words.optional(),
  groupId: id.nullable().optional().describe('The group it is put into; null makes it stand alone.'),
})
/** The tag that remains. */
export const tagMerger = z.strictObject({ into: id.describe('What remains.') })
/** What a merger would change. */
export const tagMergerPreview = z.strictObject({
  articles: z.int().describe('Articles that would get the other tag.'),
  both: z.int().describe('Articles that have both, and would keep the one.'),
  drafts: z.int().describe('Working copies that would get it.'),
})
export const tagDuplicateQuery = z.strictObject({ language: language.optional() })
/** Tags of one language whose names are alike but for their spelling; the most used of each stands first. */
export const tagDuplicates = z.strictObject({
  items: z
    .array(z.strictObject({ tags: z.array(tag).describe('Those that are alike.') }))
    .describe('What there is, in its order.'),
})
