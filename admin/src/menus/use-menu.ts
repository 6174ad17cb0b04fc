import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '../api/client.ts'
import { ProblemError } from '../api/problem.ts'
import { headersFor } from '../articles/actions.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import { useKept } from '../ui/use-kept.ts'
import { isSame, type Row, toItems, toRows } from './rows.ts'

/** The menus of an edition. */
export const menusQuery = (language: string) =>
  queryOptions({
    queryKey: ['GET /menus', language],
    queryFn: ({ signal }) => call('GET /menus', { input: { language }, signal }),
    refetchInterval: 30_000,
  })

interface Kept {
  /** The version it began from. */
  readonly seen: string
  readonly rows: readonly Row[]
}

const none = 'none'
const makeId = (): string => crypto.randomUUID()

/** A menu of an edition: what the newsroom has, what was changed here since, and what can be done with it. */
export function useMenu(language: string, name: string) {
  const { t } = useI18n()
  const client = useQueryClient()
  const query = useQuery(menusQuery(language))
  const current = query.data?.items.find((one) => one.name === name)
  const version = current?.id ?? none
  const saved = useMemo(() => toRows(current?.items ?? [], makeId), [current])
  const [kept, setKept] = useKept('menu', [language, name], isKept)
  const rows = kept?.rows ?? saved

  const set = (next: readonly Row[]): void =>
    setKept(isSame(next, saved) ? undefined : { seen: kept?.seen ?? version, rows: next })
  const save = useMutation({
    mutationFn: ({ items, seen }: { readonly items: readonly Row[]; readonly seen: string }) =>
      call('PUT /menus', { input: { language, name, items: toItems(items) as never }, headers: headersFor(seen) }),
  })
  const write = async (items: readonly Row[], seen: string, said: string, onConflict?: () => void): Promise<void> => {
    const before = saved
    try {
      const answer = await save.mutateAsync({ items, seen })
      client.setQueryData(menusQuery(language).queryKey, answer)
      setKept(undefined)
      const made = answer.items.find((one) => one.name === name)?.id ?? none
      say(said, { undo: () => void write(before, made, t('menus.restored')) })
    } catch (error) {
      const isConflict = error instanceof ProblemError && error.code === 'version-conflict'
      if (!isConflict || onConflict === undefined) sayFailure(error, t)
      await query.refetch()
      if (isConflict) onConflict?.()
    }
  }
  return {
    query,
    rows,
    saved,
    set,
    hasChanges: kept !== undefined,
    /** Whether somebody else has saved the menu since this one was begun. */
    isBehind: kept !== undefined && query.data !== undefined && kept.seen !== version,
    isBusy: save.isPending,
    save: (onConflict: () => void): void => void write(rows, kept?.seen ?? version, t('menus.saved'), onConflict),
    saveOver: (): void => void write(rows, version, t('menus.saved')),
    discard: (): void => {
      const before = kept
      setKept(undefined)
      say(t('menus.discarded'), { undo: () => setKept(before) })
    },
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null || !('seen' in value) || !('rows' in value)) return false
  const { seen, rows } = value
  const isRow = (row: unknown): boolean =>
    typeof row === 'object' && row !== null && 'id' in row && 'depth' in row && 'label' in row && 'target' in row
  return typeof seen === 'string' && Array.isArray(rows) && rows.every(isRow)
}
