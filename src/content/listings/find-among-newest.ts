import { searchKeys } from '@matbaa/locale'
import type { Queryable } from '../../db/database.ts'
import type { ArticleCard } from '../cards/card.ts'
import { listName } from './lists.ts'
import { listArticles } from './queries.ts'

/** The cost of a search whatever is asked for: so many articles are looked through, newest first. */
const pageLength = 100
const mostPages = 3
/** Words of a query beyond these say nothing more. */
const mostKeys = 12

/** The newest articles of an edition whose headline, kicker, section or excerpt hold all words of the query, in any of their spellings and forms. */
export async function findAmongNewest(
  db: Queryable,
  language: string,
  query: string,
  limit: number,
): Promise<readonly ArticleCard[]> {
  const keys = searchKeys(query, language).slice(0, mostKeys)
  if (keys.length === 0) return []
  const found: ArticleCard[] = []
  let before: number | undefined
  for (let pages = 0; pages < mostPages && found.length < limit; pages += 1) {
    const page = await listArticles(db, listName.language(language), pageLength, { before })
    found.push(...page.items.filter((card) => holds(card, keys, language)))
    before = page.nextCursor
    if (before === undefined) break
  }
  return found.slice(0, limit)
}

function holds(card: ArticleCard, keys: readonly string[], language: string): boolean {
  const text = [card.headline, card.kicker, card.section?.name ?? '', card.author, card.excerpt].join('\n')
  const own = new Set(searchKeys(text, language))
  return keys.every((key) => own.has(key))
}
