import { cacheTag } from '../content/invalidations/tags.ts'
import { findPageRelatives, findPublishedPage, listPageTranslations, type PageLink } from '../content/pages/queries.ts'
import { pageBody } from './body.ts'
import { anchorCorrections } from './corrections.ts'
import type { Edition } from './edition.ts'
import { toLayout } from './layout.ts'
import { type Answer, missing, type PageRequest, redirectToOwn, shown } from './page.ts'
import { toPictureView, toShareImage } from './pictures.ts'
import { pageThings } from './structured-data/pages.ts'
import type { LinkView } from './theme/pieces.ts'
import { toTime } from './times.ts'

/** A static page: about the paper, its principles, its corrections. */
export async function answerPage(request: PageRequest, slug: string): Promise<Answer> {
  const { site, chrome, edition, now } = request
  const { reader } = site.db
  const page = await findPublishedPage(reader, edition.language, slug)
  if (page === undefined) return missing
  const path = edition.addresses.path(page.language, page.slug)
  const redirect = redirectToOwn(request, path)
  if (redirect !== undefined) return redirect
  const others = await listPageTranslations(reader, page.groupId)
  const relatives = await findPageRelatives(reader, page)
  const parent = relatives.parent === undefined ? undefined : toLink(edition, relatives.parent)
  const picture = toPictureView(page.picture)
  const image = toShareImage(site.origin, page.picture)
  const view = {
    layout: toLayout({ origin: site.origin, chrome, now }, edition, {
      path,
      title: page.seoTitle || page.title,
      description: page.seoDescription || page.lead,
      translations: new Map(
        others
          .filter(({ language }) => language !== page.language && chrome.languages.has(language))
          .map((other) => [other.language, edition.addresses.path(other.language, other.slug)]),
      ),
      within: parent === undefined ? [] : [parent.url],
      ...(image === undefined ? {} : { openGraph: { image } }),
      jsonLd: pageThings(site, edition, {
        trail: parent === undefined ? [] : [{ name: parent.text, url: parent.url }],
        own: { name: page.title, url: path },
        description: page.seoDescription || page.lead,
        published: page.publishedAt === null ? undefined : toTime(edition, page.publishedAt).iso,
        modified: toTime(edition, page.updatedAt).iso,
      }),
    }),
    title: page.title,
    lead: page.lead,
    ...(picture === undefined ? {} : { picture }),
    bodyHtml: anchorCorrections(edition, await pageBody(request, page)).html,
    ...(parent === undefined ? {} : { parent }),
    children: relatives.children.map((child) => toLink(edition, child)),
    ...(page.publishedAt !== null && page.updatedAt > page.publishedAt
      ? { updated: toTime(edition, page.updatedAt, 'medium') }
      : {}),
  }
  return shown(site.theme.renderPage(view), [cacheTag.page(page.id)])
}

const toLink = ({ addresses }: Edition, { language, slug, title }: PageLink): LinkView => ({
  text: title,
  url: addresses.path(language, slug),
})
