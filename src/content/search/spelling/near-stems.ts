import { analyzeText } from '@matbaa/locale'
import type { ArticleSearch, SearchRequest, SearchResults } from '../search.ts'
import { fewResults, mostCorrected } from './other-readings.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What the likeliest word is worth beside the one that was typed (bench/search-quality). */
const nearWeight = 0.5

/** Shorter words are near too many others to be taken for one of them unasked. */
const fewestLetters = 4

/** What was found, and by what. */
interface FoundBy extends SearchResults {
  /** Stems beside those of the query. */
  readonly alsoStems: ReadonlyMap<string, number>
  /** For words of the query, folded, the words that were looked for beside them. */
  readonly meant: ReadonlyMap<string, string>
}

/**
 * Asks; and where no article has a word of the query though others of its words find enough, asks again with the likeliest word that was
 * meant beside it: the misspelt word of a question is mostly its subject. Where little is found, the reader is asked what was meant.
 */
export async function searchWithNear(
  search: ArticleSearch['search'],
  request: SearchRequest,
  vocabulary: () => Promise<Vocabulary>,
): Promise<FoundBy> {
  const { language, alsoStems = new Map<string, number>() } = request
  const meant = new Map<string, string>()
  const results = await search(request)
  const misspelt = results.unknown.filter((word) => word.length >= fewestLetters)
  if (results.total < fewResults || misspelt.length === 0 || misspelt.length > mostCorrected) {
    return { ...results, alsoStems, meant }
  }
  const known = await vocabulary()
  const stems = misspelt.flatMap((word) =>
    known.near(word, 1).flatMap((near) => {
      const telling = analyzeText(near, language).filter(({ isStopWord }) => !isStopWord)
      if (telling.length > 0) meant.set(word, near)
      return telling.map(({ stem }) => [stem, nearWeight] as const)
    }),
  )
  if (stems.length === 0) return { ...results, alsoStems, meant }
  const withNear = new Map([...stems, ...alsoStems])
  return { ...(await search({ ...request, alsoStems: withNear })), alsoStems: withNear, meant }
}
