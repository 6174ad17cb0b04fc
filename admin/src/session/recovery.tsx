import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { callOnce, onRecoverable, type Recoverable } from '../api/client.ts'
import type { CurrentSession } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { onComingBack } from '../ui/on-coming-back.ts'
import { Proof } from './proof.tsx'
import { sessionQuery } from './session.ts'
import { SignInForm } from './sign-in-form.tsx'

/** Shows the window in which the person proves again who they are, or signs in again; requests that come meanwhile wait for the same answer. */
export function RecoveryProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useI18n()
  const client = useQueryClient()
  const [asked, setAsked] = useState<Recoverable>()
  const waiting = useRef<PromiseWithResolvers<boolean>>(undefined)
  const settle = useCallback((isDone: boolean) => {
    setAsked(undefined)
    waiting.current?.resolve(isDone)
    waiting.current = undefined
  }, [])
  const enter = useCallback(
    (session: CurrentSession) => {
      const former = client.getQueryData(sessionQuery.queryKey)
      // What one person typed is not sent in the name of another, who sees nothing of what was open here.
      if (former?.person.id !== session.person.id) return location.assign('/admin/')
      client.setQueryData(sessionQuery.queryKey, session)
      settle(true)
    },
    [client, settle],
  )
  useEffect(() => {
    onRecoverable(async (code) => {
      // Whoever was not signed in is shown the way in by the routes.
      const session = client.getQueryData(sessionQuery.queryKey)
      if (session === undefined || session === null) return false
      if (waiting.current !== undefined) return waiting.current.promise
      const { promise } = (waiting.current = Promise.withResolvers<boolean>())
      // In another window somebody may have signed in: the same person, or another one.
      const current = code === 'not-signed-in' ? await whoIsThere() : undefined
      if (current === undefined) setAsked(code)
      else enter(current)
      return promise
    })
  }, [client, enter])
  const leave = () => {
    settle(false)
    client.setQueryData(sessionQuery.queryKey, null)
  }
  const isOut = asked === 'not-signed-in'
  useEffect(() => {
    if (!isOut) return undefined
    // Whoever signed in again in another window comes back to this one.
    return onComingBack(() => void whoIsThere().then((session) => session && enter(session)))
  }, [isOut, enter])
  return (
    <>
      {children}
      <Dialog
        title={t('reauthentication.title')}
        isOpen={asked === 'reauthentication-needed'}
        onClose={() => settle(false)}
      >
        <Proof onConfirmed={() => settle(true)} onCancel={() => settle(false)} />
      </Dialog>
      <Dialog title={t('session.endedTitle')} isOpen={isOut} onClose={leave} isQuestion>
        <p>{t('session.endedText')}</p>
        <SignInForm onEntered={enter} email={client.getQueryData(sessionQuery.queryKey)?.person.email} />
      </Dialog>
    </>
  )
}

/** Whoever is signed in in this browser now; `undefined` where nobody is, or nobody answers. */
const whoIsThere = (): Promise<CurrentSession | undefined> => callOnce('GET /session').catch(() => undefined)
