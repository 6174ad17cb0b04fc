import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components'
import { ChevronIcon } from './icons.tsx'

/** One of the choices. */
export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  /** The language of the label where it is not the one that is shown. */
  readonly lang?: string
}

export interface SelectProps<Value extends string> {
  readonly label: string
  readonly choices: readonly Choice<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly fault?: string | undefined
  readonly isDisabled?: boolean
}

/** One of a few, from a list that opens. */
export function Select<Value extends string>({
  label,
  choices,
  value,
  onChange,
  fault,
  isDisabled,
}: SelectProps<Value>) {
  return (
    <AriaSelect
      value={value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.value === key)
        if (chosen !== undefined) onChange(chosen.value)
      }}
      isInvalid={fault !== undefined}
      isDisabled={isDisabled === true}
      className="field"
    >
      <Label>{label}</Label>
      <Button className="select-button">
        <SelectValue />
        <ChevronIcon />
      </Button>
      <FieldError>{fault}</FieldError>
      <Popover className="popover">
        <ListBox className="list-box">
          {choices.map(({ value: id, label: text, lang }) => (
            <ListBoxItem key={id} id={id} textValue={text} className="list-box-item">
              <span {...(lang === undefined ? {} : { lang })}>{text}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
