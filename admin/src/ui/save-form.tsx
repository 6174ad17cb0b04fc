import type { ReactNode } from 'react'
import { Form } from 'react-aria-components'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from './button.tsx'
import { FormFailure } from './failure.tsx'

interface Props {
  readonly mutation: { readonly error: unknown; readonly isPending: boolean; readonly mutate: () => void }
  readonly onCancel: () => void
  /** The deed; "Save" where nothing else is said. */
  readonly deed?: string
  readonly children: ReactNode
}

/** Fields in a window that are saved together or not at all. */
export function SaveForm({ mutation, onCancel, deed, children }: Props) {
  const { t } = useI18n()
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
        <div className="actions">
          <Button type="submit" kind="primary" isPending={mutation.isPending}>
            {deed ?? t('ui.save')}
          </Button>
          <Button onPress={onCancel}>{t('ui.cancel')}</Button>
        </div>
      </Form>
    </>
  )
}
