import type { HumanOutput } from '../contract/public.ts'
import type { PublishedArticle } from '../content/articles/published-article.ts'
import type { ArticleRelations } from '../content/articles/relations.ts'
import type { ArticleCard } from '../content/cards/card.ts'
import type { Picture } from '../content/media/picture.ts'
import { type Addresses, href } from '../routes.ts'
import { directionOf } from './human.ts'
import { iso } from './output.ts'

/** What addresses are made with: whole ones, for they are read elsewhere. */
export interface PublicBook {
  readonly addresses: Addresses
  readonly origin: string
}

/** Words of people with their language and direction. */
export const human = (text: string, language: string): HumanOutput => ({
  text,
  lang: language,
  dir: directionOf(language),
})

/** The same; null where there are none. */
export const humanOrNull = (text: string, language: string): HumanOutput | null =>
  text === '' ? null : human(text, language)

/** A picture with the forms that readers get. */
export function toPublicPicture({ origin }: PublicBook, picture: Picture | null, language: string) {
  if (picture === null) return null
  return {
    alt: humanOrNull(picture.alt, language),
    caption: humanOrNull(picture.caption, language),
    credit: humanOrNull(picture.credit, language),
    width: picture.width,
    height: picture.height,
    focal: { x: picture.focalX, y: picture.focalY },
    forms: picture.derivatives.map(({ key, mime, width, height }) => ({
      url: origin + href.media(key),
      mime,
      width,
      height,
    })),
  }
}

type Carded = Pick<
  ArticleCard,
  | 'id'
  | 'code'
  | 'language'
  | 'slug'
  | 'kind'
  | 'kicker'
  | 'headline'
  | 'excerpt'
  | 'section'
  | 'picture'
  | 'publishedAt'
  | 'updatedAt'
  | 'wordCount'
  | 'comments'
>

/** An article as lists show it. */
export function toPublicCard(book: PublicBook, card: Carded) {
  const { language } = card
  const { origin, addresses } = book
  return {
    id: card.id,
    code: card.code,
    lang: language,
    dir: directionOf(language),
    url: origin + addresses.article(language, card.code, card.slug),
    kind: card.kind,
    kicker: humanOrNull(card.kicker, language),
    headline: human(card.headline, language),
    excerpt: humanOrNull(card.excerpt, language),
    section:
      card.section === null
        ? null
        : {
            id: card.section.id,
            name: human(card.section.name, language),
            slug: card.section.slug,
            url: origin + addresses.path(language, card.section.slug),
          },
    picture: toPublicPicture(book, card.picture, language),
    publishedAt: iso(card.publishedAt),
    updatedAt: iso(card.updatedAt),
    words: card.wordCount,
    comments: card.comments,
  }
}

/** An article with its body and what belongs to it. */
export function toPublicArticle(
  book: PublicBook,
  article: PublishedArticle & Pick<ArticleCard, 'section'>,
  relations: ArticleRelations,
) {
  const { language } = article
  const { origin, addresses } = book
  return {
    ...toPublicCard(book, article),
    secondHeadline: humanOrNull(article.secondHeadline, language),
    lead: humanOrNull(article.lead, language),
    dateline: humanOrNull(article.dateline, language),
    html: human(article.html, language),
    isArchived: article.state === 'archived',
    authors: relations.authors.map(({ id, slug, name, roleTitle }) => ({
      id,
      name: human(name, language),
      slug,
      url: origin + addresses.author(language, slug),
      role: humanOrNull(roleTitle, language),
    })),
    tags: relations.tags.map(({ id, slug, name }) => ({
      id,
      name: human(name, language),
      slug,
      url: origin + addresses.tag(language, slug),
    })),
    translations: relations.translations.map((other) => ({
      code: other.code,
      lang: other.language,
      headline: human(other.headline, other.language),
      url: origin + addresses.article(other.language, other.code, other.slug),
    })),
    source: article.sourceName === '' ? null : { name: article.sourceName, url: article.sourceUrl },
  }
}
