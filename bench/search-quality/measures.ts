/** For each question the rank of its answer among the first ten, from 1; 0 where it is not among them. */
export type Ranks = readonly number[]

const reciprocal = (rank: number): number => (rank === 0 ? 0 : 1 / rank)
const gain = (rank: number): number => (rank === 0 ? 0 : 1 / Math.log2(rank + 1))
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** MRR@10 / Recall@10 / nDCG@10; there is one right answer to each question. */
export function measuresOf(ranks: Ranks): string {
  const recall = mean(ranks.map((rank) => (rank === 0 ? 0 : 1)))
  return [mean(ranks.map(reciprocal)), recall, mean(ranks.map(gain))].map((value) => value.toFixed(3)).join('/')
}

const samples = 2_000

/** How much better the MRR of one system is than another's on the same questions, with the middle 95 % of a paired bootstrap. */
export function compare(
  ranks: Ranks,
  baseline: Ranks,
): { readonly gain: string; readonly from: string; readonly to: string } {
  const differences = ranks.map((rank, at) => reciprocal(rank) - reciprocal(baseline[at] ?? 0))
  const random = createRandom()
  const means = Array.from({ length: samples }, () => {
    let sum = 0
    for (let n = 0; n < differences.length; n++) sum += differences[Math.floor(random() * differences.length)] ?? 0
    return sum / differences.length
  }).toSorted((a, b) => a - b)
  const at = (part: number): string => (means[Math.floor(part * samples)] ?? 0).toFixed(3)
  return { gain: mean(differences).toFixed(3), from: at(0.025), to: at(0.975) }
}

/** The same numbers in each run (mulberry32). */
function createRandom(): () => number {
  let state = 20_261_126
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
