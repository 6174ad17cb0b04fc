import { findAuthorBySlug, listAuthorLanguages } from '../content/authors/queries.ts'
import { cacheTag } from '../content/invalidations/tags.ts'
import { listName } from '../content/listings/lists.ts'
import { listArticles } from '../content/listings/queries.ts'
import { isAbsolute, safeUrl } from '../richtext/url.ts'
import { listPage } from '../routes.ts'
import { toLayout } from './layout.ts'
import { type Answer, missing, type PageRequest, readCount, redirectToOwn, shown } from './page.ts'
import { tagsOfTeasers } from './page-tags.ts'
import { toPictureView } from './pictures.ts'
import { toList } from './teasers.ts'

/** An author: who it is in this language, and what they wrote in this edition, newest first. */
export async function answerAuthor(request: PageRequest, slug: string): Promise<Answer> {
  const { site, chrome, edition, now, query } = request
  const { reader } = site.db
  const before = readCount(query, 'before')
  const author = before === null ? undefined : await findAuthorBySlug(reader, edition.language, slug)
  if (before === null || author === undefined) return missing
  const path = edition.addresses.author(edition.language, author.slug)
  const redirect = redirectToOwn(request, path, ['before'])
  if (redirect !== undefined) return redirect
  const page = await listArticles(reader, listName.author(author.id, edition.language), 20, { before })
  if (before !== undefined && page.items.length === 0) return missing
  const languages = before === undefined ? await listAuthorLanguages(reader, author.id) : []
  const avatar = toPictureView(author.avatar)
  const website = safeUrl(author.url)
  const view = {
    layout: toLayout({ origin: site.origin, chrome, now }, edition, {
      path: before === undefined ? path : listPage(path, before),
      title: author.name,
      description:
        author.bio === ''
          ? edition.t('author.description', { author: author.name, edition: edition.name })
          : author.bio,
      translations: new Map(
        languages
          .filter((language) => language !== edition.language && chrome.languages.has(language))
          .map((language) => [language, edition.addresses.author(language, author.slug)]),
      ),
      openGraph: { type: 'profile' },
    }),
    name: author.name,
    role: author.roleTitle,
    bio: author.bio,
    ...(avatar === undefined ? {} : { avatar }),
    ...(website === undefined || !isAbsolute(website) ? {} : { website }),
    list: toList(edition, page, { path, before, now }),
  }
  return shown(site.theme.renderAuthor(view), [cacheTag.author(author.id), ...tagsOfTeasers(edition, page.items)])
}
