import { href } from '../routes.ts'
import type { PageRequest } from './page.ts'

/**
 * robots.txt (RFC 9309): what is no page for search engines, what the settings add, and where the sitemaps are. `$` ends a
 * pattern, so that a section of a like name is not shut out with the newsroom.
 */
export function writeRobots({ site, chrome }: Pick<PageRequest, 'site' | 'chrome'>, more: string): string {
  if (!chrome.machines.mayIndex) return lines('User-agent: *', 'Disallow: /')
  const searches = chrome.editions.flatMap(({ language, addresses }) => {
    const search = `${addresses.front(language)}search`
    return [`Disallow: ${search}$`, `Disallow: ${search}?`, `Disallow: ${search}/`]
  })
  return lines(
    'User-agent: *',
    'Disallow: /admin$',
    'Disallow: /admin/',
    'Disallow: /api/',
    'Disallow: /-/',
    'Disallow: /*?comments=',
    'Disallow: /*&comments=',
    ...searches,
    '',
    ...(more.trim() === '' ? [] : [more.trim(), '']),
    `Sitemap: ${site.origin}${href.sitemap}`,
    `Sitemap: ${site.origin}${href.newsSitemap}`,
  )
}

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`
