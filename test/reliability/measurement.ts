import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const file = join(import.meta.dirname, '../../docs/measurements/reliability.json')

/** Writes down what a long test measured, beside what others did. */
export function recordMeasurement(name: string, figures: Readonly<Record<string, unknown>>): void {
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {}
  const all = Object.entries({ ...known, [name]: figures }).toSorted(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`)
}
