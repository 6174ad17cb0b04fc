import { stripBidiControls } from '@matbaa/locale'
import type { Edition, SectionEntry } from '../edition.ts'
import type { Site } from '../page.ts'
import { ancestorsOf } from '../trail.ts'
import { breadcrumbs, publisher, type Thing, type TrailLink } from './json-ld.ts'

type Place = Pick<Site, 'origin' | 'logo'>

/** The front page of an edition. */
export function frontThings(site: Place, edition: Edition): readonly Thing[] {
  const url = site.origin + edition.addresses.front(edition.language)
  const organization = publisher(site, edition)
  return [
    {
      '@type': 'WebSite',
      '@id': `${url}#site`,
      url,
      name: edition.name,
      ...(edition.motto === '' ? {} : { description: edition.motto }),
      inLanguage: edition.language,
      publisher: { '@id': organization['@id'] },
    },
    organization,
  ]
}

/** A page that lists articles, at the end of the trail. */
export function listThings(
  { origin }: Place,
  edition: Edition,
  page: { readonly trail: readonly TrailLink[]; readonly own: TrailLink; readonly description: string },
): readonly Thing[] {
  const { name, url } = page.own
  return [
    {
      '@type': 'CollectionPage',
      '@id': origin + url,
      url: origin + url,
      name,
      // A sentence of ours keeps what is put into it in order by signs that only a page needs.
      ...(page.description === '' ? {} : { description: stripBidiControls(page.description) }),
      inLanguage: edition.language,
      isPartOf: { '@id': `${origin}${edition.addresses.front(edition.language)}#site` },
    },
    breadcrumbs(origin, edition, [...page.trail, page.own]),
  ]
}

/** The page of an author. */
export function authorThings(
  { origin }: Place,
  edition: Edition,
  author: {
    readonly own: TrailLink
    readonly roleTitle: string
    readonly bio: string
    readonly image: string | undefined
    readonly website: string | undefined
  },
): readonly Thing[] {
  const { own, roleTitle, bio, image, website } = author
  return [
    {
      '@type': 'ProfilePage',
      '@id': origin + own.url,
      url: origin + own.url,
      inLanguage: edition.language,
      mainEntity: {
        '@type': 'Person',
        '@id': `${origin}${own.url}#person`,
        name: own.name,
        url: origin + own.url,
        ...(roleTitle === '' ? {} : { jobTitle: roleTitle }),
        ...(bio === '' ? {} : { description: bio }),
        ...(image === undefined ? {} : { image }),
        ...(website === undefined ? {} : { sameAs: website }),
      },
    },
    breadcrumbs(origin, edition, [own]),
  ]
}

/** A static page. */
export function pageThings(
  { origin }: Place,
  edition: Edition,
  page: {
    readonly trail: readonly TrailLink[]
    readonly own: TrailLink
    readonly description: string
    readonly published: string | undefined
    readonly modified: string
  },
): readonly Thing[] {
  const { own, description, published, modified } = page
  return [
    {
      '@type': 'WebPage',
      '@id': origin + own.url,
      url: origin + own.url,
      name: own.name,
      ...(description === '' ? {} : { description }),
      inLanguage: edition.language,
      ...(published === undefined ? {} : { datePublished: published }),
      dateModified: modified,
      isPartOf: { '@id': `${origin}${edition.addresses.front(edition.language)}#site` },
    },
    breadcrumbs(origin, edition, [...page.trail, own]),
  ]
}

/** The sections a section lies in, from the top, as links of a trail. */
export const sectionTrail = (edition: Edition, section: SectionEntry): readonly TrailLink[] =>
  ancestorsOf(edition, section)
    .toReversed()
    .map(({ name, url }) => ({ name, url }))
