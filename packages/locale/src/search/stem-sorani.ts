/** Endings of nouns with the length a word must exceed and the number of letters taken off; the first that fits is taken. */
const nounEndings: readonly (readonly [string, number, number])[] = [
  ['ێکی', 6, 3],
  ['یەکی', 7, 4],
  ['ێک', 4, 2],
  ['یەک', 6, 3],
  ['کە', 5, 2],
  ['کان', 6, 3],
  ['یانی', 7, 4],
  ['انی', 6, 3],
  ['یان', 6, 3],
  ['ان', 5, 2],
  ['یانە', 7, 4],
  ['انە', 6, 3],
  ['ایە', 5, 2],
  ['ەیە', 5, 2],
  ['ە', 4, 1],
  ['ی', 4, 1],
]

/** Light stemming of a folded Sorani word after Esmaili & Salavati: postpositions, possessives, then one ending of the noun. */
export function stemSorani(word: string): string {
  const bare = withoutPostposition(word)
  const definite = /^(.{2,}?)ی?ە(?:کە|کان)(?:[مشتی]|مان|تان|یان)?$/.exec(bare)?.[1]
  if (definite !== undefined) return definite.length > 4 ? definite.replace(/ی$/, '') : definite
  const noun = withoutPossessive(bare)
  const found = nounEndings.find(([ending, longer]) => noun.length > longer && noun.endsWith(ending))
  if (found === undefined) return noun
  const stem = noun.slice(0, -found[2])
  // The demonstrative stands after the ezafe: کتاوی + ە.
  return found[0] === 'ە' && stem.length > 4 && stem.endsWith('ی') ? stem.slice(0, -1) : stem
}

function withoutPostposition(word: string): string {
  if (word.length > 5 && word.endsWith('دا')) return word.slice(0, -2)
  if (word.length > 4 && word.endsWith('نا')) return word.slice(0, -1)
  return word.length > 6 && word.endsWith('ەوە') ? word.slice(0, -3) : word
}

const withoutPossessive = (word: string): string =>
  word.length > 6 && /(?:مان|یان|(?<!س)تان)$/.test(word) ? word.slice(0, -3) : word
