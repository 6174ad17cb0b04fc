import type { CalendarId } from './calendars/calendar.ts'
import type { Direction } from './direction.ts'
import type { NumberingSystem } from './numbers/digits.ts'

/** Plural categories of CLDR (UTS #35 §5.1). */
export type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'

/** Calendars that share their months' names. */
export type MonthSet = 'gregory' | 'persian' | 'islamic' | 'hebrew'

/** Names of a calendar's months in the order of its year. */
export interface MonthNames {
  /** As written beside a day: «۲۲ ژانویهٔ ۲۰۲۵», "22 января". */
  readonly wide: readonly string[]
  /** As written alone: «ژانویه ۲۰۲۵», "январь". */
  readonly alone: readonly string[]
  readonly short: readonly string[]
  /** Hebrew only: what month 7 is called in a leap year (Adar II). */
  readonly leapSeventh?: string
}

/** Days of the week from Sunday on. */
export interface WeekdayNames {
  readonly wide: readonly string[]
  readonly short: readonly string[]
  readonly narrow: readonly string[]
}

/** Signs that stand in a number written with one set of digits; bidi controls that keep them in place included. */
export interface NumberSigns {
  readonly decimal: string
  readonly group: string
  readonly minus: string
  /** Pattern of a percentage, `{0}` is the number. */
  readonly percent: string
}

/** Named date patterns. */
export type DatePattern = 'masthead' | 'full' | 'medium' | 'short' | 'month' | 'year' | 'time' | 'datetime'

/**
 * Patterns in braces: {weekday} {weekdayShort} {day} {dd} {month} {monthAlone} {monthShort} {m} {mm} {year} {h} {hh} {min};
 * `datetime` may also hold {date} (the medium date) and {time}.
 */
export type DatePatterns = Readonly<Record<DatePattern, string>>

/** Patterns of a span of days: {0} and {1} are full or partial dates. */
export interface RangePatterns {
  /** Both days in one month: {0} and {1} are days; the other names as in a date pattern. */
  readonly sameMonth: string
  /** Both days in one year: {0} and {1} are dates without their year. */
  readonly sameYear: string
  /** {0} and {1} are medium dates. */
  readonly other: string
  /** A date without its year, for `sameYear`. */
  readonly dayMonth: string
}

/** Units of relative time. */
export type RelativeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'

/** Forms of a pattern by plural category; `other` is always there, `{0}` is the number. */
export type PluralForms = Readonly<Partial<Record<PluralCategory, string>> & { other: string }>

/** How a language speaks of times near now. */
export interface RelativeTimeData {
  /** Within a minute, before and after; newsrooms say "just now", where CLDR has only "now". */
  readonly now: string
  readonly yesterday: string
  readonly tomorrow: string
  readonly past: Readonly<Record<RelativeUnit, PluralForms>>
  readonly future: Readonly<Record<RelativeUnit, PluralForms>>
}

/** Plural rules as CLDR writes them, `other` left out: `{ one: 'i = 0 or n = 1' }`. */
export type PluralRules = Readonly<Partial<Record<Exclude<PluralCategory, 'other'>, string>>>

/** List patterns of CLDR: `{0}` and `{1}` are joined from the end to the start. */
export interface ListPatterns {
  readonly two: string
  readonly start: string
  readonly middle: string
  readonly end: string
}

/** Opening and closing quotation marks, outer and nested. */
export interface QuotationMarks {
  readonly outer: readonly [string, string]
  readonly inner: readonly [string, string]
}

/** What a slug of the language does with what addresses cannot show. */
export interface SlugRules {
  /** A zero-width non-joiner separates what it separates for the eye, or vanishes. */
  readonly zwnj: 'hyphen' | 'join'
  /** Vowel marks go (Arabic, Persian, Hebrew) or are part of the spelling (Yiddish, Dhivehi). */
  readonly marks: 'drop' | 'keep'
  /** Where a text has no letter and no digit at all. */
  readonly fallback: string
}

