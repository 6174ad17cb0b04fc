import { listName } from '../content/listings/lists.ts'
import { listArticles } from '../content/listings/queries.ts'
import { toLayout } from './layout.ts'
import type { PageRequest } from './page.ts'
import { toTeaser } from './teasers.ts'
import type { Html, MissingView, Theme } from './theme.ts'
import type { Edition } from './edition.ts'

const latestCount = 6

/** The page for an address that names nothing, in the language of the address, with ways on. */
export async function renderNotFound(request: PageRequest): Promise<Html> {
  return request.site.theme.renderNotFound(await readMissing(request, 'notFound.title', 'notFound.text'))
}

/** The page for an article that was withdrawn. */
export async function renderGone(request: PageRequest): Promise<Html> {
  return request.site.theme.renderGone(await readMissing(request, 'gone.title', 'gone.text'))
}

/** The page for a failure of ours: nothing of its cause, only the number under which the log has it. */
export function renderFailure(theme: Theme, edition: Edition, requestId: string): Html {
  return theme.renderServerError({
    t: edition.t,
    language: edition.language,
    dir: edition.dir,
    digits: edition.locale.digits,
    editionName: edition.name,
    url: edition.addresses.front(edition.language),
    requestId,
  })
}

async function readMissing(
  request: PageRequest,
  title: 'notFound.title' | 'gone.title',
  description: 'notFound.text' | 'gone.text',
): Promise<MissingView> {
  const { site, chrome, edition, now } = request
  const latest = await listArticles(site.db.reader, listName.language(edition.language), latestCount)
  return {
    layout: toLayout({ origin: site.origin, chrome, now }, edition, {
      title: edition.t(title),
      description: edition.t(description),
    }),
    latest: latest.items.map((card) => toTeaser(edition, card, now)),
  }
}
