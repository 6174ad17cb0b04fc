import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readEditionLocales } from '../../src/content/editions/locales.ts'
import type { ContentContext } from '../../src/content/context.ts'
import { connectDatabase } from '../../src/db/connect.ts'
import { migrate } from '../../src/db/migrate.ts'
import { importWordpress } from '../../src/import/wordpress/run.ts'
import { createRenderLabelsSource } from '../../src/render-labels.ts'

/** Imports a file into an empty database and prints one line of JSON: articles, seconds, peak memory. A process of its own for each measurement. */
const [file = '', address = ''] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'matbaa-bench-'))
const database = await connectDatabase(address === '' ? join(folder, 'matbaa.sqlite') : address)
await migrate(database)
const locales = await readEditionLocales(database.reader)
const context: ContentContext = {
  db: database,
  clock: Date.now,
  actor: { kind: 'import', id: null },
  random: (bytes) => randomBytes(bytes),
  locale: locales.of,
  renderLabels: createRenderLabelsSource(locales.of),
  emit: () => undefined,
}
const steps: Record<string, number> = {}
let current = ''
let since = performance.now()
const step = (name: string): void => {
  if (current !== '') steps[current] = Math.round(performance.now() - since)
  current = name
  since = performance.now()
}
const report = await importWordpress(context, { files: [file] }, { step, update: () => undefined })
step('')
const articles = report.counts.articles?.imported ?? 0
process.stdout.write(
  `${JSON.stringify({ articles, seconds: report.seconds, perSecond: articles / report.seconds, cpuSeconds: (process.cpuUsage().user + process.cpuUsage().system) / 1e6, peakMegabytes: process.resourceUsage().maxRSS / 1024, steps })}\n`,
)
if (process.env['BENCH_VERBOSE'] !== undefined)
  process.stderr.write(
    JSON.stringify(
      {
        ...report,
        lists: Object.fromEntries(
          Object.entries(report.lists).map(([k, l]) => [k, { times: l.times, lines: l.lines.slice(0, 5) }]),
        ),
      },
      null,
      1,
    ),
  )
await database.close()
rmSync(folder, { recursive: true })
