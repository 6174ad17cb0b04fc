import type { LocaleContext } from '../context.ts'

/**
 * Joins items into one phrase by the language's list patterns (UTS #35 Part 2, List Patterns): «الف، ب، و پ». An empty list is
 * an empty text; what is in the items stays as it is. Hebrew has a hyphen between its *and* and a word that is not Hebrew: «ו-C».
 * @example
 * formatList(fa, ['باران', 'باد'], 'or') // → 'باران یا باد'
 */
export function formatList(context: LocaleContext, items: readonly string[], kind: 'and' | 'or'): string {
  const patterns = context.pack.lists[kind]
  const [first = '', second] = items
  if (second === undefined) return first
  if (items.length === 2) return join(patterns.two, first, second)
  let text = join(patterns.end, items.at(-2) ?? '', items.at(-1) ?? '')
  for (let index = items.length - 3; index > 0; index--) text = join(patterns.middle, items[index] ?? '', text)
  return join(patterns.start, first, text)
}

/** Items are put in as they are: a `$` or a `{1}` inside one means nothing. */
function join(pattern: string, left: string, right: string): string {
  const [before = '', between = '', after = ''] = pattern.split(/\{[01]\}/)
  const hyphen = isJoinedOn.test(between) && !isHebrewFirst.test(right) ? '-' : ''
  return before + left + between + hyphen + right + after
}

/** The Hebrew *and* is a letter of the next word. */
const isJoinedOn = /\p{Script=Hebrew}$/u
const isHebrewFirst = /^[^\p{L}\p{N}]*\p{Script=Hebrew}/u
