import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** Where test data that is not part of the project lies; `undefined` where there is none, and the test says it skips. */
export function testDataDir(): string | undefined {
  const dir = resolve(process.env['MATBAA_TESTDATA'] ?? '../shared/data')
  return existsSync(dir) ? dir : undefined
}

/** The path of one file of the test data, or `undefined` (with a line on stderr) where it is absent. */
export function testData(path: string): string | undefined {
  const dir = testDataDir()
  const file = dir === undefined ? undefined : resolve(dir, path)
  if (file !== undefined && existsSync(file)) return file
  process.stderr.write(`skipped: no test data (${path})\n`)
  return undefined
}
