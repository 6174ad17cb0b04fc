import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/client.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { sessionQuery, useSession } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { useConfirm } from '../ui/confirm.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FormFailure } from '../ui/failure.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import { AddAuthenticator } from './add-authenticator.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

/** The authenticator, and the recovery codes for when it is lost. */
export function Authenticator() {
  const { t } = useI18n()
  const { factors } = useSession()
  const client = useQueryClient()
  const confirm = useConfirm()
  const [enrolment, setEnrolment] = useState<Endpoints['POST /account/totp']['output']>()
  const [codes, setCodes] = useState<readonly string[]>([])
  const changed = () => client.invalidateQueries({ queryKey: sessionQuery.queryKey })
  const begin = useMutation({ mutationFn: () => call('POST /account/totp'), onSuccess: setEnrolment })
  const renew = useMutation({
    mutationFn: () => call('POST /account/recovery-codes'),
    onSuccess: async ({ recoveryCodes }) => {
      setCodes(recoveryCodes)
      await changed()
    },
  })
  const remove = async () => {
    const isSure = await confirm({
      title: t('authenticator.removeQuestion'),
      text: t('authenticator.removeText'),
      deed: t('ui.remove'),
      isDanger: true,
    })
    if (!isSure) return
    try {
      await call('DELETE /account/totp')
      await changed()
      say(t('authenticator.removed'))
    } catch (error) {
      sayFailure(error, t)
    }
  }
  const askForCodes = async () => {
    const isSure =
      factors.recoveryCodes === 0 ||
      (await confirm({
        title: t('recovery.renewQuestion'),
        text: t('recovery.renewText'),
        deed: t('recovery.renew'),
      }))
    if (isSure) renew.mutate()
  }
  return (
    <section aria-labelledby="authenticator-now">
      <h2 id="authenticator-now">{t('authenticator.heading')}</h2>
      <p className="note">{factors.hasAuthenticator ? t('authenticator.isOn') : t('authenticator.about')}</p>
      <FormFailure error={begin.error ?? renew.error} />
      <div className="actions">
        <Button isPending={begin.isPending} onPress={() => begin.mutate()}>
          {factors.hasAuthenticator ? t('authenticator.replace') : t('authenticator.begin')}
        </Button>
        {factors.hasAuthenticator && (
          <Button kind="danger" onPress={() => void remove()}>
            {t('ui.remove')}
          </Button>
        )}
      </div>
      {(factors.hasAuthenticator || factors.passkeys > 0) && (
        <>
          <p className="note">{t('recovery.left', { count: factors.recoveryCodes })}</p>
          <div>
            <Button isPending={renew.isPending} onPress={() => void askForCodes()}>
              {t('recovery.renew')}
            </Button>
          </div>
        </>
      )}
      <Dialog title={t('authenticator.title')} isOpen={enrolment !== undefined} onClose={() => setEnrolment(undefined)}>
        {enrolment !== undefined && (
          <AddAuthenticator
            enrolment={enrolment}
            onAdded={(recoveryCodes) => {
              setEnrolment(undefined)
              setCodes(recoveryCodes)
              say(t('authenticator.added'))
              void changed()
            }}
            onCancel={() => setEnrolment(undefined)}
          />
        )}
      </Dialog>
      <Dialog title={t('recovery.title')} isOpen={codes.length > 0} onClose={() => setCodes([])} isQuestion>
        <RecoveryCodes codes={codes} onKept={() => setCodes([])} />
      </Dialog>
    </section>
  )
}
