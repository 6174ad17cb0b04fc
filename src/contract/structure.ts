import { z } from 'zod'
import { id, listOf, name, paging } from './fields.ts'
import { direction, humanText, language } from './text.ts'

const words = humanText(10_000)
/** One segment of an address, decoded. */
export const slug = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\s/?#\\\p{Cc}]+$/u)
  .refine((text) => text.isWellFormed())
const position = z.int().min(0).max(100_000)

export const section = z.strictObject({
  id: z.string(),
  /** The same for one desk in several languages. */
  groupId: z.string(),
  language: z.string(),
  dir: direction,
  name: z.string(),
  description: z.string(),
  slug: z.string(),
  url: z.string(),
  parentId: z.string().nullable(),
  position: z.int(),
})
export const sections = z.strictObject({ items: z.array(section) })
export const sectionQuery = z.strictObject({ language: language.optional() })
export const newSection = z.strictObject({
  language,
  name,
  slug: slug.optional(),
  description: words.optional(),
  parentId: id.nullable().optional(),
  groupId: id.optional(),
  position: position.optional(),
})
/** What is left out stays. */
export const sectionEdit = z.strictObject({
  name: name.optional(),
  slug: slug.optional(),
  description: words.optional(),
  parentId: id.nullable().optional(),
  position: position.optional(),
  /** The desk it belongs to, with the same section in other languages; null makes it stand alone. */
  groupId: id.nullable().optional(),
})
/** Sections of one place in their order; one that lay elsewhere moves there. */
export const sectionOrder = z.strictObject({ parentId: id.nullable(), ids: z.array(id).min(1).max(500) })
/** The section that takes what stands in the other. */
export const sectionMerger = z.strictObject({ into: id })
/** How much stands in a section, lies below it or points to it. */
export const sectionUses = z.strictObject({ articles: z.int(), drafts: z.int(), sections: z.int(), menus: z.int() })

export const tag = z.strictObject({
  id: z.string(),
  groupId: z.string(),
  language: z.string(),
  dir: direction,
  name: z.string(),
  description: z.string(),
  slug: z.string(),
  url: z.string(),
  /** How many articles have it. */
  articles: z.int(),
  /** The same topic in the other languages. */
  translations: z.array(z.strictObject({ id: z.string(), language: z.string(), dir: direction, name: z.string() })),
})
export type TagOutput = z.output<typeof tag>
export const tags = listOf(tag)
export const tagQuery = z.strictObject({
  ...paging,
  cursor: z
    .string()
    .max(2_000)
    .regex(/^[\w-]+$/)
    .optional(),
  language: language.optional(),
  /** Words of the name, in whatever spelling. */
  q: humanText(200).optional(),
  /** `true`: those alone that no article has. */
  unused: z.literal('true').optional(),
})
export const newTag = z.strictObject({
  language,
  name,
  slug: slug.optional(),
  description: words.optional(),
  groupId: id.optional(),
})
export const tagEdit = z.strictObject({
  name: name.optional(),
  slug: slug.optional(),
  description: words.optional(),
  /** The group it is put into; null makes it stand alone. */
  groupId: id.nullable().optional(),
})
/** The tag that remains. */
export const tagMerger = z.strictObject({ into: id })
/** What a merger would change. */
export const tagMergerPreview = z.strictObject({
  /** Articles that would get the other tag. */
  articles: z.int(),
  /** Articles that have both, and would keep the one. */
  both: z.int(),
  /** Working copies that would get it. */
  drafts: z.int(),
})
export const tagDuplicateQuery = z.strictObject({ language: language.optional() })
/** Tags of one language whose names are alike but for their spelling; the most used of each stands first. */
export const tagDuplicates = z.strictObject({ items: z.array(z.strictObject({ tags: z.array(tag) })) })
