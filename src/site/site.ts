import { startOfDay, toCalendarDate, toEpochDay } from '@matbaa/locale'
import { type Address, languageOfPath, readAddress } from './address.ts'
import { answerArchive } from './archive.ts'
import { answerArticle, answerCode } from './article.ts'
import { answerAuthor } from './author.ts'
import { answerCalendar } from './calendar.ts'
import { type ChromeSource } from './chrome.ts'
import { chooseEdition, chooserLocation } from './chooser.ts'
import { answerCommentPost, type CommentPost } from './comment-post.ts'
import type { Chrome, Edition } from './edition.ts'
import { renderBusy, renderFailure, renderGone, renderNotFound, renderTooLong } from './errors.ts'
import { answerFeed } from './feeds/answer.ts'
import { createFileResponder } from './file-response.ts'
import { answerFront } from './front.ts'
import { answerManifest } from './web-manifest.ts'
import { answerMenu } from './menu.ts'
import { answerMostRead } from './most-read.ts'
import { answerOldAddress, namesByQuery } from './old-address.ts'
import { answerWith, type KeptPage, keepPage, type PageHeaders } from './page-cache/kept-page.ts'
import type { FreshPage, PageCache } from './page-cache/page-cache.ts'
import { knownQuery, pageKey } from './page-cache/page-key.ts'
import { tagsAround } from './page-tags.ts'
import { type Answer, decodedPath, type MachineFile, missing, type PageRequest, type Site } from './page.ts'
import type { Gate } from './shedding/gate.ts'
import { classOfCertainPage, classOfPage } from './shedding/page-class.ts'
import { answerPage } from './static-page.ts'
import { answerPrivacy } from './privacy.ts'
import { answerRootFile } from './root-files.ts'
import { answerSearch } from './search.ts'
import { answerSection } from './section.ts'
import { type Asked, askedOf, plainAnswer, type SiteAnswer } from './site-answer.ts'
import { answerSuggestions } from './suggestions.ts'
import { answerTag } from './tag.ts'
import type { Html } from './theme/theme.ts'

/** Addresses longer than this are nobody's: the longest of WordPress have some 2,000 characters. */
const longestAddress = 8_000

/** Seconds after which who was given up may ask again. */
const retryAfter = '10'

/** The reader site as a function of what is asked; only `answer` needs the database. */
export interface ReaderSite {
  readonly answer: (asked: Asked) => Promise<SiteAnswer>
  /** Takes what a form sent; `undefined` where nothing is taken. */
  readonly receive: (request: Request, sender: Sender) => Promise<SiteAnswer | undefined>
  /** 503: not now; 500: nobody knows. */
  readonly answerFailure: (asked: Asked, requestId: string, status: 500 | 503) => SiteAnswer
  /** For a request that was given up. */
  readonly answerBusy: (asked: Asked) => SiteAnswer
  /** What to say to who asks for a page that would be given up now; `undefined` for all others. Costs next to nothing. */
  readonly refusal: (target: string, acceptLanguage: string | undefined) => SiteAnswer | undefined
}

/** What a form is taken with. */
export type Sender = Pick<CommentPost, 'content' | 'network' | 'onUnsaved'>

/** What is not kept: a file, a redirect, or that a page of an edition stands in for what is not there. */
type Outcome =
  | MachineFile
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'stand-in'; readonly status: 404 | 410 }

/** What the reader site works with beside what pages are made with. */
export interface ReaderSiteParts {
  readonly chromeSource: ChromeSource
  readonly pages: PageCache
  /** Pages that are not kept are made in their turn. */
  readonly gate: Gate
}

