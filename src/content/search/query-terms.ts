import { analyzeText } from '@matbaa/locale'
import type { Queryable } from '../../db/database.ts'
import type { TokenIndex } from '../../db/token-index.ts'
import { listWordsOfStems } from './queries.ts'
import { type FamilyMember, readFamilies } from './families.ts'
import { asksNumber } from './number-questions.ts'
import { compoundsIn, knownCompounds, type OtherStem, readOtherSpellings } from './other-spellings.ts'
import { bareForm, withoutLooseAffixes } from './persian-affixes.ts'

/** A stem of the query. */
export interface QueryStem {
  readonly stem: string
  /** 0 where no article has it. */
  readonly id: number
  readonly documents: number
  readonly weight: number
  readonly isStopWord: boolean
  /** Whether it is another writing of a word of the query; of which, tells the place in the list (its own where it is none). */
  readonly isVariant: boolean
  readonly head: number
  /** How many articles have the word in any writing, at most. */
  readonly familyDocuments: number
}

/** A word of the query as it is written, endings apart. */
interface QueryForm {
  readonly form: string
  readonly stemId: number
  readonly weight: number
}

/** The same with what articles have of it. */
export interface QuerySurface {
  readonly wordIds: readonly number[]
  readonly documents: number
  readonly weight: number
}

/** The words of a query with what the vocabulary knows of them. */
export interface QueryTerms {
  readonly stems: readonly QueryStem[]
  readonly forms: readonly QueryForm[]
  /** Indexes of stems that follow each other in the query. */
  readonly pairs: readonly (readonly [first: number, second: number])[]
  /** Words that no article has, folded; of a text nothing is told. */
  readonly unknown: readonly string[]
  /** Whether it asks when or how many: the answer is a number. */
  readonly asksNumber: boolean
}

/** Stop words and questions say little; verbs less than nouns. */
const weightOf = (token: { readonly isStopWord: boolean; readonly isVerb: boolean }): number =>
  token.isStopWord ? 0.25 : token.isVerb ? 0.5 : 1

/** Words of a query that are looked at; a longer one is a text. */
const mostTokens = 200

/** Of a longer text the rarest words are enough to find it by. */
const mostStems = 48

const compare = (first: number, second: number): number => (first === second ? 0 : first < second ? -1 : 1)

const areNumbers = (pair: readonly (number | undefined)[]): pair is readonly [number, number] =>
  pair.every((place) => place !== undefined)

