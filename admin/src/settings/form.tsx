import type { ReactNode } from 'react'
import { Form } from 'react-aria-components'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { FormFailure } from '../ui/failure.tsx'
import type { Saving } from './use-saving.tsx'

interface Props<Value> {
  readonly saving: Saving<Value>
  /** Why it cannot be saved by who looks at it. */
  readonly locked?: string | undefined
  /** Whether what was typed is such that the API would refuse it. */
  readonly isFaulty?: boolean
  readonly children: ReactNode
}

/** A form of settings with its button: what failed stands above it, faults of fields at the fields. */
export function SettingsForm<Value>({ saving, locked, isFaulty = false, children }: Props<Value>) {
  const { t } = useI18n()
  return (
    <Form
      className="form"
      // A fault that the API found does not keep the corrected form from being sent.
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        saving.save()
      }}
    >
      <FormFailure error={saving.error} />
      {children}
      {locked === undefined ? (
        <div className="actions">
          <Button type="submit" kind="primary" isPending={saving.isPending} isDisabled={!saving.isChanged || isFaulty}>
            {t('ui.save')}
          </Button>
          {saving.isChanged && (
            <>
              <Button kind="plain" onPress={saving.discard}>
                {t('menus.discard')}
              </Button>
              <span className="note unsaved">{t('settings.unsaved')}</span>
            </>
          )}
        </div>
      ) : (
        <p className="note">{locked}</p>
      )}
      {saving.question}
    </Form>
  )
}
