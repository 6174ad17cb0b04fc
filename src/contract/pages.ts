import { z } from 'zod'
import { id, instant, listOf, name, paging, thingId } from './fields.ts'
import { slug } from './structure.ts'
import { direction, document, humanText, language, languageTag } from './text.ts'

const state = z.enum(['draft', 'published']).describe('Whether readers have it.')
const visibility = z
  .enum(['public', 'staff'])
  .describe('`staff`: nobody outside the newsroom sees it, even when it is published.')
const version = z.int().min(1).describe('What a change must name, so that none overwrites another.')

const entry = {
  id: thingId,
  groupId: z.string().describe('The same for one thing in several languages.'),
  language: languageTag,
  dir: direction,
  title: z.string().describe('The headline of the page.'),
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
  lead: z.string().describe('The opening, before the body; may be empty.'),
  document: z.record(z.string(), z.unknown()).describe('The body as a tree of nodes.'),
  leadMediaId: z.string().nullable().describe('A picture of the media library.'),
  seoTitle: z.string().describe('The title for search engines; empty takes the headline.'),
  seoDescription: z.string().describe('The description for search engines; empty is made of the page.'),
})
export type PageOutput = z.output<typeof page>

export const pageQuery = z.strictObject({
  ...paging,
  language: language.optional(),
  state: state.optional().describe('Whether readers have it.'),
  group: id.optional().describe('The same page in every language it has.'),
  trashed: z.enum(['true', 'false']).optional().describe('`true`: what lies in the trash, and nothing else.'),
  q: humanText(200).optional().describe('Words of the title, in whatever spelling.'),
})

const fields = {
  slug: slug.optional(),
  lead: humanText(10_000).optional().describe('The opening, before the body; may be empty.'),
  parentId: id.nullable().optional().describe('What it lies below; null at the top.'),
  position: z.int().min(0).max(100_000).optional().describe('The place among its neighbours, the smallest first.'),
  leadMediaId: id.nullable().optional().describe('A picture of the media library; null for none.'),
  visibility: visibility
    .optional()
    .describe('`staff`: nobody outside the newsroom sees it, even when it is published.'),
  seoTitle: humanText(500).optional().describe('The title for search engines; empty takes the headline.'),
  seoDescription: humanText(2_000)
    .optional()
    .describe('The description for search engines; empty is made of the page.'),
}
export const newPage = z.strictObject({
  language,
  title: name.describe('The headline of the page.'),
  document,
  groupId: id.optional().describe('The same page in other languages, which it joins.'),
  ...fields,
})
export const pageChange = z.strictObject({
  version,
  title: name.optional().describe('The headline of the page.'),
  document: document.optional().describe('The body as a tree of nodes.'),
  ...fields,
})
