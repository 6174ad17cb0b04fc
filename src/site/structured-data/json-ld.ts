import type { Edition } from '../edition.ts'
import type { Site } from '../page.ts'

/** A thing in the words of schema.org. */
export type Thing = Readonly<Record<string, unknown>>

/** A link of a trail; `url` is a path of this site. */
export interface TrailLink {
  readonly name: string
  readonly url: string
}

/** Serialises things of one page for a script element: nothing in it can end the element. */
export const toJsonLd = (things: readonly Thing[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c')

/** The paper in one language, as who publishes. */
export function publisher({ origin, logo }: Pick<Site, 'origin' | 'logo'>, edition: Edition): Thing {
  const front = origin + edition.addresses.front(edition.language)
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${front}#publisher`,
    name: edition.name,
    url: front,
    ...(logo === undefined ? {} : { logo: { '@type': 'ImageObject', url: origin + logo } }),
  }
}

/** The way from the front page to this one, its last link. */
export function breadcrumbs(origin: string, edition: Edition, trail: readonly TrailLink[]): Thing {
  const front = { name: edition.name, url: edition.addresses.front(edition.language) }
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [front, ...trail].map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: origin + url,
    })),
  }
}
