import { cacheTag } from '../invalidations/tags.ts'
import { readJson } from '../json.ts'
import { listsOf } from '../listings/lists.ts'
import { deleteListings, type ListingRow } from '../listings/queries.ts'
import { sectionParents } from '../sections/create.ts'
import type { Work } from '../work.ts'
import type { ArticleRow } from './queries.ts'

/** What decides where an article is listed. */
export interface ListedArticle {
  readonly row: Pick<
    ArticleRow,
    'id' | 'code' | 'language' | 'state' | 'visibility' | 'deleted_at' | 'section_id' | 'also_sections' | 'published_at'
  >
  readonly bylines: readonly string[]
  readonly tags: readonly string[]
}

/** Puts articles into the lists they belong to now, takes them out of the others, and marks both as stale. */
export async function relist(work: Work, articles: readonly ListedArticle[], areNew = false): Promise<void> {
  const ids = articles.map(({ row }) => row.id)
  const before = areNew ? [] : await deleteListings(work.tx, ids)
  const parents = await sectionParents(work)
  const after = articles.flatMap((article) => listingsOf(article, parents))
  work.append('listings', [...after])
  work.invalidate(...[...before, ...after.map((listing) => listing.list)].flatMap(tagsOfList))
}

function listingsOf(
  { row, bylines, tags }: ListedArticle,
  parents: ReadonlyMap<string, string | null>,
): readonly ListingRow[] {
  const lists = listsOf(
    {
      language: row.language,
      state: row.state,
      visibility: row.visibility,
      isDeleted: row.deleted_at !== null,
      sectionId: row.section_id,
      alsoSections: readJson<readonly string[]>(row.also_sections),
      tags,
      authors: bylines,
    },
    parents,
  )
  return lists.map((list) => ({ list, published_at: row.published_at, code: row.code, article_id: row.id }))
}

/** The cache tags of a list; the list of an edition is shown by its feeds too. */
function tagsOfList(list: string): readonly string[] {
  const [kind = '', id = ''] = list.split(':')
  switch (kind) {
    case 'lang':
      return [cacheTag.list(id), cacheTag.feed(id)]
    case 'section':
      return [cacheTag.section(id)]
    case 'tag':
      return [cacheTag.tag(id)]
    default:
      return [cacheTag.author(id)]
  }
}
