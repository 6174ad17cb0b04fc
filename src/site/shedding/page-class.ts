import { type Address, readAddress } from '../address.ts'
import type { Chrome } from '../edition.ts'
import { reservedSlugs } from '../../routes.ts'
import type { RequestClass } from './policy.ts'

/**
 * The class of a page that has to be made. Lists are what can be asked for without end: further pages, days, tags, and whatever
 * names nothing. Front pages, articles and the first pages of sections are what readers came for.
 */
export function classOfPage(chrome: Chrome, path: string, hasQuery: boolean): RequestClass {
  return classOf(readAddress(path, chrome.languages, chrome.primary.language), chrome, hasQuery)
}

/** The same for what is certainly a page of this site: other routes may live under the rest. */
export function classOfCertainPage(chrome: Chrome, path: string, hasQuery: boolean): RequestClass | undefined {
  const address = readAddress(path, chrome.languages, chrome.primary.language)
  if (address.kind === 'unknown' || address.kind === 'root') return undefined
  if (address.kind === 'path' && reservedSlugs.has(address.slug)) return undefined
  return classOf(address, chrome, hasQuery)
}

function classOf(address: Address, chrome: Chrome, hasQuery: boolean): RequestClass {
  if (address.kind === 'search' || address.kind === 'suggestions') return 'search'
  if (hasQuery) return 'list'
  switch (address.kind) {
    case 'root':
    case 'front':
    case 'article':
    case 'short-link':
      return 'page'
    case 'path':
      return chrome.editions.some(
        ({ language, sections }) => language === address.language && sections.some(({ slug }) => slug === address.slug),
      )
        ? 'page'
        : 'list'
    default:
      return 'list'
  }
}
