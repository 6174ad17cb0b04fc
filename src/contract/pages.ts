import { z } from 'zod'
import { id, instant, listOf, name, paging } from './fields.ts'
import { slug } from './structure.ts'
import { direction, document, humanText, language } from './text.ts'

const state = z.enum(['draft', 'published'])
const visibility = z.enum(['public', 'staff'])
const version = z.int().min(1)

const entry = {
  id: z.string(),
  groupId: z.string(),
  language: z.string(),
  dir: direction,
  title: z.string(),
  slug: z.string(),
  url: z.string(),
  state,
  visibility,
  parentId: z.string().nullable(),
  position: z.int(),
  publishedAt: instant.nullable(),
  updatedAt: instant,
  trashedAt: instant.nullable(),
  /** What a change must name, so that none overwrites another. */
  version,
}
export const pages = listOf(z.strictObject(entry))
export const page = z.strictObject({
  ...entry,
  lead: z.string(),
  document: z.record(z.string(), z.unknown()),
  leadMediaId: z.string().nullable(),
  seoTitle: z.string(),
  seoDescription: z.string(),
})
export type PageOutput = z.output<typeof page>

export const pageQuery = z.strictObject({
  ...paging,
  language: language.optional(),
  state: state.optional(),
  /** The same page in every language it has. */
  group: id.optional(),
  /** `true`: what lies in the trash, and nothing else. */
  trashed: z.enum(['true', 'false']).optional(),
  /** Words of the title, in whatever spelling. */
  q: humanText(200).optional(),
})

const fields = {
  slug: slug.optional(),
  lead: humanText(10_000).optional(),
  parentId: id.nullable().optional(),
  position: z.int().min(0).max(100_000).optional(),
  leadMediaId: id.nullable().optional(),
  visibility: visibility.optional(),
  seoTitle: humanText(500).optional(),
  seoDescription: humanText(2_000).optional(),
}
export const newPage = z.strictObject({ language, title: name, document, groupId: id.optional(), ...fields })
export const pageChange = z.strictObject({ version, title: name.optional(), document: document.optional(), ...fields })
