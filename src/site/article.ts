import { formatNumber, readingMinutes } from '@matbaa/locale'
import type { PublishedArticle } from '../content/articles/published-article.ts'
import {
  type ArticleAddress,
  findArticleByCode,
  findArticleRelations,
  findPublishedArticle,
} from '../content/articles/queries.ts'
import type { ArticleRelations } from '../content/articles/relations.ts'
import { cacheTag } from '../content/invalidations/tags.ts'
import { isAbsolute, safeUrl } from '../richtext/url.ts'
import { href } from '../routes.ts'
import { articleBody } from './body.ts'
import { type CommentFormState, formOfQuery, isFaulty, isOfOneReader } from './comment-form.ts'
import { readComments } from './comments.ts'
import { anchorCorrections } from './corrections.ts'
import type { Chrome, SectionEntry } from './edition.ts'
import { readFurtherReading } from './further-reading.ts'
import { type PageFacts, toLayout } from './layout.ts'
import { tagOfFurtherReading, tagsOfTeasers } from './page-tags.ts'
import { type Answer, gone, missing, moved, type PageRequest, readCount, redirectToOwn, shown } from './page.ts'
import { toPeople } from './people.ts'
import { toPictureView, toShareImage } from './pictures.ts'
import { articleThings } from './structured-data/article.ts'
import { toTeaser } from './teasers.ts'
import type { ArticleView, TranslationView } from './theme/article.ts'
import { toTime } from './times.ts'
import { ancestorsOf } from './trail.ts'

/** An article, under its code; the slug is for people. Its form stands as the address asks for it, or as it was sent. */
export async function answerArticle(
  request: PageRequest,
  code: number,
  form: CommentFormState = formOfQuery(request.query),
): Promise<Answer> {
  const { site, chrome, edition, now, query } = request
  const { reader } = site.db
  const commentsPage = readCount(query, 'comments')
  if (commentsPage === null) return missing
  const article = await findPublishedArticle(reader, edition.language, code)
  if (article === undefined) return answerCode(request, code)
  const path = edition.addresses.article(article.language, article.code, article.slug)
  const redirect = redirectToOwn(request, path, ['comments', 'comment', 'reply'])
  if (redirect !== undefined) return redirect

  const relations = await findArticleRelations(reader, article)
  const section = edition.sections.find(({ id }) => id === article.sectionId)
  const related = await readFurtherReading(request, article, section)
  const comments = await readComments(request, article, { path, page: commentsPage ?? 1 }, form)
  if (comments === undefined) return missing

  const picture = toPictureView(article.picture)
  const translations = toTranslations(request, relations)
  const body = anchorCorrections(edition, await articleBody(request, article))
  const ticket = await site.issueTicket?.({ language: article.language, code: article.code })
  const sourceUrl = safeUrl(article.sourceUrl)
  const title = article.seoTitle || article.headline
  const description = article.seoDescription || article.lead || article.excerpt
  const view: ArticleView = {
    layout: toLayout({ origin: site.origin, chrome, now }, edition, {
      path,
      title: isFaulty(form) ? edition.t('comments.faultTitle', { title }) : title,
      description,
      translations: new Map(translations.map(({ language, url }) => [language, url])),
      section,
      within: section === undefined ? [] : [section, ...ancestorsOf(edition, section)].map(({ url }) => url),
      openGraph: toOpenGraph(request, article, relations, section),
      jsonLd: articleThings(request, article, relations, {
        path,
        description,
        section,
        corrections: body.corrections,
      }),
      noindex: isOfOneReader(form),
    }),
    kind: article.kind,
    kicker: article.kicker,
    headline: article.headline,
    secondHeadline: article.secondHeadline,
    lead: article.lead,
    dateline: article.dateline,
    ...(section === undefined ? {} : { section: { text: section.name, url: section.url } }),
    bylines: toPeople(edition, relations.authors),
    published: toTime(edition, article.publishedAt),
    ...(article.updatedAt > article.publishedAt ? { updated: toTime(edition, article.updatedAt) } : {}),
    readingMinutes: readingMinutes(article.wordCount, edition.language),
    code: {
      number: article.code,
      text: edition.mark(formatNumber(edition.locale, article.code, { grouping: false })),
      url: `${site.origin}${href.shortLink(article.code)}`,
    },
    views: article.views,
    ...(ticket === undefined ? {} : { ticket }),
    isArchived: article.state === 'archived',
    ...(picture === undefined ? {} : { picture }),
    bodyHtml: body.html,
    ...(article.sourceName === ''
      ? {}
      : {
          source: {
            name: article.sourceName,
            ...(sourceUrl === undefined || !isAbsolute(sourceUrl) ? {} : { url: sourceUrl }),
          },
        }),
    tags: relations.tags.map(({ name, slug }) => ({ text: name, url: edition.addresses.tag(edition.language, slug) })),
    corrections: body.corrections,
    translations,
    related: related.map((card) => toTeaser(edition, card, now)),
    comments,
  }
  return shown(site.theme.renderArticle(view), [
    cacheTag.article(article.id),
    cacheTag.story(article.storyId),
    cacheTag.comments(article.id),
    cacheTag.similar(article.id),
    tagOfFurtherReading(edition, section),
    ...relations.authors.map(({ id }) => cacheTag.author(id)),
    ...relations.tags.map(({ id }) => cacheTag.tag(id)),
    ...tagsOfTeasers(edition, related),
  ])
}

/** Where the article with this code stands, whichever its edition: for `/8543` and for what this edition does not show. */
export async function answerCode({ site, chrome }: PageRequest, code: number): Promise<Answer> {
  return leadTo(chrome, await findArticleByCode(site.db.reader, code))
}

/** What is withdrawn is gone; the staff's and the trash's do not exist. */
export function leadTo(chrome: Chrome, article: ArticleAddress | undefined): Answer {
  if (article === undefined || article.deleted_at !== null || article.visibility !== 'public') return missing
  if (article.state === 'withdrawn') return gone
  const { language, code, slug } = article
  return chrome.languages.has(language) ? moved(chrome.primary.addresses.article(language, code, slug)) : missing
}

function toTranslations({ chrome }: PageRequest, relations: ArticleRelations): readonly TranslationView[] {
  return relations.translations.flatMap(({ language, code, slug, headline }) => {
    const edition = chrome.editions.find((other) => other.language === language)
    if (edition === undefined) return []
    const { dir, languageName, addresses } = edition
    return [{ language, dir, languageName, headline, url: addresses.article(language, code, slug) }]
  })
}

function toOpenGraph(
  { site, edition }: PageRequest,
  article: PublishedArticle,
  relations: ArticleRelations,
  section: SectionEntry | undefined,
): NonNullable<PageFacts['openGraph']> {
  const image = toShareImage(site.origin, article.picture)
  return {
    type: 'article',
    publishedTime: toTime(edition, article.publishedAt).iso,
    ...(article.updatedAt > article.publishedAt ? { modifiedTime: toTime(edition, article.updatedAt).iso } : {}),
    ...(section === undefined ? {} : { section: section.name }),
    tags: relations.tags.map(({ name }) => name),
    authors: relations.authors.map(({ slug }) => site.origin + edition.addresses.author(edition.language, slug)),
    ...(image === undefined ? {} : { image }),
  }
}
