import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findZone } from '@matbaa/locale'
import { createApp } from '../app.ts'
import type { Actor } from '../content/context.ts'
import { isDemoUntouched } from '../content/demo/remove.ts'
import { createImageWorker } from '../content/media/image-worker.ts'
import { conflict, invalidInput, reasonOf } from '../errors.ts'
import { verifyAddresses } from '../import/verify.ts'
import { formatReport } from '../import/wordpress/report.ts'
import { importWordpress, type ImportProgress } from '../import/wordpress/run.ts'
import { publicInternet } from '../outbound/connection.ts'
import { createOutsideFetch } from '../outbound/fetch-public.ts'
import { loadAssets } from '../site/assets.ts'
import { type Invocation, type SettingFlags, systemActor, withNewsroom } from './invocation.ts'
import type { Newsroom } from './newsroom.ts'
import { createProgress, type Progress, type Terminal } from './terminal.ts'

/** Flags of `import wordpress` beside the settings. */
export interface ImportFlags extends SettingFlags {
  /** A copy of the folder of uploads. */
  readonly media?: string
  readonly fetchMedia?: boolean
  readonly language?: string
  /** `fr=en`: what is in one language goes to the edition of another. */
  readonly languageMap?: readonly string[]
  readonly siteUrl?: string
  /** `product=article` or `event=page`. */
  readonly map?: readonly string[]
  readonly zone?: string
  readonly dryRun?: boolean
  readonly json?: boolean
  readonly replaceDemo?: boolean
}

const importActor: Actor = { kind: 'import', id: null }

/** Exit code of an import that had to stop reading at damaged XML. */
const damagedExitCode = 2

/** Imports the exports of one WordPress site; 2 where one of them is damaged and was read only up to there. */
export function importWordpressCommand(
  invocation: Invocation,
  flags: ImportFlags,
  files: readonly string[],
): Promise<number> {
  const { terminal } = invocation
  for (const file of files) refuseMissing(file)
  if (flags.media !== undefined) refuseMissing(flags.media)
  if (flags.zone !== undefined) refuseUnknownZone(flags.zone)
  const languageMap = readPairs('--language-map', flags.languageMap ?? [])
  const types = new Map(
    [...readPairs('--map', flags.map ?? [])].map(([type, kind]) => [type, readKind(type, kind)] as const),
  )
  return withNewsroom(invocation, flags, { actor: importActor, migrations: 'upgrade' }, async (newsroom) => {
    const isDemo = await isDemoUntouched(newsroom.database.worker)
    if (isDemo && flags.dryRun !== true) await agreeToReplaceDemo(terminal, flags)
    const images = createImageWorker()
    const progress = drawSteps(terminal, newsroom.context.clock)
    try {
      const { media: folder, fetchMedia, language, siteUrl, zone } = flags
      const wantsFiles = folder !== undefined || fetchMedia === true
      const report = await importWordpress(
        newsroom.context,
        {
          files,
          language,
          languageMap,
          siteUrl,
          types,
          zone,
          isDryRun: flags.dryRun === true,
          ...(isDemo ? { replaceDemo: (files) => forgetFiles(newsroom, files) } : {}),
          ...(wantsFiles
            ? {
                media: {
                  tools: { storage: newsroom.storage, images },
                  folder,
                  fetch: fetchMedia === true ? createOutsideFetch(publicInternet) : undefined,
                },
              }
            : {}),
        },
        progress,
      )
      progress.end()
      terminal.out(flags.json === true ? `${JSON.stringify(report)}\n` : formatReport(report))
      return report.damages.length > 0 ? damagedExitCode : 0
    } finally {
      progress.end()
      await images.close()
    }
  })
}

