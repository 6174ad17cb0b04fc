import { useState } from 'react'
import { ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useI18n, zoneName } from '../i18n/i18n.tsx'
import { zones } from './names.ts'

interface Props {
  readonly value: string
  readonly onChange: (zone: string) => void
  readonly isReadOnly: boolean
  readonly fault: string | undefined
}

/** So many are shown of what fits; typing narrows them. */
const mostShown = 40

/** The zone an edition lives in, found by the letters of its city. */
export function ZoneField({ value, onChange, isReadOnly, fault }: Props) {
  const { t, language } = useI18n()
  const [words, setWords] = useState(value)
  const wanted = words.toLowerCase().replaceAll(' ', '_')
  const found = zones.filter((zone) => wanted === value.toLowerCase() || zone.toLowerCase().includes(wanted))
  return (
    <ComboBox
      className="field"
      inputValue={words}
      onInputChange={setWords}
      value={value}
      onChange={(key) => {
        if (key === null) return
        setWords(String(key))
        onChange(String(key))
      }}
      onBlur={() => setWords(value)}
      isReadOnly={isReadOnly}
      isInvalid={fault !== undefined}
      allowsEmptyCollection={false}
      menuTrigger="input"
    >
      <Label>{t('settings.zone')}</Label>
      <Input dir="ltr" />
      <span className="note">{zoneName(language, value)}</span>
      <FieldError>{fault}</FieldError>
      <Popover className="popover">
        <ListBox className="list-box">
          {found.slice(0, mostShown).map((zone) => (
            <ListBoxItem key={zone} id={zone} textValue={zone} className="list-box-item">
              <bdi dir="ltr">{zone}</bdi>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
