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

/** Two letters as one number. */
const pairOf = (a: number, b: number): number => a * 0x10000 + b

const nearPairs: ReadonlySet<number> = new Set(
  [
    ...confusable.flatMap((group) => Array.from(group, (a) => Array.from(group, (b) => a + b)).flat()),
    ...rows.flatMap((row) =>
      Array.from({ length: row.length - 1 }, (_, index) => row.slice(index, index + 2)).flatMap((pair) => [
        pair,
        `${pair.charAt(1)}${pair.charAt(0)}`,
      ]),
    ),
  ].map((pair) => pairOf(pair.charCodeAt(0), pair.charCodeAt(1))),
)

/** What two letters that are easily mixed up cost, and the least that a mistake costs at all. */
export const leastMistake = 0.6

/** UTF-16 units of a word. */
export const unitsOf = (word: string): Uint16Array =>
  Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at))

/** How far words are from one: their UTF-16 units stand one after the other in an array, from a place on. */
export type DistanceTo = (units: Uint16Array, start: number, length: number) => number

/**
 * Measures mistakes between a word and others: letters missing, too many, mixed up, or two that changed places (Damerau, restricted),
 * each of which counts 1, and letters that are easily mixed up 0.6. Infinite where there are more than `most`, at least 1.
 */
export function distanceFrom(word: string, most: number): DistanceTo {
  const own = unitsOf(word)
  // Only cells near the diagonal can hold so few mistakes.
  const reach = Math.floor(most)
  const longest = own.length + reach + 2
  let beforeThat = new Float64Array(longest)
  let before = new Float64Array(longest)
  let row = new Float64Array(longest)
  return (units, start, length) => {
    if (Math.abs(own.length - length) > most) return Infinity
    before.fill(Infinity)
    for (let j = 0; j <= Math.min(length, reach); j++) before[j] = j
    for (let i = 1; i <= own.length; i++) {
      const first = Math.max(1, i - reach)
      const last = Math.min(length, i + reach)
      let least = i <= reach ? i : Infinity
      row[first - 1] = first === 1 ? least : Infinity
      const unit = own[i - 1] ?? 0
      for (let j = first; j <= last; j++) {
        const other = units[start + j - 1] ?? 0
        const change = unit === other ? 0 : nearPairs.has(pairOf(unit, other)) ? leastMistake : 1
        let cost = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + change)
        if (i > 1 && j > 1 && unit === units[start + j - 2] && own[i - 2] === other) {
          cost = Math.min(cost, (beforeThat[j - 2] ?? 0) + 1)
        }
        row[j] = cost
        if (cost < least) least = cost
      }
      if (least > most) return Infinity
      row[last + 1] = Infinity
      ;[beforeThat, before, row] = [before, row, beforeThat]
    }
    const distance = before[length] ?? Infinity
    return distance <= most ? distance : Infinity
  }
}
