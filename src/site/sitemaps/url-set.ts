import type { Derivative } from '../../content/media/picture.ts'
import { href } from '../../routes.ts'
import type { MachineFile } from '../page.ts'
import { shareForm } from '../pictures.ts'
import { element, type Xml, xmlDocument } from '../xml.ts'

/** An address in a sitemap. */
export interface SitemapUrl {
  /** Absolute. */
  readonly url: string
  /** ISO 8601. */
  readonly changed?: string | undefined
  /** Absolute addresses of the same thing by language, this one among them; one alone is none. */
  readonly alternates?: ReadonlyMap<string, string>
  /** Absolute. */
  readonly image?: string | undefined
  /** What only some sitemaps say of it. */
  readonly more?: Xml
}

const namespaces = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
  'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
}

/** A sitemap (sitemaps.org 0.9) with what Google added: pictures, news, the same page in other languages. */
export const urlSet = (urls: readonly SitemapUrl[]): MachineFile =>
  sitemapFile(element('urlset', namespaces, urls.map(toUrl)))

/** A file of a sitemap with this root. */
export const sitemapFile = (root: Xml): MachineFile => ({
  kind: 'file',
  type: 'application/xml; charset=utf-8',
  body: xmlDocument(root),
})

/** The absolute address of the picture of a sitemap's entry. */
export function imageOf(origin: string, derivatives: readonly Derivative[]): string | undefined {
  const form = shareForm(derivatives)
  return form && origin + href.media(form.key)
}

function toUrl({ url, changed, alternates = new Map(), image, more }: SitemapUrl): Xml {
  return element(
    'url',
    {},
    element('loc', {}, url),
    changed === undefined ? undefined : element('lastmod', {}, changed),
    more,
    image === undefined ? undefined : element('image:image', {}, element('image:loc', {}, image)),
    alternates.size < 2
      ? undefined
      : [...alternates].map(([hreflang, href]) => element('xhtml:link', { rel: 'alternate', hreflang, href })),
  )
}
