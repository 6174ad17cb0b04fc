import { useEffect, useState } from 'react'

interface Props {
  readonly label: string
  /** The words that are searched for; another value from outside is shown. */
  readonly value: string
  /** Told a moment after the last key. */
  readonly onSearch: (words: string) => void
}

/** A field above a list that finds while one types. */
export function SearchBox({ label, value, onSearch }: Props) {
  const [words, setWords] = useState(value)
  useEffect(() => setWords(value), [value])
  useEffect(() => {
    if (words === value) return undefined
    const timer = setTimeout(() => onSearch(words), 300)
    return () => clearTimeout(timer)
  })
  return (
    <label className="field search-box">
      <span className="visually-hidden">{label}</span>
      <input
        type="search"
        dir="auto"
        value={words}
        placeholder={label}
        maxLength={200}
        onChange={(event) => setWords(event.target.value)}
      />
    </label>
  )
}
