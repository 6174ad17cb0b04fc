/** An ending with what takes its place and the letters that must stay before it. */
export interface Affix {
  readonly affix: string
  readonly replacement: string
  readonly left: number
}

/** Reads `ies>y/2 s/3`, the longest first. */
export function affixTable(line: string, fold: (letters: string) => string): readonly Affix[] {
  return line
    .split(/\s+/)
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [change = '', left = '3'] = entry.split('/')
      const [affix = '', replacement = ''] = change.split('>')
      return { affix: fold(affix), replacement: fold(replacement), left: Number(left) }
    })
    .sort((a, b) => b.affix.length - a.affix.length)
}

/** Takes the longest suffix off a word, once: a final *ies* becomes *y* where at least two letters stay before it. */
export function withoutSuffix(word: string, suffixes: readonly Affix[]): string {
  for (const { affix, replacement, left } of suffixes) {
    if (word.length - affix.length >= left && word.endsWith(affix)) return word.slice(0, -affix.length) + replacement
  }
  return word
}

/** A word without the longest prefix it may have, or `undefined` where it has none. */
export function withoutPrefix(word: string, prefixes: readonly Affix[]): string | undefined {
  const found = prefixes.find(({ affix, left }) => word.length - affix.length >= left && word.startsWith(affix))
  return found === undefined ? undefined : word.slice(found.affix.length)
}