/** How names are sorted. */
export interface CollationRules {
  /**
   * The alphabet in its order, letters separated by spaces, two signs where they are one letter (بھ); `=` joins letters that differ only after all others were compared:
   * `"ک=ك گ"`. Letters of the script that are not listed follow in the order of Unicode.
   */
  readonly alphabet: string
}

/** How a language's words are folded and stemmed for search; lists are words separated by spaces. */
export interface SearchRules {
  /** Letters the language may fold, as `from:to`; contrasts of the language are not in it. */
  readonly letters: string
  /** Accents of Latin letters are a habit (French) or make other letters (Turkish). */
  readonly accents: 'fold' | 'keep'
  readonly stemmer: 'persian' | 'arabic' | 'sorani' | 'suffixes'
  /** For the stemmer `suffixes`: `ies>y/2 s/3`, with the letters that must be left. */
  readonly suffixes: string
  /** For the stemmer `suffixes`: small words that may be written on to the next one, `ה/3`; such a word has two stems. */
  readonly prefixes: string
  /**
   * An apostrophe begins a suffix (*İstanbul'da*) or a possessive *s* (*library's*), splits words (*l'homme*), or joins letters like
   * any other.
   */
  readonly apostrophe: 'suffix' | 'possessive' | 'split' | 'join'
  /** Parts of ZWNJ words that carry grammar only. */
  readonly partPrefixes: string
  readonly partSuffixes: string
  /** Words with their stems, `word:stem`, or alone where they are stems. */
  readonly exceptions: string
  readonly stopWords: string
}

/** What careful writing in a language corrects; the rules themselves are the library's, their choice is the language's. */
export interface TypographyRules {
  /** Letters of another keyboard, as `wrong:right`. */
  readonly letters: string
  /** Signs of another script, as `wrong:right`, corrected after a letter of the language's script. */
  readonly signs: string
  /** ZWNJ in verbs, plurals and comparatives, and the ezafe of words in ه. */
  readonly persianJoining: boolean
  /** Straight quotation marks become the language's own. */
  readonly quotes: boolean
  /** Digits become those of the edition; a Latin decimal point the language's. */
  readonly digits: boolean
  /** What stands before ; ! ? (a narrow no-break space in French), or nothing. */
  readonly beforeHighSigns: string
  /** A straight apostrophe between letters becomes a curly one. */
  readonly apostrophe: boolean
}

/** All a program must know to write one language. Every key is required: a pack is complete or it does not compile. */
export interface LanguagePack {
  /** BCP 47 tag. */
  readonly tag: string
  readonly nativeName: string
  readonly englishName: string
  /** ISO 15924 code. */
  readonly script: string
  readonly direction: Direction
  readonly numberingSystem: NumberingSystem
  readonly signs: Readonly<Record<NumberingSystem, NumberSigns>>
  /** Usual calendars, the first one leads. */
  readonly calendars: readonly CalendarId[]
  readonly months: Readonly<Record<MonthSet, MonthNames>>
  /** Other Gregorian month names in use, by the name of the family; the pack's own are `standard`. */
  readonly monthFamilies: Readonly<Record<string, MonthNames>>
  readonly weekdays: WeekdayNames
  readonly patterns: DatePatterns
  /** What {day} writes on the first of a month, `{0}` is the number: "1er" in French. */
  readonly firstDay: string
  readonly ranges: RangePatterns
  /** First day of the week, 0 is Sunday. */
  readonly weekStart: number
  readonly weekend: readonly number[]
  readonly relativeTime: RelativeTimeData
  readonly plurals: { readonly cardinal: PluralRules; readonly ordinal: PluralRules }
  readonly lists: { readonly and: ListPatterns; readonly or: ListPatterns }
  readonly quotes: QuotationMarks
  readonly collation: CollationRules
  readonly slug: SlugRules
  readonly search: SearchRules
  readonly typography: TypographyRules
  /** Families that hold the letters of the language and suit its typography, best first; a generic family comes after them. */
  readonly fonts: readonly string[]
  /** Words read in a minute by an adult reading silently. */
  readonly wordsPerMinute: number
}
