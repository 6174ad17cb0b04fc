export {
  calendarsFrom,
  type Calendar,
  type CalendarDate,
  type CalendarId,
  type CalendarLookup,
} from './calendars/calendar.ts'
export { everyCalendar, isCalendarId } from './calendars/calendars.ts'
export { createContextOf, createLocaleContext, type LocaleContext, type LocaleSettings } from './context.ts'
export type { AnnouncedMonths } from './dates/announced.ts'
export {
  addDays,
  addMonths,
  addYears,
  convertDate,
  daysInMonth,
  isLeapYear,
  isValidDate,
  monthsInYear,
  toEpochDay,
  weekdayOf,
} from './dates/arithmetic.ts'
export {
  formatCalendarDate,
  formatCalendarDateAs,
  formatCalendarMonth,
  formatCalendarYear,
  formatDate,
  formatDateRange,
} from './dates/format.ts'
export {
  dayBounds,
  isoDate,
  monthBounds,
  startOfDay,
  toCalendarDate,
  toIsoWithOffset,
  wallTimeToInstant,
  yearBounds,
  type Bounds,
  type Place,
  type ResolvedWallTime,
  type WallTime,
} from './dates/instants.ts'
export { monthWeeks, weekdayNames } from './dates/month-grid.ts'
export { monthName, type MonthForm } from './dates/month-names.ts'
export { parseDate } from './dates/parse.ts'
export { formatRelativeTime } from './dates/relative.ts'
export { findZone, type Zone } from './dates/zone.ts'
export { directionOf, type Direction } from './direction.ts'
export { otherLayouts } from './keyboard/layouts.ts'
export { checkNumberingSystem, localizeDigits, toLatinDigits, type NumberingSystem } from './numbers/digits.ts'
export { formatNumber, type NumberOptions } from './numbers/format.ts'
export { formatList } from './numbers/list.ts'
export { pluralCategory } from './numbers/plural.ts'
export type {
  CollationRules,
  DatePattern,
  DatePatterns,
  LanguagePack,
  ListPatterns,
  MonthNames,
  MonthSet,
  NumberSigns,
  PluralCategory,
  PluralForms,
  PluralRules,
  QuotationMarks,
  RangePatterns,
  RelativeTimeData,
  RelativeUnit,
  SearchRules,
  SlugRules,
  TypographyRules,
  WeekdayNames,
} from './pack.ts'
export { findLanguagePack, languagePacks, nearestLanguagePack } from './packs.ts'
export { analyzerVersion, analyzeText, searchKeys, type SearchToken, visitTokens } from './search/analyze.ts'
export { scanWords } from './search/scan.ts'
export { firstStrongDirection, hasBidiControls, isolate, stripBidiControls, textDirection } from './text/bidi.ts'
export { cutText, type CutText } from './text/cut.ts'
export { foldText } from './text/fold.ts'
export { countGraphemes } from './text/graphemes.ts'
export { toLowerCase } from './text/lower-case.ts'
export { nameKey } from './text/name-key.ts'
export { quoteText } from './text/quote.ts'
export { romanize } from './text/romanize.ts'
export { sentences } from './text/sentences.ts'
export { slugify } from './text/slug.ts'
export { sortKey } from './text/sort-key.ts'
export { countWords, readingMinutes, words } from './text/words.ts'
export { applyTypography } from './typography/apply.ts'
export { findTypography, type TypographyOptions } from './typography/find.ts'
export type { TypographyFinding, TypographyRule } from './typography/finding.ts'
export type { TextRange } from './typography/range.ts'
