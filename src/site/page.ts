import type { Views } from '../content/views/views.ts'
import type { SecretSource } from '../content/settings/secret.ts'
import type { Clock, Database } from '../db/database.ts'
import type { ArticleFinder } from '../content/search/find.ts'
import type { SuggestionSource } from './suggestions.ts'
import type { Chrome, Edition } from './edition.ts'
import type { KeptLists } from './page-cache/kept-lists.ts'
import type { Html, Theme } from './theme/theme.ts'

/** What answers the page of the search. */
export interface SiteSearch extends ArticleFinder {
  /** Counts a search that found nothing, by its words alone. */
  readonly countMiss: (language: string, query: string) => void
}

/** What pages are made with. */
export interface Site {
  readonly db: Database
  readonly clock: Clock
  /** Scheme, host and port, without a slash at the end; the base of every absolute address. */
  readonly origin: string
  readonly theme: Theme
  /** Signs the forms of pages. */
  readonly secret: SecretSource
  /** Of every answer. */
  readonly headers: Readonly<Record<string, string>>
  /** Path of the paper's sign, for those who show it beside its name. */
  readonly logo?: string | undefined
  /** How the paper looks among the programs of a device. */
  readonly appLook: AppLook
  readonly search: SiteSearch
  /** Heads of lists that were read a moment ago. */
  readonly lists: KeptLists
  readonly suggestions: Pick<SuggestionSource, 'suggest'>
  /** Absent where nothing is counted. */
  readonly issueTicket?: Views['issueTicket'] | undefined
}

/** Colour and icons of the paper as an installed program. */
export interface AppLook {
  readonly background: string
  readonly icons: readonly {
    readonly src: string
    readonly sizes: string
    readonly type: string
    readonly purpose: string
  }[]
}

/** One request for a page of an edition. */
export interface PageRequest {
  readonly site: Site
  readonly chrome: Chrome
  readonly edition: Edition
  readonly now: number
  /** As it was sent, percent-encoded, without the query. */
  readonly path: string
  readonly query: URLSearchParams
}

/** What a page answers; how it becomes a response is not its business. */
export type Answer =
  | {
      readonly kind: 'page'
      readonly html: Html
      /** Cache tags of what it shows, beside those of what stands around every page. */
      readonly tags: readonly string[]
    }
  | MachineFile
  | { readonly kind: 'moved'; readonly location: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'gone' }

/** What programs read: a feed, a sitemap, robots.txt. */
export interface MachineFile {
  readonly kind: 'file'
  /** Media type with its charset. */
  readonly type: string
  readonly body: string
  /** Of what is in it; absent where that is several or none. */
  readonly language?: string
}

export const missing: Answer = { kind: 'missing' }
export const gone: Answer = { kind: 'gone' }

/** A page in full, with the cache tags of what it shows. */
export const shown = (html: Html, tags: readonly string[]): Answer => ({ kind: 'page', html, tags })

/** A permanent redirect to a path of this site. */
export const moved = (location: string): Answer => ({ kind: 'moved', location })

/**
 * Where a page was asked for under an address that is not its own (a slug cut or out of date, a slash too many or too
 * few): the redirect to its own, with what of the query names a part of it. Encodings of the same path are the same.
 */
export function redirectToOwn(
  request: PageRequest,
  own: string,
  parameters: readonly string[] = [],
): Answer | undefined {
  if (request.path === own || decodedPath(request.path) === decodedPath(own)) return undefined
  const kept = new URLSearchParams()
  for (const name of parameters) {
    const value = request.query.get(name)
    if (value !== null) kept.set(name, value)
  }
  return moved(kept.size === 0 ? own : `${own}?${kept.toString()}`)
}

/** A whole number above zero from the query: `undefined` when it is not there, `null` when it is something else. */
export function readCount(query: URLSearchParams, name: string): number | null | undefined {
  const text = query.get(name)
  if (text === null) return undefined
  return /^[1-9][0-9]{0,14}$/.test(text) ? Number(text) : null
}

/** A path without its percent-encoding, or as it is where that is broken. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
