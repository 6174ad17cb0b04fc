/** The letters a layout has on the keys that carry these on a US keyboard. */
const unitedStates = "qwertyuiop[]asdfghjkl;'zxcvbnm,./\\`"

/**
 * What the same keys write in other layouts, letter by letter, without Shift; a dot in the second table stands for a key without a
 * letter of its own. Sources: ISIRI 9147 (Persian), Arabic 101 and 102, SI 1452 (Hebrew), TS 2117 (Turkish Q and F), as
 * xkeyboard-config has them.
 */
const layouts = {
  persian: 'ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو./\\\u200d',
  arabic: 'ضصثقفغعهخحجدشسيبلاتنمكطئءؤر\ufefbىةوزظ\\ذ',
  hebrew: "/'קראטוןםפ][שדגכעיחלךף,זסבהנמצתץ.\\;",
  turkishQ: 'qwertyuıopğüasdfghjklşizxcvbnmöç.,"',
  turkishF: 'fgğıodrnhpqwuieaütkmlyşjövcçzsb.,x+',
  azerbaijani: 'qüertyuiopöğasdfghjklıəzxcvbnmçş.\\`',
} as const

/** Capitals of a US keyboard that write letters: what a reader typed with Shift held is such a letter too. */
const shifted: Readonly<Partial<Record<keyof typeof layouts, string>>> = {
  persian: 'C:ژ H:آ D:ي Z:ك M:ء A:ؤ S:ئ J:ة B:\u200c N:أ G:أ F:إ',
  arabic: 'H:أ N:آ Y:إ G:لأ B:لآ T:لإ',
}

const keyboards: Readonly<Record<string, readonly (keyof typeof layouts)[]>> = {
  fa: ['persian'],
  azb: ['persian'],
  ckb: ['persian', 'arabic'],
  ps: ['persian'],
  ur: ['persian', 'arabic'],
  ar: ['arabic'],
  he: ['hebrew'],
  yi: ['hebrew'],
  tr: ['turkishQ', 'turkishF'],
  kmr: ['turkishQ'],
  az: ['azerbaijani', 'turkishQ'],
}

/** A way of reading keys: the letter meant by each letter that was written. */
type Reading = ReadonlyMap<string, string>

/**
 * What a text would read had the other keyboard layout been on: the language's instead of the US one, and the US one instead of
 * the language's. Each reading once, without the text itself; none where every reading leaves something that is no letter.
 * @example
 * otherLayouts('sghl', 'fa') // → ['سلام']
 * otherLayouts('اثممخ', 'fa') // → ['hello']
 */
export function otherLayouts(text: string, language: string): string[] {
  const letters = text.normalize('NFC')
  const readings = readingsOf(language).flatMap((reading) => readAs(letters, reading) ?? [])
  return [...new Set(readings)].filter((reading) => reading !== letters)
}

/** The text in another reading; `undefined` where a key would have written a sign in the middle of a word, as nobody does. */
function readAs(text: string, reading: Reading): string | undefined {
  let read = ''
  let changed = 0
  for (const letter of ligatures(text, reading)) {
    const other = reading.get(letter) ?? reading.get(letter.toLowerCase())
    if (other === undefined && /\p{L}/u.test(letter)) return undefined
    if (other !== undefined && other !== letter) changed++
    read += other ?? letter
  }
  return changed > 0 && !/[\p{L}\p{M}][^\p{L}\p{M}\p{N}\p{Cf}\s'-]+[\p{L}\p{M}]/u.test(read) ? read : undefined
}

/** The Arabic layout has one key for two letters, which are stored apart. */
const ligatures = (text: string, reading: Reading): string =>
  reading.has('\ufefb') ? text.replaceAll('لا', '\ufefb') : text

const readings = new Map<string, readonly Reading[]>()

function readingsOf(language: string): readonly Reading[] {
  const base = language.split('-')[0]?.toLowerCase() ?? ''
  const known = readings.get(base)
  if (known !== undefined) return known
  const made = (keyboards[base] ?? []).flatMap((name) => {
    const keys = Array.from(unitedStates, (key, index) => [key, layouts[name].charAt(index)] as const)
    const capitals = (shifted[name]?.split(' ') ?? []).map((pair) => pair.split(':') as [string, string])
    const written = keys.map(([key, letter]) => [key, letter === '\ufefb' ? 'لا' : letter] as const)
    const back = keys.map(([key, letter]) => [letter, key] as const)
    const withoutLigature = back.filter(([letter]) => letter !== '\ufefb')
    const backwards = capitals.map(([key, letter]) => [letter, key.toLowerCase()] as const)
    return [
      new Map([...written, ...capitals]),
      new Map([...backwards, ...withoutLigature]),
      ...(withoutLigature.length < back.length ? [new Map([...backwards, ...back])] : []),
    ]
  })
  readings.set(base, made)
  return made
}
