import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensurePrograms } from './programs-for-tests.ts'
import { runTests } from './run-tests.ts'

/**
 * The tests that take longer: corpora, kills, large archives. They write their figures to docs/measurements, and a whole run how
 * long each of them took. `--minutes N` leaves out what would not be done by then, and names it; so that each of them has its turn
 * sooner or later, each commit begins at another place of the list.
 */
const root = join(import.meta.dirname, '..')
const { values, positionals } = parseArgs({ options: { minutes: { type: 'string' } }, allowPositionals: true })
const deadline = values.minutes === undefined ? Infinity : Date.now() + Number(values.minutes) * 60_000

ensurePrograms('chromium', 'firefox-esr', 'nginx', 'strace')
let passed = 0
let failed = 0
const files = globSync('{src,admin,packages,themes,test}/**/*.deep.test.ts', { cwd: root })
  .filter((file) => positionals.length === 0 || positionals.some((part) => file.includes(part)))
  .toSorted()
const durations = join(root, 'docs/measurements/deep-tests.json')
const usual = existsSync(durations) ? (JSON.parse(readFileSync(durations, 'utf8')) as Record<string, number>) : {}
const took: Record<string, number> = {}
const skipped: string[] = []
/** Of a file that was never measured. */
const unknownSeconds = 120
/** A machine that is busy takes longer than the one that measured. */
const slack = 1.4
const begin = values.minutes === undefined ? 0 : placeOfCommit(files.length)
for (const file of [...files.slice(begin), ...files.slice(0, begin)]) {
  const began = Date.now()
  if (began + (usual[file] ?? unknownSeconds) * slack * 1_000 > deadline) {
    skipped.push(file)
    continue
  }
  process.stdout.write(`${file}\n`)
  const result = runTests(root, 'vitest.deep.config.ts', [file])
  took[file] = Math.round((Date.now() - began) / 1_000)
  passed += result.passed
  failed += result.failed
}
if (values.minutes === undefined && positionals.length === 0) {
  writeFileSync(durations, `${JSON.stringify(took, undefined, 2)}\n`)
}
if (skipped.length > 0) process.stdout.write(`Not run for lack of time: ${skipped.join(', ')}\n`)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1

/** The same for a commit each time, so that what was red can be run again. */
function placeOfCommit(places: number): number {
  const { stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' })
  return places === 0 ? 0 : Number.parseInt(stdout.slice(0, 8) || '0', 16) % places
}
