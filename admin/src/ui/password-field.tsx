import { useState } from 'react'
import { Button, FieldError, Input, Label, Text, TextField } from 'react-aria-components'
import { useI18n } from '../i18n/i18n.tsx'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoComplete: 'current-password' | 'new-password'
  readonly fault?: string | undefined
  readonly hint?: string
  readonly autoFocus?: boolean
}

/** A password that can be shown: whoever sees what they type chooses a longer one. */
export function PasswordField({ label, value, onChange, autoComplete, fault, hint, autoFocus = false }: Props) {
  const { t } = useI18n()
  const [isShown, setIsShown] = useState(false)
  return (
    <TextField
      className="field"
      type={isShown ? 'text' : 'password'}
      name={autoComplete}
      autoComplete={autoComplete}
      value={value}
      onChange={onChange}
      isInvalid={fault !== undefined}
      autoFocus={autoFocus}
      isRequired
    >
      <Label>{label}</Label>
      <div className="joined">
        <Input {...(value === '' ? {} : { dir: 'auto' })} />
        <Button
          className="button button-plain"
          aria-label={isShown ? t('password.hide') : t('password.show')}
          onPress={() => setIsShown(!isShown)}
        >
          {isShown ? t('password.hideShort') : t('password.showShort')}
        </Button>
      </div>
      {hint !== undefined && <Text slot="description">{hint}</Text>}
      <FieldError>{fault}</FieldError>
    </TextField>
  )
}
