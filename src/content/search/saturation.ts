/** Parameters of BM25 (Robertson and Zaragoza, 2009). */
const k1 = 1.2
const b = 0.75

/** What the length of a document (in means) does to all its words: the longer it is, the less each of them counts. */
export const lengthNorm = (length: number): number => k1 * (1 - b + b * length)

/** What a word counts for that stands without end in a document. */
export const mostSaturated = k1 + 1

/** What a word counts that stands so often in a document: the first time most, then less and less, never more than `mostSaturated`. */
export const saturated = (count: number, norm: number): number => (count * mostSaturated) / (count + norm)
