import type { ReactNode } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { SaveForm } from '../ui/save-form.tsx'
import { TextField } from '../ui/text-field.tsx'

interface Props {
  readonly title: string
  readonly text: string
  readonly deed: string
  readonly mutation: { readonly error: unknown; readonly isPending: boolean; readonly mutate: () => void }
  readonly children: ReactNode
}

/** What somebody fills in before they are let in. */
export function EntranceForm({ title, text, deed, mutation, children }: Props) {
  return (
    <>
      <h1>{title}</h1>
      <p>{text}</p>
      <SaveForm mutation={mutation} deed={deed}>
        {children}
      </SaveForm>
    </>
  )
}

interface FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly fault: string | undefined
  readonly autoFocus?: boolean
}

/** One's own name. */
export function NameField(props: FieldProps) {
  const { t } = useI18n()
  return <TextField {...props} label={t('setUp.name')} autoComplete="name" isRequired />
}

/** The address one signs in with. */
export function EmailField(props: FieldProps) {
  const { t } = useI18n()
  return <TextField {...props} label={t('session.email')} type="email" autoComplete="username" dir="ltr" isRequired />
}

/** A password that is chosen now. */
export function NewPasswordField({ label, ...props }: FieldProps & { readonly label: string }) {
  const { t } = useI18n()
  return <PasswordField {...props} label={label} autoComplete="new-password" hint={t('password.hint')} />
}
