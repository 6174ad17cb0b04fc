import type { ImportStep } from '../../contract/import-report.ts'
import { languagePacks } from '@matbaa/locale'
import { removeDemo } from '../../content/demo/remove.ts'
import { listEditions } from '../../content/editions/queries.ts'
import { saveEdition } from '../../content/editions/save.ts'
import type { ContentContext } from '../../content/context.ts'
import { randomId } from '../../content/random-id.ts'
import { saveSetting } from '../../content/settings/save.ts'
import { inTransaction, type Work } from '../../content/work.ts'
import { invalidInput } from '../../errors.ts'
import { isSiteLanguage, type SiteLanguage, siteLanguages } from '../../messages.ts'
import { addressesOfItem, addressesOfTerms, addressesTogether, type OldAddress, recordAddresses } from './addresses.ts'
import { type Checked, checkExports } from './check.ts'
import { guessZone } from './dates.ts'
import { placeSticky, recordAttachmentPages, renderLinks, tidyParents } from './finish.ts'
import { createIdentify } from './identity.ts'
import { type StreamedItem, streamItems, typeOf } from './item-stream.ts'
import { createLanguageChoice } from './languages.ts'
import { keepItem, type KeptItem } from './keep.ts'
import type { MapSettings, MappedMenuItem } from './map.ts'
import { bringInFiles, type MediaSources } from './media-files.ts'
import { createOldSite } from './old-site.ts'
import { deleteOtherEditions, findSource, saveSource } from './queries.ts'
import { createRecorder, type ImportReport } from './report.ts'
import type { ImportSession } from './session.ts'
import { planTerms } from './terms.ts'
import { prepareContent, writeContent } from './write-content.ts'
import { writeMedia } from './write-media.ts'
import { writeMenus } from './write-menus.ts'
import { writeTerms } from './write-terms.ts'

/** What to import and how. */
export interface ImportOptions {
  readonly files: readonly string[]
  /** Language of what carries none; by default that of the export. */
  readonly language?: string | undefined
  /** Languages of the export that go to another edition than their own. */
  readonly languageMap?: ReadonlyMap<string, string>
  /** Address of the old site, where the export does not tell it or tells another. */
  readonly siteUrl?: string | undefined
  /** What becomes of types that are neither posts nor pages. */
  readonly types?: ReadonlyMap<string, 'article' | 'page'>
  /** IANA zone of the old site's clocks; by default the one its times tell of. */
  readonly zone?: string | undefined
  readonly isDryRun?: boolean
  readonly media?: MediaSources | undefined
  /** The demo is taken away when all was checked; hears the keys of its files, which nothing needs any longer. */
  readonly replaceDemo?: (files: readonly string[]) => Promise<void>
}

/** Hears where the import is; `total` is 0 where it is not known. */
export interface ImportProgress {
  readonly step: (name: ImportStep) => void
  readonly update: (done: number, total: number) => void
}

/**
 * Imports the exports of one site. Reads them once to check, then writes in short transactions; what an earlier run wrote is
 * recognised, so that a run that was killed is resumed by running it again, and a newer export brings only what changed.
 */
export async function importWordpress(
  context: ContentContext,
  options: ImportOptions,
  progress: ImportProgress,
): Promise<ImportReport> {
  const startedAt = performance.now()
  progress.step('Checking')
  const checked = await checkExports(options.files, (bytes, total) => progress.update(bytes, total))
  const isUnreadable = checked.damages.length > 0 && checked.items + checked.terms.length + checked.authors.length === 0
  // Of a file that is damaged before anything stands in it there is nothing to say but where.
  const session = isUnreadable ? undefined : await runPlan(context, options, checked, progress)
  return {
    site: session?.site.name ?? '',
    title: checked.channel.title,
    files: options.files,
    isDryRun: options.isDryRun === true,
    languages: Object.fromEntries(checked.languages),
    zone: session?.settings.zone ?? '',
    found: { ...Object.fromEntries(checked.counts), ...(checked.comments === 0 ? {} : { comments: checked.comments }) },
    ...(session?.recorder ?? createRecorder()).gathered(),
    notices: checked.notices,
    damages: checked.damages,
    seconds: (performance.now() - startedAt) / 1000,
  }
}

