import type { ReactNode, Ref } from 'react'
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components'

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children'> {
  readonly label: string
  readonly hint?: ReactNode
  /** What is wrong with it. */
  readonly fault?: string | undefined
  /** `ltr` for addresses, codes and whatever machines read, in every language. */
  readonly dir?: 'auto' | 'ltr'
  readonly lines?: number
  readonly inputRef?: Ref<HTMLInputElement>
}

/** A field for text with its label, a hint and what is wrong with it. */
export function TextField({ label, hint, fault, dir = 'auto', lines, inputRef, ...props }: TextFieldProps) {
  // An empty field that finds its direction by its text begins on the left: it takes that of the page instead.
  const direction = dir === 'auto' && props.value === '' ? {} : { dir }
  return (
    <AriaTextField {...props} isInvalid={fault !== undefined} className="field">
      <Label>{label}</Label>
      {lines === undefined ? (
        <Input {...direction} {...(inputRef === undefined ? {} : { ref: inputRef })} />
      ) : (
        <TextArea {...direction} rows={lines} />
      )}
      {hint !== undefined && <Text slot="description">{hint}</Text>}
      <FieldError>{fault}</FieldError>
    </AriaTextField>
  )
}
