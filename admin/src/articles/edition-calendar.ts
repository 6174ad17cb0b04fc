import { type CalendarId, isCalendarId } from '@matbaa/locale'
import { useQuery } from '@tanstack/react-query'
import { editionsQuery } from './editions.ts'

/** The calendar in which an edition counts its days; until the editions are known, the one of the language. */
export function useEditionCalendar(language: string): CalendarId {
  const { data } = useQuery({
    ...editionsQuery,
    select: ({ items }) => items.find((one) => one.language === language)?.calendars[0]?.calendar,
  })
  if (data !== undefined && isCalendarId(data)) return data
  return language.startsWith('fa') ? 'persian' : 'gregory'
}
