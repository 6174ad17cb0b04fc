import { deleteSetting } from '../../settings/queries.ts'
import type { Work } from '../../work.ts'
import { nameKeys } from './name-keys.ts'
import { listKeysOf, listNamesOf, markArticlesOf, type Named, type NamedKind, replaceKeys } from './queries.ts'

type Ids = Readonly<Record<NamedKind, readonly string[]>>

/**
 * Brings the keys of names in line with the names, in the transaction that changed them. Whatever changes a tag or an author says so
 * to the pages that show it, so its cache tags tell what to look at. Articles that carry a name that changed are analysed anew later.
 */
export async function indexNames(work: Pick<Work, 'tx' | 'lock'>, cacheTags: Iterable<string>): Promise<void> {
  const ids: Record<NamedKind, string[]> = { tag: [], author: [] }
  for (const tag of cacheTags) {
    const [kind, id] = tag.split(':', 2)
    if (id !== undefined && (kind === 'tag' || kind === 'author')) ids[kind].push(id)
  }
  await bringInLine(work, ids)
}

/** The same for these, whether anything of them changed or not. */
export async function bringInLine(work: Pick<Work, 'tx' | 'lock'>, ids: Ids): Promise<void> {
  const all = [...ids.tag, ...ids.author]
  if (all.length === 0) return
  const wanted = Map.groupBy((await listNamesOf(work.tx, ids)).flatMap(rowsOf), ({ target_id }) => target_id)
  const kept = Map.groupBy(await listKeysOf(work.tx, all), ({ target_id }) => target_id)
  const isStale = (id: string): boolean => textOf(wanted.get(id)) !== textOf(kept.get(id))
  const stale = all.filter(isStale)
  if (stale.length === 0) return
  await work.lock('search')
  await replaceKeys(
    work.tx,
    stale,
    stale.flatMap((id) => wanted.get(id) ?? []),
  )
  // A new name stands in no article yet.
  const renamed = new Set(stale.filter((id) => kept.has(id)))
  if (renamed.size === 0) return
  await markArticlesOf(work.tx, {
    tag: ids.tag.filter((id) => renamed.has(id)),
    author: ids.author.filter((id) => renamed.has(id)),
  })
  await deleteSetting(work.tx, 'search-version')
}

type Row = ReturnType<typeof rowsOf>[number]

const rowsOf = ({ kind, id, language, name }: Named) =>
  nameKeys(name, language).map((key) => ({ language, key, kind, target_id: id }))

const textOf = (rows: readonly Row[] = []): string =>
  rows
    .map(({ language, key }) => `${language} ${key}`)
    .toSorted()
    .join('\n')
