import { useEffect, useRef } from 'react'
import { callOnce } from '../api/client.ts'
import { onComingBack } from '../ui/on-coming-back.ts'
import type { Article } from './article-types.ts'
import type { Keeper } from './keeper.ts'
import { secondsBetweenSigns } from './use-lock.ts'

/** Hears of what somebody else made of the open article: when the window is come back to, and as often as signs of life go. */
export function useFreshness(articleId: string, keeper: Keeper, onChanged: (fresh: Article) => void): void {
  const tell = useRef(onChanged)
  useEffect(() => {
    tell.current = onChanged
  })
  useEffect(() => {
    let isOver = false
    const look = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || !isIdle(keeper)) return
      const etag = keeper.etag()
      // Without an answer, or with one that says it is still the same (304), nothing is to be done.
      const fresh = await callOnce('GET /articles/:id', {
        id: articleId,
        headers: { 'if-none-match': `"${etag}"` },
      }).catch(() => undefined)
      // What was typed or saved meanwhile counts for more.
      if (fresh === undefined || isOver || keeper.etag() !== etag || !isIdle(keeper)) return
      tell.current(fresh)
    }
    const lookNow = (): void => void look()
    const timer = setInterval(lookNow, secondsBetweenSigns * 1_000)
    const stopLooking = onComingBack(lookNow)
    return () => {
      isOver = true
      clearInterval(timer)
      stopLooking()
    }
  }, [articleId, keeper])
}

/** Nothing unsaved, and no question open that a new sheet would take away. */
const isIdle = (keeper: Keeper): boolean =>
  Object.keys(keeper.pending()).length === 0 && document.querySelector('[role="dialog"], [role="alertdialog"]') === null
