import { setImmediate as letOthersRun } from 'node:timers/promises'
import { reserveCodes } from '../../content/codes/take.ts'
import { importViewTotals } from '../../content/views/import.ts'
import type { NewComment } from '../../content/comments/insert.ts'
import { insertComments } from '../../content/comments/insert.ts'
import { renderAhead, type RenderedDocument } from '../../content/render.ts'
import type { Work } from '../../content/work.ts'
import type { ImportItemsTable } from '../../db/schema.ts'
import { type BodyLookups, convertBody, type ConvertedBody, lookUpBodies } from './bodies.ts'
import { digest } from './identity.ts'
import { type StreamedItem, typeOf } from './item-stream.ts'
import { languageOfItem, storyOfItem } from './languages.ts'
import type { MappedArticle, MappedPage } from './map.ts'
import { findGivenCodes, findImported, findStandings, greatestCode, saveImported, type Standing } from './queries.ts'
import type { ImportOutcome } from '../../contract/import-report.ts'
import { type AfterCommit, type ImportSession, importedRow, writeInBatches } from './session.ts'
import { writeArticle } from './write-article.ts'
import { writeComments } from './write-comments.ts'
import { writePage } from './write-page.ts'

/** An article or page on its way into the paper. */
export interface Incoming<Text extends MappedArticle | MappedPage> {
  readonly streamed: StreamedItem
  readonly text: Text
  readonly type: string
  readonly id: string
  readonly language: string
  /** Names the group of translations. */
  readonly story: string
  readonly hash: string
  /** What an earlier run made of it. */
  readonly known: ImportItemsTable | undefined
  readonly standing: Standing | undefined
  readonly body: ConvertedBody
  /** What readers will see of an article that is published now for the first time. */
  readonly rendered: RenderedDocument | undefined
  /** The featured image, where the export has it. */
  readonly leadMediaId: string | null
  /** The code to ask for. */
  readonly code: number | undefined
}

export type IncomingText = Incoming<MappedArticle> | Incoming<MappedPage>

/** What a batch gathers, to be written in few statements at its end. */
export interface BatchLedger {
  readonly notes: ImportItemsTable[]
  readonly comments: NewComment[]
  readonly views: { readonly articleId: string; readonly views: number }[]
  readonly done: AfterCommit[]
}

/** Writes prepared articles and pages with their comments and views. */
export async function writeContent(session: ImportSession, texts: readonly IncomingText[]): Promise<void> {
  const { context, recorder } = session
  await writeInBatches(
    context,
    texts,
    async (work, batch) => {
      const ledger: BatchLedger = { notes: [], comments: [], views: [], done: [] }
      await reserveCodes(
        work,
        batch.flatMap(({ id, code }) => (code === undefined ? [] : [{ articleId: id, code }])),
      )
      for (const each of batch) await writeText(session, work, each, ledger)
      if (ledger.comments.length > 0) await insertComments(work, ledger.comments)
      if (ledger.views.length > 0) await importViewTotals(work, ledger.views)
      await saveImported(work.tx, ledger.notes)
      return () => {
        for (const each of ledger.done) each()
      }
    },
    ({ streamed, text }, why) => {
      recorder.count(text.kind === 'page' ? 'pages' : 'articles', 'skipped')
      recorder.note('skipped', streamed.label, why)
    },
    { pace: session.pace },
  )
}

async function writeText(
  session: ImportSession,
  work: Work,
  incoming: IncomingText,
  ledger: BatchLedger,
): Promise<void> {
  const { recorder } = session
  const { streamed, text, body, known } = incoming
  const isEdited = known !== undefined && known.target_hash !== standingHash(incoming.standing)
  let written: {
    readonly outcome: ImportOutcome
    readonly counted: 'articles' | 'drafts' | 'pages'
    readonly standing: Standing
  }
  if (isEdited) {
    if (isArticle(incoming)) await writeComments(session, work, incoming, ledger)
    const counted = text.kind === 'page' ? 'pages' : incoming.standing?.article === undefined ? 'drafts' : 'articles'
    written = { outcome: 'edited here, kept', counted, standing: {} }
  } else {
    written = isArticle(incoming)
      ? await writeArticle(session, work, incoming, ledger)
      : await writePage(session, work, incoming, ledger)
  }
  const { outcome, counted, standing } = written
  ledger.notes.push(
    importedRow(session, {
      type: incoming.type,
      external_id: streamed.externalId,
      target_kind: text.kind,
      target_id: incoming.id,
      source_hash: incoming.hash,
      target_hash: isEdited ? known.target_hash : standingHash(standing),
      outcome: isEdited ? 'kept' : 'imported',
    }),
  )
  ledger.done.push(() => {
    recorder.count(counted, outcome)
    if (isEdited) {
      recorder.note(
        'edited here, kept',
        streamed.label,
        'it was changed here since it was imported, and is newer in the export',
      )
      return
    }
    for (const { label } of body.unsupported) recorder.tally('unsupported', label)
    if (body.unsupported.length > 0) {
      recorder.note(
        'unsupported',
        streamed.label,
        body.unsupported
          .map(({ label }) => label)
          .join(', ')
          .slice(0, 300),
      )
    }
    for (const [name, times] of Object.entries(body.losses)) recorder.tally('losses', name, times)
    for (const address of body.brokenLinks) recorder.note('broken links', streamed.label, address.slice(0, 300))
    if (text.thumbnailId !== '' && incoming.leadMediaId === null) {
      recorder.note(
        'broken links',
        streamed.label,
        `its featured image, attachment ${text.thumbnailId}, is not in the export`,
      )
    }
    if (streamed.item.password !== '')
      recorder.note('password protected', streamed.label, 'only the staff can read it now')
  })
}

