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
  readonly autoFocus?: boolean
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
  /**
   * Takes the field's last change back, or does it again: its text then. A browser's own way,
   * which stays where this is absent, ends at what was not typed.
   */
  readonly onHistory?: (way: 'undo' | 'redo') => string | undefined
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
  autoFocus = false,
  onChange,
  onBlur,
  onHistory,
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
    } else if (
      onHistory !== undefined &&
      (event.ctrlKey || event.metaKey) &&
      !event.altKey &&
      (event.code === 'KeyZ' || event.code === 'KeyY')
    ) {
      event.preventDefault()
      const { currentTarget: field } = event
      const next = isReadOnly ? undefined : onHistory(event.shiftKey || event.code === 'KeyY' ? 'redo' : 'undo')
      if (next !== undefined) putCaret(field, endOfChange(value, next))
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
      autoFocus={autoFocus}
      dir={firstStrongDirection(value) ?? direction}
      lang={lang}
      onChange={(event) => onChange(hasLines ? event.target.value : event.target.value.replaceAll(/[\r\n]+/g, ' '))}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    />
  )
}

/** Where what differs ends, as the caret stands after a change of one's own. */
function endOfChange(before: string, after: string): number {
  let same = 0
  while (same < Math.min(before.length, after.length) && before.at(-1 - same) === after.at(-1 - same)) same++
  return after.length - same
}

/** When the new text is there. */
function putCaret(field: HTMLTextAreaElement, at: number): void {
  requestAnimationFrame(() => field.setSelectionRange(at, at))
}

function nextField(field: HTMLElement): HTMLElement | undefined {
  const all = [...(field.closest('.sheet')?.querySelectorAll<HTMLElement>('.sheet-line, .writing') ?? [])]
  return all[all.indexOf(field) + 1]
}
