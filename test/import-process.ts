import { randomBytes } from 'node:crypto'
import { readEditionLocales } from '../src/content/editions/locales.ts'
import type { ContentContext } from '../src/content/context.ts'
import { connectDatabase } from '../src/db/connect.ts'
import { importWordpress } from '../src/import/wordpress/run.ts'
import { createRenderLabelsSource } from '../src/render-labels.ts'

/** An import in a process of its own, to be killed: says each step on stdout, and `done` at its end. */
const [address = '', file = ''] = process.argv.slice(2)
const database = await connectDatabase(address)
const known = await database.worker.selectFrom('import_sources').select('id').executeTakeFirst()
let isFirst = known === undefined
const locales = await readEditionLocales(database.reader)
const context: ContentContext = {
  db: database,
  // Standing still, so that what two runs write can be compared.
  clock: () => Date.UTC(2026, 10, 20),
  actor: { kind: 'import', id: null },
  // The first id of a new newsroom is that of the source, from which all others of the import follow.
  random: (bytes) => {
    const made = isFirst ? Buffer.alloc(bytes, 7) : randomBytes(bytes)
    isFirst = false
    return made
  },
  locale: locales.of,
  renderLabels: createRenderLabelsSource(locales.of),
  emit: () => undefined,
}
await importWordpress(
  context,
  { files: [file] },
  { step: (name) => void process.stdout.write(`${name}\n`), update: () => undefined },
)
await database.close()
process.stdout.write('done\n')
