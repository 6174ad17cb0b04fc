import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { AdminFiles } from '../src/admin.ts'
import { type App, type Connection, createApp } from '../src/app.ts'
import type { ContentContext } from '../src/content/context.ts'
import { readEditionLocales } from '../src/content/editions/locales.ts'
import { createEventBus } from '../src/content/events.ts'
import { createImageWorker, type ImageWorker } from '../src/content/media/image-worker.ts'
import { createArticleFinder } from '../src/content/search/find.ts'
import { createReaderSearch } from '../src/content/search/reader-search.ts'
import { createViews, type Views } from '../src/content/views/views.ts'
import { createTranslator } from '../src/messages.ts'
import { createRenderLabels } from '../src/render-labels.ts'
import type { Logger } from '../src/log.ts'
import type { Assets } from '../src/site/assets.ts'
import type { Decorate } from '../src/site/edition.ts'
import { createDiskStorage } from '../src/storage/disk.ts'
import type { Storage } from '../src/storage/storage.ts'
import type { TestDatabase } from './databases.ts'
import { fillNewsroom, type NewsroomContents, now, saveEditions } from './newsroom-contents.ts'

type Ask = (request: string | Request, init?: RequestInit, connection?: Connection) => Promise<Response>

/** The fixture newsroom, filled and served through the app. */
export interface TestNewsroom {
  readonly context: ContentContext
  readonly storage: Storage
  readonly images: ImageWorker
  readonly views: Views
  readonly contents: NewsroomContents
  readonly app: App
  /** Answers a request to the app: a path, or a whole request. */
  readonly ask: Ask
  /** Asks an app of its own over the same newsroom, which has kept nothing yet. */
  readonly askAnew: Ask
  /** Such an app for more than one question. */
  readonly openAnew: () => { readonly ask: Ask; readonly close: () => void }
  /** The time that verbs and pages see; it stands still. */
  readonly clock: { now: number }
  /** Writes the searches that found nothing. */
  readonly flushMisses: () => Promise<void>
  readonly close: () => Promise<void>
}

export interface NewsroomOptions {
  readonly origin?: string
  /** Marks what the site writes and what the fixture says, to tell where a string of a page came from. */
  readonly decorate?: Decorate
  readonly assets?: Assets
  /** Where media are kept and stay; by default in a folder that is removed at the end. */
  readonly mediaDirectory?: string
  readonly admin?: AdminFiles
  readonly sendsMail?: boolean
  readonly trustedProxies?: readonly string[]
  /** How late the event loop says it is, in milliseconds: what a test does beside it makes it late, and nothing is given up for that. */
  readonly loopDelayMs?: number
  /** Hears what the app logs; by default nobody does. */
  readonly logger?: Logger
}

/** Where the app of the fixture believes to stand. */
export const testOrigin = 'https://coast.example'

/** What the fixture seals with. */
export const testSecretKey = new Uint8Array(32).fill(7)

const noAssets: Assets = {
  manifest: {
    'theme.css': '/assets/theme.0.css',
    'reader.js': '/assets/reader.0.js',
    'suggest.js': '/assets/suggest.0.js',
    'icon.svg': '/assets/icon.0.svg',
    'apple-touch-icon.png': '/assets/apple-touch-icon.0.png',
    'arabic.woff2': '/assets/arabic.0.woff2',
    'latin.woff2': '/assets/latin.0.woff2',
    'hebrew.woff2': '/assets/hebrew.0.woff2',
  },
  files: new Map([['theme.0.css', { bytes: new Uint8Array(Buffer.from(':root{}')), type: 'text/css; charset=utf-8' }]]),
}

/** Fills an empty database with the fixture newsroom and makes the app over it. */
export async function createNewsroom(test: TestDatabase, options: NewsroomOptions = {}): Promise<TestNewsroom> {
  const decorate: Decorate = options.decorate ?? ((text) => text)
  const directory = options.mediaDirectory ?? (await mkdtemp(join(tmpdir(), 'matbaa-newsroom-')))
  const stop = new AbortController()
  const clock = { now }
  const failures: unknown[] = []
  const events = createEventBus((error) => void failures.push(error))
  const locales = await readEditionLocales(test.database.reader)
  const context: ContentContext = {
    db: test.database,
    clock: () => clock.now,
    actor: { kind: 'system', id: null },
    random: (bytes) => randomBytes(bytes),
    locale: locales.of,
    renderLabels: (language) =>
      createRenderLabels(createTranslator(locales.of(language), (message) => decorate(message, language))),
    emit: events.emit,
  }
  await saveEditions(context, decorate)
  await locales.reload()
  const storage = await createDiskStorage(directory, () => clock.now)
  const contents = await fillNewsroom(context, storage, decorate)
  const logger = options.logger ?? pino({ level: 'silent' })
  const views = createViews(context, logger)
  const { worker: db, tokenIndex } = test.database
  const finder = createArticleFinder({ db, tokenIndex }, context.clock)
  const search = createReaderSearch(context, finder, logger)
  const images = createImageWorker()
  const createTestApp = (signal: AbortSignal): App =>
    createApp({
      database: test.database,
      clock: () => clock.now,
      content: context,
      trustedProxies: options.trustedProxies ?? ['10.0.0.0/8'],
      origin: options.origin ?? testOrigin,
      secretKey: testSecretKey,
      sendsMail: options.sendsMail ?? false,
      assets: options.assets ?? noAssets,
      ...(options.admin === undefined ? {} : { admin: options.admin }),
      storage,
      images,
      events,
      views,
      search,
      logger,
      signal,
      loopDelay: { mean: () => options.loopDelayMs ?? 0, p99: () => 0 },
      ...(options.decorate === undefined ? {} : { decorate }),
    })
  const askOf =
    (app: App): Ask =>
    async (request, init, connection) =>
      app.fetch(typeof request === 'string' ? new Request(`http://127.0.0.1${request}`, init) : request, connection)
  const openAnew = (): { readonly ask: Ask; readonly close: () => void } => {
    const once = new AbortController()
    return { ask: askOf(createTestApp(AbortSignal.any([stop.signal, once.signal]))), close: () => once.abort() }
  }
  const app = createTestApp(stop.signal)
  return {
    context,
    storage,
    images,
    views,
    contents,
    clock,
    app,
    ask: askOf(app),
    flushMisses: search.flush,
    openAnew,
    async askAnew(request, init) {
      const { ask, close } = openAnew()
      try {
        return await ask(request, init)
      } finally {
        close()
      }
    },
    async close() {
      stop.abort()
      await Promise.all([views.stop(), search.stop(), images.close()])
      if (options.mediaDirectory === undefined) await rm(directory, { recursive: true, force: true })
      if (failures.length > 0) throw new AggregateError(failures, 'A listener failed.')
    },
  }
}
