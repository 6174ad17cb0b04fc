/** What may end a sentence, with the closing marks that belong to it. */
const end = /[.!?؟۔…。！？]+[»”’"')\]›\u200f\u200e]*(?=\s|$)|\n+/gu

/** Abbreviations whose full stop ends nothing, by language; single letters never do. */
const abbreviations: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set([
    'mr',
    'mrs',
    'ms',
    'dr',
    'prof',
    'st',
    'no',
    'vs',
    'e.g',
    'i.e',
    'jr',
    'sr',
    'gen',
    'col',
    'fig',
    'vol',
    'pp',
  ]),
  de: new Set(['dr', 'prof', 'nr', 'bzw', 'z.b', 'ca', 'hr', 'fr', 'st', 'd.h', 'u.a', 'vgl', 'geb']),
  fr: new Set(['m', 'mm', 'mme', 'mlle', 'dr', 'av', 'p.ex', 'env', 'vol', 'st', 'ste']),
  ru: new Set(['г', 'гг', 'т.е', 'т.д', 'т.п', 'им', 'ул', 'стр', 'руб', 'тыс', 'млн', 'млрд', 'см', 'др']),
  tr: new Set(['dr', 'prof', 'doç', 'sn', 'vb', 'vs', 'yy', 'no', 'av']),
  az: new Set(['dr', 'prof', 'və s', 'və b', 'akad', 'm.ə']),
  fa: new Set(['ق.م', 'ه.ش', 'ه.ق']),
  ar: new Set(['ق.م', 'د', 'أ.د']),
  he: new Set(['ד"ר', 'עמ']),
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

/** Indexes behind each sentence of a text; the last one is the text's length. */
export function sentenceEnds(text: string, language: string): number[] {
  const known = abbreviations[language.split(/[-_]/)[0] ?? '']
  const ends: number[] = []
  for (const match of text.matchAll(end)) {
    const after = match.index + match[0].length
    if (
      match[0] === '.' &&
      isAbbreviation(text.slice(Math.max(0, match.index - 24), match.index), text.slice(after, after + 8), known)
    )
      continue
    ends.push(after)
  }
  if (ends.at(-1) !== text.length) ends.push(text.length)
  return ends
}

/** A full stop after a known abbreviation, a single letter, or before a small letter goes on. */
function isAbbreviation(before: string, after: string, known: ReadonlySet<string> | undefined): boolean {
  const word = /[\p{L}\p{M}.'"]+$/u.exec(before)?.[0] ?? ''
  return /^\p{L}\p{M}*$/u.test(word) || known?.has(word.toLocaleLowerCase('und')) === true || /^\s+\p{Ll}/u.test(after)
}
