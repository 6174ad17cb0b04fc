import { useState } from 'react'
import { TextField } from '../ui/text-field.tsx'

interface Props {
  readonly label: string
  readonly hint?: string | undefined
  readonly value: readonly string[]
  readonly onChange: (lines: readonly string[]) => void
  readonly isReadOnly?: boolean
  readonly fault: string | undefined
}

/** Hosts or addresses, one a line. */
export function LinesField({ value, onChange, ...field }: Props) {
  const [text, setText] = useState('')
  return (
    <TextField
      dir="ltr"
      lines={2}
      // A line that was just begun stays on the screen though it says nothing yet.
      value={linesOf(text).join('\n') === value.join('\n') ? text : value.join('\n')}
      onChange={(typed) => {
        setText(typed)
        onChange(linesOf(typed))
      }}
      {...field}
    />
  )
}

const linesOf = (text: string): readonly string[] => text.split(/[\s,;]+/).filter((line) => line !== '')
