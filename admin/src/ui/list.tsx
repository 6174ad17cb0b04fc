import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type Request, call } from '../api/client.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { Failure } from './failure.tsx'
import { Loading } from './loading.tsx'
import { MoreButton } from './more-button.tsx'

/** Endpoints that give a list in parts. */
type ListEndpoint = {
  [Name in keyof Endpoints]: Endpoints[Name]['output'] extends { items: unknown[]; nextCursor?: string | undefined }
    ? // A list that comes whole has no such name; what is left out of a type fits every type.
      'nextCursor' extends keyof Endpoints[Name]['output']
      ? Name
      : never
    : never
}[keyof Endpoints]
type Item<Name extends ListEndpoint> = Endpoints[Name]['output']['items'][number]
type Filters<Name extends ListEndpoint> = Omit<Endpoints[Name]['input'], 'cursor'>

/** Reads a list, part after part; its key begins with the endpoint, so that a change can make it stale. */
export function useList<Name extends ListEndpoint>(name: Name, filters: Filters<Name>) {
  return useInfiniteQuery({
    queryKey: [name, filters],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const input = { ...filters, ...(pageParam === '' ? {} : { cursor: pageParam }) } as Endpoints[Name]['input']
      const request: Request<Name> = { input, signal }
      return call(name, request)
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (former) => former,
    select: ({ pages }): readonly Item<Name>[] => pages.flatMap(({ items }) => items as Item<Name>[]),
  })
}

interface Props<Row> {
  readonly query: {
    readonly data: readonly Row[] | undefined
    readonly error: unknown
    readonly isPending: boolean
    readonly hasNextPage: boolean
    readonly isFetchNextPageError: boolean
    readonly isFetchingNextPage: boolean
    readonly fetchNextPage: () => unknown
    readonly refetch: () => unknown
  }
  /** What the table is of, for who does not see it. */
  readonly label: string
  readonly columns: readonly string[]
  /** Whether each row ends with what can be done to it. */
  readonly hasActions?: boolean
  readonly empty: ReactNode
  readonly row: (row: Row) => ReactNode
}

/** A list as a table, with what stands there while it is on its way, when it failed, and when it is empty. */
export function List<Row>({ query, label, columns, hasActions = true, empty, row }: Props<Row>) {
  if (query.data === undefined) {
    return query.isPending ? <Loading /> : <Failure error={query.error} onRetry={() => void query.refetch()} />
  }
  if (query.data.length === 0) return empty
  return (
    <>
      <table className="list" aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            {hasActions && <td />}
          </tr>
        </thead>
        <tbody>{query.data.map(row)}</tbody>
      </table>
      <MoreButton query={query} />
    </>
  )
}
