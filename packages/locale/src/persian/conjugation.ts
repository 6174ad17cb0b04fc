import { wordSet } from '../text/word-set.ts'
import { persianVerbs, preverbs, spokenVerbs, verbsBehindMi, type PersianVerb } from './verbs.ts'

/** A word as a form of a verb. Words are folded: آ is ا. */
export interface VerbForm {
  /** The past stem of the verb. */
  readonly verb: string
  /** The word may be a noun as well: بینی is also a nose, نوشته also a text. */
  readonly isDoubtful: boolean
}

const presentPersons = ['م', 'ی', 'د', 'یم', 'ید', 'ند']
/** Short stems and preverbs make too many other words with the first and second person: چشم, درگیری. */
const clearPersons = ['د', 'یم', 'ید', 'ند']
const spokenPersons = ['م', 'ی', 'ه', 'یم', 'ین', 'ن']
const pastPersons = ['', 'م', 'ی', 'یم', 'ید', 'ند']

/** Words that look like a form and are first of all something else: *people*, *rice*, *proof*, *concrete*, *tiger*, *address*. */
const otherWords: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'مردم نبرد نشست ببر میان میری میمونی میوزین نیاز باران باز بازی بازم نهاد نام نامی نامم نگاه برنج برهان برهانی بتن بلم بدر بدم ' +
    'برم بستان بیان نیا بخار نشان نشانی نشانم نشانه نشانند جهان جهانی جهانم کار کاری کارم کارد ترکی ترکم رود خرد تند جهد ' +
    'درد دود روند برند پرند گزند پرورد بخشی بدان بنام گردن بسته رمان رمانی رمانم خزانی نمایان نمایانی بندی ' +
    'ارامی گرانی ناز نازی شوری یاری یارم خاری خارم گرم گری ارامند کوچی سپاری بران براند مرده خسته کشتی ' +
    'نزد نزدی برهم بره نره بنه ننه بیزار نیزار بخاری نیازی برنجی نبردی نبوی نای نایی بسا نشا نسا نیلا بیلا بیرا بیرام نیسا بیسا بدری بوزی نوزی',
)

/** Verbs by their stems. */
interface VerbStems {
  readonly past: ReadonlyMap<string, Verb>
  readonly present: ReadonlyMap<string, Verb>
}

interface Stems extends VerbStems {
  /** Rare verbs, looked for after all others. */
  readonly behindMi: VerbStems
  readonly spoken: ReadonlyMap<string, Verb>
  /** Verbs by preverb. */
  readonly preverbed: ReadonlyMap<string, ReadonlySet<string>>
}

interface Verb {
  readonly name: string
  /** Place in the list: of two readings the more common verb is taken. */
  readonly rank: number
}

let stems: Stems | undefined

/** The verb a word is a form of as it stands alone: دیدم, نبینید, ببین, دیدن, برمی‌گردد; `undefined` for any other word. */
export function verbForm(word: string): VerbForm | undefined {
  if (otherWords.has(word)) return undefined
  const verb = verbJoinedToMi(word)
  if (verb !== undefined) return { verb, isDoubtful: false }
  return preverbForm(word) ?? simpleForm(word, false)
}

/** The past stem of the verb of a word that has *mi-* or *nemi-* before it, in one with it: میرود; but not میان. */
export function verbJoinedToMi(word: string): string | undefined {
  const rest = otherWords.has(word) ? undefined : /^ن?می(.{2,})$/.exec(word)?.[1]
  return rest === undefined ? undefined : verbAfterMi(rest)
}

/** The past stem of the verb a word is a form of when *mi-* or *nemi-* stands before it, with or without an object: بینم, بینمش. */
export function verbAfterMi(word: string): string | undefined {
  const known = (stems ??= readStems())
  return (formAfterMi(word, known, known.spoken) ?? formAfterMi(word, known.behindMi))?.name
}

function formAfterMi(word: string, verbs: VerbStems, spoken?: ReadonlyMap<string, Verb>): Verb | undefined {
  return (
    writtenForm(word, verbs) ??
    spokenForm(word, verbs, spoken) ??
    writtenForm(word.replace(/(?<=.{3})(?:[مشت]ان|[مشت])$/, ''), verbs)
  )
}

function writtenForm(word: string, { past, present }: VerbStems): Verb | undefined {
  const finite = earlier(ending(word, pastPersons, past), ending(word, presentPersons, present))
  return finite ?? ending(word, ['ه'], past)
}

/** *-ad* stands after a vowel only: میاد, میخواد; stems in *o* are others in speech: میرن, not میرون. */
function spokenForm(word: string, { present }: VerbStems, spoken?: ReadonlyMap<string, Verb>): Verb | undefined {
  const plain = /و(?:ه|ی?ن)$/.test(word) ? undefined : ending(word, spokenPersons, present)
  return plain ?? (spoken && ending(word, word.endsWith('اد') ? ['د'] : spokenPersons, spoken))
}

