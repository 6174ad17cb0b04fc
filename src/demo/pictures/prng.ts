/** A source of numbers in [0, 1) that gives the same ones for the same seed. */
export type Random = () => number

/** The mulberry32 generator. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A number between two others. */
export function between(random: Random, low: number, high: number): number {
  return low + random() * (high - low)
}

/** One of the given values. */
export function pick<T>(random: Random, first: T, ...others: readonly T[]): T {
  return others[Math.floor(random() * (others.length + 1)) - 1] ?? first
}
