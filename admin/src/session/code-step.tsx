import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { call } from '../api/client.ts'
import type { CurrentSession } from '../api/endpoints.ts'
import { ProblemError } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { CodeField } from '../ui/code-field.tsx'
import { FormFailure } from '../ui/failure.tsx'

interface Props {
  readonly challenge: string
  readonly onEntered: (session: CurrentSession) => void
  readonly onBack: () => void
}

/** The password was right: the code of an authenticator, or one of the recovery codes. */
export function CodeStep({ challenge, onEntered, onBack }: Props) {
  const { t } = useI18n()
  const [code, setCode] = useState('')
  const check = useMutation({
    mutationFn: () => call('POST /session/second-factor', { input: { challenge, code } }),
    onSuccess: onEntered,
  })
  const hasEnded = check.error instanceof ProblemError && check.error.code === 'challenge-ended'
  return (
    <>
      <h2>{t('session.codeTitle')}</h2>
      <p>{t('session.codeText')}</p>
      <FormFailure error={check.error} />
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          check.mutate()
        }}
      >
        <CodeField label={t('session.code')} value={code} onChange={setCode} isDisabled={hasEnded} />
        <Button type="submit" kind="primary" isPending={check.isPending} isDisabled={hasEnded}>
          {t('ui.continue')}
        </Button>
        <Button kind="plain" onPress={onBack}>
          {t('session.back')}
        </Button>
      </Form>
    </>
  )
}
