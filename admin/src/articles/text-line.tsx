import { firstStrongDirection } from '@matbaa/locale'
import type { KeyboardEvent } from 'react'

const ZWNJ = '\u200c'

export interface TextLineProps {
  readonly label: string
  readonly value: string
  readonly className: string
  readonly placeholder: string
  readonly isReadOnly: boolean
  /** Direction of the edition, for what has no letter of its own yet. */
  readonly direction: 'rtl' | 'ltr'
  readonly lang: string
  /** Whether Enter makes a new line; else it leads on. */
  readonly hasLines?: boolean
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
}

/** A field of the sheet that looks like what it becomes: as high as its text, in the direction of its first letter. */
export function TextLine({
  label,
  value,
  className,
  placeholder,
  isReadOnly,
  direction,
  lang,
  hasLines = false,
  onChange,
  onBlur,
}: TextLineProps) {
  // What readers do not see either.
  if (isReadOnly && value === '') return null
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === ' ' && event.shiftKey) {
      event.preventDefault()
      const { currentTarget: field } = event
      field.setRangeText(ZWNJ, field.selectionStart, field.selectionEnd, 'end')
      onChange(field.value)
    } else if (event.key === 'Enter' && !hasLines) {
      event.preventDefault()
      nextField(event.currentTarget)?.focus()
    }
  }
  return (
    <textarea
      rows={1}
      className={`sheet-line ${className}`}
      aria-label={label}
      placeholder={placeholder}
      value={value}
      readOnly={isReadOnly}
      dir={firstStrongDirection(value) ?? direction}
      lang={lang}
      onChange={(event) => onChange(hasLines ? event.target.value : event.target.value.replaceAll(/[\r\n]+/g, ' '))}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    />
  )
}

function nextField(field: HTMLElement): HTMLElement | undefined {
  const all = [...(field.closest('.sheet')?.querySelectorAll<HTMLElement>('.sheet-line, .writing') ?? [])]
  return all[all.indexOf(field) + 1]
}
