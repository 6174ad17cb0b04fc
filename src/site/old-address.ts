import { type CalendarDate, convertDate, isValidDate } from '@matbaa/locale'
import { findArticleAddresses } from '../content/articles/queries.ts'
import { findAuthorBySlug } from '../content/authors/queries.ts'
import { findPictures } from '../content/media/queries.ts'
import { fallback } from '../content/media/sources.ts'
import { findAddresses } from '../content/references/queries.ts'
import { normalizeOldPath, oldPathKeys } from '../content/redirects/normalize.ts'
import { findRedirects } from '../content/redirects/queries.ts'
import { findTagBySlug } from '../content/tags/queries.ts'
import type { RedirectsTable } from '../db/schema.ts'
import { href } from '../routes.ts'
import { firstCalendar } from './calendar-years.ts'
import { answerCode, leadTo } from './article.ts'
import type { Edition } from './edition.ts'
import { toOwnForm } from './own-form.ts'
import { type Answer, gone, missing, moved, type PageRequest } from './page.ts'

/** A record may lead to a path that was itself recorded; so many are followed, so that a reader is sent on once. */
const longestChain = 5

/** Whether the query names a thing as WordPress does: `?p=12`. Then the address is an old one, whatever its path. */
export const namesByQuery = (pathAndQuery: string): boolean => normalizeOldPath(pathAndQuery).includes('?')

/**
 * An address of the system that was here before: where the thing stands now, in one redirect.
 * What was recorded wins over what the usual patterns of WordPress say.
 */
export async function answerOldAddress(request: PageRequest, pathAndQuery: string): Promise<Answer> {
  const keys = oldPathKeys(pathAndQuery)
  const recorded = await findRecorded(request, keys)
  if (recorded !== undefined) return (await followRecord(request, recorded)) ?? missing
  for (const key of keys) {
    const answer = await followPattern(request, key)
    if (answer !== undefined) return answer
  }
  return missing
}

async function findRecorded(request: PageRequest, keys: readonly string[]): Promise<RedirectsTable | undefined> {
  const rows = await findRedirects(request.site.db.reader, keys)
  return keys.map((key) => rows.find((row) => row.path === key)).find((row) => row !== undefined)
}

async function followRecord(request: PageRequest, first: RedirectsTable): Promise<Answer | undefined> {
  const { chrome, edition } = request
  let row: RedirectsTable = first
  for (let step = 0; step < longestChain; step += 1) {
    if (row.status === 410) return gone
    if (row.target_kind !== 'path') return locate(request, row)
    if (!isLocalPath(row.target_path)) return undefined
    const next = await findRecorded(request, [normalizeOldPath(row.target_path)])
    if (next === undefined) {
      const book = { ...chrome, addresses: edition.addresses, primaryLanguage: chrome.primary.language }
      return moved(toOwnForm(encodeURI(decodeSafely(row.target_path)), book))
    }
    row = next
  }
  return undefined
}

async function locate(request: PageRequest, row: RedirectsTable): Promise<Answer | undefined> {
  const { target_kind: kind, target_id: id } = row
  if (id === null || kind === 'path') return undefined
  const { reader } = request.site.db
  if (kind === 'article') return leadTo(request.chrome, (await findArticleAddresses(reader, [id]))[0])
  if (kind === 'media') {
    const picture = (await findPictures(reader, [id], request.edition.language)).get(id)
    return picture === undefined ? undefined : moved(href.media(fallback(picture.derivatives).key))
  }
  const { language, addresses } = request.edition
  const found = await findAddresses(reader, [{ kind, id }], language, addresses)
  const address = found.get(`${kind}:${id}`)
  return address === undefined ? undefined : moved(address)
}

/** What the usual addresses of WordPress mean; the key is decoded and has no slash at its end. */
async function followPattern(request: PageRequest, key: string): Promise<Answer | undefined> {
  const { edition } = request
  const path = withoutLanguage(key, edition.language)
  const date = /^\/([0-9]{4})(?:\/([0-9]{1,2})(?:\/([0-9]{1,2}))?)?$/.exec(path)
  if (date !== null) {
    const [year = 0, month, day] = date.slice(1).map((part) => (part === undefined ? undefined : Number(part)))
    const archive = archiveOf(edition, { year, month, day })
    if (archive !== undefined) return moved(archive)
    if (month !== undefined) return missing
  }
  const code = /^\/(?:archives\/|\?p=)?([1-9][0-9]{0,14})$/.exec(path)?.[1]
  if (code !== undefined) return answerCode(request, Number(code))
  if (/^\/(?:feed|page\/[0-9]{1,6}|comments\/feed)(?:\/|$)/.test(path))
    return moved(edition.addresses.front(edition.language))
  const location = await locateByName(request, path)
  return location === undefined ? undefined : moved(location)
}

/** Sites in several languages began their addresses with the language, as ours do. */
function withoutLanguage(key: string, language: string): string {
  const prefix = `/${language}`
  const rest = key.slice(prefix.length)
  if (!key.startsWith(prefix) || !/^[/?]/.test(rest)) return key
  return rest.startsWith('?') ? `/${rest}` : rest
}

async function locateByName({ edition, site }: PageRequest, path: string): Promise<string | undefined> {
  const [, kind, name] = /^\/(category|tag|author)\/(?:[^/]+\/)*([^/]+)$/.exec(path) ?? []
  if (name === undefined) return undefined
  if (kind === 'category') return edition.sections.find(({ slug }) => slug === name)?.url
  const { reader } = site.db
  if (kind === 'tag') {
    const tag = await findTagBySlug(reader, edition.language, name)
    return tag === undefined ? undefined : edition.addresses.tag(edition.language, tag.slug)
  }
  const author = await findAuthorBySlug(reader, edition.language, name)
  return author === undefined ? undefined : edition.addresses.author(edition.language, author.slug)
}

/**
 * The archive that holds most of a Gregorian period: a month of one calendar lies in two of another, so its middle decides.
 * A year before 1700 is one of the edition's own calendar: sites with Persian dates have them in their addresses.
 */
function archiveOf(
  edition: Edition,
  date: { readonly year: number; readonly month: number | undefined; readonly day: number | undefined },
): string | undefined {
  const calendar = firstCalendar(edition)
  const isOwn = date.year < 1700 && calendar !== 'gregory'
  const asked: CalendarDate = {
    calendar: isOwn ? calendar : 'gregory',
    year: date.year,
    month: date.month ?? 7,
    day: date.day ?? (date.month === undefined ? 1 : 15),
  }
  if ((!isOwn && (date.year < 1900 || date.year > 2200)) || !isValidDate(asked, edition.locale)) return undefined
  const own = isOwn ? asked : convertDate(asked, calendar, edition.locale)
  return edition.addresses.archive(
    edition.language,
    own.year,
    date.month === undefined ? undefined : own.month,
    date.day === undefined ? undefined : own.day,
  )
}

/** `//host` and `/\host` are other hosts to a browser. */
const isLocalPath = (path: string): boolean => /^\/(?![/\\])/.test(path)

function decodeSafely(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