/** Makes the reader site. */
export function createReaderSite(site: Site, { chromeSource, pages, gate }: ReaderSiteParts): ReaderSite {
  const refusals = { search: new WeakMap<Edition, SiteAnswer>(), other: new WeakMap<Edition, SiteAnswer>() }
  const refusalIn = (chrome: Chrome, edition: Edition, isSearch: boolean): SiteAnswer => {
    const kept = refusals[isSearch ? 'search' : 'other']
    const known = kept.get(edition)
    if (known !== undefined) return known
    const body = Buffer.from(renderBusy(site.theme, edition, isSearch))
    const headers = {
      ...pageHeaders(site, chrome, edition),
      'cache-control': 'no-store',
      'retry-after': retryAfter,
      'content-length': String(body.byteLength),
    }
    const made = plainAnswer(503, headers, body)
    kept.set(edition, made)
    return made
  }
  const respondFile = createFileResponder(site.clock)

  /** Nothing is looked up for it. */
  const refuseLength = ({ acceptLanguage }: Asked, path: string): SiteAnswer => {
    const chrome = chromeSource.last()
    if (chrome === undefined) return bare(414)
    const edition = editionOf(chrome, path, acceptLanguage)
    const headers = { ...pageHeaders(site, chrome, edition), 'cache-control': 'no-store' }
    return plainAnswer(414, headers, renderTooLong(site.theme, edition))
  }

  return {
    async answer(asked) {
      const { path, search } = readTarget(asked.target)
      if (path.length + search.length > longestAddress) return refuseLength(asked, path)
      const chrome = await chromeSource.current()
      const page = toPageRequest(site, chrome, asked)
      const isReaders = languageOfPath(path, chrome.languages) === undefined && !hasRootEdition(chrome)
      if (path === '/' && isReaders && !namesByQuery(path + search)) {
        return redirect(302, chooserLocation(chrome, asked.acceptLanguage), { vary: 'Accept-Language' })
      }
      const make = () =>
        gate.run(classOfPage(chrome, path, page.query.size > 0), async () =>
          toOutcome(page, await findAnswer(page, path + search)),
        )
      // What depends on the reader's language is nobody else's.
      const key = isReaders ? undefined : pageKey(path + search)
      const made = key === undefined ? await make() : await pages.findOrMake(key, page.now, make)
      if (!('kind' in made)) return answerWith('html' in made ? keepPage(made) : made, asked)
      if (made.kind === 'file') return respondFile(asked, path, made, robotsHeaders(chrome))
      if (made.kind === 'redirect') return redirect(301, made.location)
      return answerWith(await findStandIn(pages, page, made.status, isReaders), asked)
    },
    async receive(request, sender) {
      const asked = askedOf(request)
      const chrome = await chromeSource.current()
      const page = toPageRequest(site, chrome, asked)
      const address = readAddress(page.path, chrome.languages, chrome.primary.language)
      if (address.kind !== 'article' || address.slug !== 'comments') return undefined
      const edition = chrome.editions.find(({ language }) => language === address.language) ?? chrome.primary
      const own = { ...page, edition }
      const answer = await gate.run('comment', () => answerCommentPost(own, address.code, { request, ...sender }))
      switch (answer.kind) {
        case 'see-other':
          return redirect(303, answer.location, { 'cache-control': 'no-store' })
        case 'refused':
          return bare(answer.status)
        case 'missing':
        case 'gone':
          return answerWith(await findStandIn(pages, own, answer.kind === 'gone' ? 410 : 404, false), asked)
        case 'page': {
          const headers = {
            ...pageHeaders(site, chrome, edition),
            'cache-control': 'no-store',
            ...(answer.retryAfter === undefined ? {} : { 'retry-after': String(answer.retryAfter) }),
          }
          return plainAnswer(answer.status, headers, answer.html)
        }
      }
    },
    answerFailure(asked, requestId, status) {
      const again = status === 503 ? { 'retry-after': retryAfter } : {}
      const chrome = chromeSource.last()
      if (chrome === undefined) return bare(503, again)
      const edition = editionOf(chrome, readTarget(asked.target).path, asked.acceptLanguage)
      const headers = { ...pageHeaders(site, chrome, edition), 'cache-control': 'no-store', ...again }
      return plainAnswer(status, headers, renderFailure(site.theme, edition, requestId))
    },
    answerBusy({ target, acceptLanguage }) {
      const chrome = chromeSource.last()
      if (chrome === undefined) return bare(503, { 'retry-after': retryAfter })
      const { path, search } = readTarget(target)
      const isSearch = classOfPage(chrome, path, search !== '') === 'search'
      return refusalIn(chrome, editionOf(chrome, path, acceptLanguage), isSearch)
    },
    refusal(target, acceptLanguage) {
      const chrome = chromeSource.last()
      if (chrome === undefined) return undefined
      const { path, search } = readTarget(target)
      const what = classOfCertainPage(chrome, path, search !== '')
      if (what === undefined || !gate.refuses(what)) return undefined
      return refusalIn(chrome, editionOf(chrome, path, acceptLanguage), what === 'search')
    },
  }
}

