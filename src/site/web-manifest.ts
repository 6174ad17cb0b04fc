import type { Chrome } from './edition.ts'
import type { Answer, AppLook, PageRequest } from './page.ts'

/** What a device shows of the paper once it is put among its programs (W3C Web Application Manifest). */
export function answerManifest({ site, chrome, edition }: PageRequest): Answer {
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
    icons: iconsOf(chrome, site.appLook.icons),
  }
  return {
    kind: 'file',
    type: 'application/manifest+json; charset=utf-8',
    body: JSON.stringify(manifest),
    language: edition.language,
  }
}

/** Of the newsroom's own logo, once they are made; till then and without one, those of the theme. */
function iconsOf({ look }: Chrome, ofTheme: AppLook['icons']): AppLook['icons'] {
  const own = look.icons.flatMap(({ url, use, width }) =>
    use === 'any' || use === 'maskable'
      ? [{ src: url, sizes: `${width}x${width}`, type: 'image/png', purpose: use }]
      : [],
  )
  return own.length === 0 ? ofTheme : own
}
