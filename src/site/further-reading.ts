import type { PublishedArticle } from '../content/articles/published-article.ts'
import type { ArticleCard } from '../content/cards/card.ts'
import { listName } from '../content/listings/lists.ts'
import { listFurtherReading } from '../content/listings/further-reading-queries.ts'
import type { SectionEntry } from './edition.ts'
import type { PageRequest } from './page.ts'
import { tagOfFurtherReading, tagsOfTeasers } from './page-tags.ts'

const mostShown = 4

/**
 * What an article's page continues with: the articles picked by hand in their order, those about the same, the newest of its
 * section; never the article itself, nor one twice.
 */
export async function readFurtherReading(
  { site, edition, now }: PageRequest,
  article: Pick<PublishedArticle, 'id' | 'related'>,
  section: SectionEntry | undefined,
): Promise<readonly ArticleCard[]> {
  const { reader } = site.db
  const list = section === undefined ? listName.language(edition.language) : listName.section(section.id)
  const { id } = article
  const handPicked = article.related.filter((one) => one !== id)
  const kept = site.lists.find(list, now)
  const reading = site.lists.begin()
  const asked = { id, related: handPicked, list: kept === undefined ? list : undefined }
  const found = await listFurtherReading(reader, asked, mostShown + 1)
  const newest = kept ?? found.newest
  if (kept === undefined) {
    reading.keep(list, newest, [tagOfFurtherReading(edition, section), ...tagsOfTeasers(edition, newest)], now)
  }
  const inOrder = [...found.related, ...found.similar, ...newest].filter((card) => card.id !== id)
  return [...new Map(inOrder.map((card) => [card.id, card])).values()].slice(0, mostShown)
}
