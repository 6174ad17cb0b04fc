import { foldText } from '@matbaa/locale'
import type { Queryable } from '../../db/database.ts'
import { type CountedTag, findCountedTags, listTagNames, type Tag } from './queries.ts'

/** Tags that are compared: more would keep the thread busy for too long. */
const mostCompared = 100_000
const namesAtOnce = 2_000
const mostShown = 50

/**
 * Tags of one language whose names are the same to a reader: another yeh, a ZWNJ or a space more or less, other digits. The most
 * used of each stands first.
 */
export async function listDuplicateTags(
  db: Queryable,
  language: string | undefined,
): Promise<readonly (readonly CountedTag[])[]> {
  const byName = new Map<string, Tag['id'][]>()
  let last = ''
  for (let compared = 0; compared < mostCompared; compared += namesAtOnce) {
    const rows = await listTagNames(db, language, last, namesAtOnce)
    for (const row of rows) {
      const folded = foldText(row.name).replaceAll(' ', '')
      if (folded === '') continue
      const key = `${row.language} ${folded}`
      byName.set(key, [...(byName.get(key) ?? []), row.id])
    }
    last = rows.at(-1)?.id ?? ''
    if (rows.length < namesAtOnce) break
  }
  const alike = [...byName.values()].filter(({ length }) => length > 1).slice(0, mostShown)
  const tags = new Map((await findCountedTags(db, alike.flat())).map((tag) => [tag.id, tag]))
  return alike
    .map((ids) => ids.flatMap((id) => tags.get(id) ?? []).toSorted((a, b) => b.articles - a.articles))
    .toSorted(([a], [b]) => (a === undefined || b === undefined ? 0 : a.sortKey < b.sortKey ? -1 : 1))
}
