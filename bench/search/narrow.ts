import type { SearchFilters } from '../../src/content/search/search.ts'
import { listName } from '../../src/content/listings/lists.ts'
import { connectDatabase } from '../../src/db/connect.ts'

const marked = 200
const id = 'narrow'

/** Marks two hundred articles, spread over the archive, as those of a section, of a tag and of a kind; the filters that leave them. */
export async function markNarrow(address: string, articles: number): Promise<Readonly<Record<string, SearchFilters>>> {
  const database = await connectDatabase(address)
  try {
    const db = database.writer
    const step = Math.max(1, Math.floor(articles / marked))
    const codes = Array.from({ length: Math.min(marked, articles) }, (_, n) => (n + 1) * step)
    const rows = await db
      .selectFrom('articles')
      .select(['id', 'code', 'published_at'])
      .where('code', 'in', codes)
      .execute()
    const list = listName.section(id)
    const middle = rows[Math.floor(rows.length / 2)]?.published_at ?? 0
    await db.deleteFrom('article_tags').where('tag_id', '=', id).execute()
    await db.deleteFrom('tags').where('id', '=', id).execute()
    await db.deleteFrom('listings').where('list', '=', list).execute()
    const named = { id, group_id: id, language: 'fa', name: id, slug: id, description: '', sort_key: id, extra: '{}' }
    await db.insertInto('tags').values(named).execute()
    await db
      .insertInto('article_tags')
      .values(rows.map((row) => ({ article_id: row.id, tag_id: id, position: 0 })))
      .execute()
    await db
      .insertInto('listings')
      .values(rows.map((row) => ({ list, published_at: row.published_at ?? 0, code: row.code, article_id: row.id })))
      .execute()
    await db.updateTable('articles').set({ kind: 'interview' }).where('code', 'in', codes).execute()
    await database.analyze()
    const minute = 60_000
    return {
      section: { sectionId: id },
      tag: { tagId: id },
      kind: { kind: 'interview' },
      range: { from: middle, until: middle + marked * minute },
    }
  } finally {
    await database.close()
  }
}
