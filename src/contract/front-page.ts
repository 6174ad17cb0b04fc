import { z } from 'zod'
import { articleStates } from '../permissions.ts'
import { named } from './drafts.ts'
import { id, instant } from './fields.ts'
import { direction, language, languageTag } from './text.ts'

/** Places of a page, from the top. */
export const frontSlots = ['lead', 'pair', 'list'] as const

/** One of them. */
export type FrontSlot = (typeof frontSlots)[number]

/** How many articles a place takes. */
export const slotSizes = { lead: 1, pair: 2, list: 5 } as const satisfies Record<FrontSlot, number>

/** `front`, or the id of a section. */
const page = z.union([z.literal('front'), id])

const choice = z.strictObject({
  articleId: id.describe('The article that stands there.'),
  until: instant.nullable().default(null).describe('When the choice ends (ISO 8601, UTC); null for never.'),
})
const choices = (most: number) => z.array(choice).max(most).default([])

/** The whole page as it is to be from now on; a place that is left empty is filled by the rules. Sent with `If-Match`. */
export const arrangement = z.strictObject({
  language,
  page: page.default('front').describe('`front`, or the id of a section.'),
  lead: choices(slotSizes.lead).describe('What stands at the top.'),
  pair: choices(slotSizes.pair).describe('The two below it.'),
  list: choices(slotSizes.list).describe('What follows.'),
})

/** Which page. */
export const frontPageName = z.strictObject({
  language,
  page: page.default('front').describe('`front`, or the id of a section.'),
})

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
  page: page.default('front').describe('`front`, or the id of a section.'),
  lead: idList(slotSizes.lead).describe('What stands at the top.'),
  pair: idList(slotSizes.pair).describe('The two below it.'),
  list: idList(slotSizes.list).describe('What follows.'),
})

const entry = z.strictObject({
  articleId: z.string().describe('The article that stands there.'),
  code: z.int().describe('The number of the article: in its address and its short link, never given twice.'),
  headline: z.string().describe('The headline, in the language of the page.'),
  publishedAt: instant,
})

/** What the rules would put where nothing is chosen, were the page arranged so. */
export const filling = z.strictObject({
  slots: z
    .array(
      z.strictObject({
        slot: z.enum(frontSlots).describe('Which place.'),
        filled: z.array(entry).describe('What the rules put where nothing is chosen.'),
      }),
    )
    .describe('The places of the page, from the top.'),
})

/** A page as it is arranged, and what the rules put where nothing was chosen; the page of a section has the place `list` alone. */
export const frontPage = z.strictObject({
  language: languageTag,
  dir: direction,
  page: z.string().describe('`front`, or the id of a section.'),
  slots: z
    .array(
      z.strictObject({
        slot: z.enum(frontSlots).describe('Which place.'),
        size: z.int().describe('How many articles the place takes.'),
        chosen: z
          .array(
            entry.extend({
              until: instant.nullable().describe('When the choice ends (ISO 8601, UTC); null for never.'),
              state: z.enum(articleStates).describe('Where the article stands.'),
              isShown: z.boolean().describe('Whether readers see it: it may have been archived or withdrawn since.'),
            }),
          )
          .describe(
            'What was chosen; `isShown` is false where readers do not see it: it was archived or withdrawn since.',
          ),
        filled: z.array(entry).describe('What the rules put where nothing is chosen.'),
      }),
    )
    .describe('The places of the page, from the top.'),
  canUndo: z.boolean().describe('Whether there is an arrangement before this one to go back to.'),
  changedAt: instant.nullable().describe('When the page was last arranged (ISO 8601, UTC); null for never.'),
  changedBy: named.nullable().describe('Who arranged it last; null for nobody.'),
  etag: z.string().describe('Goes back in `If-Match` with what is changed next.'),
})
export type FrontPageOutput = z.output<typeof frontPage>
