import { setPlacements } from '../../content/placements/set.ts'
import { writeArticleRendering, writePageRendering } from '../../content/reindex/rerender.ts'
import { findArticle } from '../../content/articles/queries.ts'
import { findPage } from '../../content/pages/queries.ts'
import { findRedirects } from '../../content/redirects/queries.ts'
import { inTransaction } from '../../content/work.ts'
import type { ReferenceSource } from '../../content/references/queries.ts'
import { type OldAddress, recordAddresses } from './addresses.ts'
import { digest } from './identity.ts'
import type { StreamedItem } from './item-stream.ts'
import { oldKeysOf } from './old-site.ts'
import { clearMissingParents, findImported, findListedArticles, listSourcesWithLinks, saveImported } from './queries.ts'
import { type ImportSession, importedRow, writeInBatches } from './session.ts'

/** Sends the pages of attachments to what they hang on, and those of loose ones to the file itself. */
export async function recordAttachmentPages(session: ImportSession, chunk: readonly StreamedItem[]): Promise<void> {
  const { context, identify, site } = session
  const media = chunk.flatMap((streamed) =>
    streamed.mapped.kind === 'media' ? [{ streamed, mapped: streamed.mapped }] : [],
  )
  if (media.length === 0) return
  const parentKey = (id: string): string => oldKeysOf(site, `${site.basePath}/?p=${id}`)[0] ?? ''
  const parents = new Map(
    (await findRedirects(context.db.worker, [...new Set(media.map(({ mapped }) => parentKey(mapped.parentId)))])).map(
      (row) => [row.path, row],
    ),
  )
  const addresses = media.flatMap(({ streamed, mapped }): OldAddress[] => {
    const { item, externalId, label } = streamed
    const row = mapped.parentId === '' ? undefined : parents.get(parentKey(mapped.parentId))
    const target: OldAddress['target'] =
      row === undefined || row.target_id === null || row.target_kind === 'path'
        ? { kind: 'media', id: identify('attachment', externalId) }
        : { kind: row.target_kind, id: row.target_id }
    const paths = [
      site.pathOf(item.link),
      ...(item.id === '' ? [] : [`${site.basePath}/?attachment_id=${item.id}`, `${site.basePath}/?p=${item.id}`]),
    ]
    return paths
      .flatMap((path) => (path === undefined ? [] : oldKeysOf(site, path)))
      .filter((key) => key !== '/' && key !== site.basePath)
      .map((path) => ({ path, target, label }))
  })
  await recordAddresses(session, addresses)
}

/** How many articles each slot of the front page holds that the desk may fill. */
const slots = [
  ['lead', 1],
  ['pair', 2],
  ['list', 5],
] as const

/** Puts sticky posts on the front page of their edition, the newest first, once: after that the desk decides. */
export async function placeSticky(session: ImportSession, stickyIds: ReadonlySet<string>): Promise<void> {
  const { context, source, languages, recorder } = session
  if (stickyIds.size === 0) return
  const articles = await findListedArticles(context.db.worker, [...stickyIds])
  const done = await findImported(context.db.worker, source.id, 'sticky', languages)
  for (const language of languages) {
    const own = articles.filter((article) => article.language === language)
    const mostShown = slots.reduce((sum, [, room]) => sum + room, 0)
    const shown = own.slice(0, mostShown).map(({ id }) => id)
    if (shown.length === 0 || done.has(language)) continue
    await inTransaction(context, async (work) => {
      let at = 0
      for (const [slot, room] of slots) {
        const chosen = shown.slice(at, at + room)
        at += room
        if (chosen.length === 0) continue
        await setPlacements(work, {
          language,
          page: 'front',
          slot,
          articles: chosen.map((articleId) => ({ articleId })),
        })
      }
      const row = {
        type: 'sticky',
        external_id: language,
        target_kind: 'placement',
        target_id: null,
        source_hash: digest(shown),
      }
      await saveImported(work.tx, [importedRow(session, row)])
    })
    recorder.count('placements', 'imported', shown.length)
    for (const { code, headline } of own.slice(mostShown)) {
      recorder.note(
        'skipped',
        `sticky article ${code} “${headline}”`,
        `the front page has room for ${mostShown} by choice`,
      )
    }
  }
}

/** Takes away what pages were to stand below but the export did not have. */
export async function tidyParents(session: ImportSession): Promise<void> {
  await inTransaction(session.context, (work) => clearMissingParents(work.tx))
}

/** Renders again what links to articles and pages: when it was written, some of them were still to come. */
export async function renderLinks(session: ImportSession): Promise<void> {
  const { context } = session
  let after = ''
  for (;;) {
    const sources = await listSourcesWithLinks(context.db.worker, after, sourcesTogether)
    const last = sources.at(-1)
    if (last === undefined) return
    after = last.id
    await writeInBatches(
      context,
      sources,
      async (work, batch) => {
        for (const source of batch) await render(work, source)
        return () => undefined
      },
      () => undefined,
    )
  }
}

const sourcesTogether = 200

async function render(work: Parameters<typeof writeArticleRendering>[0], source: ReferenceSource): Promise<void> {
  if (source.kind === 'article') {
    const row = await findArticle(work.tx, source.id)
    if (row !== undefined) await writeArticleRendering(work, row)
  } else {
    const row = await findPage(work.tx, source.id)
    if (row !== undefined) await writePageRendering(work, row)
  }
}
