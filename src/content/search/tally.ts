/** Sums by code: what a map of numbers would be, in a tenth of its time. */
export interface Tally {
  readonly add: (codes: Uint32Array, score: number) => void
  readonly size: () => number
  /** The codes with the highest sums; of equals the newest. */
  readonly best: (most: number) => readonly number[]
}

/** Tallies one after the other in the same memory. */
export interface Tallies {
  /** An empty tally with room for so many different codes; who begins one is done with the one before. Codes begin at 1. */
  readonly begin: (room: number) => Tally
}

/** Makes them. Arrays lie outside V8's heap, and what is thrown away there has it collect everything the sooner. */
export function createTallies(): Tallies {
  let allKeys = new Uint32Array(0)
  let allSums = new Float64Array(0)
  return {
    begin(room) {
      const slots = 1 << (32 - Math.clz32(Math.max(8, 2 * room)))
      if (allKeys.length < slots) {
        allKeys = new Uint32Array(slots)
        allSums = new Float64Array(slots)
      }
      return createTally(allKeys.subarray(0, slots).fill(0), allSums.subarray(0, slots).fill(0))
    },
  }
}

/** A tally in slots, a power of two, that hold nothing but zeros. */
function createTally(keys: Uint32Array, sums: Float64Array): Tally {
  const slots = keys.length
  let size = 0
  return {
    add(codes, score) {
      for (let index = 0; index < codes.length; index++) {
        const code = codes[index] ?? 0
        let slot = (Math.imul(code, 0x9e3779b1) >>> 8) & (slots - 1)
        while (keys[slot] !== code && keys[slot] !== 0) slot = (slot + 1) & (slots - 1)
        if (keys[slot] === 0) {
          keys[slot] = code
          size++
        }
        sums[slot] = (sums[slot] ?? 0) + score
      }
    },
    size: () => size,
    best(most) {
      const least = size <= most ? -Infinity : leastOf(sums, size, most)
      const above: number[] = []
      const level: number[] = []
      for (let slot = 0; slot < slots; slot++) {
        const code = keys[slot] ?? 0
        if (code === 0) continue
        const sum = sums[slot] ?? 0
        if (sum > least) above.push(code)
        else if (sum === least) level.push(code)
      }
      level.sort((a, b) => b - a)
      return [...above, ...level.slice(0, most - above.length)]
    },
  }
}

/** The sum that so many others are not below; empty slots are 0, and every sum above. */
function leastOf(sums: Float64Array, size: number, most: number): number {
  const filled = new Float64Array(size)
  let length = 0
  for (const sum of sums) if (sum > 0 && length < size) filled[length++] = sum
  filled.sort()
  return filled[size - most] ?? 0
}
