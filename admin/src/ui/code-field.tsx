import { toLatinDigits } from '@matbaa/locale'
import { TextField } from './text-field.tsx'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly isDisabled?: boolean
  /** In a form that has other fields before it. */
  readonly isOptional?: boolean
}

/** A code as it is typed on any keyboard: digits of every script are the same digits. */
export function CodeField({ label, value, onChange, isDisabled = false, isOptional = false }: Props) {
  return (
    <TextField
      label={label}
      dir="ltr"
      value={value}
      onChange={(typed) => onChange(toLatinDigits(typed))}
      autoComplete="one-time-code"
      inputMode="text"
      spellCheck="false"
      isDisabled={isDisabled}
      isRequired={!isOptional}
      autoFocus={!isOptional}
    />
  )
}
