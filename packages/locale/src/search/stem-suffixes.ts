/** Suffixes of one language by their last letter, longest first. */
type SuffixTable = readonly { readonly suffix: string; readonly replacement: string; readonly left: number }[]

const tables = new Map<string, SuffixTable>()

/**
 * Takes the longest suffix of a table off a word, once: `"ies>y/2 s/3"` turns a final *ies* into *y* where at least two letters
 * stay before it, else drops an *s* where three stay.
 */
export function stemBySuffixes(word: string, line: string): string {
  for (const { suffix, replacement, left } of tableOf(line)) {
    if (word.length - suffix.length >= left && word.endsWith(suffix)) return word.slice(0, -suffix.length) + replacement
  }
  return word
}

function tableOf(line: string): SuffixTable {
  const known = tables.get(line)
  if (known !== undefined) return known
  const table = line
    .split(' ')
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [change = '', left = '3'] = entry.split('/')
      const [suffix = '', replacement = ''] = change.split('>')
      return { suffix, replacement, left: Number(left) }
    })
    .sort((a, b) => b.suffix.length - a.suffix.length)
  tables.set(line, table)
  return table
}
