import type { Answer, PageRequest } from './page.ts'

/** What a device shows of the paper once it is put among its programs (W3C Web Application Manifest). */
export function answerManifest({ site, edition }: PageRequest): Answer {
  const front = edition.addresses.front(edition.language)
  const manifest = {
    id: front,
    name: edition.name,
    short_name: edition.shortName,
    ...(edition.motto === '' ? {} : { description: edition.motto }),
    lang: edition.language,
    dir: edition.dir,
    start_url: front,
    scope: '/',
    display: 'minimal-ui',
    background_color: site.appLook.background,
    theme_color: site.appLook.background,
    icons: site.appLook.icons,
  }
  return {
    kind: 'file',
    type: 'application/manifest+json; charset=utf-8',
    body: JSON.stringify(manifest),
    language: edition.language,
  }
}
