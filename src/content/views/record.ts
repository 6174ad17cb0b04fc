import type { ContentContext } from '../context.ts'
import { inTransaction, type Work } from '../work.ts'
import {
  addToViewDays,
  addToViewRefusals,
  addToViewTotals,
  findCountedArticles,
  findViewNetworks,
  findViewVisitors,
  insertViewBatch,
  saveViewNetworks,
  saveViewVisitors,
} from './queries.ts'
import type { RefusalReason } from './refusals.ts'
import { decideViews, type Decision, hourOf, placeOf, type Visit } from './rules.ts'

/** So many visits that were refused for one reason; language and code where a valid ticket told them. */
export interface Refusal {
  readonly reason: RefusalReason
  /** ISO date in the edition's zone; in UTC without an edition. */
  readonly day: string
  readonly language?: string
  readonly code?: number
  readonly times: number
}

/** What one process gathered in a moment. */
export interface ViewBatch {
  /** Of this batch alone, for ever: under it the batch is counted once, however often it is recorded. */
  readonly id: string
  readonly visits: readonly Visit[]
  readonly refusals: readonly Refusal[]
}

/**
 * Counts a batch, whole or not at all; one that has been counted before changes nothing. Views make no page stale. Answers how many
 * visits were beyond what their networks may count.
 */
export function recordViews(context: ContentContext, batch: ViewBatch): Promise<number> {
  return inTransaction(
    context,
    async (work) => {
      // Processes count one after another: a reader who went from one to the other is the same to both.
      await work.lock('views')
      if (!(await insertViewBatch(work.tx, batch.id, context.clock()))) return 0
      const { visits, refusals } = batch
      const codes = new Set([...visits, ...refusals].flatMap(({ code }) => code ?? []))
      const articles = await findCountedArticles(work.tx, [...codes])
      const known = visits.filter(({ language, code }) => articles.has(`${language} ${code}`))
      const decision = await decide(work, known)
      const held = decision.held.map(({ language, code, day }): Refusal => ({
        reason: 'network',
        language,
        code,
        day,
        times: 1,
      }))
      await writeSums(work, articles, decision, [...refusals, ...held])
      return held.length
    },
    'no pending rows',
  )
}

async function decide({ tx }: Work, visits: readonly Visit[]): Promise<Decision> {
  const keys = new Set(visits.flatMap(({ visitor, earlier }) => (earlier === undefined ? visitor : [visitor, earlier])))
  const networks = await findViewNetworks(tx, [...new Set(visits.map(({ network }) => network))])
  const counted = new Map(networks.map(({ network, hour, views }) => [`${network} ${hour}`, views]))
  const decision = decideViews(visits, { visitors: await findViewVisitors(tx, [...keys]), networks: counted })

  const visitors = new Map(decision.views.map(({ visit }) => [visit.visitor, visit.at]))
  await saveViewVisitors(
    tx,
    [...visitors].map(([visitor, counted_at]) => ({ visitor, counted_at })),
  )
  const sums = new Map<string, { readonly network: string; readonly hour: number; views: number }>()
  for (const { visit } of decision.views) {
    const place = placeOf(visit)
    const sum = sums.get(place) ?? { network: visit.network, hour: hourOf(visit.at), views: counted.get(place) ?? 0 }
    sum.views += 1
    sums.set(place, sum)
  }
  await saveViewNetworks(tx, [...sums.values()])
  return decision
}

async function writeSums(
  { tx }: Work,
  articles: ReadonlyMap<string, string>,
  { views }: Decision,
  refusals: readonly Refusal[],
): Promise<void> {
  const days = createSums()
  for (const { visit, isNewReader } of views) {
    const day = days.of(articles.get(`${visit.language} ${visit.code}`) ?? '', visit.language, visit.day)
    day.views += 1
    if (isNewReader) day.readers += 1
  }
  const reasons = new Map<string, { language: string; day: string; reason: string; refused: number }>()
  for (const { language = '', code, day, reason, times } of refusals) {
    const row = reasons.get(`${language} ${day} ${reason}`) ?? { language, day, reason, refused: 0 }
    row.refused += times
    reasons.set(`${language} ${day} ${reason}`, row)
    const id = code === undefined ? undefined : articles.get(`${language} ${code}`)
    if (id !== undefined) days.of(id, language, day).refused += times
  }
  await addToViewDays(tx, days.rows())
  const totals = new Map<string, number>()
  for (const { article_id, views } of days.rows()) totals.set(article_id, (totals.get(article_id) ?? 0) + views)
  await addToViewTotals(
    tx,
    [...totals].filter(([, views]) => views > 0).map(([article_id, views]) => ({ article_id, views })),
  )
  await addToViewRefusals(tx, [...reasons.values()])
}

/** Sums of articles by day, in the order of their ids: whoever else changes the same rows meets them in that order. */
function createSums() {
  const sums = new Map<
    string,
    { article_id: string; language: string; day: string; views: number; readers: number; refused: number }
  >()
  return {
    of(article_id: string, language: string, day: string) {
      const key = `${article_id} ${day}`
      const sum = sums.get(key) ?? { article_id, language, day, views: 0, readers: 0, refused: 0 }
      sums.set(key, sum)
      return sum
    },
    rows: () => [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
  }
}
