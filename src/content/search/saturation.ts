/** Parameters of BM25 (Robertson and Zaragoza, 2009). */
const k1 = 1.2
const b = 0.75

/**
 * What a word counts that stands so often in a document of this length (in means): the first time most, then less and less, never more
 * than `k1 + 1`.
 */
export const saturated = (count: number, length: number): number =>
  (count * (k1 + 1)) / (count + k1 * (1 - b + b * length))
