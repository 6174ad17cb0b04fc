import { parseArgs } from 'node:util'
import { retainedBytes } from './memory.ts'
import { dayCount, operations, type Operation } from './operations.ts'
import { machine, record } from '../record.ts'
import { measureInTurn, type Measured } from './rounds.ts'

/**
 * Conversions, month arithmetic and formatted dates a second of one core, beside what others of the field do in the same rounds
 * over the same days, after a check that all come to the same results. Prints JSON (a table on stderr) and writes
 * docs/measurements/locale.json. Run it after `npm run build` with `node bench/locale/run.ts [--rounds 15] [--milliseconds 40]`.
 */

const { values } = parseArgs({ options: { rounds: { type: 'string' }, milliseconds: { type: 'string' } } })
const rounds = Number(values.rounds ?? 15)
const milliseconds = Number(values.milliseconds ?? 40)

const retainedKilobytes = Math.round(retainedBytes() / 1024)
for (const operation of operations) checkResults(operation)

const measured = operations.map(({ name, kind, contenders }) => {
  const results = measureInTurn(contenders, rounds, milliseconds)
  process.stderr.write(tableOf(name, results))
  return { name, kind, results: results.map(roundOff) }
})
const slowestOf = (kind: Operation['kind']): number =>
  Math.min(...measured.filter((it) => it.kind === kind).map(({ results }) => results[0]?.median ?? 0))
const found = {
  command: 'node bench/locale/run.ts',
  machine: machine(),
  rounds,
  days: dayCount,
  unit: 'operations a second of processor time; `firstIsFaster` is the ratio within a round',
  slowestConversion: slowestOf('conversion'),
  slowestFormat: slowestOf('format'),
  leastRatio: Math.min(...measured.flatMap(({ results }) => results.map((it) => it.firstIsFaster?.median ?? Infinity))),
  retainedKilobytes,
  operations: measured,
}
record('locale', found)

/** Nobody is timed for another answer. */
function checkResults({ name, contenders, read }: Operation): void {
  const [ours, ...others] = contenders
  if (ours === undefined) return
  for (let index = 0; index < dayCount; index += 7) {
    const expected = read(ours.run(index))
    for (const other of others) {
      const theirs = read(other.run(index))
      if (theirs !== expected) throw new Error(`${name}: ${other.name} says ${theirs}, ours ${expected}.`)
    }
  }
}

function roundOff({ name, median, slowest, fastest, firstIsFaster }: Measured): Measured {
  const rates = { name, median: Math.round(median), slowest: Math.round(slowest), fastest: Math.round(fastest) }
  if (firstIsFaster === undefined) return rates
  const hundredths = (ratio: number): number => Math.round(ratio * 100) / 100
  return {
    ...rates,
    firstIsFaster: {
      median: hundredths(firstIsFaster.median),
      least: hundredths(firstIsFaster.least),
      most: hundredths(firstIsFaster.most),
    },
  }
}

function tableOf(name: string, results: readonly Measured[]): string {
  const rows = results.map(
    (it) =>
      `  ${it.name.padEnd(26)}${(it.median / 1e6).toFixed(2).padStart(8)} M/s` +
      (it.firstIsFaster === undefined ? '' : `   ours ${it.firstIsFaster.median.toFixed(1)} times as fast`),
  )
  return `${[name, ...rows].join('\n')}\n`
}
