import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { testData } from '../../../../test/data.ts'
import { searchKeys } from './analyze.ts'

/** A word with its stem by the Persian stemmer of Snowball. */
export type StemPair = readonly [word: string, stem: string]

/** All pairs, or `undefined` where there is no test data. */
export function readStemPairs(): readonly StemPair[] | undefined {
  const path = testData('text/snowball_persian_pairs.tsv.gz')
  if (path === undefined) return undefined
  return gunzipSync(readFileSync(path))
    .toString()
    .trim()
    .split('\n')
    .map((line) => {
      const [word = '', stem = ''] = line.split('\t')
      return [word, stem] as const
    })
}

/** Shares between 0 and 1. */
export interface StemMeasurement {
  readonly pairs: number
  /** Words that meet the stem Snowball gives them. */
  readonly wordsThatMeetTheirStem: number
  /** Pairs of words of one group that meet, the mean over groups of more than one. */
  readonly formsThatMeet: number
  /** Neighbours in the dictionary with three letters in common and in different groups, without ZWNJ, that stay apart. */
  readonly neighboursApart: number
  /** Words drawn at random from different groups that stay apart. */
  readonly strangersApart: number
}

/**
 * How the keys of words agree with the groups of Snowball. Those are no truth: they join سوزن (needle) with می‌سوزند (they burn), and
 * part جلسات from جلسه, تقاضا from تقاضای and every verb from its other tenses.
 */
export function measureStems(pairs: readonly StemPair[]): StemMeasurement {
  const keys = new Map(pairs.flat().map((word) => [word, new Set(searchKeys(word, 'fa'))]))
  const doMeet = (a: string, b: string): boolean => {
    const others = keys.get(b)
    return others !== undefined && [...(keys.get(a) ?? [])].some((key) => others.has(key))
  }
  const apart = (list: readonly (readonly [string, string])[]): number => share(list, ([a, b]) => !doMeet(a, b))
  const groups = Map.groupBy(pairs, ([, stem]) => stem)
  const groupShares = [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => share(couplesOf(group.map(([word]) => word)), ([a, b]) => doMeet(a, b)))
  return {
    pairs: pairs.length,
    wordsThatMeetTheirStem: share(pairs, ([word, stem]) => doMeet(word, stem)),
    formsThatMeet: groupShares.reduce((sum, one) => sum + one, 0) / groupShares.length,
    neighboursApart: apart(neighbours(pairs)),
    strangersApart: apart(strangers(pairs, 100_000)),
  }
}

const share = <T>(list: readonly T[], test: (item: T) => boolean): number => list.filter(test).length / list.length

const couplesOf = (words: readonly string[]): (readonly [string, string])[] =>
  words.flatMap((word, index) => words.slice(index + 1).map((other) => [word, other] as const))

function neighbours(pairs: readonly StemPair[]): (readonly [string, string])[] {
  const sorted = pairs.filter(([word]) => !word.includes('\u200c')).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return sorted.flatMap(([word, stem], index) =>
    sorted
      .slice(index + 1, index + 4)
      .filter(([other, otherStem]) => otherStem !== stem && other.slice(0, 3) === word.slice(0, 3))
      .map(([other]) => [word, other] as const),
  )
}

function strangers(pairs: readonly StemPair[], count: number): (readonly [string, string])[] {
  let seed = 1
  const draw = (): StemPair => {
    seed = (seed * 48_271) % 2_147_483_647
    return pairs[seed % pairs.length] ?? ['', '']
  }
  return Array.from({ length: count }, () => [draw(), draw()] as const).flatMap(([[a, stem], [b, other]]) =>
    stem === other ? [] : [[a, b] as const],
  )
}
