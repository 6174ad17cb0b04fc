/** The fields of an article as the index holds them, in this order; a word counts as often as its field weighs. */
export const fieldWeights = {
  headline: 2,
  kicker: 1.5,
  lead: 1.5,
  tags: 1.5,
  bylines: 1,
  body: 1,
} as const

export type FieldName = keyof typeof fieldWeights

/** In the order of the index. */
export const fieldNames = Object.keys(fieldWeights) as readonly FieldName[]

/** The words at the beginning of the body that tell what it is about. */
export const openingWords = 30

/** Letters of a piece of a word; the word's ends count as letters. */
export const gramLength = 4

/** How many pieces a word has, ends marked: `^word$`. */
export const gramsOf = (word: string): number => Math.max(0, word.length + 2 - gramLength + 1)
