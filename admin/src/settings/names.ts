/** The languages the reader site speaks. */
export const editionLanguages = ['fa', 'ar', 'en', 'ckb', 'ur', 'he', 'az', 'tr'] as const

/** Calendars of editions, by CLDR. */
export const calendarNames = [
  'persian',
  'gregory',
  'islamic-umalqura',
  'islamic-civil',
  'islamic-tbla',
  'hebrew',
] as const

/** Calendars whose months are announced. */
export const hijriCalendars = ['islamic-umalqura', 'islamic-civil', 'islamic-tbla'] as const

/** Numbering systems, each by its first digits. */
export const digitSamples = { arabext: '۱۲۳۴۵۶', arab: '١٢٣٤٥٦', latn: '123456' } as const

/** Families of month names, where a language has several. */
export const monthFamilies: Readonly<Record<string, readonly string[]>> = { ar: ['levant', 'maghreb', 'morocco'] }

/** Countries that announce the months of Hijri calendars. */
export const countries = (
  'IR AF IQ SA AE KW QA BH OM YE JO LB SY PS IL EG LY TN DZ MA MR SD SO DJ TR AZ PK IN BD ID MY ' +
  'DE GB FR SE NL US CA AU'
).split(' ')

const nameOf = (type: 'language' | 'region' | 'calendar', code: string, shown: string): string => {
  try {
    return new Intl.DisplayNames(shown, { type }).of(code) ?? code
  } catch {
    return code
  }
}

/** What a language is called in the one that is shown. */
export const languageName = (code: string, shown: string): string => nameOf('language', code, shown)
/** What a country is called. */
export const countryName = (code: string, shown: string): string => nameOf('region', code, shown)
/** What a calendar is called. */
export const calendarName = (code: string, shown: string): string => nameOf('calendar', code, shown)

/** Every zone the browser knows. */
export const zones: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]
