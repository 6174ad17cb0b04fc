import type { ArticleCard } from '../content/cards/card.ts'
import { cacheTag } from '../content/invalidations/tags.ts'
import type { Chrome, Edition } from './edition.ts'

/** Cache tags of what stands around every page: menus and sections of all editions, since pages link to their translations. */
export const tagsAround = (chrome: Chrome): readonly string[] => [
  cacheTag.settings(),
  ...chrome.editions.map(({ language }) => cacheTag.menu(language)),
]

/** Cache tags of articles shown as teasers. */
export const tagsOfTeasers = (edition: Edition, cards: readonly Pick<ArticleCard, 'id'>[]): readonly string[] => [
  cacheTag.bylines(edition.language),
  ...cards.map(({ id }) => cacheTag.article(id)),
]

/** Cache tags of a list of an edition's articles, of which these are shown. */
export const tagsOfList = (edition: Edition, cards: readonly Pick<ArticleCard, 'id'>[]): readonly string[] => [
  cacheTag.list(edition.language),
  ...tagsOfTeasers(edition, cards),
]

/** The cache tag of the list that an article's page continues with. */
export const tagOfFurtherReading = (edition: Edition, section: { readonly id: string } | undefined): string =>
  section === undefined ? cacheTag.list(edition.language) : cacheTag.section(section.id)
