import { z } from 'zod'
import { name, thingId } from './fields.ts'
import { direction, humanText, language, zone, languageTag } from './text.ts'

const line = z.strictObject({
  calendar: z.string().max(40).describe('A calendar of CLDR, such as `persian`.'),
  language,
})
const fields = {
  name,
  motto: humanText(500).describe('The line below the name; may be empty.'),
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
  footer: humanText(10_000).describe('The text below every page; may be empty.'),
  position: z.int().min(0).max(1_000).describe('The place among the editions, the smallest first.'),
}

/** The paper in one language. */
export const edition = z.strictObject({
  language: languageTag,
  dir: direction,
  ...fields,
  calendars: z
    .array(
      z.strictObject({
        calendar: z.string().describe('A calendar of CLDR, such as `persian`.'),
        language: languageTag,
      }),
    )
    .describe("The dates of the masthead; the first is the edition's own calendar."),
  version: z.int().describe('What a change must name, so that none overwrites another; 0 makes a new edition.'),
})
export const editions = z.strictObject({ items: z.array(edition).describe('What there is, in its order.') })

/** An edition is written whole over the version it was read in; 0 makes a new one. */
export const editionReplacement = z.strictObject({
  ...fields,
  version: z.int().min(0).describe('What a change must name, so that none overwrites another; 0 makes a new edition.'),
})

/** One of them. */
export type EditionReplacement = z.output<typeof editionReplacement>

const day = z.iso.date()
const month = {
  calendar: z.string().max(40).describe('A Hijri calendar of CLDR.'),
  country: z.string().max(2).describe('ISO 3166-1 alpha-2 of the country that announced it.'),
  year: z.int().describe('Of that calendar.'),
  month: z.int().describe('Of that calendar, from 1; of an answer, the month as it stands now.'),
}
export const announcedMonth = z.strictObject({
  id: thingId,
  ...month,
  startsOn: z.string().describe('The first day (ISO 8601, Gregorian).'),
})
export const announcedMonths = z.strictObject({
  items: z.array(announcedMonth).describe('What there is, in its order.'),
})
/** When a month began, over what was said before. */
export const announcement = z.strictObject({ ...month, startsOn: day.describe('The first day (ISO 8601, Gregorian).') })
/** Months beside it that have a length no lunar month has, because their other end still follows the table. */
export const announced = z.strictObject({
  month: announcedMonth.describe('Of that calendar, from 1; of an answer, the month as it stands now.'),
  odd: z
    .array(
      z.strictObject({
        year: z.int().describe('Of that calendar.'),
        month: z.int().describe('Of that calendar, from 1; of an answer, the month as it stands now.'),
        days: z.int().describe('How many days it now has.'),
      }),
    )
    .describe('Months beside it whose length no lunar month has.'),
})
