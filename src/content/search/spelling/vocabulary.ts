import { foldText } from '@matbaa/locale'
import { distanceFrom, leastMistake } from './edit-distance.ts'
import { createWordBucket, type WordBucket } from './word-bucket.ts'

/** A word of the archive, folded, and the number of articles that have it. */
export interface VocabularyWord {
  readonly word: string
  readonly articles: number
}

/** The words of an edition, ready to be compared with a mistyped one; about 30 bytes for each. */
export interface Vocabulary {
  /** Adds words; of one that comes again the highest number of articles counts. */
  readonly add: (words: readonly VocabularyWord[]) => void
  /** In how many articles a word stands. */
  readonly articlesWith: (word: string) => number
  /** The commonest word that differs only in letters that keyboards and habits mix, which this language tells apart. */
  readonly alike: (word: string) => string | undefined
  /** The words a mistyped one may have meant, the likeliest first. */
  readonly near: (word: string, limit: number) => readonly string[]
}

/** Words of so many letters and more may have two mistakes. */
const longWord = 7

/** One mistake costs as much as a word that is so many times rarer. */
const costOfMistake = Math.log(40)

/** A word that may have been meant, and how likely it is. */
interface NearWord {
  readonly word: string
  readonly score: number
}

const byScore = (a: NearWord, b: NearWord): number => b.score - a.score || (a.word < b.word ? -1 : 1)

/**
 * Makes an empty vocabulary. Each word has a set of its letters as 32 bits: a mistake brings in one letter and takes out one at most, so
 * other words are passed over without a look, which leaves about one in a hundred.
 */
export function createVocabulary(): Vocabulary {
  const byLength = new Map<number, WordBucket>()
  const byLetters = new Map<string, string>()
  const articlesWith = (word: string): number => byLength.get(word.length)?.articlesWith(word) ?? 0
  const isCommoner = (word: string, other: string | undefined): boolean =>
    other === undefined || articlesWith(word) > articlesWith(other)
  return {
    add(words) {
      for (const { word, articles } of words) {
        const bucket = byLength.get(word.length) ?? createWordBucket(word.length)
        byLength.set(word.length, bucket)
        bucket.add(word, articles, lettersOf(word))
        const letters = foldText(word)
        if (letters !== word && isCommoner(word, byLetters.get(letters))) byLetters.set(letters, word)
      }
    },
    articlesWith,
    alike(word) {
      const letters = foldText(word)
      const other = byLetters.get(letters)
      const plain = articlesWith(letters) > 0 && isCommoner(letters, other) ? letters : other
      return plain === word ? undefined : plain
    },
    near(word, limit) {
      const most = mostMistakes(word)
      if (most === 0) return []
      const letters = lettersOf(word)
      const distanceTo = distanceFrom(word, most)
      const best: NearWord[] = []
      let lowest = -Infinity
      for (let length = word.length - most; length <= word.length + most; length++) {
        const bucket = byLength.get(length)
        if (bucket === undefined) continue
        const { size, units, articles, sets } = bucket.all()
        for (let index = 0; index < size; index++) {
          const set = sets[index] ?? 0
          if (bitsIn(set & ~letters) > most || bitsIn(letters & ~set) > most) continue
          const commonness = Math.log(articles[index] ?? 0)
          if (commonness - leastMistake * costOfMistake < lowest) continue
          const distance = distanceTo(units, index * length, length)
          const score = commonness - distance * costOfMistake
          if (distance === 0 || distance === Infinity || score < lowest) continue
          best.push({ word: bucket.word(index), score })
          if (best.length < limit) continue
          best.sort(byScore)
          best.length = limit
          lowest = best.at(-1)?.score ?? lowest
        }
      }
      return best.toSorted(byScore).map((one) => one.word)
    },
  }
}

/** Words of one or two letters are near everything, and numbers are meant. */
function mostMistakes(word: string): number {
  if (word.length < 3 || word.length > 40 || /\p{N}/u.test(word)) return 0
  return word.length < longWord ? 1 : 2
}

function lettersOf(word: string): number {
  let set = 0
  for (let index = 0; index < word.length; index++) set |= 1 << (Math.imul(word.charCodeAt(index), 0x9e3779b1) >>> 27)
  return set
}

function bitsIn(set: number): number {
  let count = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) count++
  return count
}
