/** Letters that sound alike in Persian and Turkish mouths, or differ by a dot: mixing them up is half a mistake. */
const confusable = [
  'زذضظ',
  'سصث',
  'تط',
  'حه',
  'قغ',
  'اع',
  'بپ',
  'جچ',
  'کگ',
  'رز',
  'دذ',
  'ژز',
  'یئ',
  'وؤ',
  'iı',
  'sş',
  'cç',
  'gğ',
  'oö',
  'uü',
]

/** Rows of the keyboard most used for the script: keys side by side. */
const rows = ['ضصثقفغعهخحجچ', 'شسیبلاتنمکگ', 'ظطزرذدپو', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']

const nearPairs: ReadonlySet<string> = new Set([
  ...confusable.flatMap((group) => Array.from(group, (a) => Array.from(group, (b) => a + b)).flat()),
  ...rows.flatMap((row) =>
    Array.from({ length: row.length - 1 }, (_, index) => row.slice(index, index + 2)).flatMap((pair) => [
      pair,
      `${pair.charAt(1)}${pair.charAt(0)}`,
    ]),
  ),
])

const nearCost = 0.6

/**
 * Mistakes between two words: letters missing, too many, mixed up, or two that changed places (Damerau, restricted), each of which
 * counts 1, and letters that are easily mixed up 0.6. Infinite where there are more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity
  // Only cells near the diagonal can hold so few mistakes.
  const reach = Math.floor(most)
  let beforeThat: number[] = []
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = Array.from({ length: b.length + 1 }, () => Infinity)
    row[0] = i
    let least = i <= reach ? i : Infinity
    for (let j = Math.max(1, i - reach); j <= Math.min(b.length, i + reach); j++) {
      const change = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : costOfChange(a.charAt(i - 1), b.charAt(j - 1))
      let cost = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + change)
      if (i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1)) {
        cost = Math.min(cost, (beforeThat[j - 2] ?? 0) + 1)
      }
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return Infinity
    beforeThat = before
    before = row
  }
  const distance = before[b.length] ?? Infinity
  return distance <= most ? distance : Infinity
}

const costOfChange = (a: string, b: string): number => (nearPairs.has(a + b) ? nearCost : 1)
