import { hashOf } from '../grams.ts'

/** Words of one length with the number of articles that have each, letter by letter in typed arrays: objects would take four times as much. */
export interface WordBucket {
  /** Puts a word in, or raises the number of its articles to this one; `set` are its letters as bits. */
  readonly add: (word: string, articles: number, set: number) => void
  readonly articlesWith: (word: string) => number
  readonly word: (index: number) => string
  /** All words as they stand, until the next is added: their UTF-16 units one after the other, and for each its articles and its set. */
  readonly all: () => {
    readonly size: number
    readonly units: Uint16Array
    readonly articles: Uint32Array
    readonly sets: Int32Array
  }
}

const fewest = 16

/** Makes an empty bucket. */
export function createWordBucket(length: number): WordBucket {
  let room = fewest
  let size = 0
  let letters = new Uint16Array(room * length)
  let articles = new Uint32Array(room)
  let sets = new Int32Array(room)
  // Where a word is: its index and one more, at the first free place from its hash on; never more than three quarters are taken.
  let places = new Uint32Array(2 * fewest)

  const isAt = (index: number, word: string): boolean => {
    for (let at = 0; at < length; at++) if (letters[index * length + at] !== word.charCodeAt(at)) return false
    return true
  }
  /** The place in `places` where the word is or belongs. */
  const placeOf = (word: string): number => {
    const mask = places.length - 1
    let place = (Math.imul(hashOf(word), 0x9e3779b1) >>> 0) & mask
    for (let index = places[place] ?? 0; index > 0 && !isAt(index - 1, word); index = places[place] ?? 0) {
      place = (place + 1) & mask
    }
    return place
  }
  const wordAt = (index: number): string =>
    String.fromCharCode(...letters.subarray(index * length, (index + 1) * length))
  const grow = (): void => {
    // By half: a bucket is twice its words for no longer than it takes to copy them.
    room = Math.ceil(room * 1.5)
    letters = enlarged(letters, new Uint16Array(room * length))
    articles = enlarged(articles, new Uint32Array(room))
    sets = enlarged(sets, new Int32Array(room))
  }
  return {
    add(word, count, set) {
      let place = placeOf(word)
      const known = places[place] ?? 0
      if (known > 0) {
        articles[known - 1] = Math.max(articles[known - 1] ?? 0, count)
        return
      }
      if (size === room) grow()
      if (4 * (size + 1) > 3 * places.length) {
        places = new Uint32Array(2 * places.length)
        for (let index = 0; index < size; index++) places[placeOf(wordAt(index))] = index + 1
        place = placeOf(word)
      }
      for (let at = 0; at < length; at++) letters[size * length + at] = word.charCodeAt(at)
      articles[size] = count
      sets[size] = set
      places[place] = ++size
    },
    articlesWith(word) {
      const index = places[placeOf(word)] ?? 0
      return index === 0 ? 0 : (articles[index - 1] ?? 0)
    },
    word: wordAt,
    all: () => ({ size, units: letters, articles, sets }),
  }
}

function enlarged<Numbers extends Uint16Array | Uint32Array | Int32Array>(from: Numbers, into: Numbers): Numbers {
  into.set(from)
  return into
}
