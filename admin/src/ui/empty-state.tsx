import type { ReactNode } from 'react'

/** What stands where a list has nothing: why, and what to do about it. */
export function EmptyState({
  title,
  text,
  children,
}: {
  readonly title: string
  readonly text: string
  readonly children?: ReactNode
}) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  )
}