/**
 * What stands under our own addresses wins; what is not found there may have been an address of the system before us. Under
 * the root, where that system lived, what it is known to have meant goes before a mere redirect of ours.
 */
async function findAnswer(page: PageRequest, pathAndQuery: string): Promise<Answer> {
  const { chrome, path } = page
  const prefix = languageOfPath(path, chrome.languages)
  const named = { ...page, edition: chrome.editions.find(({ language }) => language === prefix) ?? chrome.primary }
  const address = readAddress(path, chrome.languages, chrome.primary.language)
  const own = isRoot(named) && namesByQuery(pathAndQuery) ? missing : await answerOwn(named, address)
  const isCertain = prefix !== undefined || address.kind === 'short-link' || isSpelling(own, path)
  if (own.kind === 'page' || own.kind === 'file' || (own.kind !== 'missing' && isCertain)) return own
  const old = await answerOldAddress(named, pathAndQuery)
  return old.kind === 'missing' || (old.kind === 'moved' && old.location === path) ? own : old
}

/** Whether it leads to the same address with a slash more or less. */
function isSpelling(answer: Answer, path: string): boolean {
  const plain = (text: string): string => decodedPath(text).replace(/\/$/, '')
  return answer.kind === 'moved' && plain(answer.location.replace(/\?.*$/s, '')) === plain(path)
}

const isRoot = ({ path, edition }: PageRequest): boolean => path === '/' || path === `/${edition.language}/`

/** Whether the first edition lives at the root, without a prefix. */
const hasRootEdition = ({ primary }: Chrome): boolean => primary.addresses.unprefixed === primary.language

async function answerOwn(page: PageRequest, address: Address): Promise<Answer> {
  switch (address.kind) {
    case 'root':
      return hasRootEdition(page.chrome) ? answerFront(page) : missing
    case 'unknown':
      return missing
    case 'short-link':
      return answerCode(page, address.code)
    case 'front':
      return answerFront(page)
    case 'article':
      return answerArticle(page, address.code)
    case 'tag':
      return answerTag(page, address.slug)
    case 'author':
      return answerAuthor(page, address.slug)
    case 'feed':
      return answerFeed(page, address)
    case 'root-file':
      return answerRootFile(page, address.name)
    case 'archive':
      return answerArchive(page, address)
    case 'calendar':
      return answerCalendar(page, address)
    case 'most-read':
      return answerMostRead(page)
    case 'menu':
      return answerMenu(page)
    case 'search':
      return answerSearch(page)
    case 'suggestions':
      return answerSuggestions(page)
    case 'manifest':
      return answerManifest(page)
    case 'path': {
      const section = page.edition.sections.find(({ slug }) => slug === address.slug)
      if (section !== undefined) return answerSection(page, section)
      const own = await answerPage(page, address.slug)
      // The newsroom's own words win over those made from its settings.
      return own.kind === 'missing' && address.slug === 'privacy' ? answerPrivacy(page) : own
    }
  }
}

