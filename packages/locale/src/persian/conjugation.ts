import { persianVerbs } from './verbs.ts'

const persons = ['م', 'ی', 'د', 'یم', 'ید', 'ند'] as const
const pastPersons = ['', 'م', 'ی', 'یم', 'ید', 'ند'] as const

/** Forms that are first of all other words: *people*, *battle*, *session*, *tiger*, *middle*, *need*. */
const otherWords: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ 'مردم نبرد نشست ببر میان نیاز باران باز بازی بود نبود نهاد نام نامی نامم نگاه'.split(' '),
)

/** Verb forms as written (folded: آ is ا), with the past stem of their verb. */
interface Forms {
  /** Forms that are verbs wherever they stand. */
  readonly alone: ReadonlyMap<string, string>
  /** Forms that may follow *mi-* or *nemi-*. */
  readonly afterMi: ReadonlyMap<string, string>
  /** Forms among those alone that may be nouns. */
  readonly doubtful: ReadonlySet<string>
}

let forms: Forms | undefined

/** True for present forms without a prefix, which may be nouns as well: بینی is also a nose. */
export function isDoubtful(word: string): boolean {
  return (forms ??= conjugateAll()).doubtful.has(word)
}

/** The past stem of the verb a word is a form of, as it stands alone: دیدم, نبینید, ببین; `undefined` for any other word. */
export function verbOf(word: string): string | undefined {
  return (forms ??= conjugateAll()).alone.get(word)
}

/** The past stem of the verb a word is a form of when *mi-* or *nemi-* stands before it: بینم in می‌بینم. */
export function verbAfterMi(word: string): string | undefined {
  return (forms ??= conjugateAll()).afterMi.get(word)
}

function conjugateAll(): Forms {
  const alone = new Map<string, string>()
  const afterMi = new Map<string, string>()
  const doubtful = new Set<string>()
  const add = (map: Map<string, string>, form: string, past: string): void => {
    if (!map.has(form)) map.set(form, past)
  }
  for (const verb of persianVerbs()) {
    const past = verb.past.replace(/^آ/, 'ا')
    const present = verb.present.replace(/^آ/, 'ا')
    for (const person of pastPersons) {
      add(afterMi, past + person, past)
      if (verb.isBehindMi) continue
      add(alone, past + person, past)
      add(alone, `${negated(past)}${person}`, past)
    }
    for (const person of persons) {
      add(afterMi, present + person, past)
      if (verb.isBehindMi) continue
      // Short stems are too often other words: روم, دهم, رود.
      if (present.length >= 3) {
        add(alone, present + person, past)
        if (!present.startsWith(past)) doubtful.add(present + person)
      }
      for (const prefixed of prefixedStems(present)) add(alone, prefixed + person, past)
    }
    if (verb.isBehindMi) continue
    for (const imperative of prefixedStems(present.replace(/(?<=[اوی])ی$/, ''))) {
      if (imperative.length >= 3) add(alone, imperative, past)
    }
  }
  for (const word of otherWords) alone.delete(word)
  return { alone, afterMi, doubtful }
}

const negated = (past: string): string => (past.startsWith('ا') ? `نی${past}` : `ن${past}`)

/** With *be-* and *na-*; before a vowel a ی comes between, and a short *a* may give way to it: بیفتد, بیاید. */
function prefixedStems(stem: string): string[] {
  if (!stem.startsWith('ا')) return [`ب${stem}`, `ن${stem}`]
  return [`بی${stem}`, `نی${stem}`, `بی${stem.slice(1)}`, `نی${stem.slice(1)}`]
}
