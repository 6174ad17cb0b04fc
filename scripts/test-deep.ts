import { globSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBrowser } from './browser-for-tests.ts'
import { runTests } from './run-tests.ts'

/**
 * The tests that take longer: corpora, kills, large archives. They write their figures to docs/measurements.
 * `--minutes N` stops taking up further files after that time and names those left out.
 */
const root = join(import.meta.dirname, '..')
const { values, positionals } = parseArgs({ options: { minutes: { type: 'string' } }, allowPositionals: true })
const deadline = values.minutes === undefined ? Infinity : Date.now() + Number(values.minutes) * 60_000

ensureBrowser()
let passed = 0
let failed = 0
const files = globSync('{src,packages,themes,test}/**/*.deep.test.ts', { cwd: root })
  .filter((file) => positionals.length === 0 || positionals.some((part) => file.includes(part)))
  .toSorted()
const skipped: string[] = []
for (const file of files) {
  if (Date.now() > deadline) {
    skipped.push(file)
    continue
  }
  process.stdout.write(`${file}\n`)
  const result = runTests(root, 'vitest.deep.config.ts', [file])
  passed += result.passed
  failed += result.failed
}
if (skipped.length > 0) process.stdout.write(`Not run for lack of time: ${skipped.join(', ')}\n`)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
