import type { DecodedWords } from './document-words.ts'
import type { SearchHit } from './search.ts'
import type { WordTable } from './word-table.ts'

/** Slots of a sketch; the share of equal ones estimates how much two texts have in common. */
const slots = 64

/** From here on two articles are the same wire story. */
const alike = 0.7

/** So many slots differ at most where two are alike. */
const mostDifferent = Math.floor((1 - alike) * slots)

/** Shorter texts are alike by chance. */
const fewestWords = 12

/** Only the first articles are folded: nobody sees how alike the others are. */
const mostFolded = 60

interface Ranked {
  readonly articleId: string
  readonly code: number
  readonly score: number
}

/** What a text is recognised by: the least hash of word pairs in each slot (one-permutation MinHash). */
export function sketchOf({ words }: DecodedWords, { fingerprint }: Pick<WordTable, 'fingerprint'>): Uint32Array {
  const least = new Uint32Array(words.length < fewestWords ? 0 : slots).fill(0xffffffff)
  if (words.length < fewestWords) return least
  let before = 0
  for (let at = 0; at < words.length; at++) {
    const coded = words[at] ?? 0
    if ((coded & 1) === 1) continue
    const word = fingerprint(coded >>> 1)
    let hash = Math.imul(before ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(word, 0xc2b2ae35)
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
    hash = (hash ^ (hash >>> 13)) >>> 0
    const slot = hash & (slots - 1)
    if (hash < (least[slot] ?? 0)) least[slot] = hash
    before = word
  }
  return least
}

/** Puts each article behind the first one it is nearly the same as: the same wire story again. */
export function foldDuplicates<Article extends Ranked>(
  ranked: readonly Article[],
  sketch: (article: Article) => Uint32Array,
): SearchHit[] {
  const hits: { readonly hit: SearchHit & { readonly duplicates: number[] }; readonly sketch: Uint32Array }[] = []
  for (const article of ranked.slice(0, mostFolded)) {
    const { articleId, code, score } = article
    const own = sketch(article)
    const first = hits.find((other) => areAlike(other.sketch, own))
    if (first === undefined) hits.push({ hit: { articleId, code, score, duplicates: [] }, sketch: own })
    else first.hit.duplicates.push(code)
  }
  return [
    ...hits.map(({ hit }) => hit),
    ...ranked.slice(mostFolded).map(({ articleId, code, score }) => ({ articleId, code, score, duplicates: [] })),
  ]
}

/** Most pairs differ in nearly every slot, and are told apart by the first of them. */
function areAlike(first: Uint32Array, second: Uint32Array): boolean {
  if (first.length === 0 || second.length === 0) return false
  let different = 0
  let filled = 0
  for (let slot = 0; slot < slots; slot++) {
    const one = first[slot]
    const other = second[slot]
    if (one === 0xffffffff && other === 0xffffffff) continue
    filled++
    if (one !== other && ++different > mostDifferent) return false
  }
  return filled >= fewestWords / 2 && (filled - different) / filled >= alike
}
