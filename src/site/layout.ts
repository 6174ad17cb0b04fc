import { stripBidiControls } from '@matbaa/locale'
import { isSiteLanguage, type SiteLanguage } from '../messages.ts'
import { cameFromOther, type FeedSubject } from '../routes.ts'
import { alternatesOf } from './alternates.ts'
import { coloursOfSection, coloursUrl } from './colours.ts'
import type { Chrome, Edition, MenuEntry, SectionEntry } from './edition.ts'
import { feedLinks } from './feeds/links.ts'
import { type Thing, toJsonLd } from './structured-data/json-ld.ts'
import type { HeadView, LayoutView } from './theme/layout.ts'
import type { MenuLinkView } from './theme/pieces.ts'
import { toToday } from './times.ts'
import { ancestorsOf } from './trail.ts'

/** What a page says of itself to the page around it. */
export interface PageFacts {
  /** Path of this page in its canonical form; absent on error pages. */
  readonly path?: string
  readonly title: string
  readonly description: string
  /** Paths of the same thing in other editions, by language. */
  readonly translations?: ReadonlyMap<string, string>
  /** Paths of what comes nearest in other editions, for readers who change the language; no translations. */
  readonly counterparts?: ReadonlyMap<string, string>
  /** Paths the page lies under, for the menu. */
  readonly within?: readonly string[]
  readonly openGraph?: Partial<HeadView['openGraph']>
  /** Further pages of a list: a reader may follow them, a search engine need not list them. */
  readonly noindex?: boolean
  /** `/` leads to the edition of the reader's language: the front pages say so. */
  readonly hasDefault?: boolean
  /** The list that is shown has feeds of its own. */
  readonly feed?: FeedSubject & { readonly name: string }
  /** The section it stands in: its colour is that of the page. */
  readonly section?: SectionEntry | undefined
  /** What the page is and is about, for machines. */
  readonly jsonLd?: readonly Thing[]
}

/** The frame of a page: masthead, menus, editions and what only machines read. */
export function toLayout(
  site: { readonly origin: string; readonly chrome: Chrome; readonly now: number },
  edition: Edition,
  facts: PageFacts,
): LayoutView {
  const translations = facts.translations ?? new Map<string, string>()
  return {
    t: edition.t,
    language: edition.language,
    dir: edition.dir,
    digits: edition.locale.digits,
    edition: {
      name: edition.name,
      motto: edition.motto,
      ...(site.chrome.look.logo === undefined ? {} : { logo: site.chrome.look.logo }),
      footer: edition.footer,
      url: edition.addresses.front(edition.language),
    },
    head: toHead(site, edition, facts, translations),
    today: toToday(edition, site.now),
    editions: site.chrome.editions.map((other) => ({
      language: other.language,
      dir: other.dir,
      name: other.languageName,
      isCurrent: other === edition,
      ...wayTo(other, edition, facts),
    })),
    menu: edition.menu.map((entry) => toMenuLink(entry, facts)),
    footerMenu: edition.footerMenu.map((entry) => toMenuLink(entry, facts)),
    calendarUrl: edition.addresses.calendar(edition.language),
    archiveUrl: edition.addresses.archive(edition.language),
    menuUrl: edition.addresses.menu(edition.language),
    searchUrl: edition.addresses.search(edition.language),
    privacyUrl: edition.addresses.privacy(edition.language),
  }
}

/** Where a reader who changes the language comes out, and that it is not this very page. */
function wayTo(other: Edition, edition: Edition, facts: PageFacts): { readonly url: string; readonly hint?: string } {
  const front = edition.addresses.front(other.language)
  if (other === edition) return { url: facts.path ?? front }
  const url = facts.translations?.get(other.language) ?? facts.counterparts?.get(other.language)
  return url === undefined ? { url: `${front}#${cameFromOther}`, hint: other.t('nav.onlyFront') } : { url }
}

function toHead(
  { origin, chrome }: { readonly origin: string; readonly chrome: Chrome },
  edition: Edition,
  facts: PageFacts,
  translations: ReadonlyMap<string, string>,
): HeadView {
  const { path, jsonLd } = facts
  const alternates =
    path === undefined
      ? new Map<string, string>()
      : alternatesOf(
          chrome,
          [[edition.language, path] as const, ...translations],
          facts.hasDefault === true ? '/' : undefined,
        )
  return {
    // Search engines and tabs show these as they stand: without the isolates that keep sentences in order on the page.
    title: stripBidiControls(facts.title),
    description: stripBidiControls(facts.description),
    ...(path === undefined ? {} : { canonical: `${origin}${path}` }),
    alternates: [...alternates].map(([hreflang, url]) => ({ hreflang, url: `${origin}${url}` })),
    feeds: feedLinks(edition, facts.feed),
    manifestUrl: edition.addresses.manifest(edition.language),
    ...coloursOf(chrome, edition, facts.section),
    ...iconsOf(chrome),
    noindex: !chrome.machines.mayIndex || (facts.noindex ?? path === undefined),
    openGraph: {
      type: 'website',
      locale: openGraphLocale(edition.language),
      alternateLocales: [...alternates.keys()]
        .filter((language) => language !== edition.language && language !== 'x-default')
        .map(openGraphLocale),
      ...facts.openGraph,
    },
    ...(path === undefined || jsonLd === undefined ? {} : { jsonLd: toJsonLd(jsonLd) }),
  }
}

function toMenuLink(entry: MenuEntry, facts: PageFacts): MenuLinkView {
  const below = entry.below.map((one) => toMenuLink(one, facts))
  const link = { text: entry.label, url: entry.url, ...(below.length === 0 ? {} : { below }) }
  if (entry.url === facts.path) return { ...link, current: 'page' }
  return facts.within?.includes(entry.url) === true ? { ...link, current: 'true' } : link
}

/** Facebook's vocabulary wants a territory, and has a code of its own for Sorani; one for each language, the first of its list. */
const openGraphLocales: Readonly<Record<SiteLanguage, string>> = {
  ar: 'ar_AR',
  az: 'az_AZ',
  ckb: 'cb_IQ',
  en: 'en_GB',
  fa: 'fa_IR',
  he: 'he_IL',
  tr: 'tr_TR',
  ur: 'ur_PK',
}

const openGraphLocale = (language: string): string =>
  isSiteLanguage(language) ? openGraphLocales[language] : language.replace('-', '_')

/** The colours of the paper, or of the section with those above it: the nearest that has one. */
function coloursOf(
  { look }: Chrome,
  edition: Edition,
  section: SectionEntry | undefined,
): Pick<HeadView, 'coloursUrl'> {
  const own = section && [section, ...ancestorsOf(edition, section)].find(({ colour }) => colour !== '')
  const url = own === undefined ? look.coloursUrl : coloursUrl(coloursOfSection(look.colours, own.colour))
  return url === undefined ? {} : { coloursUrl: url }
}

function iconsOf({ look }: Chrome): Pick<HeadView, 'iconUrl' | 'appleIconUrl'> {
  const tab = look.icons.find(({ use }) => use === 'tab')
  const apple = look.icons.find(({ use }) => use === 'apple')
  return {
    ...(tab === undefined ? {} : { iconUrl: tab.url }),
    ...(apple === undefined ? {} : { appleIconUrl: apple.url }),
  }
}
