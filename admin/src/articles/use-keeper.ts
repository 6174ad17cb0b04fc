import { useEffect, useMemo, useState } from 'react'
import { call } from '../api/client.ts'
import { ProblemError } from '../api/problem.ts'
import { useSession } from '../session/session.ts'
import { headersFor } from './actions.ts'
import type { Article } from './article-types.ts'
import { createKeeper, type Keeper, type KeeperStatus } from './keeper.ts'
import { forgetUnsaved, keepUnsaved } from './unsaved-store.ts'

/** The keeper of the article that is open, and where what was typed stands. */
export function useKeeper(article: Article): { readonly keeper: Keeper; readonly status: KeeperStatus } {
  const { person } = useSession()
  const [status, setStatus] = useState<KeeperStatus>({ is: 'saved' })
  const { id } = article
  // eslint-disable-next-line react-hooks/exhaustive-deps -- one keeper for as long as the article is open; versions come to it by `rebase`
  const keeper = useMemo(() => makeKeeper(id, person.id, article.etag, setStatus), [id, person.id])
  useEffect(() => {
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
      saveNow()
    }
  }, [keeper])
  return { keeper, status }
}

function makeKeeper(id: string, personId: string, etag: string, onStatus: (status: KeeperStatus) => void): Keeper {
  return createKeeper(id, personId, etag, {
    save: (change, match, key) =>
      call('PATCH /articles/:id/draft', {
        id,
        input: change,
        headers: headersFor(match, key),
      }),
    keep: keepUnsaved,
    forget: forgetUnsaved,
    judge: (error) => {
      if (!(error instanceof ProblemError)) return 'refused'
      if (error.code === 'offline' || error.code === 'unavailable' || error.problem.status === 429) return 'offline'
      return error.code === 'version-conflict' ? 'conflict' : 'refused'
    },
    onStatus,
    now: () => Date.now(),
    newKey: () => crypto.randomUUID(),
  })
}
