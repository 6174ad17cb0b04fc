import { z } from 'zod'
import { name } from './fields.ts'
import { direction, humanText, language, zone } from './text.ts'

const line = z.strictObject({ calendar: z.string().max(40), language })
const fields = {
  name,
  motto: humanText(500),
  calendars: z
    .array(line)
    .min(1)
    .max(3)
    .describe("The dates of the masthead; the first is the edition's own calendar."),
  digits: z.string().max(20).describe('A numbering system of CLDR, such as `arabext`.'),
  monthNames: z
    .string()
    .max(40)
    .describe('A family of month names where the language has several; empty for the usual ones.'),
  zone,
  country: z
    .string()
    .max(2)
    .describe('ISO 3166-1 alpha-2 of the country whose announced months it follows; empty for none.'),
  footer: humanText(10_000),
  position: z.int().min(0).max(1_000),
}

/** The paper in one language. */
export const edition = z.strictObject({
  language: z.string(),
  dir: direction,
  ...fields,
  calendars: z.array(z.strictObject({ calendar: z.string(), language: z.string() })),
  version: z.int(),
})
export const editions = z.strictObject({ items: z.array(edition) })

/** An edition is written whole over the version it was read in; 0 makes a new one. */
export const editionReplacement = z.strictObject({ ...fields, version: z.int().min(0) })

/** One of them. */
export type EditionReplacement = z.output<typeof editionReplacement>

const day = z.iso.date()
const month = {
  calendar: z.string().max(40).describe('A Hijri calendar of CLDR.'),
  country: z.string().max(2),
  year: z.int(),
  month: z.int(),
}
export const announcedMonth = z.strictObject({ id: z.string(), ...month, startsOn: z.string() })
export const announcedMonths = z.strictObject({ items: z.array(announcedMonth) })
/** When a month began, over what was said before. */
export const announcement = z.strictObject({ ...month, startsOn: day })
/** Months beside it that have a length no lunar month has, because their other end still follows the table. */
export const announced = z.strictObject({
  month: announcedMonth,
  odd: z.array(z.strictObject({ year: z.int(), month: z.int(), days: z.int() })),
})
