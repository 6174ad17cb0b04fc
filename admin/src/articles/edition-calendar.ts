import type { CalendarId } from '@matbaa/locale'
import { useQuery } from '@tanstack/react-query'
import { editionsQuery } from './editions.ts'

const known = ['persian', 'gregory', 'islamic-umalqura', 'islamic-civil', 'hebrew'] as const

/** The calendar in which an edition counts its days; until the editions are known, the one of the language. */
export function useEditionCalendar(language: string): CalendarId {
  const { data } = useQuery({
    ...editionsQuery,
    select: ({ items }) => items.find((one) => one.language === language)?.calendars[0]?.calendar,
  })
  return known.find((calendar) => calendar === data) ?? (language.startsWith('fa') ? 'persian' : 'gregory')
}
