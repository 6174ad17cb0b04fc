import type { KeyboardEvent } from 'react'
import type { CommentState } from './filter.ts'

/** What a key does in the queue. */
export type Deed = CommentState | 'next' | 'previous' | 'first' | 'last' | 'choose' | 'reply' | 'undo' | 'help'

/** The keys of each deed, as the sheet lists them: the first is what a button says. */
export const keysOf: Readonly<Record<Deed, readonly string[]>> = {
  next: ['J', '↓'],
  previous: ['K', '↑'],
  first: ['Home'],
  last: ['End'],
  approved: ['A'],
  held: ['H'],
  spam: ['S'],
  trash: ['D', 'Delete'],
  reply: ['R'],
  choose: ['X'],
  undo: ['Z'],
  help: ['?'],
}

const named: Readonly<Record<string, Deed>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  Delete: 'trash',
  '?': 'help',
  '؟': 'help',
}
const letters = new Map(
  Object.entries(keysOf).flatMap(([deed, keys]) =>
    keys.filter((key) => /^[A-Z]$/.test(key)).map((key) => [key, deed as Deed] as const),
  ),
)

/** What a key that was pressed stands for. Under a layout of another script the key that has the letter in a Latin one counts. */
export function deedOf(event: KeyboardEvent): Deed | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined
  const byName = named[event.key]
  if (byName !== undefined) return byName
  const letter = /^[A-Za-z]$/.test(event.key) ? event.key.toUpperCase() : /^Key([A-Z])$/.exec(event.code)?.[1]
  return letter === undefined || event.shiftKey ? undefined : letters.get(letter)
}
