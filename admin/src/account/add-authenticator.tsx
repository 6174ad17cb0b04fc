import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { call } from '../api/client.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { CodeField } from '../ui/code-field.tsx'
import { FormFailure } from '../ui/failure.tsx'
import { QrCode } from '../ui/qr-code.tsx'

interface Props {
  readonly enrolment: Endpoints['POST /account/totp']['output']
  readonly onAdded: (recoveryCodes: readonly string[]) => void
  readonly onCancel: () => void
}

/** An authenticator is added: its secret as a picture and as text, and the first code that it shows. */
export function AddAuthenticator({ enrolment: { enrolment, secret, url }, onAdded, onCancel }: Props) {
  const { t } = useI18n()
  const [code, setCode] = useState('')
  const add = useMutation({
    mutationFn: () => call('PUT /account/totp', { input: { enrolment, code } }),
    onSuccess: ({ recoveryCodes }) => onAdded(recoveryCodes),
  })
  return (
    <section aria-labelledby="authenticator">
      <h2 id="authenticator">{t('authenticator.title')}</h2>
      <p>{t('authenticator.scan')}</p>
      <QrCode text={url} label={t('authenticator.picture')} />
      <p className="note">{t('authenticator.byHand')}</p>
      <p>
        <code className="secret" dir="ltr">
          {secret.match(/.{1,4}/gu)?.join(' ')}
        </code>
      </p>
      <FormFailure error={add.error} />
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          add.mutate()
        }}
      >
        <CodeField label={t('authenticator.code')} value={code} onChange={setCode} />
        <div className="actions">
          <Button type="submit" kind="primary" isPending={add.isPending}>
            {t('authenticator.add')}
          </Button>
          <Button onPress={onCancel}>{t('ui.cancel')}</Button>
        </div>
      </Form>
    </section>
  )
}
