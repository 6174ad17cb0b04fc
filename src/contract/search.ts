import { z } from 'zod'
import { id, instant, listOf, paging } from './fields.ts'

/** Words of people with the language they are in and the way it runs. */
const spoken = z.strictObject({ text: z.string(), lang: z.string(), dir: z.enum(['rtl', 'ltr']) })

const language = z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/)
const slug = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}]+$/u)
/** A day of the edition's own zone, or an instant. */
const day = z.union([z.iso.date(), instant])

/** A search as readers make it; `section` and `author` by the last part of their addresses. */
export const searchQuery = z.strictObject({
  q: z.string().min(1).max(4_000),
  lang: language,
  section: slug.optional(),
  author: slug.optional(),
  kind: z.enum(['news', 'report', 'opinion', 'interview', 'photo-report']).optional(),
  since: day.optional().describe('The first day or instant that is meant.'),
  until: day.optional().describe('The last day that is meant, or the instant before which.'),
  cursor: z
    .string()
    .regex(/^[0-9]{1,3}$/)
    .optional(),
  limit: paging.limit,
})

const linked = z.strictObject({ code: z.int(), url: z.url(), headline: spoken })

/** The best articles first. What was searched for is marked in the pieces, which together are the stored text. */
export const searchResults = listOf(
  z.strictObject({
    ...linked.shape,
    kind: z.string(),
    isArchived: z.boolean().describe('Whether it is kept in the archive and no longer in the lists.'),
    publishedAt: instant,
    section: z.strictObject({ name: spoken, url: z.url() }).nullable(),
    snippets: z.array(
      z.strictObject({
        lang: z.string(),
        dir: z.enum(['rtl', 'ltr']),
        pieces: z.array(z.strictObject({ text: z.string(), isMarked: z.boolean() })),
      }),
    ),
    alsoAs: z.array(linked).describe('The same wire story again.'),
  }),
).extend({
  total: z.int(),
  isTotalExact: z
    .boolean()
    .describe('Whether `total` was counted to the end; where it is false there are at least so many.'),
  didYouMean: spoken.nullable().describe('Another query that finds more, where this one finds little.'),
})

/** A text that may have been published already. Its beginning is enough. */
export const similarQuery = z.strictObject({
  language,
  headline: z.string().max(500),
  lead: z.string().max(2_000).default(''),
  text: z.string().max(8_000),
  articleId: id.optional().describe('The article it is, which is left out.'),
})

/** Published articles about the same, the likest first. */
export const similarArticles = z.strictObject({
  items: z.array(
    z.strictObject({
      ...linked.shape,
      articleId: z.string(),
      likeness: z.number().describe('How many pairs of words both have of all that either has: from 0 to 1.'),
      isDuplicate: z.boolean().describe('Nearly the same text.'),
    }),
  ),
})