async function runPlan(
  context: ContentContext,
  options: ImportOptions,
  checked: Checked,
  progress: ImportProgress,
): Promise<ImportSession> {
  const plan = await makePlan(context, options, checked)
  if (options.isDryRun !== true) await write(context, options, plan, progress)
  return plan.session
}

interface Plan {
  readonly session: ImportSession
  readonly sourceSite: string
}

/** Decides languages, zone and names before anything is written; refuses what has no place. */
async function makePlan(context: ContentContext, options: ImportOptions, checked: Checked): Promise<Plan> {
  const { channel } = checked
  const site = createOldSite([options.siteUrl ?? '', channel.baseBlogUrl, channel.link].filter((url) => url !== ''))
  const sourceSite = site.name === '' ? `“${channel.title}”` : site.name
  const runLanguage = options.language ?? channel.language
  const choose = createLanguageChoice(options.languageMap ?? new Map(), siteLanguages)
  refuseUnknownLanguages(runLanguage, [...checked.languages.keys()], choose)
  const languageOf = (tag: string): string => choose(tag === '' ? runLanguage : tag) ?? choose(runLanguage) ?? ''
  const languages = [...new Set([languageOf(''), ...[...checked.languages.keys()].map(languageOf)])]

  const editions = await listEditions(context.db.worker)
  const edition = editions.find(({ language }) => language === languageOf(''))
  const zone = options.zone ?? guessZone(checked.clocks, edition?.zone ?? usualZone(languageOf('')))
  const settings: MapSettings = { siteTitle: channel.title, zone, types: options.types ?? new Map() }
  const known = await findSource(context.db.worker, sourceSite)
  const source =
    known === undefined
      ? { id: randomId(context), startedAt: context.clock() }
      : { id: known.id, startedAt: known.started_at }
  return {
    sourceSite,
    session: {
      context,
      source,
      isFirstRun: known === undefined,
      identify: createIdentify(source),
      site,
      mediaSite: createOldSite(
        [options.siteUrl ?? '', channel.baseBlogUrl, channel.link, ...checked.mediaAddresses].filter(
          (url) => url !== '',
        ),
      ),
      checked,
      settings,
      languageOf,
      languages,
      categories: planTerms(checked.terms, 'category', checked.siteLanguages, languageOf),
      tags: planTerms(checked.terms, 'post_tag', checked.siteLanguages, languageOf),
      recorder: createRecorder(),
      codes: { last: undefined },
      pace: { msPerItem: 2 },
    },
  }
}

/** Where a paper in a language is usually made: for an edition that the import has to found, when its times tell nothing. */
const usualZones: Readonly<Record<SiteLanguage, string>> = {
  ar: 'Asia/Riyadh',
  az: 'Asia/Baku',
  ckb: 'Asia/Baghdad',
  en: 'UTC',
  fa: 'Asia/Tehran',
  he: 'Asia/Jerusalem',
  tr: 'Europe/Istanbul',
  ur: 'Asia/Karachi',
}

const usualZone = (language: string): string => (isSiteLanguage(language) ? usualZones[language] : 'UTC')

function refuseUnknownLanguages(
  runLanguage: string,
  tags: readonly string[],
  choose: (tag: string) => string | undefined,
): void {
  const packs = languagePacks()
    .map(({ tag }) => tag)
    .filter(isSiteLanguage)
  if (runLanguage === '') {
    throw invalidInput(
      'The export does not say which language it is in.',
      'Its channel has no <language>.',
      `Say it with --language, one of ${packs.join(', ')}.`,
      { fault: 'no-language' },
    )
  }
  const unknown = [runLanguage, ...tags.filter((tag) => tag !== '')].filter((tag) => choose(tag) === undefined)
  if (unknown.length === 0) return
  const list = [...new Set(unknown)].join(', ')
  throw invalidInput(
    `The export holds languages that Matbaa cannot make an edition in: ${list}.`,
    `There are language packs and messages for ${packs.join(', ')}; a variant such as fa-AF goes to the nearest.`,
    `Send each to an edition with --language-map, such as --language-map ${unknown[0] ?? ''}=${packs.at(-1) ?? 'en'}, or say with --language what the run is in.`,
    { fault: 'unknown-language' },
  )
}

