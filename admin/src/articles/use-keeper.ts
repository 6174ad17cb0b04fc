import { useEffect, useMemo, useState } from 'react'
import { call, onlyAs } from '../api/client.ts'
import { ProblemError } from '../api/problem.ts'
import { useSession } from '../session/session.ts'
import { headersFor } from './actions.ts'
import type { Article } from './article-types.ts'
import { createKeeper, type Keeper, type KeeperStatus } from './keeper.ts'
import { forgetUnsaved, keepUnsaved, takePlace } from './unsaved-store.ts'

/** Ends keepers of this window that still try to send, by what they write to: of sheets that were left while the newsroom was away. */
const trying = new Map<string, () => Promise<void>>()

/** Has a sheet that was left here send nothing more: what it still has is offered on the sheet that is opened now. */
export async function endTrying(articleId: string): Promise<void> {
  await trying.get(articleId)?.()
}

/** The keeper of the article that is open, and where what was typed stands. */
export function useKeeper(article: Article): { readonly keeper: Keeper; readonly status: KeeperStatus } {
  const { person } = useSession()
  const [status, setStatus] = useState<KeeperStatus>({ is: 'saved' })
  const { id } = article
  // eslint-disable-next-line react-hooks/exhaustive-deps -- one keeper for as long as the article is open; versions come to it by `rebase`
  const { keeper, end } = useMemo(() => makeKeeper(id, person.id, article.etag, setStatus), [id, person.id])
  useEffect(() => {
    if (trying.get(id) === end) trying.delete(id)
    const saveNow = (): void => void keeper.flush()
    const saveHidden = (): void => {
      if (document.visibilityState === 'hidden') saveNow()
    }
    window.addEventListener('online', saveNow)
    window.addEventListener('pagehide', saveNow)
    document.addEventListener('visibilitychange', saveHidden)
    return () => {
      window.removeEventListener('online', saveNow)
      window.removeEventListener('pagehide', saveNow)
      document.removeEventListener('visibilitychange', saveHidden)
      trying.set(id, end)
      void keeper.flush().then((isSent) => (isSent && trying.get(id) === end ? end() : undefined))
    }
  }, [id, keeper, end])
  return { keeper, status }
}

function makeKeeper(id: string, personId: string, etag: string, onStatus: (status: KeeperStatus) => void) {
  const place = takePlace()
  const keeper = createKeeper(etag, {
    save: (change, match, key) =>
      call('PATCH /articles/:id/draft', {
        id,
        input: change,
        // It may be sent again when somebody else is signed in here.
        headers: { ...headersFor(match, key), ...onlyAs(personId) },
      }),
    keep: (words) => keepUnsaved({ place: place.name, articleId: id, personId, ...words }),
    forget: () => forgetUnsaved(place.name),
    judge: (error) => {
      if (!(error instanceof ProblemError)) return 'refused'
      if (
        error.code === 'offline' ||
        error.code === 'unavailable' ||
        error.problem.status === 429 ||
        error.problem.status >= 500
      )
        return 'offline'
      return error.code === 'version-conflict' ? 'conflict' : 'refused'
    },
    onStatus,
    now: () => Date.now(),
    newKey: () => crypto.randomUUID(),
  })
  const end = async (): Promise<void> => {
    if (trying.get(id) === end) trying.delete(id)
    await keeper.stop()
    await place.leave()
  }
  return { keeper, end }
}
