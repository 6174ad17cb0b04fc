import { readAddress } from '../address.ts'
import type { PageRequest } from '../page.ts'
import type { RequestClass } from './policy.ts'

/**
 * The class of a page that has to be made. Lists are what can be asked for without end: further pages, days, tags, and whatever
 * names nothing. Front pages, articles and the first pages of sections are what readers came for.
 */
export function classOfPage({ path, query, chrome }: PageRequest): RequestClass {
  if (query.size > 0) return 'list'
  const address = readAddress(path, chrome.languages, chrome.primary.language)
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
