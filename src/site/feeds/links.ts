import { stripBidiControls } from '@matbaa/locale'
import type { FeedFormat, FeedSubject } from '../../routes.ts'
import type { Edition } from '../edition.ts'
import type { FeedView } from '../theme/layout.ts'

const types: readonly (readonly [FeedFormat, FeedView['type']])[] = [
  ['rss', 'application/rss+xml'],
  ['atom', 'application/atom+xml'],
  ['json', 'application/feed+json'],
]

/** The feeds a page offers: those of its own list first, then those of the edition. */
export function feedLinks(
  edition: Edition,
  subject: (FeedSubject & { readonly name: string }) | undefined,
): readonly FeedView[] {
  const ofEdition = linksOfEditions.get(edition) ?? linksOf(edition, edition.name)
  linksOfEditions.set(edition, ofEdition)
  return subject === undefined ? ofEdition : [...linksOf(edition, subject.name, subject), ...ofEdition]
}

/** The same on every page as long as the edition is. */
const linksOfEditions = new WeakMap<Edition, readonly FeedView[]>()

const linksOf = (edition: Edition, name: string, of?: FeedSubject): readonly FeedView[] =>
  types.map(([format, type]) => ({
    url: edition.addresses.feed(edition.language, format, of),
    type,
    title: stripBidiControls(edition.t('feed.title', { name })),
  }))
