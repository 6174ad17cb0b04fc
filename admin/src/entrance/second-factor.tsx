import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { AddAuthenticator } from '../account/add-authenticator.tsx'
import { RecoveryCodes } from '../account/recovery-codes.tsx'
import { useAddPasskey } from '../account/use-add-passkey.ts'
import { call } from '../api/client.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { canUsePasskeys } from '../session/passkey.ts'
import { sessionQuery } from '../session/session.ts'
import { useSignOut } from '../session/sign-out.ts'
import { Button } from '../ui/button.tsx'
import { FormFailure } from '../ui/failure.tsx'

/** Roles that can do much add a second factor before anything else. */
export function SecondFactor() {
  const { t } = useI18n()
  const client = useQueryClient()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const [enrolment, setEnrolment] = useState<Endpoints['POST /account/totp']['output']>()
  const [codes, setCodes] = useState<readonly string[]>()
  const goOn = async () => {
    await client.fetchQuery({ ...sessionQuery, staleTime: 0 })
    await navigate({ to: '/', replace: true })
  }
  const added = (recoveryCodes: readonly string[]) => {
    setEnrolment(undefined)
    if (recoveryCodes.length === 0) void goOn()
    else setCodes(recoveryCodes)
  }
  const begin = useMutation({ mutationFn: () => call('POST /account/totp'), onSuccess: setEnrolment })
  const passkey = useAddPasskey(added)
  const heading = <h1>{t('secondFactor.title')}</h1>
  if (codes !== undefined) {
    return (
      <>
        {heading}
        <RecoveryCodes codes={codes} onKept={() => void goOn()} />
      </>
    )
  }
  if (enrolment !== undefined) {
    return (
      <>
        {heading}
        <AddAuthenticator enrolment={enrolment} onAdded={added} onCancel={() => setEnrolment(undefined)} />
      </>
    )
  }
  return (
    <>
      {heading}
      <p>{t('secondFactor.needed')}</p>
      <FormFailure error={begin.error ?? passkey.error} />
      <div className="choices">
        {canUsePasskeys() && (
          <div>
            <Button kind="primary" isPending={passkey.isPending} onPress={() => passkey.mutate(undefined)}>
              {t('passkeys.add')}
            </Button>
            <p className="note">{t('passkeys.about')}</p>
          </div>
        )}
        <div>
          <Button isPending={begin.isPending} onPress={() => begin.mutate()}>
            {t('authenticator.begin')}
          </Button>
          <p className="note">{t('authenticator.about')}</p>
        </div>
      </div>
      <p className="note">
        <Button kind="plain" onPress={() => void signOut()}>
          {t('secondFactor.later')}
        </Button>
      </p>
    </>
  )
}
