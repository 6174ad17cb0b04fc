import { checkNumberingSystem, type NumberingSystem } from '@matbaa/locale'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { call } from '../api/client.ts'

/** The editions of the paper: they change about once a year. */
export const editionsQuery = queryOptions({
  queryKey: ['editions'],
  queryFn: ({ signal }) => call('GET /editions', { signal }),
  staleTime: 300_000,
})

/** The digits an edition writes; until the editions are known, those of its language. */
export function useEditionDigits(language: string): NumberingSystem | undefined {
  const { data } = useQuery({
    ...editionsQuery,
    select: ({ items }) => items.find((one) => one.language === language)?.digits,
  })
  return data === undefined || data === '' ? undefined : checkNumberingSystem(data)
}