async function write(
  context: ContentContext,
  options: ImportOptions,
  plan: Plan,
  progress: ImportProgress,
): Promise<void> {
  const { session } = plan
  const { source, recorder, checked } = session
  const isReplacingDemo = options.replaceDemo !== undefined
  // All or nothing: a run that is killed here must not find editions that are neither the demo's nor its own.
  const files = await inTransaction(context, async (work) => {
    const left = isReplacingDemo ? await removeDemo(work) : []
    await foundEditions(work, session, isReplacingDemo)
    return left
  })
  await options.replaceDemo?.(files)
  const row = {
    id: source.id,
    kind: 'wordpress' as const,
    site: plan.sourceSite,
    settings: JSON.stringify({
      title: checked.channel.title,
      languages: session.languages,
      zone: session.settings.zone,
    }),
    started_at: source.startedAt,
  }
  await inTransaction(context, (work) => saveSource(work.tx, { ...row, finished_at: null }))

  progress.step('Sections, tags and authors')
  await writeTerms(session)

  progress.step('Addresses and attachments')
  const total = checked.items
  const told = (items: number): void => progress.update(items, total)
  const ignore = (): void => undefined
  const addresses: OldAddress[] = []
  for await (const chunk of streamItems(session, options.files, told, ignore)) {
    await writeMedia(session, chunk)
    for (const streamed of chunk) addresses.push(...addressesOfItem(session, streamed))
    if (addresses.length >= addressesTogether) await recordAddresses(session, addresses.splice(0))
  }
  await recordAddresses(session, addresses)
  if (options.media !== undefined) {
    progress.step('Files of attachments')
    await bringInFiles(session, options.media, (files) => progress.update(files, 0))
  }

  progress.step('Articles and pages')
  const sticky = new Set<string>()
  const menuItems: MappedMenuItem[] = []
  const repeated = (streamed: StreamedItem): void =>
    recorder.note('duplicates', streamed.label, 'it stands in the export more than once; the first was taken')
  // While one chunk is written, the next is read and its bodies are taken apart.
  let writing: Promise<void> = Promise.resolve()
  for await (const chunk of streamItems(session, options.files, told, repeated)) {
    const texts = await prepareContent(session, chunk)
    await writing
    writing = writeContent(session, texts)
    // It is awaited at the next turn; until then nobody else would hear of its failure.
    writing.catch(() => undefined)
    await recordAttachmentPages(session, chunk)
    const kept: KeptItem[] = []
    for (const streamed of chunk) {
      const { mapped, label, externalId } = streamed
      if (mapped.kind === 'article' && mapped.isSticky) sticky.add(session.identify(typeOf(streamed), externalId))
      if (mapped.kind === 'menu-item') menuItems.push(mapped)
      if (mapped.kind === 'skipped') recorder.note('skipped', label, mapped.why)
      if (mapped.kind === 'kept') kept.push({ streamed, why: mapped.why })
    }
    await keepItem(session, kept)
  }
  await writing

  progress.step('Menus, placements and links')
  await recordAddresses(session, addressesOfTerms(session))
  await writeMenus(session, menuItems)
  await placeSticky(session, sticky)
  await tidyParents(session)
  await renderLinks(session)
  await inTransaction(context, (work) => saveSource(work.tx, { ...row, finished_at: context.clock() }))
}

/**
 * An edition for each language of the import that the paper does not have yet, with the settings of its pack. Where the demo
 * stood, its editions take the name of the old site, and those without content of it go.
 */
async function foundEditions(work: Work, session: ImportSession, isReplacingDemo: boolean): Promise<void> {
  const { languages, checked, settings } = session
  const editions = await listEditions(work.tx)
  const named = { name: checked.channel.title, motto: checked.channel.description, zone: settings.zone }
  for (const language of languages) {
    const edition = editions.find((each) => each.language === language)
    const pack = languagePacks().find(({ tag }) => tag === language)
    if (edition !== undefined && isReplacingDemo) await saveEdition(work, { ...edition, ...named, footer: '' })
    if (edition !== undefined || pack === undefined) continue
    await saveEdition(work, {
      ...named,
      language,
      calendars: pack.calendars.map((calendar) => ({ calendar, language })),
      digits: pack.numberingSystem,
      monthNames: '',
      country: '',
      footer: '',
      position: editions.length + languages.indexOf(language),
      version: 0,
    })
  }
  const [first] = languages
  if (first !== undefined && (editions.length === 0 || isReplacingDemo))
    await saveSetting(work, 'primary-language', first)
  if (isReplacingDemo) await deleteOtherEditions(work.tx, languages)
}
