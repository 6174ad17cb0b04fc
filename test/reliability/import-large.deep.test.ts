import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { testData } from '../data.ts'

const root = join(import.meta.dirname, '../..')
const isPossible = testData('wxr/synthetic-10k.xml.gz') !== undefined && existsSync(join(root, 'dist/src/cli.js'))

describe.skipIf(!isPossible)('ten thousand posts', () => {
  test('all come across on both databases, in memory that does not grow with the file', () => {
    execFileSync(process.execPath, [join(root, 'bench/import/run.ts')], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const found = JSON.parse(readFileSync(join(root, 'docs/measurements/import.json'), 'utf8'))
    expect(found.sqlite.articles).toBe(10_000)
    expect(found.postgres.articles).toBe(10_000)
    expect(found.sqliteThreeTimesAsLong.articles).toBe(30_000)
    expect(found.sqlite.peakMegabytes).toBeLessThan(300)
    expect(found.postgres.peakMegabytes).toBeLessThan(300)
    // Three times the file: what is left of growth is the collector's slack.
    expect(found.sqliteThreeTimesAsLong.peakMegabytes / found.sqlite.peakMegabytes).toBeLessThan(1.25)
    expect(found.serving).toMatchObject({ failures: 0, articles: 10_000 })
  })
})
