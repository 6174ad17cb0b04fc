import { Icon } from './icons.tsx'

interface Target {
  readonly text: string
  readonly url: string
}

interface PagerProps {
  readonly label: string
  readonly newer: Target | undefined
  readonly older: Target | undefined
}

/** The ways through a list that is longer than a page; nothing when there are none. */
export function Pager({ label, newer, older }: PagerProps) {
  if (newer === undefined && older === undefined) return null
  return (
    <nav class="pager" aria-label={label}>
      {newer !== undefined && (
        <a class="pager-newer" href={newer.url}>
          <Icon name="onward" />
          {newer.text}
        </a>
      )}
      {older !== undefined && (
        <a class="pager-older" rel="next" href={older.url}>
          {older.text}
          <Icon name="onward" />
        </a>
      )}
    </nav>
  )
}
