/** The calendar in which an edition counts its days. */
export type EditionCalendar = 'persian' | 'gregory' | 'islamic-umalqura' | 'hebrew'

/** The first calendar of a language, as its pack has it. */
export function calendarOf(language: string): EditionCalendar {
  return language.split('-')[0] === 'fa' ? 'persian' : 'gregory'
}
