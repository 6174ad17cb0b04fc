import { findArticleAddresses } from '../articles/queries.ts'
import { listArticleChanges } from '../audit/queries.ts'
import type { ContentContext } from '../context.ts'
import { addressesOf } from '../settings/addresses.ts'
import { readSettings, writeSetting } from '../settings/queries.ts'

/** So many changes are told at once; IndexNow takes 10,000 addresses. */
const mostChanges = 1_000

/** What is older is no news to a search engine: the sitemaps tell of it. */
const longestMs = 48 * 3_600_000

/** What search engines have not been told yet. */
export interface PendingPing {
  readonly key: string
  readonly endpoints: readonly string[]
  /** Paths of articles that were published, changed or taken back. */
  readonly paths: readonly string[]
  /** The last change among them. */
  readonly seq: number
}

/** The oldest changes that have not been told; undefined when all have, or the settings do not want it any more. */
export async function readPendingPing(context: Pick<ContentContext, 'db' | 'clock'>): Promise<PendingPing | undefined> {
  const { worker } = context.db
  const settings = await readSettings(worker)
  const { isOn, key, endpoints } = settings['index-now']
  if (!isOn || !settings['search-engines'].mayIndex) return undefined
  const since = context.clock() - longestMs
  const changes = await listArticleChanges(worker, settings['index-now-seq'], since, mostChanges)
  const last = changes.at(-1)
  if (last === undefined) return undefined
  const articles = await findArticleAddresses(worker, [...new Set(changes.map(({ articleId }) => articleId))])
  const addresses = addressesOf(settings)
  return {
    key,
    endpoints,
    // The address of what only the staff may see would tell its headline.
    paths: articles
      .filter(({ visibility }) => visibility === 'public')
      .map(({ language, code, slug }) => addresses.article(language, code, slug)),
    seq: last.seq,
  }
}

/** Notes that search engines know of all changes up to one. */
export async function markPinged({ db }: Pick<ContentContext, 'db'>, seq: number): Promise<void> {
  await db.transaction((tx) => writeSetting(tx, 'index-now-seq', JSON.stringify(seq)))
}
