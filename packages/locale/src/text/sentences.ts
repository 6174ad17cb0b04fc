import { primaryOf } from '../language-tag.ts'
import { wordSet } from './word-set.ts'

/** What may end a sentence, with the closing marks that belong to it; line breaks always do. */
const end = /([.!?؟۔…。！？]+)([»”’"')\]›\u200f\u200e]*)|(?:\r\n|[\n\r\u0085\u2028\u2029])+/gu

/** Abbreviations whose full stop ends nothing, by language; single letters never do. */
const abbreviations: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordSet(
    'mr mrs ms dr prof st no nos vs e.g i.e jr sr gen col capt lt sgt rev hon gov sen rep fig figs vol pp ed eds cf al mt dept approx',
  ),
  de: wordSet('dr prof nr bzw z.b ca hr fr st d.h u.a vgl geb bd abs mio mrd tel str evtl inkl ggf'),
  fr: wordSet('m mm mme mmes mlle dr pr av p.ex env vol st ste art chap cf éd fig'),
  ru: wordSet('г гг т.е т.д т.п им ул стр руб тыс млн млрд см др в.в пр кв обл р-н проф акад'),
  tr: wordSet('dr prof doç sn vb vs yy no av bkz çev mah cad sok'),
  az: wordSet('dr prof s b akad m.ə və.s və.b məs küç'),
  kmr: wordSet('dr prof wek hwd rûp'),
  fa: wordSet('ق.م ه.ش ه.ق هـ.ش هـ.ق ر.ک ر.ک.به ص.ص صص'),
  ar: wordSet('ق.م د أ.د هـ ص.ب صص'),
  he: wordSet('ד"ר ד״ר עמ עמ׳ מס מס׳ גב גב׳'),
  yi: wordSet('ד"ר ד״ר ד״ה ז״ז'),
}

/**
 * The sentences of a text, trimmed, in order; a line break ends one too. A full stop after a known abbreviation, after a
 * single letter or before a small letter does not.
 * @example
 * sentences('باران آمد؟ بله. خوب است', 'fa') // → ['باران آمد؟', 'بله.', 'خوب است']
 */
export function sentences(text: string, language: string): string[] {
  const found: string[] = []
  let from = 0
  for (const to of sentenceEnds(text, language)) {
    const sentence = text.slice(from, to).trim()
    if (sentence !== '') found.push(sentence)
    from = to
  }
  return found
}

/**
 * Indexes behind each sentence of a text; the last one is the text's length. By UAX #29, rules SB6–SB11, with abbreviations; but
 * a sign without a space behind it ends a sentence only between letters of one script, and … ends one.
 */
export function sentenceEnds(text: string, language: string): number[] {
  const known = abbreviations[primaryOf(language)]
  const ends: number[] = []
  for (const match of text.matchAll(end)) {
    const [whole, stops, closings] = match
    const after = match.index + whole.length
    const before = text.slice(Math.max(ends.at(-1) ?? 0, match.index - longest), match.index)
    const goesOn =
      stops !== undefined && isInside(before, stops, closings ?? '', text.slice(after, after + longest), known)
    if (!goesOn) ends.push(after)
  }
  if (ends.at(-1) !== text.length) ends.push(text.length)
  return ends
}

/** Characters looked at on each side of a sign. */
const longest = 24

function isInside(
  before: string,
  stops: string,
  closings: string,
  after: string,
  known: ReadonlySet<string> | undefined,
): boolean {
  if (after === '') return false
  const isSpaced = /^\s/.test(after)
  if (!isSpaced && !isBoundOnly(before, stops, after)) return true
  // SB8a: a comma, colon or dash goes on with the sentence.
  if (/^\s*[,;:،؛–—-]/.test(after)) return true
  if (!/[.…]$/.test(stops)) return false
  // SB8: so does a small letter.
  if (/^\s*["'«“‘([]*\p{Ll}/u.test(after)) return true
  return stops === '.' && closings === '' && isAbbreviation(before, known)
}

/** Without a space: in scripts that have none, or between words of the scripts that have their own signs. */
function isBoundOnly(before: string, stops: string, after: string): boolean {
  if (/[。！？]$/.test(stops)) return true
  const least = stops === '.' ? 3 : 1
  return new RegExp(`${ownSigns}{${least}}$`, 'u').test(before) && new RegExp(`^${ownSigns}{${least}}`, 'u').test(after)
}

const ownSigns = '(?:[ء-يٱ-ۓە][\\p{M}\u200c]*)'

/** A known abbreviation, a single letter, or the number of a list's item. */
function isAbbreviation(before: string, known: ReadonlySet<string> | undefined): boolean {
  const word = /[\p{L}\p{M}.'"׳״-]+$/u.exec(before)?.[0] ?? ''
  return (
    /^\p{L}\p{M}*$/u.test(word) ||
    known?.has(word.toLocaleLowerCase('und')) === true ||
    /^\s*\p{Nd}{1,3}$/u.test(before)
  )
}
