import { type Address, languageOfPath, readAddress } from './address.ts'
import { answerArchive } from './archive.ts'
import { answerArticle, answerCode } from './article.ts'
import { answerAuthor } from './author.ts'
import { type ChromeSource } from './chrome.ts'
import { chooseEdition, chooserLocation } from './chooser.ts'
import type { Chrome, Edition } from './edition.ts'
import { renderFailure, renderGone, renderNotFound } from './errors.ts'
import { answerFeed } from './feeds/answer.ts'
import { createFileResponder, type FileResponder } from './file-response.ts'
import { answerFront } from './front.ts'
import { answerOldAddress, namesByQuery } from './old-address.ts'
import { type Answer, decodedPath, missing, type PageRequest, type Site } from './page.ts'
import { answerPage } from './static-page.ts'
import { answerRootFile } from './root-files.ts'
import { answerSection } from './section.ts'
import { answerTag } from './tag.ts'

/** Addresses longer than this are nobody's: the longest of WordPress have some 2,000 characters. */
const longestAddress = 8_000

/** The reader site as a function of requests; `renderFailure` never needs the database. */
export interface ReaderSite {
  readonly answer: (request: Request) => Promise<Response>
  readonly answerFailure: (request: Request, requestId: string) => Response
}

/** Makes the reader site. */
export function createReaderSite(site: Site, chromeSource: ChromeSource): ReaderSite {
  const respondFile = createFileResponder(site.clock)
  return {
    async answer(request) {
      const { path, search } = readTarget(request.url)
      if (path.length + search.length > longestAddress) return bare(414)
      const chrome = await chromeSource.current()
      const acceptLanguage = request.headers.get('accept-language') ?? undefined
      const edition = editionOf(chrome, path, acceptLanguage)
      const page: PageRequest = {
        site,
        chrome,
        edition,
        now: site.clock(),
        path,
        query: new URLSearchParams(search),
      }
      const isChooser = path === '/' && !hasRootEdition(chrome) && !namesByQuery(path + search)
      if (isChooser) return redirect(302, chooserLocation(chrome, acceptLanguage), { vary: 'Accept-Language' })
      const response = await respond(request, page, await findAnswer(page, path + search), respondFile)
      if (!chrome.machines.mayIndex) response.headers.set('x-robots-tag', 'noindex, nofollow')
      return response
    },
    answerFailure(request, requestId) {
      const chrome = chromeSource.last()
      if (chrome === undefined) return bare(503)
      const { path } = readTarget(request.url)
      const edition = editionOf(chrome, path, request.headers.get('accept-language') ?? undefined)
      return html(500, edition, renderFailure(site.theme, edition, requestId))
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
  const own = namesByQuery(pathAndQuery) && isRoot(named) ? missing : await answerOwn(named, address)
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
    case 'path': {
      const section = page.edition.sections.find(({ slug }) => slug === address.slug)
      return section === undefined ? answerPage(page, address.slug) : answerSection(page, section)
    }
  }
}

async function respond(
  request: Request,
  page: PageRequest,
  answer: Answer,
  respondFile: FileResponder,
): Promise<Response> {
  switch (answer.kind) {
    case 'page':
      return html(200, page.edition, answer.html)
    case 'file':
      return respondFile(request, page.path, answer)
    case 'moved':
      return redirect(301, answer.location)
    case 'gone':
      return varied(page, html(410, page.edition, await renderGone(page)))
    case 'missing':
      return varied(page, html(404, page.edition, await renderNotFound(page)))
  }
}

/** Under a path without a language the reader's own was taken. */
function varied({ path, chrome }: PageRequest, response: Response): Response {
  const isReaders = languageOfPath(path, chrome.languages) === undefined && !hasRootEdition(chrome)
  if (isReaders) response.headers.set('vary', 'Accept-Language')
  return response
}

function editionOf(chrome: Chrome, path: string, acceptLanguage: string | undefined): Edition {
  const language = languageOfPath(path, chrome.languages)
  const named = chrome.editions.find((edition) => edition.language === language)
  return named ?? (hasRootEdition(chrome) ? chrome.primary : chooseEdition(chrome, acceptLanguage))
}

/** Pages are asked for again each time until a page cache can say what changed; an address may move once more. */
const html = (status: number, edition: Edition, body: string): Response =>
  new Response(body, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': edition.language,
      'cache-control': 'no-cache',
    },
  })

const redirect = (status: 301 | 302, location: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(null, { status, headers: { location, 'cache-control': 'no-cache', ...headers } })

const bare = (status: number): Response => new Response(null, { status, headers: { 'cache-control': 'no-store' } })

/** Path and query as they were sent; the host of a request decides nothing. */
function readTarget(url: string): { readonly path: string; readonly search: string } {
  const local = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/#.*$/s, '')
  const mark = local.indexOf('?')
  const path = mark === -1 ? local : local.slice(0, mark)
  return { path: path === '' ? '/' : path, search: mark === -1 ? '' : local.slice(mark) }
}
