import type { ArticleCard } from '../content/cards/card.ts'
import { listName } from '../content/listings/lists.ts'
import { listArticles, listMostReadOrSeen, listNewestOfEach } from '../content/listings/queries.ts'
import { layOutTop, newestOnFront } from '../content/placements/lay-out.ts'
import { listPlacedCards } from '../content/placements/queries.ts'
import type { Edition, SectionEntry } from './edition.ts'
import { toLayout } from './layout.ts'
import { type Answer, type PageRequest, redirectToOwn, shown } from './page.ts'
import { tagsOfList } from './page-tags.ts'
import { frontThings } from './structured-data/pages.ts'
import { toTeaser } from './teasers.ts'
import type { StripShape, StripView } from './theme/front.ts'
import { lastDays } from './times.ts'

const stripCount = 8
/** What fills a shape without leaving a hole in its last row. */
const stripLengths: Readonly<Record<StripShape, number>> = { feature: 5, row: 4, headlines: 3, opinion: 3, pictures: 2 }
const longestStrip = Math.max(...Object.values(stripLengths))
const mostReadCount = 5
const mostReadDays = 7
/** What has no readers yet stands in by its number of views, if it is no older than so many days. */
const seenDays = 30

/** The front page: what the desk placed, and what the rules put where nothing was placed. No article stands twice above the lists. */
export async function answerFront(request: PageRequest): Promise<Answer> {
  const { site, chrome, edition, now } = request
  const { reader } = site.db
  const path = edition.addresses.front(edition.language)
  const redirect = redirectToOwn(request, path)
  if (redirect !== undefined) return redirect

  const desks = edition.sections.filter(({ parentId, isClosed }) => parentId === null && !isClosed).slice(0, stripCount)
  const placed = await listPlacedCards(reader, edition.language, 'front', now)
  const newest = await listArticles(reader, listName.language(edition.language), newestOnFront)
  const bySection = await listNewestOfEach(
    reader,
    desks.map(({ id }) => listName.section(id)),
    longestStrip + 8,
  )
  const mostRead = await listMostReadOrSeen(reader, edition.language, lastDays(edition, now, mostReadDays), {
    limit: mostReadCount,
    since: now - seenDays * 86_400_000,
  })

  const top = layOutTop(placed, newest.items)
  const used = new Set([top.lead, ...top.pair, ...top.list].map((card) => card?.id))
  const teaser = (card: ArticleCard) => toTeaser(edition, card, now)
  const strips = layOutStrips(edition, desks, bySection, used)
  const inStrips = new Set(strips.flatMap(({ cards }) => cards.map(({ id }) => id)))
  const latest = newest.items.filter(({ id }) => !used.has(id) && !inStrips.has(id)).slice(0, 6)

  const view = {
    layout: toLayout({ origin: site.origin, chrome, now }, edition, {
      path,
      title: edition.name,
      description: edition.motto,
      translations: new Map(
        chrome.editions
          .filter((other) => other !== edition)
          .map(({ language }) => [language, edition.addresses.front(language)]),
      ),
      hasDefault: true,
      jsonLd: frontThings(site, edition),
    }),
    ...(top.lead === undefined ? {} : { lead: teaser(top.lead) }),
    pair: top.pair.map(teaser),
    list: top.list.map(teaser),
    strips: strips.map(({ section, shape, cards }): StripView => ({ section, shape, articles: cards.map(teaser) })),
    mostRead: mostRead.map(teaser),
    mostReadUrl: edition.addresses.mostRead(edition.language),
    latest: latest.map(teaser),
  }
  const cards = [top.lead ?? [], top.pair, top.list, strips.flatMap((strip) => strip.cards), mostRead, latest].flat()
  return shown(site.theme.renderFront(view), tagsOfList(edition, cards))
}

/** Sections of unlike shapes, in the order of the desk; a section with nothing left to show has no strip. */
function layOutStrips(
  edition: Edition,
  desks: readonly SectionEntry[],
  bySection: ReadonlyMap<string, readonly ArticleCard[]>,
  used: ReadonlySet<string | undefined>,
) {
  const shapes: StripShape[] = []
  return desks.flatMap((desk) => {
    const all = bySection.get(listName.section(desk.id)) ?? []
    const fresh = all.filter(({ id }) => !used.has(id))
    // A small paper would show an empty front: then a section repeats what stands above.
    const shown = (fresh.length > 0 ? fresh : all).slice(0, longestStrip)
    if (shown.length === 0) return []
    const shape = shapeOf(shown, shapes.at(-1))
    shapes.push(shape)
    return [{ section: { text: desk.name, url: desk.url }, shape, cards: shown.slice(0, stripLengths[shape]) }]
  })
}

/** The shape that fits what is to be shown, and differs from the one above. */
function shapeOf(cards: readonly ArticleCard[], above: StripShape | undefined): StripShape {
  const most = (isSo: (card: ArticleCard) => boolean): boolean => cards.filter(isSo).length * 2 > cards.length
  const fitting: StripShape[] = []
  if (most(({ kind }) => kind === 'opinion')) fitting.push('opinion')
  if (most(({ kind }) => kind === 'photo-report') && most(({ picture }) => picture !== null)) fitting.push('pictures')
  if (cards.length >= 3 && cards[0]?.picture != null) fitting.push('feature')
  if (cards.length >= 2 && most(({ picture }) => picture !== null)) fitting.push('row')
  fitting.push('headlines', 'row')
  return fitting.find((shape) => shape !== above) ?? 'row'
}
