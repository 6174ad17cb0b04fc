import { listName } from '../content/listings/lists.ts'
import { listArticles } from '../content/listings/queries.ts'
import { toLayout } from './layout.ts'
import { tagsOfList } from './page-tags.ts'
import type { PageRequest } from './page.ts'
import { toTeaser } from './teasers.ts'
import type { MissingView, WordsView } from './theme/stand-ins.ts'
import type { Html, Theme } from './theme/theme.ts'
import type { Edition } from './edition.ts'

const latestCount = 6

/** A page that stands in for another, with the cache tags of what it shows. */
interface StandIn {
  readonly html: Html
  readonly tags: readonly string[]
}

/** The page for an address that names nothing, in the language of the address, with ways on: the same for every address. */
export async function renderNotFound(request: PageRequest): Promise<StandIn> {
  const { view, tags } = await readMissing(request, 'notFound.title', 'notFound.text')
  return { html: request.site.theme.renderNotFound(view), tags }
}

/** The page for an article that was withdrawn: the same for every such article. */
export async function renderGone(request: PageRequest): Promise<StandIn> {
  const { view, tags } = await readMissing(request, 'gone.title', 'gone.text')
  return { html: request.site.theme.renderGone(view), tags }
}

/** The page for a link that showed what is not published and counts no longer: the same for every such link. */
export async function renderPreviewEnded(request: PageRequest): Promise<StandIn> {
  const { view, tags } = await readMissing(request, 'previewEnded.title', 'previewEnded.text')
  return { html: request.site.theme.renderPreviewEnded(view), tags }
}

/** The page for a failure of ours: nothing of its cause, only the number under which the log has it. */
export function renderFailure(theme: Theme, edition: Edition, requestId: string): Html {
  return theme.renderServerError({ ...wordsView(edition), requestId })
}

/** The page for what was given up because more is asked for than can be made. */
export function renderBusy(theme: Theme, edition: Edition, isSearch: boolean): Html {
  return theme.renderBusy({ ...wordsView(edition), isSearch })
}

/** The page for an address that is longer than any of ours. */
export const renderTooLong = (theme: Theme, edition: Edition): Html => theme.renderTooLong(wordsView(edition))

const wordsView = (edition: Edition): WordsView => ({
  t: edition.t,
  language: edition.language,
  dir: edition.dir,
  digits: edition.locale.digits,
  editionName: edition.name,
  url: edition.addresses.front(edition.language),
})

async function readMissing(
  request: PageRequest,
  title: 'notFound.title' | 'gone.title' | 'previewEnded.title',
  description: 'notFound.text' | 'gone.text' | 'previewEnded.text',
): Promise<{ readonly view: MissingView; readonly tags: readonly string[] }> {
  const { site, chrome, edition, now } = request
  const latest = await listArticles(site.db.reader, listName.language(edition.language), latestCount)
  const view: MissingView = {
    layout: toLayout({ origin: site.origin, chrome, now }, edition, {
      title: edition.t(title),
      description: edition.t(description),
    }),
    latest: latest.items.map((card) => toTeaser(edition, card, now)),
  }
  return { view, tags: tagsOfList(edition, latest.items) }
}
