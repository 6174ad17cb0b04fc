import { z } from 'zod'
import { articleStates } from '../permissions.ts'
import { named } from './drafts.ts'
import { id, instant } from './fields.ts'
import { direction, language } from './text.ts'

/** Places of a page, from the top. */
export const frontSlots = ['lead', 'pair', 'list'] as const

/** One of them. */
export type FrontSlot = (typeof frontSlots)[number]

/** How many articles a place takes. */
export const slotSizes = { lead: 1, pair: 2, list: 5 } as const satisfies Record<FrontSlot, number>

/** `front`, or the id of a section. */
const page = z.union([z.literal('front'), id])

const choice = z.strictObject({ articleId: id, until: instant.nullable().default(null) })
const choices = (most: number) => z.array(choice).max(most).default([])

/** The whole page as it is to be from now on; a place that is left empty is filled by the rules. Sent with `If-Match`. */
export const arrangement = z.strictObject({
  language,
  page: page.default('front'),
  lead: choices(slotSizes.lead),
  pair: choices(slotSizes.pair),
  list: choices(slotSizes.list),
})

/** Which page. */
export const frontPageName = z.strictObject({ language, page: page.default('front') })

const idList = (most: number) =>
  z
    .string()
    .max(400)
    .transform((text) => (text === '' ? [] : text.split(',')))
    .pipe(z.array(id).max(most))
    .default([])

/** An arrangement to look at, its ids with commas between. */
export const arrangementQuery = z.strictObject({
  language,
  page: page.default('front'),
  lead: idList(slotSizes.lead),
  pair: idList(slotSizes.pair),
  list: idList(slotSizes.list),
})

const entry = z.strictObject({
  articleId: z.string(),
  code: z.int().describe('The number of the article: in its address and its short link, never given twice.'),
  headline: z.string(),
  publishedAt: instant,
})

/** What the rules would put where nothing is chosen, were the page arranged so. */
export const filling = z.strictObject({
  slots: z.array(z.strictObject({ slot: z.enum(frontSlots), filled: z.array(entry) })),
})

/** A page as it is arranged, and what the rules put where nothing was chosen; the page of a section has the place `list` alone. */
export const frontPage = z.strictObject({
  language: z.string(),
  dir: direction,
  page: z.string(),
  slots: z.array(
    z.strictObject({
      slot: z.enum(frontSlots),
      size: z.int(),
      chosen: z
        .array(entry.extend({ until: instant.nullable(), state: z.enum(articleStates), isShown: z.boolean() }))
        .describe(
          'What was chosen; `isShown` is false where readers do not see it: it was archived or withdrawn since.',
        ),
      filled: z.array(entry),
    }),
  ),
  canUndo: z.boolean().describe('Whether there is an arrangement before this one to go back to.'),
  changedAt: instant.nullable(),
  changedBy: named.nullable(),
  etag: z.string(),
})
export type FrontPageOutput = z.output<typeof frontPage>
