import { z } from 'zod'
import { instant, listOf, paging, thingId } from './fields.ts'
import { slug } from './structure.ts'
import { direction, language, languageTag } from './text.ts'

/** Words of people, with the language they are in and the direction they run. */
const human = z.strictObject({
  text: z.string().describe('The words.'),
  lang: languageTag,
  dir: direction,
})
export type HumanOutput = z.output<typeof human>
const maybe = human.nullable()

const picture = z.strictObject({
  alt: maybe.describe('What is seen, for who does not see it; null for none.'),
  caption: maybe.describe('The caption; null for none.'),
  credit: maybe.describe('Who made it; null for none.'),
  width: z.int().nullable().describe('Pixels; null for what is no picture.'),
  height: z.int().nullable().describe('Pixels; null for what is no picture.'),
  focal: z
    .strictObject({
      x: z.number().describe('From the left edge, as a part of the width.'),
      y: z.number().describe('From the upper edge, as a part of the height.'),
    })
    .describe('Parts of width and height from the upper left corner.'),
  forms: z
    .array(
      z.strictObject({
        url: z.url().describe('The whole address.'),
        mime: z.string().describe('The media type, such as `image/webp`.'),
        width: z.int().describe('Pixels.'),
        height: z.int().describe('Pixels.'),
      }),
    )
    .describe('The files it comes in.'),
})

const named = z.strictObject({
  id: thingId,
  name: human.describe('What it is called.'),
  slug: z.string().describe('The last part of the address, not percent-encoded.'),
  url: z.url().describe('The whole address.'),
})

export const publicEditions = z.strictObject({
  items: z
    .array(
      z.strictObject({
        lang: languageTag,
        dir: direction,
        name: human.describe('What it is called.'),
        motto: maybe.describe('The line below the name; null for none.'),
        url: z.url().describe('The whole address.'),
        zone: z.string().describe('The IANA zone of the edition.'),
      }),
    )
    .describe('What there is, in its order.'),
})

const card = {
  id: thingId,
  code: z.int().describe('The short number of the article, unique for ever.'),
  lang: languageTag,
  dir: direction,
  url: z.url().describe('The whole address.'),
  kind: z.enum(['news', 'report', 'opinion', 'interview', 'photo-report']).describe('What it is.'),
  kicker: maybe.describe('The short line above the headline; null for none.'),
  headline: human.describe('The headline.'),
  excerpt: maybe.describe('The beginning in a few words; null for none.'),
  section: named.nullable().describe('The section it stands in; null for none.'),
  picture: picture.nullable().describe('The picture; null for none.'),
  publishedAt: instant,
  updatedAt: instant,
  words: z.int().describe('Words of the body, as its language counts them.'),
  comments: z.int().describe('How many comments readers see.'),
}
export const publicArticles = listOf(z.strictObject(card))
export const publicArticle = z.strictObject({
  ...card,
  secondHeadline: maybe.describe('The line below the headline; null for none.'),
  lead: maybe.describe('The opening, before the body; null for none.'),
  dateline: maybe.describe('Where it was reported from; null for none.'),
  html: human.describe('The body as pages show it: what stands in it in another language says so itself.'),
  isArchived: z.boolean().describe('Whether it is kept in the archive and no longer in the lists.'),
  authors: z
    .array(z.strictObject({ ...named.shape, role: maybe.describe('What they do; null where it is not said.') }))
    .describe('Whose names stand above it, in order.'),
  tags: z.array(named).describe('Its tags, in order.'),
  translations: z
    .array(
      z.strictObject({
        code: z.int().describe('The number of the article: in its address and its short link, never given twice.'),
        lang: languageTag,
        headline: human.describe('The headline.'),
        url: z.url().describe('The whole address.'),
      }),
    )
    .describe('The same story in other editions.'),
  source: z
    .strictObject({ name: z.string().describe('What it is called.'), url: z.string().describe('The whole address.') })
    .nullable()
    .describe('Where the text was taken from; null where it is the paper’s own.'),
})

/** Of an edition; of one section, tag or author where it is named by its slug. */
export const publicArticleQuery = z
  .strictObject({
    ...paging,
    language,
    section: slug.optional().describe('Only of this section, by the last part of its address.'),
    tag: slug.optional().describe('Only with this tag, by the last part of its address.'),
    author: slug.optional().describe('Only of this author, by the last part of the address.'),
  })
  .refine(({ section, tag, author }) => [section, tag, author].filter((one) => one !== undefined).length <= 1)

export const ofEdition = z.strictObject({ language })
export const publicSections = z.strictObject({
  items: z
    .array(
      z.strictObject({
        ...named.shape,
        description: maybe.describe('What it is about; null where it is not said.'),
        parentId: z.string().nullable().describe('The section it lies below; null at the top.'),
      }),
    )
    .describe('What there is, in its order.'),
})
export const publicTagQuery = z.strictObject({
  ...paging,
  language,
  cursor: z
    .string()
    .max(2_000)
    .regex(/^[\w-]+$/)
    .optional()
    .describe('The `nextCursor` of the part before; left out for the first.'),
})
export const publicTags = listOf(
  z.strictObject({ ...named.shape, description: maybe.describe('What it is about; null where it is not said.') }),
)
export const publicAuthors = z.strictObject({
  items: z
    .array(
      z.strictObject({
        ...named.shape,
        role: maybe.describe('What they do; null where it is not said.'),
        bio: maybe.describe('About them; null where it is not said.'),
        website: z.string().nullable().describe('An address elsewhere; null for none.'),
        picture: picture.nullable().describe('The picture; null for none.'),
      }),
    )
    .describe('What there is, in its order.'),
})
