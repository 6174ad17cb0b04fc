import { findAmongNewest } from '../content/listings/find-among-newest.ts'
import { listName } from '../content/listings/lists.ts'
import { listArticles } from '../content/listings/queries.ts'
import { toLayout } from './layout.ts'
import { type Answer, type PageRequest, redirectToOwn, shown } from './page.ts'
import { tagsOfList } from './page-tags.ts'
import { toTeaser } from './teasers.ts'

const mostFound = 30
const latestCount = 6

/** The form of the search, and below it what was found, or the latest. */
export async function answerSearch(request: PageRequest): Promise<Answer> {
  const { site, chrome, edition, now } = request
  const redirect = redirectToOwn(request, edition.addresses.search(edition.language), ['q'])
  if (redirect !== undefined) return redirect
  const query = (request.query.get('q') ?? '').trim()
  const { worker, reader } = site.db
  const found = query === '' ? undefined : await findAmongNewest(worker, edition.language, query, mostFound)
  const hasFound = found !== undefined && found.length > 0
  const latest = hasFound ? [] : (await listArticles(reader, listName.language(edition.language), latestCount)).items
  const title = edition.t('search.title')
  const view = {
    layout: toLayout({ origin: site.origin, chrome, now }, edition, {
      path: edition.addresses.search(edition.language, query === '' ? undefined : query),
      title: query === '' ? title : edition.t('search.titleOf', { query }),
      description: edition.t('search.description', { edition: edition.name }),
      translations: new Map(
        chrome.editions
          .filter((other) => other !== edition)
          .map(({ language, addresses }) => [language, addresses.search(language)]),
      ),
      noindex: true,
    }),
    query,
    ...(found === undefined ? {} : { found: found.map((card) => toTeaser(edition, card, now)) }),
    latest: latest.map((card) => toTeaser(edition, card, now)),
  }
  return shown(site.theme.renderSearch(view), tagsOfList(edition, [...(found ?? []), ...latest]))
}
