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

/** Replaces every letter that a table has. */
export function mapLetters(text: string, table: ReadonlyMap<string, string>): string {
  let mapped = ''
  for (const letter of text) mapped += table.get(letter) ?? letter
  return mapped
}
