import type { SearchToken } from '@matbaa/locale'

/** Words that ask for a date, a number or a measure, as they are when folded. */
const questions: Readonly<Record<string, RegExp>> = {
  fa: /(?<!\p{L})(?:چند(?:م|مین|تا)?|چقدر|چه\s?(?:قدر|سال|زمان|تاریخ|وقت|روز|مقدار|تعداد|میزان|موقع|ماه|ساعت|سن)ی?|کدام\s(?:سال|تاریخ|روز))(?!\p{L})/u,
  ar: /(?<!\p{L})(?:متی|کم|ای\s(?:عام|سنه|تاریخ|یوم)|(?:ال)?تاریخ|(?:ال)?عدد|(?:ال)?مساحه)(?!\p{L})/u,
}

/**
 * Whether a query asks when, or how much: what gives a number beside its words answers it rather. Its words are taken as the search
 * folds them, however they were typed.
 */
export function asksNumber(tokens: readonly SearchToken[], language: string): boolean {
  const text = tokens.map(({ surface }) => surface).join(' ')
  return questions[/^\p{L}+/u.exec(language)?.[0] ?? '']?.test(text) === true
}

/** Words between a number and what it is said of. */
const reach = 10

/** How near a document has a number to words of the query. */
export interface Nearness {
  readonly meetNumber: (at: number) => void
  readonly meetWord: (at: number, value: number) => void
  /** What stands in another field is not near. */
  readonly leaveField: () => void
  /** The value of the word that has a number nearest, the less the farther; and begins anew. */
  readonly take: () => number
}

/** Makes one for the documents of a search, one after the other. */
export function createNearness(): Nearness {
  let best = 0
  let number = Number.NEGATIVE_INFINITY
  let words: { readonly at: number; readonly value: number }[] = []
  const meet = (distance: number, value: number): void => {
    if (distance <= reach) best = Math.max(best, value * (1 - distance / (reach + 1)))
  }
  const leaveField = (): void => {
    number = Number.NEGATIVE_INFINITY
    words = []
  }
  return {
    meetNumber(at) {
      number = at
      for (const word of words) meet(at - word.at, word.value)
      words = []
    },
    meetWord(at, value) {
      meet(at - number, value)
      if (words.length > 0 && at - (words[0]?.at ?? 0) > reach) words = words.filter((word) => at - word.at <= reach)
      words.push({ at, value })
    },
    leaveField,
    take() {
      const found = best
      best = 0
      leaveField()
      return found
    },
  }
}
