import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly text: string
  /** Whether it is all there is on the screen, and its title that of the screen. */
  readonly isScreen?: boolean
  readonly children?: ReactNode
}

/** What stands where a list or a screen has nothing: why, and what to do about it. */
export function EmptyState({ title, text, isScreen = false, children }: Props) {
  return (
    <div className="empty">
      {isScreen ? <h1>{title}</h1> : <h2>{title}</h2>}
      <p>{text}</p>
      {children}
    </div>
  )
}