/** The verb that a preverb makes with another verb, if there is one: بر with گشت. */
export function withPreverb(preverb: string, verb: string): string | undefined {
  const { preverbed } = (stems ??= readStems())
  return preverbed.get(preverb)?.has(verb) === true ? preverb + verb : undefined
}

function simpleForm(word: string, isAfterPreverb: boolean): VerbForm | undefined {
  const { past, present } = (stems ??= readStems())
  const plainPast = ending(word, pastPersons, past) ?? ending(word, ['ن'], past)
  const plainPresent = isAfterPreverb
    ? ending(word, clearPersons, present)
    : (ending(word, clearPersons, present, 2) ?? ending(word, presentPersons, present, 3))
  const plain = earlier(plainPast, plainPresent)
  if (plain !== undefined) return { verb: plain.name, isDoubtful: plain !== plainPast && !isAfterPreverb }
  const participle = ending(word, ['ه'], past)
  if (participle !== undefined) return { verb: participle.name, isDoubtful: false }
  for (const bare of withoutNegation(word)) {
    const negated = ending(bare, pastPersons, past) ?? ending(bare, ['ن'], past)
    if (negated !== undefined) return { verb: negated.name, isDoubtful: false }
    const without = ending(bare, ['ه'], past)
    if (without !== undefined) return { verb: without.name, isDoubtful: false }
  }
  for (const bare of withoutMood(word)) {
    const found =
      ending(bare, presentPersons, present) ??
      (isAfterPreverb || word.length < 3 ? undefined : imperative(bare, present))
    if (found !== undefined) return { verb: found.name, isDoubtful: false }
  }
  return undefined
}

function preverbForm(word: string): VerbForm | undefined {
  const { preverbed } = (stems ??= readStems())
  for (const [preverb, verbs] of preverbed) {
    if (!word.startsWith(preverb)) continue
    const rest = word.slice(preverb.length)
    const afterMi = /^ن?می(.+)$/.exec(rest)?.[1]
    const verb = afterMi === undefined ? undefined : verbAfterMi(afterMi)
    const form = verb === undefined ? simpleForm(rest, true) : { verb, isDoubtful: false }
    if (form !== undefined && verbs.has(form.verb)) return { ...form, verb: preverb + form.verb }
  }
  return undefined
}

/** The verb whose stem is left when one of the endings is taken off, where at least `shortest` letters are left. */
function ending(
  word: string,
  endings: readonly string[],
  verbs: ReadonlyMap<string, Verb>,
  shortest = 1,
): Verb | undefined {
  let best: Verb | undefined
  for (const end of endings) {
    if (!word.endsWith(end) || word.length - end.length < shortest) continue
    best = earlier(best, verbs.get(word.slice(0, word.length - end.length)))
  }
  return best
}

const earlier = (a: Verb | undefined, b: Verb | undefined): Verb | undefined =>
  a === undefined || (b !== undefined && b.rank < a.rank) ? b : a

/** Stems in a vowel lose the ی of their conjugation: بگو, بیا. */
const imperative = (stem: string, present: ReadonlyMap<string, Verb>): Verb | undefined =>
  present.get(stem) ?? (/[او]$/.test(stem) ? present.get(`${stem}ی`) : undefined)

const withoutNegation = (word: string): string[] => (word.startsWith('ن') ? afterPrefix(word) : [])

const withoutMood = (word: string): string[] => (word.startsWith('ن') || word.startsWith('ب') ? afterPrefix(word) : [])

/** Before a vowel the prefix ends in ی, and a short *a* may give way to it: بیاید, بیفتد. */
function afterPrefix(word: string): string[] {
  const rest = word.slice(1)
  if (rest.startsWith('ا')) return rest.startsWith('ای') ? [rest] : []
  if (!rest.startsWith('ی')) return [rest]
  const bare = rest.slice(1)
  return bare.startsWith('ا') ? [rest, bare] : [rest, `ا${bare}`]
}

function readStems(): Stems {
  return {
    ...stemsOf(persianVerbs()),
    behindMi: stemsOf(verbsBehindMi()),
    spoken: verbsBy(spokenVerbs(), ({ present }) => [present]),
    preverbed: new Map([...preverbs()].map(([preverb, pasts]) => [preverb, new Set(pasts.map(foldMadda))])),
  }
}

const stemsOf = (verbs: readonly PersianVerb[]): VerbStems => ({
  past: verbsBy(verbs, ({ past }) => (past.endsWith('اند') ? [past, past.replace(/ند$/, 'نید')] : [past])),
  present: verbsBy(verbs, ({ present }) => [present]),
})

function verbsBy(verbs: readonly PersianVerb[], stemsOf: (verb: PersianVerb) => string[]): ReadonlyMap<string, Verb> {
  const found = new Map<string, Verb>()
  verbs.forEach((verb, rank) => {
    for (const stem of stemsOf(verb).map(foldMadda)) {
      if (!found.has(stem)) found.set(stem, { name: foldMadda(verb.past), rank })
    }
  })
  return found
}

const foldMadda = (stem: string): string => stem.replace(/^آ/, 'ا')
