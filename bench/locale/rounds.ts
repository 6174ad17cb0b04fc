/** One library's way to do an operation: by the index of the day, so that all of them get the same days in the same order. */
export interface Contender {
  readonly name: string
  readonly run: (index: number) => object | string
}

/** What one contender came to over the rounds, in operations a second of processor time. */
export interface Measured {
  readonly name: string
  readonly median: number
  readonly slowest: number
  readonly fastest: number
  /** How many times as fast the first contender was, by the median of the rounds, and in its worst and best round. */
  readonly firstIsFaster?: { readonly median: number; readonly least: number; readonly most: number }
}

/** Results are kept, so that no engine leaves out what nobody looks at; what is written is read, so that it is put together. */
const kept: (object | string)[] = Array.from({ length: 256 }, () => '')
let read = 0

/**
 * Times contenders in turn, round after round, each for about `milliseconds`; who begins changes with the round. Processor time of
 * the whole process is counted, collecting garbage included, so that other programs of the machine hardly matter.
 */
export function measureInTurn(contenders: readonly Contender[], rounds: number, milliseconds: number): Measured[] {
  const counts = contenders.map((contender) => calibrate(contender, milliseconds))
  const rates = contenders.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const which = (round + turn) % contenders.length
      const contender = contenders[which]
      if (contender !== undefined) rates[which]?.push(rateOf(contender, counts[which] ?? 1))
    }
  }
  const [first = []] = rates
  return contenders.map(({ name }, which) => {
    const own = rates[which] ?? []
    const sorted = own.toSorted((a, b) => a - b)
    const rate = { name, median: middle(sorted), slowest: sorted[0] ?? 0, fastest: sorted.at(-1) ?? 0 }
    if (which === 0) return rate
    const ratios = own.map((value, round) => (first[round] ?? 0) / value).toSorted((a, b) => a - b)
    return {
      ...rate,
      firstIsFaster: { median: middle(ratios), least: ratios[0] ?? 0, most: ratios.at(-1) ?? 0 },
    }
  })
}

/** Warms up until a run lasts long enough to be timed. */
function calibrate(contender: Contender, milliseconds: number): number {
  let count = 500
  for (;;) {
    const took = (count / rateOf(contender, count)) * 1000
    if (took >= milliseconds / 2) return Math.max(1, Math.round((count * milliseconds) / took))
    count *= 2
  }
}

function rateOf({ name, run }: Contender, count: number): number {
  const before = process.cpuUsage()
  for (let index = 0; index < count; index++) {
    const result = run(index)
    kept[index & 255] = result
    if (typeof result === 'string') read += result.charCodeAt(0)
  }
  const { user, system } = process.cpuUsage(before)
  if (Number.isNaN(read)) throw new Error(`${name} wrote nothing.`)
  return (count / Math.max(1, user + system)) * 1_000_000
}

const middle = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0
