import type { DecodedWords } from './document-words.ts'
import type { QueryStem } from './query-terms.ts'
import type { SearchHit } from './search.ts'
import type { WordTable } from './word-table.ts'

/** Tells the places of some stems among the words of an article's text, counted from 0; `undefined` where they are not known. */
type PlaceReader = (document: DecodedWords) => readonly number[] | undefined

/** Tells where in the texts of answers the wanted stems stand. */
export function withPlaces(
  hits: readonly SearchHit[],
  documentOf: (code: number) => DecodedWords | undefined,
  placesIn: PlaceReader,
): readonly SearchHit[] {
  return hits.map((hit) => {
    const document = documentOf(hit.code)
    const places = document && placesIn(document)
    return places === undefined ? hit : { ...hit, places }
  })
}

/** Makes a reader for the stems that are wanted; all of them must be among those that were looked up. */
export function createPlaceReader(
  stems: readonly QueryStem[],
  wanted: ReadonlySet<string>,
  table: WordTable,
): PlaceReader {
  const known = new Map(stems.map(({ stem, id }) => [stem, id]))
  if (Array.from(wanted).some((stem) => !known.has(stem))) return () => undefined
  const ids = new Set(Array.from(wanted).flatMap((stem) => [...table.withStem(known.get(stem) ?? 0)]))
  return ({ words, fieldEnds }) => {
    const places: number[] = []
    let place = -1
    for (let at = fieldEnds.at(-2) ?? 0; at < words.length; at++) {
      const word = words[at] ?? 0
      if ((word & 1) === 0) place++
      // What its stem is, the table does not know yet.
      if (word >>> 1 > table.lastId) return undefined
      if (ids.has(word >>> 1) && places.at(-1) !== place) places.push(place)
    }
    return places
  }
}
