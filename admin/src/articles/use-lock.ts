import { useCallback, useEffect, useState } from 'react'
import { call } from '../api/client.ts'
import { ProblemError } from '../api/problem.ts'

/** Who else writes here; `undefined` while it is oneself. */
export interface LockState {
  readonly other: { readonly name: string } | undefined
  readonly takeOver: () => Promise<void>
}

/** Between two signs of life; the lock counts for sixty. */
export const secondsBetweenSigns = 20

/** Holds the lock of an article while its sheet is open and may be written on. */
export function useLock(articleId: string, isWanted: boolean, onHeldAgain: () => void): LockState {
  const [other, setOther] = useState<{ readonly name: string }>()
  const hold = useCallback(
    async (takeOver: boolean): Promise<boolean> => {
      try {
        await call('PUT /articles/:id/lock', { id: articleId, input: { takeOver } })
        setOther(undefined)
        return true
      } catch (error) {
        const name = holderOf(error)
        // No connection is no reason to stop: what is typed is kept, and a save says whether it fits.
        if (name !== undefined) setOther({ name })
        return false
      }
    },
    [articleId],
  )
  useEffect(() => {
    if (!isWanted) return undefined
    void hold(false)
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void hold(false)
    }, secondsBetweenSigns * 1_000)
    return () => {
      clearInterval(timer)
      void call('DELETE /articles/:id/lock', { id: articleId }).catch(() => undefined)
    }
  }, [articleId, hold, isWanted])
  const takeOver = useCallback(async () => {
    if (await hold(true)) onHeldAgain()
  }, [hold, onHeldAgain])
  return { other, takeOver }
}

function holderOf(error: unknown): string | undefined {
  if (!(error instanceof ProblemError) || error.problem.status !== 423) return undefined
  const { lockedBy } = error.problem as { lockedBy?: { name?: unknown } }
  return typeof lockedBy?.name === 'string' ? lockedBy.name : ''
}
