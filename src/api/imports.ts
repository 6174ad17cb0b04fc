import { nothing } from '../contract/fields.ts'
import {
  type DamageKind,
  importFaults,
  importOptions,
  importRun,
  importRuns,
  importUpload,
} from '../contract/imports.ts'
import { isDemoUntouched } from '../content/demo/remove.ts'
import { forgetImport, startImport } from '../content/imports/manage.ts'
import { findImport, type ImportRow, listImports } from '../content/imports/queries.ts'
import { receiveImport } from '../content/imports/receive.ts'
import { readJson } from '../content/json.ts'
import type { AccessContext } from '../content/users/access.ts'
import type { Thing } from '../permissions.ts'
import { problem } from '../problems.ts'
import { iso } from './output.ts'
import { type Access, fileRoute, route, type Route } from './route.ts'

async function importThing({ db }: AccessContext, parameter: string): Promise<Thing | undefined> {
  return (await findImport(db.reader, parameter)) && {}
}

type Named = Exclude<Access, { to: 'anybody' }>
const runs: Named = { to: 'allowed', action: 'import.run' }
const runsOne: Named = { ...runs, thing: importThing }

async function show({ db }: AccessContext, id: string) {
  const row = await findImport(db.reader, id)
  if (row === undefined) throw problem('not-found')
  return toOutput(row, await isDemoUntouched(db.reader))
}

/** Moving in from another system: an export is sent, read, and written once somebody has seen what would come. */
export const importRoutes: readonly Route[] = [
  route('GET', '/imports', runs, { input: nothing, output: importRuns }, async ({ context }) => {
    const isDemo = await isDemoUntouched(context.db.reader)
    return { body: { items: (await listImports(context.db.worker)).map((row) => toOutput(row, isDemo)) } }
  }),
  fileRoute(
    'POST',
    '/imports',
    { ...runs, confirmed: true },
    { input: importUpload, output: importRun },
    async (asked) => {
      const { context, input, content, tools } = asked
      const id = await receiveImport(context, tools.media.storage, { name: input.name, content })
      return { status: 201, body: await show(context, id) }
    },
  ),
  route('GET', '/imports/:id', runsOne, { input: nothing, output: importRun }, async ({ context, parameter }) => ({
    body: await show(context, parameter),
  })),
  route(
    'POST',
    '/imports/:id/start',
    { ...runsOne, confirmed: true },
    { input: importOptions, output: importRun },
    async ({ context, parameter, input, tools }) => {
      await startImport(context, tools.media.storage, parameter, input)
      return { status: 202, body: await show(context, parameter) }
    },
  ),
  route('GET', '/imports/:id/report', runsOne, { input: nothing, output: nothing }, async ({ context, parameter }) => {
    const row = await findImport(context.db.reader, parameter)
    if (row === undefined || row.report === '') throw problem('not-found')
    const text = `${JSON.stringify(JSON.parse(row.report), null, 2)}\n`
    const content = new Blob([text]).stream()
    return { file: { name: `import-${parameter}.json`, mime: 'application/json', content } }
  }),
  route(
    'DELETE',
    '/imports/:id',
    runsOne,
    { input: nothing, output: nothing },
    async ({ context, parameter, tools }) => {
      await forgetImport(context, tools.media.storage, parameter)
      return {}
    },
  ),
]

/** What an import tells of itself, as the code of the command makes it. */
interface StoredReport {
  readonly title: string
  readonly site: string
  readonly zone: string
  readonly found: Readonly<Record<string, number>>
  readonly languages: Readonly<Record<string, number>>
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly lists: Readonly<Record<string, { readonly times: number }>>
  readonly damages: readonly {
    readonly at: { readonly line: number }
    readonly kind?: DamageKind
    readonly why: string
  }[]
}

const toOutput = (row: ImportRow, isDemo: boolean) => ({
  id: row.id,
  name: row.name,
  bytes: row.bytes,
  state: row.state,
  step: row.step,
  done: row.done,
  total: row.total,
  report: row.report === '' ? null : toSummary(readJson<StoredReport>(row.report)),
  fault: row.state === 'failed' ? (importFaults.find((code) => code === row.error_code) ?? 'trouble') : null,
  error: row.error,
  replacesDemo: isDemo && row.state !== 'done',
  createdAt: iso(row.created_at),
  finishedAt: row.finished_at === null ? null : iso(row.finished_at),
})

const toSummary = ({ title, site, zone, found, languages, counts, lists, damages }: StoredReport) => ({
  title,
  site,
  zone,
  found,
  languages,
  counts,
  lists: Object.fromEntries(Object.entries(lists).map(([name, { times }]) => [name, times])),
  damages: damages.map(({ at, kind = 'broken', why }) => ({ line: at.line, kind, detail: why })),
})
