import type { ReactNode } from 'react'
import { Form } from 'react-aria-components'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from './button.tsx'
import { FormFailure } from './failure.tsx'
import { LeftWords } from './left-words.tsx'
import type { Typed } from './use-typed.ts'

interface Props {
  readonly mutation: { readonly error: unknown; readonly isPending: boolean; readonly mutate: () => void }
  /** What is typed into it, where that is kept. */
  readonly typed?: Pick<Typed<unknown>, 'wasLeft' | 'forget'>
  /** Where one can go back; whoever does so does not want what was typed. */
  readonly onCancel?: () => void
  /** The deed; "Save" where nothing else is said. */
  readonly deed?: string
  /** Whether something is missing yet. */
  readonly isUnready?: boolean
  readonly children: ReactNode
}

/** Fields that are sent together or not at all; what was refused stands above them. */
export function SaveForm({ mutation, typed, onCancel, deed, isUnready = false, children }: Props) {
  const { t } = useI18n()
  const submit = (
    <Button type="submit" kind="primary" isPending={mutation.isPending} isDisabled={isUnready}>
      {deed ?? t('ui.save')}
    </Button>
  )
  return (
    <>
      <FormFailure error={mutation.error} />
      <Form
        className="form"
        // A fault that the API found does not keep the corrected form from being sent.
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          mutation.mutate()
        }}
      >
        {typed !== undefined && <LeftWords typed={typed} />}
        {children}
        {onCancel === undefined ? (
          submit
        ) : (
          <div className="actions">
            {submit}
            <Button
              onPress={() => {
                typed?.forget()
                onCancel()
              }}
            >
              {t('ui.cancel')}
            </Button>
          </div>
        )}
      </Form>
    </>
  )
}
