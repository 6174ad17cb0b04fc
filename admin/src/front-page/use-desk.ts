import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '../api/client.ts'
import { ProblemError } from '../api/problem.ts'
import { headersFor } from '../articles/actions.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import { useKept } from '../ui/use-kept.ts'
import {
  type Arrangement,
  arrangementOf,
  type Entry,
  isSame,
  type Page,
  type Place,
  put,
  type Slot,
  step,
  toInput,
  toQuery,
  withUntil,
  without,
} from './arrangement.ts'
import { isKeptArrangement } from './kept.ts'

const pageQuery = (language: string, page: string) =>
  queryOptions({
    queryKey: ['GET /front-page', language, page],
    queryFn: ({ signal }) => call('GET /front-page', { input: { language, page }, signal }),
    refetchInterval: 30_000,
  })

/** A page of the desk: what the newsroom has, what was arranged here since, and what can be done with it. */
export function useDesk(language: string, page: string) {
  const { t } = useI18n()
  const client = useQueryClient()
  const query = useQuery(pageQuery(language, page))
  const [kept, setKept] = useKept('front-page', [language, page], isKeptArrangement)
  const current = query.data
  const published = useMemo(() => (current === undefined ? {} : arrangementOf(current)), [current])
  const arrangement = kept?.arrangement ?? published
  const sizes = useMemo(
    () =>
      Object.fromEntries(current?.slots.map(({ slot, size }) => [slot, size]) ?? []) as Partial<Record<Slot, number>>,
    [current],
  )
  const tried = toQuery(arrangement)
  const filling = useQuery({
    queryKey: ['GET /front-page/filling', language, page, tried, current?.etag],
    queryFn: ({ signal }) => call('GET /front-page/filling', { input: { language, page, ...tried }, signal }),
    placeholderData: (former) => former,
    enabled: current !== undefined,
  })

  const set = (next: Arrangement): void => {
    if (current === undefined) return
    setKept(isSame(next, published) ? undefined : { etag: kept?.etag ?? current.etag, arrangement: next })
  }
  const accept = (answer: Page): void => {
    client.setQueryData(pageQuery(language, page).queryKey, answer)
    setKept(undefined)
  }
  const restore = useMutation({
    mutationFn: (etag: string) =>
      call('POST /front-page/restoration', { input: { language, page }, headers: headersFor(etag) }),
    onSuccess: (answer) => {
      accept(answer)
      say(t('frontPage.restored'), { undo: () => restore.mutate(answer.etag) })
    },
    onError: (error) => {
      sayFailure(error, t)
      void query.refetch()
    },
  })
  const publish = useMutation({
    // Over the version it began from; somebody who was shown the other one says which counts.
    mutationFn: (etag: string) =>
      call('PUT /front-page', { input: { language, page, ...toInput(arrangement) }, headers: headersFor(etag) }),
    onSuccess: (answer) => {
      accept(answer)
      say(t('frontPage.published'), { undo: () => restore.mutate(answer.etag) })
    },
  })
  const publishOver = async (etag: string, onConflict: () => void): Promise<void> => {
    try {
      await publish.mutateAsync(etag)
    } catch (error) {
      const isConflict = error instanceof ProblemError && error.code === 'version-conflict'
      if (!isConflict) sayFailure(error, t)
      await query.refetch()
      if (isConflict) onConflict()
    }
  }
  return {
    query,
    page: current,
    published,
    arrangement,
    hasChanges: kept !== undefined,
    /** Whether somebody else has published the page since this arrangement was begun. */
    isBehind: kept !== undefined && current !== undefined && kept.etag !== current.etag,
    isBusy: publish.isPending || restore.isPending,
    filledIn: (slot: Slot): readonly Entry[] => filling.data?.slots.find((one) => one.slot === slot)?.filled ?? [],
    put: (entries: readonly Entry[], place: Place): void => {
      const before = arrangement
      const { arrangement: next, dropped } = put(arrangement, entries, place, sizes)
      set(next)
      const [first] = dropped
      if (first !== undefined) {
        say(t('frontPage.dropped', { headline: first.headline }), { undo: () => set(before) })
      }
    },
    step: (articleId: string, by: -1 | 1): void => set(step(arrangement, articleId, by, sizes)),
    remove: (articleId: string): void => {
      const before = arrangement
      set(without(arrangement, articleId))
      say(t('frontPage.removed'), { undo: () => set(before) })
    },
    setUntil: (articleId: string, until: string | null): void => set(withUntil(arrangement, articleId, until)),
    discard: (): void => {
      const before = kept
      setKept(undefined)
      say(t('frontPage.discarded'), { undo: () => setKept(before) })
    },
    publish: (onConflict: () => void): void => void publishOver(kept?.etag ?? current?.etag ?? '', onConflict),
    publishOver: (onConflict: () => void): void => void publishOver(current?.etag ?? '', onConflict),
    /** Goes on arranging on top of what somebody else has published. */
    rebase: (): void => {
      if (current !== undefined && kept !== undefined) setKept({ ...kept, etag: current.etag })
    },
    restore: (): void => restore.mutate(current?.etag ?? ''),
  }
}

/** What `useDesk` gives. */
export type Desk = ReturnType<typeof useDesk>
