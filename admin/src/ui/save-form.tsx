import type { ReactNode } from 'react'
import { Form } from 'react-aria-components'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from './button.tsx'
import { FormFailure } from './failure.tsx'

interface Props {
  readonly mutation: { readonly error: unknown; readonly isPending: boolean; readonly mutate: () => void }
  /** Where one can go back. */
  readonly onCancel?: () => void
  /** The deed; "Save" where nothing else is said. */
  readonly deed?: string
  readonly children: ReactNode
}

/** Fields that are sent together or not at all; what was refused stands above them. */
export function SaveForm({ mutation, onCancel, deed, children }: Props) {
  const { t } = useI18n()
  const submit = (
    <Button type="submit" kind="primary" isPending={mutation.isPending}>
      {deed ?? t('ui.save')}
    </Button>
  )
  return (
    <>
      <FormFailure error={mutation.error} />
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          mutation.mutate()
        }}
      >
        {children}
        {onCancel === undefined ? (
          submit
        ) : (
          <div className="actions">
            {submit}
            <Button onPress={onCancel}>{t('ui.cancel')}</Button>
          </div>
        )}
      </Form>
    </>
  )
}
