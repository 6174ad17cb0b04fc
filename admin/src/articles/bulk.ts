import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import type { manyArticlesChange } from '../../../src/contract/many-articles.ts'
import { call } from '../api/client.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'

type Request = z.input<typeof manyArticlesChange>
type WithoutItems<Change> = Change extends unknown ? Omit<Change, 'items'> : never

/** What can be done to several articles at once. */
export type BulkChange = WithoutItems<Request>

/** So many go in one request. */
const most = 100

/** Does something to several articles; each is done or refused for itself, and what was done can be taken back. */
export function useBulk() {
  const { t } = useI18n()
  const client = useQueryClient()
  const [isBusy, setIsBusy] = useState(false)
  const send = async (requests: readonly Request[]) => {
    const answers = []
    for (const input of requests) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: each is a hundred transactions
      answers.push(await call('POST /articles/changes', { input, headers: { 'idempotency-key': crypto.randomUUID() } }))
    }
    return { items: answers.flatMap(({ items }) => items), undo: answers.flatMap(({ undo }) => undo) }
  }
  const run = async (change: BulkChange, ids: readonly string[]): Promise<void> => {
    setIsBusy(true)
    try {
      const { items, undo } = await send(
        Array.from({ length: Math.ceil(ids.length / most) }, (_, part) => ({
          ...change,
          items: ids.slice(part * most, (part + 1) * most).map((id) => ({ id })),
        })),
      )
      const done = items.filter(({ isDone }) => isDone)
      if (done.length > 0) {
        say(t(`articles.bulk.${change.action}`, { count: done.length }), {
          ...(items.some((one) => one.isDone && one.waits) ? { more: t('articles.bulk.waits') } : {}),
          ...(undo.length > 0 ? { undo: () => void takeBack(undo) } : {}),
        })
      }
      const refused = items.filter((one) => !one.isDone)
      const [first] = refused
      if (first !== undefined)
        say(t('articles.bulk.refused', { count: refused.length }), { more: `${first.detail} ${first.remedy}` })
    } catch (error) {
      sayFailure(error, t)
    } finally {
      setIsBusy(false)
      void client.invalidateQueries({ queryKey: ['articles'] })
    }
  }
  const takeBack = async (requests: readonly Request[]): Promise<void> => {
    try {
      const { items } = await send(requests)
      const refused = items.filter(({ isDone }) => !isDone)
      if (refused.length > 0) say(t('articles.bulk.refused', { count: refused.length }))
    } catch (error) {
      sayFailure(error, t)
    } finally {
      void client.invalidateQueries({ queryKey: ['articles'] })
    }
  }
  return { run, isBusy }
}
