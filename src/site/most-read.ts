import { listMostRead } from '../content/listings/queries.ts'
import type { MessageKey } from '../messages.ts'
import type { Edition } from './edition.ts'
import { toLayout } from './layout.ts'
import { type Answer, missing, type PageRequest, readCount, redirectToOwn, shown } from './page.ts'
import { tagsOfList } from './page-tags.ts'
import { toTeaser } from './teasers.ts'
import { lastDays } from './times.ts'

/** The periods a reader can choose, in days; today counts as one. */
const periods: Readonly<Record<number, MessageKey>> = {
  1: 'mostRead.day',
  7: 'mostRead.week',
  30: 'mostRead.month',
}
const usualDays = 7
const articleCount = 20

/** What the readers of an edition read most, by how many they were each day. */
export async function answerMostRead(request: PageRequest): Promise<Answer> {
  const { site, chrome, edition, now, query } = request
  const asked = readCount(query, 'days')
  if (asked === null) return missing
  const days = asked ?? usualDays
  if (periods[days] === undefined) return missing
  const redirect = redirectToOwn(request, edition.addresses.mostRead(edition.language), ['days'])
  if (redirect !== undefined) return redirect
  const cards = await listMostRead(site.db.reader, edition.language, lastDays(edition, now, days), articleCount)
  const view = {
    layout: toLayout({ origin: site.origin, chrome, now }, edition, {
      path: addressOf(edition, days),
      title: edition.t('front.mostRead'),
      description: edition.t('mostRead.description', { edition: edition.name }),
      translations: new Map(
        chrome.editions.filter((other) => other !== edition).map((other) => [other.language, addressOf(other, days)]),
      ),
      noindex: days !== usualDays,
    }),
    periods: Object.entries(periods).map(([length, key]) => ({
      text: edition.t(key),
      url: addressOf(edition, Number(length)),
      ...(Number(length) === days ? { current: 'page' as const } : {}),
    })),
    articles: cards.map((card) => toTeaser(edition, card, now)),
  }
  return shown(site.theme.renderMostRead(view), tagsOfList(edition, cards))
}

const addressOf = ({ addresses, language }: Edition, days: number): string =>
  addresses.mostRead(language, days === usualDays ? undefined : days)
