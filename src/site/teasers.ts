import type { ArticleCard } from '../content/cards/card.ts'
import type { Edition } from './edition.ts'
import { toPictureView } from './pictures.ts'
import type { ListView } from './theme/lists.ts'
import type { TeaserView } from './theme/pieces.ts'
import { toRecentTime } from './times.ts'

/** An article as lists show it. */
export function toTeaser(edition: Edition, card: ArticleCard, now: number): TeaserView {
  const picture = toPictureView(card.picture)
  return {
    code: card.code,
    url: edition.addresses.article(card.language, card.code, card.slug),
    kind: card.kind,
    kicker: card.kicker,
    headline: card.headline,
    lead: card.excerpt,
    ...(card.section === null
      ? {}
      : { section: { text: card.section.name, url: edition.addresses.path(card.language, card.section.slug) } }),
    bylines: card.author === '' ? [] : [{ name: card.author, joiner: '' }],
    published: toRecentTime(edition, card.publishedAt, now, 'medium'),
    ...(picture === undefined ? {} : { picture }),
    comments: card.comments,
  }
}

/** A page of a list with the ways to its other pages. */
export function toList(
  edition: Edition,
  page: { readonly items: readonly ArticleCard[]; readonly nextCursor?: number },
  place: { readonly path: string; readonly before: number | undefined; readonly now: number },
): ListView {
  return {
    articles: page.items.map((card) => toTeaser(edition, card, place.now)),
    ...(page.nextCursor === undefined ? {} : { olderUrl: `${place.path}?before=${page.nextCursor}` }),
    ...(place.before === undefined ? {} : { newestUrl: place.path }),
  }
}
