import { z } from 'zod'
import { id, instant, listOf, paging } from './fields.ts'

/** Words of people with the language they are in and the way it runs. */
const spoken = z.strictObject({
  text: z.string().describe('The words.'),
  lang: z.string().describe('In which language (BCP 47).'),
  dir: z.enum(['rtl', 'ltr']).describe('In which direction they run.'),
})

const language = z
  .string()
  .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/)
  .describe('BCP 47, such as `fa`.')
const slug = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}]+$/u)
/** A day of the edition's own zone, or an instant. */
const day = z.union([z.iso.date(), instant])

/** A search as readers make it; `section` and `author` by the last part of their addresses. */
export const searchQuery = z.strictObject({
  q: z.string().min(1).max(4_000).describe('What is searched for.'),
  lang: language.describe('In which language (BCP 47).'),
  section: slug.optional().describe('Only of this section, by the last part of its address.'),
  author: slug.optional().describe('Only of this author, by the last part of the address.'),
  kind: z.enum(['news', 'report', 'opinion', 'interview', 'photo-report']).optional().describe('Only of this kind.'),
  since: day.optional().describe('The first day or instant that is meant.'),
  until: day.optional().describe('The last day that is meant, or the instant before which.'),
  cursor: z
    .string()
    .regex(/^[0-9]{1,3}$/)
    .optional()
    .describe('The `nextCursor` of the part before; left out for the first.'),
  limit: paging.limit,
})

const linked = z.strictObject({
  code: z.int().describe('The number of the article: in its address and its short link, never given twice.'),
  url: z.url().describe('The whole address.'),
  headline: spoken.describe('The headline.'),
})

/** The best articles first. What was searched for is marked in the pieces, which together are the stored text. */
export const searchResults = listOf(
  z.strictObject({
    ...linked.shape,
    kind: z.string().describe('What it is.'),
    isArchived: z.boolean().describe('Whether it is kept in the archive and no longer in the lists.'),
    publishedAt: instant,
    section: z
      .strictObject({ name: spoken.describe('What it is called.'), url: z.url().describe('The whole address.') })
      .nullable()
      .describe('The section it stands in; null for none.'),
    snippets: z
      .array(
        z.strictObject({
          lang: z.string().describe('In which language (BCP 47).'),
          dir: z.enum(['rtl', 'ltr']).describe('In which direction they run.'),
          pieces: z
            .array(
              z.strictObject({
                text: z.string().describe('The words.'),
                isMarked: z.boolean().describe('Whether it was searched for.'),
              }),
            )
            .describe('Pieces of the stored text, one after the other.'),
        }),
      )
      .describe('Where it was found.'),
    alsoAs: z.array(linked).describe('The same wire story again.'),
  }),
).extend({
  total: z.int().describe('How many there are.'),
  isTotalExact: z
    .boolean()
    .describe('Whether `total` was counted to the end; where it is false there are at least so many.'),
  didYouMean: spoken.nullable().describe('Another query that finds more, where this one finds little.'),
  alsoSearched: spoken
    .nullable()
    .describe('The query with the words that were looked for too, beside words of it that no article has.'),
})

/** A text that may have been published already. Its beginning is enough. */
export const similarQuery = z.strictObject({
  language,
  headline: z.string().max(500).describe('The headline.'),
  lead: z.string().max(2_000).default('').describe('The opening; may be empty.'),
  text: z.string().max(8_000).describe('The body as plain text; its beginning is enough.'),
  articleId: id.optional().describe('The article it is, which is left out.'),
})

/** Published articles about the same, the likest first. */
export const similarArticles = z.strictObject({
  items: z
    .array(
      z.strictObject({
        ...linked.shape,
        articleId: z.string().describe('The article.'),
        likeness: z.number().describe('How many pairs of words both have of all that either has: from 0 to 1.'),
        isDuplicate: z.boolean().describe('Nearly the same text.'),
      }),
    )
    .describe('What there is, in its order.'),
})