function toOutcome(page: PageRequest, answer: Answer): FreshPage | Outcome {
  switch (answer.kind) {
    case 'page':
      return toFreshPage(page, 200, answer)
    case 'file':
      return answer
    case 'moved':
      return { kind: 'redirect', location: answer.location }
    case 'gone':
      return { kind: 'stand-in', status: 410 }
    case 'missing':
      return { kind: 'stand-in', status: 404 }
  }
}

/** The page for what is not there is the same whatever was asked for; under a path without a language it is the reader's. */
function findStandIn(pages: PageCache, page: PageRequest, status: 404 | 410, isReaders: boolean): Promise<KeptPage> {
  const vary = isReaders ? { vary: 'Accept-Language' } : {}
  return pages.findOrMake<KeptPage>(`${status} ${page.edition.language} ${isReaders}`, page.now, async () => {
    const made = await (status === 410 ? renderGone(page) : renderNotFound(page))
    return toFreshPage(page, status, made, vary)
  })
}

/** How long a page that shows counts and how long ago things were may stand; every page shows some. */
const longestLife = 60_000

function toFreshPage(
  { site, chrome, edition, now }: PageRequest,
  status: FreshPage['status'],
  { html, tags }: { readonly html: Html; readonly tags: readonly string[] },
  headers: PageHeaders = {},
): FreshPage {
  const { zone } = edition.locale
  const tomorrow = startOfDay(toEpochDay(toCalendarDate(zone, now, 'gregory')) + 1, zone)
  return {
    status,
    html,
    headers: { ...pageHeaders(site, chrome, edition), ...robotsHeaders(chrome), ...headers },
    tags: new Set([...tagsAround(chrome), ...tags]),
    until: Math.min(now + longestLife, tomorrow),
  }
}

function toPageRequest(site: Site, chrome: Chrome, { target, acceptLanguage }: Asked): PageRequest {
  const { path, search } = readTarget(target)
  const edition = editionOf(chrome, path, acceptLanguage)
  return { site, chrome, edition, now: site.clock(), path, query: knownQuery(path, search) }
}

/** Browsers and proxies ask each time whether a page is still true; the answer is short. */
const pageHeaders = (site: Site, chrome: Chrome, edition: Edition): PageHeaders => ({
  ...site.headers,
  'content-security-policy': chrome.contentSecurityPolicy,
  'content-type': 'text/html; charset=utf-8',
  'content-language': edition.language,
  'cache-control': 'no-cache',
})

function editionOf(chrome: Chrome, path: string, acceptLanguage: string | undefined): Edition {
  const language = languageOfPath(path, chrome.languages)
  const named = chrome.editions.find((edition) => edition.language === language)
  return named ?? (hasRootEdition(chrome) ? chrome.primary : chooseEdition(chrome, acceptLanguage))
}

/** A copy of the paper that is not for search engines says so of everything. */
const robotsHeaders = ({ machines }: Chrome): PageHeaders =>
  machines.mayIndex ? {} : { 'x-robots-tag': 'noindex, nofollow' }

const redirect = (
  status: 301 | 302 | 303,
  location: string,
  headers: Readonly<Record<string, string>> = {},
): SiteAnswer => plainAnswer(status, { location, 'cache-control': 'no-cache', ...headers })

const bare = (status: number, headers: Readonly<Record<string, string>> = {}): SiteAnswer =>
  plainAnswer(status, { 'cache-control': 'no-store', ...headers })

/** Path and query as they were sent; one that names a host as well (RFC 9112 §3.2.2) has no say in which. */
function readTarget(target: string): { readonly path: string; readonly search: string } {
  const local = target.startsWith('/') && !target.includes('#') ? target : target.replace(foreignParts, '')
  const mark = local.indexOf('?')
  const path = mark === -1 ? local : local.slice(0, mark)
  return { path: path === '' ? '/' : path, search: mark === -1 ? '' : local.slice(mark) }
}

const foreignParts = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*|#.*$/gis
