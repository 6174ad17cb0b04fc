import { cacheTag } from '../invalidations/tags.ts'
import { readJson } from '../json.ts'
import { listsOf } from '../listings/lists.ts'
import { deleteListings, insertListings } from '../listings/queries.ts'
import { sectionParents } from '../sections/create.ts'
import type { Work } from '../work.ts'
import type { ArticleRow } from './queries.ts'

/** Puts an article into the lists it belongs to now, takes it out of the others, and marks both as stale. */
export async function relist(
  work: Work,
  row: Pick<
    ArticleRow,
    'id' | 'code' | 'language' | 'state' | 'visibility' | 'deleted_at' | 'section_id' | 'also_sections' | 'published_at'
  >,
  relations: { readonly bylines: readonly string[]; readonly tags: readonly string[] },
  isFirst: boolean,
): Promise<void> {
  const before = isFirst ? [] : await deleteListings(work.tx, [row.id])
  const after = listsOf(
    {
      language: row.language,
      state: row.state,
      visibility: row.visibility,
      isDeleted: row.deleted_at !== null,
      sectionId: row.section_id,
      alsoSections: readJson<readonly string[]>(row.also_sections),
      tags: relations.tags,
      authors: relations.bylines,
    },
    await sectionParents(work),
  )
  await insertListings(
    work.tx,
    after.map((list) => ({ list, published_at: row.published_at, code: row.code, article_id: row.id })),
  )
  work.invalidate(...[...before, ...after].flatMap(tagsOfList))
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
