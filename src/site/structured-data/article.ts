import type { PublishedArticle } from '../../content/articles/published-article.ts'
import type { ArticleRelations } from '../../content/articles/relations.ts'
import type { ArticleKind } from '../../db/schema.ts'
import { isAbsolute, safeUrl } from '../../richtext/url.ts'
import { href } from '../../routes.ts'
import type { Edition, SectionEntry } from '../edition.ts'
import type { PageRequest } from '../page.ts'
import { toShareImage } from '../pictures.ts'
import type { CorrectionView } from '../theme/article.ts'
import { toTime } from '../times.ts'
import { breadcrumbs, publisher, type Thing } from './json-ld.ts'
import { sectionTrail } from './pages.ts'

/** schema.org has no word for an interview; a report in pictures is reported from the place, as any other. */
const types: Readonly<Record<ArticleKind, string>> = {
  news: 'NewsArticle',
  report: 'ReportageNewsArticle',
  opinion: 'OpinionNewsArticle',
  interview: 'NewsArticle',
  'photo-report': 'ReportageNewsArticle',
}

/** An article with who wrote and who published it, and the way to it. */
export function articleThings(
  { site, edition }: PageRequest,
  article: PublishedArticle,
  relations: ArticleRelations,
  page: {
    readonly path: string
    readonly description: string
    readonly section: SectionEntry | undefined
    readonly corrections: readonly CorrectionView[]
  },
): readonly Thing[] {
  const { origin } = site
  const url = origin + page.path
  const organization = publisher(site, edition)
  const { section } = page
  const trail = section === undefined ? [] : [...sectionTrail(edition, section), section]
  const source = safeUrl(article.sourceUrl)
  return [
    {
      '@type': types[article.kind],
      '@id': `${url}#article`,
      mainEntityOfPage: url,
      url,
      headline: article.headline,
      ...(article.secondHeadline === '' ? {} : { alternativeHeadline: article.secondHeadline }),
      ...(page.description === '' ? {} : { description: page.description }),
      genre: edition.t(`kind.${article.kind}`),
      inLanguage: edition.language,
      datePublished: toTime(edition, article.publishedAt).iso,
      dateModified: toTime(edition, Math.max(article.publishedAt, article.updatedAt)).iso,
      author: toAuthors(origin, edition, relations, organization),
      publisher: { '@id': organization['@id'] },
      isAccessibleForFree: true,
      wordCount: article.wordCount,
      identifier: origin + href.shortLink(article.code),
      ...(article.dateline === '' ? {} : { dateline: article.dateline }),
      ...(section === undefined ? {} : { articleSection: section.name }),
      ...(relations.tags.length === 0 ? {} : { keywords: relations.tags.map(({ name }) => name) }),
      ...toImage(origin, article),
      ...toOriginal(origin, edition, article, relations),
      ...(source === undefined || !isAbsolute(source) ? {} : { isBasedOn: source }),
      ...(page.corrections.length === 0 ? {} : { correction: page.corrections.map(toCorrection(url)) }),
    },
    organization,
    breadcrumbs(origin, edition, [...trail, { name: article.headline, url: page.path }]),
  ]
}

/** Who wrote it; what carries no name, the paper answers for. */
function toAuthors(origin: string, edition: Edition, { authors }: ArticleRelations, organization: Thing): unknown {
  if (authors.length === 0) return { '@id': organization['@id'] }
  return authors.map(({ name, slug, roleTitle }) => ({
    '@type': 'Person',
    name,
    url: origin + edition.addresses.author(edition.language, slug),
    ...(roleTitle === '' ? {} : { jobTitle: roleTitle }),
  }))
}

function toImage(origin: string, { picture }: PublishedArticle): Thing {
  const image = toShareImage(origin, picture)
  if (image === undefined || picture === null) return {}
  const { url, width, height, alt } = image
  return {
    image: {
      '@type': 'ImageObject',
      url,
      width,
      height,
      ...(picture.caption === '' && alt === '' ? {} : { caption: picture.caption || alt }),
      ...(picture.credit === '' ? {} : { creditText: picture.credit }),
    },
  }
}

/** The telling that this one is a translation of, while readers may read it. */
function toOriginal(
  origin: string,
  { addresses }: Edition,
  { sourceArticleId }: PublishedArticle,
  { translations }: ArticleRelations,
): Thing {
  const original = translations.find(({ id }) => id === sourceArticleId)
  if (original === undefined) return {}
  const { language, code, slug, headline } = original
  const url = origin + addresses.article(language, code, slug)
  return { translationOfWork: { '@type': 'NewsArticle', '@id': `${url}#article`, url, headline, inLanguage: language } }
}

const toCorrection =
  (page: string) =>
  ({ url, time }: CorrectionView): Thing => ({
    '@type': 'CorrectionComment',
    ...(url === undefined ? {} : { url: page + url }),
    ...(time === undefined ? {} : { datePublished: time.iso }),
  })
