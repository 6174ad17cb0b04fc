import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { createApp } from '../src/app.ts'
import type { ContentContext } from '../src/content/context.ts'
import { readEditionLocales } from '../src/content/editions/locales.ts'
import { createEventBus } from '../src/content/events.ts'
import type { ImportReport } from '../src/import/wordpress/report.ts'
import { importWordpress, type ImportOptions } from '../src/import/wordpress/run.ts'
import { createRenderLabelsSource } from '../src/render-labels.ts'
import { createDiskStorage } from '../src/storage/disk.ts'
import type { Storage } from '../src/storage/storage.ts'
import type { TestDatabase } from './databases.ts'
import { wxr, type WxrFile } from './wxr.ts'

/** An empty newsroom to import into, served by the app. */
export interface ImportNewsroom {
  readonly context: ContentContext
  readonly storage: Storage
  readonly clock: { now: number }
  readonly folder: string
  /** Writes an export into the newsroom's own folder and imports it. */
  readonly import: (file: WxrFile | string, options?: Partial<ImportOptions>) => Promise<ImportReport>
  readonly importFiles: (files: readonly string[], options?: Partial<ImportOptions>) => Promise<ImportReport>
  readonly ask: (path: string) => Promise<Response>
  readonly close: () => Promise<void>
}

/** When the fixtures are imported. */
export const importedAt = Date.UTC(2026, 10, 20)

/** Opens an empty newsroom over a test database. */
export async function createImportNewsroom(test: TestDatabase): Promise<ImportNewsroom> {
  const folder = await mkdtemp(join(tmpdir(), 'matbaa-import-'))
  const clock = { now: importedAt }
  const stop = new AbortController()
  const failures: unknown[] = []
  const events = createEventBus((error) => void failures.push(error))
  const locales = await readEditionLocales(test.database.reader)
  const context: ContentContext = {
    db: test.database,
    clock: () => clock.now,
    actor: { kind: 'import', id: null },
    random: (bytes) => randomBytes(bytes),
    locale: locales.of,
    renderLabels: createRenderLabelsSource(locales.of),
    emit: events.emit,
  }
  const storage = await createDiskStorage(join(folder, 'media'), () => clock.now)
  const app = createApp({
    database: test.database,
    clock: () => clock.now,
    content: context,
    origin: 'https://new.example',
    assets: {
      manifest: {
        'theme.css': '/a',
        'reader.js': '/b',
        'icon.svg': '/c',
        'arabic.woff2': '/d',
        'latin.woff2': '/e',
        'hebrew.woff2': '/f',
      },
      files: new Map(),
    },
    storage,
    events,
    logger: pino({ level: 'silent' }),
    signal: stop.signal,
  })
  let written = 0
  const importFiles: ImportNewsroom['importFiles'] = async (files, options = {}) => {
    const report = await importWordpress(
      context,
      { ...options, files },
      { step: () => undefined, update: () => undefined },
    )
    await locales.reload()
    return report
  }
  return {
    context,
    storage,
    clock,
    folder,
    async import(file, options) {
      written += 1
      const path = join(folder, `export-${written}.xml`)
      await writeFile(path, typeof file === 'string' ? file : wxr(file))
      return importFiles([path], options)
    },
    importFiles,
    ask: async (path) => app.fetch(new Request(`https://new.example${path}`)),
    async close() {
      stop.abort()
      await rm(folder, { recursive: true, force: true })
      if (failures.length > 0) throw new AggregateError(failures, 'A listener failed.')
    },
  }
}
