import { z } from 'zod'
import { id, instant, listOf, name, paging } from './fields.ts'
import { slug } from './structure.ts'
import { direction, document, humanText, language } from './text.ts'

const state = z.enum(['draft', 'published'])
const visibility = z.enum(['public', 'staff'])
const version = z.int().min(1)

const entry = {
  id: z.string(),
  groupId: z.string().describe('The same for one thing in several languages.'),
  language: z.string(),
  dir: direction,
  title: z.string(),
  slug: z.string().describe('The last part of the address, not percent-encoded.'),
  url: z.string().describe('The path on the site, percent-encoded.'),
  state,
  visibility,
  parentId: z.string().nullable().describe('What it lies below; null at the top.'),
  position: z.int().describe('The place among its neighbours, the smallest first.'),
  publishedAt: instant.nullable().describe('When readers first had it (ISO 8601, UTC); null where they never did.'),
  updatedAt: instant,
  trashedAt: instant.nullable().describe('Since when it lies in the trash (ISO 8601, UTC); null where it does not.'),
  version: version.describe('What a change must name, so that none overwrites another.'),
}
export const pages = listOf(z.strictObject(entry))
export const page = z.strictObject({
  ...entry,
  lead: z.string(),
  document: z.record(z.string(), z.unknown()),
  leadMediaId: z.string().nullable().describe('A picture of the media library.'),
  seoTitle: z.string(),
  seoDescription: z.string(),
})
export type PageOutput = z.output<typeof page>

export const pageQuery = z.strictObject({
  ...paging,
  language: language.optional(),
  state: state.optional(),
  group: id.optional().describe('The same page in every language it has.'),
  trashed: z.enum(['true', 'false']).optional().describe('`true`: what lies in the trash, and nothing else.'),
  q: humanText(200).optional().describe('Words of the title, in whatever spelling.'),
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
