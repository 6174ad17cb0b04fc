import { z } from 'zod'
import { instant, listOf, paging } from './fields.ts'
import { slug } from './structure.ts'
import { direction, language } from './text.ts'

/** Words of people, with the language they are in and the direction they run. */
const human = z.strictObject({ text: z.string(), lang: z.string(), dir: direction })
export type HumanOutput = z.output<typeof human>
const maybe = human.nullable()

const picture = z.strictObject({
  alt: maybe,
  caption: maybe,
  credit: maybe,
  width: z.int().nullable().describe('Pixels; null for what is no picture.'),
  height: z.int().nullable().describe('Pixels; null for what is no picture.'),
  focal: z
    .strictObject({ x: z.number(), y: z.number() })
    .describe('Parts of width and height from the upper left corner.'),
  forms: z.array(z.strictObject({ url: z.url(), mime: z.string(), width: z.int(), height: z.int() })),
})

const named = z.strictObject({ id: z.string(), name: human, slug: z.string(), url: z.url() })

export const publicEditions = z.strictObject({
  items: z.array(
    z.strictObject({ lang: z.string(), dir: direction, name: human, motto: maybe, url: z.url(), zone: z.string() }),
  ),
})

const card = {
  id: z.string(),
  code: z.int().describe('The short number of the article, unique for ever.'),
  lang: z.string(),
  dir: direction,
  url: z.url(),
  kind: z.enum(['news', 'report', 'opinion', 'interview', 'photo-report']),
  kicker: maybe,
  headline: human,
  excerpt: maybe,
  section: named.nullable(),
  picture: picture.nullable(),
  publishedAt: instant,
  updatedAt: instant,
  words: z.int().describe('Words of the body, as its language counts them.'),
  comments: z.int(),
}
export const publicArticles = listOf(z.strictObject(card))
export const publicArticle = z.strictObject({
  ...card,
  secondHeadline: maybe,
  lead: maybe,
  dateline: maybe,
  html: human.describe('The body as pages show it: what stands in it in another language says so itself.'),
  isArchived: z.boolean().describe('Whether it is kept in the archive and no longer in the lists.'),
  authors: z.array(z.strictObject({ ...named.shape, role: maybe })),
  tags: z.array(named),
  translations: z
    .array(z.strictObject({ code: z.int(), lang: z.string(), headline: human, url: z.url() }))
    .describe('The same story in other editions.'),
  source: z.strictObject({ name: z.string(), url: z.string() }).nullable(),
})

/** Of an edition; of one section, tag or author where it is named by its slug. */
export const publicArticleQuery = z
  .strictObject({
    ...paging,
    language,
    section: slug.optional(),
    tag: slug.optional(),
    author: slug.optional(),
  })
  .refine(({ section, tag, author }) => [section, tag, author].filter((one) => one !== undefined).length <= 1)

export const ofEdition = z.strictObject({ language })
export const publicSections = z.strictObject({
  items: z.array(z.strictObject({ ...named.shape, description: maybe, parentId: z.string().nullable() })),
})
export const publicTagQuery = z.strictObject({
  ...paging,
  language,
  cursor: z
    .string()
    .max(2_000)
    .regex(/^[\w-]+$/)
    .optional(),
})
export const publicTags = listOf(z.strictObject({ ...named.shape, description: maybe }))
export const publicAuthors = z.strictObject({
  items: z.array(
    z.strictObject({
      ...named.shape,
      role: maybe,
      bio: maybe,
      website: z.string().nullable(),
      picture: picture.nullable(),
    }),
  ),
})
