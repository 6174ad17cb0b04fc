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
  const { addresses, language } = edition
  const own = (name: string, of?: FeedSubject): readonly FeedView[] =>
    types.map(([format, type]) => ({
      url: addresses.feed(language, format, of),
      type,
      title: stripBidiControls(edition.t('feed.title', { name })),
    }))
  return [...(subject === undefined ? [] : own(subject.name, subject)), ...own(edition.name)]
}
