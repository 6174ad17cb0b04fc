import type { PublishedArticle } from '../content/articles/published-article.ts'
import type { ArticleCard } from '../content/cards/card.ts'
import { listName } from '../content/listings/lists.ts'
import { listArticlesByIds, listFurtherReading } from '../content/listings/queries.ts'
import type { SectionEntry } from './edition.ts'
import type { PageRequest } from './page.ts'
import { tagOfFurtherReading, tagsOfTeasers } from './page-tags.ts'

const mostShown = 4

/**
 * What an article's page continues with: the articles picked by hand in their order, then the newest of its section; never the
 * article itself, nor one twice.
 */
export async function readFurtherReading(
  { site, edition, now }: PageRequest,
  article: Pick<PublishedArticle, 'id' | 'related'>,
  section: SectionEntry | undefined,
): Promise<readonly ArticleCard[]> {
  const { reader } = site.db
  const list = section === undefined ? listName.language(edition.language) : listName.section(section.id)
  const handPicked = article.related.filter((id) => id !== article.id)
  const kept = site.lists.find(list, now)
  if (kept !== undefined) return choose(article, await listArticlesByIds(reader, handPicked), kept)
  const reading = site.lists.begin()
  const { related, newest } = await listFurtherReading(reader, { related: handPicked, list }, mostShown + 1)
  reading.keep(list, newest, [tagOfFurtherReading(edition, section), ...tagsOfTeasers(edition, newest)], now)
  return choose(article, related, newest)
}

function choose(
  { id }: Pick<PublishedArticle, 'id'>,
  related: readonly ArticleCard[],
  newest: readonly ArticleCard[],
): readonly ArticleCard[] {
  const others = newest.filter((card) => card.id !== id && !related.some((picked) => picked.id === card.id))
  return [...related, ...others].slice(0, mostShown)
}