/** What a thing is like as it was left: its versions, which every change counts up. */
export function standingHash(standing: Standing | undefined): string {
  const { article = '', draft = '' } = standing ?? {}
  return `${article}/${draft}`
}

const isArticle = (incoming: IncomingText): incoming is Incoming<MappedArticle> => incoming.text.kind === 'article'

/** Leaves out what has not changed since an earlier run, looks up what the others point to and takes their bodies apart. */
export async function prepareContent(
  session: ImportSession,
  chunk: readonly StreamedItem[],
): Promise<readonly IncomingText[]> {
  const { context, identify, recorder, checked, languageOf } = session
  const db = context.db.worker
  const known = await findKnown(session, chunk)
  const texts = chunk.flatMap((streamed) => {
    const { mapped, item, externalId } = streamed
    if (mapped.kind !== 'article' && mapped.kind !== 'page') return []
    const type = typeOf(streamed)
    const language = languageOf(languageOfItem(item, checked.siteLanguages))
    const story = storyOfItem(item, externalId)
    const hash = digest([mapped, language, story])
    const before = known.get(`${type} ${externalId}`)
    return [{ streamed, text: mapped, type, id: identify(type, externalId), language, story, hash, known: before }]
  })
  const changed = texts.filter(({ hash, known: before }) => before?.source_hash !== hash)
  recorder.count('articles', 'unchanged', texts.length - changed.length)
  if (changed.length === 0) return []

  const lookups = await lookUpBodies(
    session,
    changed.map(({ streamed }) => streamed),
  )
  const standings = await findStandings(
    db,
    changed.flatMap(({ id, known: before }) => (before === undefined ? [] : [id])),
  )
  const codes = await chooseCodes(session, changed)
  const prepared: IncomingText[] = []
  for (const { text, ...each } of changed) {
    const body = convertBody(session, each.streamed, each.language, lookups)
    await letOthersRun()
    const isNew =
      text.kind === 'article' && text.state.kind === 'published' && !text.isTrashed && each.known === undefined
    const found = {
      ...each,
      standing: standings.get(each.id),
      body,
      rendered: isNew
        ? await renderAhead(context, { document: body.document, lead: text.lead }, each.language)
        : undefined,
      leadMediaId: leadMediaOf(text, lookups),
      code: codes.get(each.id),
    }
    prepared.push(text.kind === 'article' ? { ...found, text } : { ...found, text })
    await letOthersRun()
  }
  return prepared
}

async function findKnown(
  session: ImportSession,
  chunk: readonly StreamedItem[],
): Promise<ReadonlyMap<string, ImportItemsTable>> {
  const found = new Map<string, ImportItemsTable>()
  if (session.isFirstRun) return found
  for (const type of new Set(chunk.map(typeOf))) {
    const ids = chunk.filter((each) => typeOf(each) === type).map(({ externalId }) => externalId)
    for (const [id, row] of await findImported(session.context.db.worker, session.source.id, type, ids)) {
      found.set(`${type} ${id}`, row)
    }
  }
  return found
}

const leadMediaOf = (text: MappedArticle | MappedPage, lookups: BodyLookups): string | null =>
  (text.thumbnailId === '' ? undefined : lookups.media.get(Number(text.thumbnailId))?.id) ?? null

/**
 * The code of each new article: its number in WordPress, or, where that was given to another article here, one beyond every
 * number of the export, so that none is taken from an article that is still to come.
 */
async function chooseCodes(
  session: ImportSession,
  changed: readonly Pick<IncomingText, 'streamed' | 'text' | 'id' | 'known'>[],
): Promise<ReadonlyMap<string, number>> {
  const { context, checked, codes } = session
  const fresh = changed.filter(({ text, known }) => text.kind === 'article' && known === undefined)
  const wished = fresh.flatMap(({ text }) => (text.kind === 'article' ? (text.wishedCode ?? []) : []))
  const given = await findGivenCodes(context.db.worker, wished)
  const chosen = new Map<string, number>()
  for (const { text, id } of fresh) {
    if (text.kind !== 'article') continue
    if (text.wishedCode !== undefined && !given.has(text.wishedCode)) {
      chosen.set(id, text.wishedCode)
      continue
    }
    codes.last = (codes.last ?? Math.max(checked.greatestId, await greatestCode(context.db.worker))) + 1
    chosen.set(id, codes.last)
  }
  return chosen
}