/** Asks this newsroom for every address of an old sitemap, access log or list; 1 where one is not answered as it should. */
export function importVerifyCommand(
  invocation: Invocation,
  flags: SettingFlags & { readonly json?: boolean },
  file: string,
): Promise<number> {
  const { terminal } = invocation
  refuseMissing(file)
  return withNewsroom(invocation, flags, { actor: systemActor, migrations: 'refuse' }, async (newsroom) => {
    const ending = new AbortController()
    try {
      const ask = await createAsk(newsroom, ending.signal)
      let asked = 0
      let failed = 0
      for await (const answer of verifyAddresses(file, ask)) {
        asked += 1
        if (!answer.isFine) failed += 1
        const { address, status, target, targetStatus } = answer
        const led = target === undefined ? '' : ` -> ${target} ${targetStatus ?? ''}`
        terminal.out(flags.json === true ? `${JSON.stringify(answer)}\n` : `${status} ${address}${led}\n`)
      }
      terminal.err(`${asked} addresses asked, ${failed} not found\n`)
      return failed === 0 ? 0 : 1
    } finally {
      ending.abort()
    }
  })
}

async function createAsk(
  { config, context, database, events, log, storage }: Newsroom,
  signal: AbortSignal,
): Promise<(path: string) => Promise<{ status: number; location?: string }>> {
  const origin = config.origin ?? `http://localhost:${config.port}`
  const assets = await loadAssets(join(import.meta.dirname, '../../assets'))
  const { clock } = context
  const app = createApp({ database, clock, content: context, origin, assets, storage, events, logger: log, signal })
  return async (path) => {
    const url = URL.parse(`${new URL(origin).origin}${path}`)
    if (url === null) return { status: 400 }
    const response = await app.fetch(new Request(url, { redirect: 'manual' }))
    await response.body?.cancel()
    const location = response.headers.get('location')
    return { status: response.status, ...(location === null ? {} : { location }) }
  }
}

async function agreeToReplaceDemo(terminal: Terminal, flags: ImportFlags): Promise<void> {
  if (flags.replaceDemo === true) return
  const answer = await terminal.confirm('This newsroom holds the demo, untouched. Replace it with the import?')
  if (answer === true) return
  throw conflict(
    'Nothing was imported.',
    answer === undefined
      ? 'The newsroom holds the demo, and nobody can be asked whether to replace it; --replace-demo says so.'
      : 'The demo was to stay. Another --data folder takes the import beside it.',
  )
}

async function forgetFiles({ storage }: Newsroom, files: readonly string[]): Promise<void> {
  for (const key of files) await storage.remove(key)
}

/** One line of progress for each step, with rate and time left where the amount is known. */
function drawSteps(terminal: Terminal, now: () => number): ImportProgress & { readonly end: () => void } {
  let current: Progress | undefined
  const end = (): void => {
    current?.end()
    current = undefined
  }
  return {
    step(name) {
      end()
      current = createProgress(terminal, name, now)
    },
    update: (done, total) => current?.update(done, total),
    end,
  }
}

function readPairs(flag: string, pairs: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    pairs.map((pair) => {
      const [from = '', to = ''] = pair.split('=')
      if (from === '' || to === '') {
        throw invalidInput(`${flag} ${pair} cannot be read.`, 'It is no pair.', `Write it as ${flag} FROM=TO.`)
      }
      return [from, to]
    }),
  )
}

function readKind(type: string, kind: string): 'article' | 'page' {
  if (kind === 'article' || kind === 'page') return kind
  throw invalidInput(
    `--map ${type}=${kind} cannot be followed.`,
    'A type becomes articles or pages.',
    `Write --map ${type}=article or --map ${type}=page.`,
  )
}

function refuseUnknownZone(zone: string): void {
  try {
    findZone(zone)
  } catch (error) {
    throw invalidInput(`--zone ${zone} cannot be used.`, reasonOf(error), 'Name a zone such as Asia/Tehran.')
  }
}

function refuseMissing(path: string): void {
  if (existsSync(path)) return
  throw invalidInput(`${path} is not there.`, 'No file or folder has this name.', 'Check the path.')
}