/** Analyses a query and looks its words up, with other stems that mean the same and what each is worth beside a word of the query. */
export async function readQueryTerms(
  db: Queryable,
  index: TokenIndex,
  language: string,
  text: string,
  also: ReadonlyMap<string, number> = new Map(),
): Promise<QueryTerms> {
  const tokens = withoutLooseAffixes(analyzeText(text, language).slice(0, mostTokens), language)
  const stems = new Map<string, { weight: number; isStopWord: boolean }>()
  const forms = new Map<string, Map<string, number>>()
  for (const token of tokens) {
    const weight = weightOf(token)
    const known = stems.get(token.stem)
    if (known === undefined) stems.set(token.stem, { weight, isStopWord: token.isStopWord })
    else known.weight = Math.max(known.weight, weight)
    const form = bareForm(token.surface, language)
    const ofStem = forms.get(token.stem) ?? new Map<string, number>()
    forms.set(token.stem, ofStem.set(form, Math.max(ofStem.get(form) ?? 0, weight)))
  }
  for (const [stem, weight] of also) if (!stems.has(stem)) stems.set(stem, { weight, isStopWord: false })
  const asked = [...stems.keys()]
  // A text has words enough as they stand.
  const rewritten = asked.length > mostStems ? [] : tokens
  const compounds = compoundsIn(rewritten, language)
  const { known, members } = await readFamilies(db, index, language, {
    asked,
    beside: compounds.map(({ stem }) => stem),
    tokens: rewritten,
  })
  const articlesWith = (stem: string): number => known.get(stem)?.documents ?? 0
  const isUnknown = (position: number): boolean =>
    !tokens.some((token) => token.position === position && articlesWith(token.stem) > 0)
  const unknown = rewritten.filter(({ position, isStopWord }) => !isStopWord && isUnknown(position))
  const others = distinct([
    ...knownCompounds(compounds, known),
    ...(await readOtherSpellings(db, index, language, unknown)),
  ])
  const rarity = (stem: string): number =>
    stems.get(stem)?.isStopWord === true || articlesWith(stem) === 0 ? Infinity : articlesWith(stem)
  const names =
    asked.length <= mostStems ? asked : asked.toSorted((a, b) => compare(rarity(a), rarity(b))).slice(0, mostStems)
  const places = new Map(names.map((stem, place) => [stem, place]))
  const pairs = new Map<string, readonly [number, number]>()
  for (const first of tokens) {
    for (const second of tokens) {
      if (second.position !== first.position + 1) continue
      const pair = [places.get(first.stem), places.get(second.stem)] as const
      if (areNumbers(pair)) pairs.set(pair.join(), pair)
    }
  }
  return {
    stems: withFamilies(
      [
        ...names.map((stem) => ({
          stem,
          ...(known.get(stem) ?? { id: 0, documents: 0 }),
          ...(stems.get(stem) ?? { weight: 1, isStopWord: false }),
        })),
        ...others.filter(({ stem }) => !stems.has(stem)),
      ],
      members,
    ),
    forms: names.flatMap((stem) =>
      Array.from(forms.get(stem) ?? [], ([form, weight]) => ({ form, weight, stemId: known.get(stem)?.id ?? 0 })),
    ),
    pairs: [...pairs.values()],
    unknown: [...new Set(unknown.map(({ surface }) => surface))].filter(
      (word) => !others.some(({ of }) => of === word),
    ),
    asksNumber: asksNumber(tokens, language),
  }
}

/** Looks up what articles have of the words of a query as they are written. */
export async function readSurfaces(
  db: Queryable,
  language: string,
  { forms }: Pick<QueryTerms, 'forms'>,
): Promise<readonly QuerySurface[]> {
  const ids = new Set(forms.map(({ stemId }) => stemId).filter((id) => id > 0))
  const words = Map.groupBy(await listWordsOfStems(db, [...ids]), ({ stem_id }) => stem_id)
  return forms.map(({ form, stemId, weight }) => {
    const rows = (words.get(stemId) ?? []).filter(({ term }) => bareForm(term, language) === form)
    return {
      weight,
      wordIds: rows.map(({ id }) => id),
      documents: rows.reduce((sum, { documents }) => sum + documents, 0),
    }
  })
}

const distinct = (stems: readonly OtherStem[]): readonly OtherStem[] => [
  ...new Map(stems.map((one) => [one.stem, one])).values(),
]

/** Words of the query first, then what else they are written as. */
function withFamilies(
  heads: readonly Omit<QueryStem, 'head' | 'isVariant' | 'familyDocuments'>[],
  members: readonly FamilyMember[],
): readonly QueryStem[] {
  const places = new Map(heads.map(({ stem }, place) => [stem, place]))
  const families = heads.map(({ documents }) => documents)
  const others = members.flatMap((member) => {
    const head = places.get(member.of)
    if (head === undefined || places.has(member.stem)) return []
    families[head] = (families[head] ?? 0) + member.documents
    const { stem, id, documents } = member
    return [{ stem, id, documents, head, isVariant: true, weight: heads[head]?.weight ?? 1, isStopWord: false }]
  })
  return [...heads.map((one, head) => ({ ...one, head, isVariant: false })), ...others].map((one) => ({
    ...one,
    familyDocuments: families[one.head] ?? one.documents,
  }))
}
