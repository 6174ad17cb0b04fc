import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../docs/measurements')

/** What an earlier run found, for one that measures only a part of it. */
export function earlierFindings(name: string): Record<string, unknown> {
  const file = join(folder, `${name}.json`)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {}
}

/** The machine of this run, without which no figure means anything. */
export const machine = () => ({
  processors: cpus().length,
  model: cpus()[0]?.model,
  node: process.version,
  loadAverage: loadavg().map((load) => Math.round(load * 10) / 10),
})

/** Keeps findings in docs/measurements and prints them. */
export function record(name: string, found: object): void {
  const json = `${JSON.stringify(found, undefined, 2)}\n`
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.json`), json)
  process.stdout.write(json)
}
