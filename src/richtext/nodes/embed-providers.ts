/** How the frame is shaped: 16:9, a strip, a card as high as its content, a map. */
export type EmbedShape = 'video' | 'audio' | 'post' | 'map'

export interface EmbedProvider {
  /** The house's own name in Latin letters; pages take a translated one from their messages. */
  readonly name: string
  /** Hosts of addresses people paste, without `www.` and `m.`. */
  readonly hosts: readonly string[]
  /** Origins the frame may load from: the site's `frame-src`. */
  readonly origins: readonly string[]
  readonly shape: EmbedShape
  /** The address of the frame for an address of the house, `undefined` where it shows nothing that can be framed. */
  readonly frame: (url: URL) => string | undefined
}

/** Addresses of pages by the address of their frame, where a frame's address shows nothing on its own. */
const PAGES: readonly (readonly [RegExp, (id: string) => string])[] = [
  [
    /^https:\/\/www\.youtube-nocookie\.com\/embed\/(?!videoseries)([A-Za-z0-9_-]+)/,
    (id) => `https://www.youtube.com/watch?v=${id}`,
  ],
  [
    /^https:\/\/www\.youtube-nocookie\.com\/embed\/videoseries\?list=(.+)$/,
    (id) => `https://www.youtube.com/playlist?list=${id}`,
  ],
  [
    /^https:\/\/www\.aparat\.com\/video\/video\/embed\/videohash\/([A-Za-z0-9]+)/,
    (id) => `https://www.aparat.com/v/${id}`,
  ],
  [/^https:\/\/geo\.dailymotion\.com\/player\.html\?video=(.+)$/, (id) => `https://www.dailymotion.com/video/${id}`],
  [/^https:\/\/open\.spotify\.com\/embed\/(.+)$/, (id) => `https://open.spotify.com/${id}`],
  [/^https:\/\/www\.facebook\.com\/plugins\/(?:post|video)\.php\?href=(.+)$/, (id) => decodeURIComponent(id)],
]

export interface FoundEmbed {
  readonly provider: string
  readonly shape: EmbedShape
  /** Address of the frame. */
  readonly frame: string
}

/** Whose things may be shown inside a story. Anything else stays a link. */
export const EMBED_PROVIDERS: Readonly<Record<string, EmbedProvider>> = {
  aparat: provider('Aparat', ['aparat.com'], ['https://www.aparat.com'], 'video', (url) => {
    const id =
      match(url.pathname, /^\/v\/([A-Za-z0-9]{3,20})(?:\/|$)/) ??
      match(url.pathname, /^\/video\/video\/embed\/videohash\/([A-Za-z0-9]{3,20})(?:\/|$)/) ??
      match(url.pathname, /^\/embed\/([A-Za-z0-9]{3,20})(?:\/|$)/)
    return id && `https://www.aparat.com/video/video/embed/videohash/${id}/vt/frame`
  }),
  youtube: provider(
    'YouTube',
    ['youtube.com', 'youtu.be', 'youtube-nocookie.com', 'music.youtube.com'],
    ['https://www.youtube-nocookie.com'],
    'video',
    youtubeFrame,
  ),
  vimeo: provider('Vimeo', ['vimeo.com', 'player.vimeo.com'], ['https://player.vimeo.com'], 'video', (url) => {
    const found = /^\/(?:video\/|channels\/[^/]+\/|groups\/[^/]+\/videos\/)?(\d{4,12})(?:\/([0-9a-f]{6,16}))?\/?$/.exec(
      url.pathname,
    )
    if (found === null) return undefined
    const secret = found[2] ?? match(url.searchParams.get('h') ?? '', /^([0-9a-f]{6,16})$/)
    return `https://player.vimeo.com/video/${found[1]}?dnt=1${secret === undefined ? '' : `&h=${secret}`}`
  }),
  dailymotion: provider(
    'Dailymotion',
    ['dailymotion.com', 'dai.ly', 'geo.dailymotion.com'],
    ['https://geo.dailymotion.com'],
    'video',
    (url) => {
      const id =
        match(
          url.pathname,
          url.hostname === 'dai.ly' ? /^\/([a-z0-9]{5,12})$/i : /^\/(?:embed\/)?video\/([a-z0-9]{5,12})/i,
        ) ?? match(url.searchParams.get('video') ?? '', /^([a-z0-9]{5,12})$/i)
      return id && `https://geo.dailymotion.com/player.html?video=${id}`
    },
  ),
  soundcloud: provider(
    'SoundCloud',
    ['soundcloud.com', 'w.soundcloud.com'],
    ['https://w.soundcloud.com'],
    'audio',
    (url) => {
      const inner = url.hostname === 'w.soundcloud.com' ? url.searchParams.get('url') : url.href
      if (inner === null || !/^https?:\/\/(?:(?:www|m|api)\.)?soundcloud\.com\/[^/?#]+\/[^?#]+/.test(inner))
        return undefined
      return `https://w.soundcloud.com/player/?url=${encodeURIComponent(inner)}`
    },
  ),
  spotify: provider('Spotify', ['open.spotify.com'], ['https://open.spotify.com'], 'audio', (url) => {
    const found =
      /^\/(?:intl-[a-z]+\/)?(?:embed\/|embed-podcast\/)?(track|album|playlist|episode|show|artist)\/([A-Za-z0-9]{10,40})\/?$/.exec(
        url.pathname,
      )
    return found === null ? undefined : `https://open.spotify.com/embed/${found[1]}/${found[2]}`
  }),
  telegram: provider('Telegram', ['t.me', 'telegram.me'], ['https://t.me'], 'post', (url) => {
    const found = /^\/(?:s\/)?([A-Za-z][A-Za-z0-9_]{3,31})\/(\d{1,12})\/?$/.exec(url.pathname)
    return found === null ? undefined : `https://t.me/${found[1]}/${found[2]}?embed=1`
  }),
  instagram: provider('Instagram', ['instagram.com', 'instagr.am'], ['https://www.instagram.com'], 'post', (url) => {
    const found = /^\/(?:[A-Za-z0-9_.]+\/)?(p|reel|tv)\/([A-Za-z0-9_-]{5,40})(?:\/|$)/.exec(url.pathname)
    return found === null ? undefined : `https://www.instagram.com/${found[1]}/${found[2]}/embed/`
  }),
  x: provider('X', ['x.com', 'twitter.com', 'mobile.twitter.com'], ['https://platform.twitter.com'], 'post', (url) => {
    const id = match(url.pathname, /^\/(?:#!\/)?[A-Za-z0-9_]{1,30}\/status(?:es)?\/(\d{1,25})(?:\/|$)/)
    return id && `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${id}`
  }),
  facebook: provider(
    'Facebook',
    ['facebook.com', 'fb.watch', 'web.facebook.com'],
    ['https://www.facebook.com'],
    'post',
    facebookFrame,
  ),
  tiktok: provider('TikTok', ['tiktok.com'], ['https://www.tiktok.com'], 'post', (url) => {
    const id = match(url.pathname, /^\/(?:@[A-Za-z0-9_.]+\/video|embed(?:\/v2)?)\/(\d{5,25})\/?$/)
    return id && `https://www.tiktok.com/embed/v2/${id}`
  }),
  bluesky: provider('Bluesky', ['embed.bsky.app'], ['https://embed.bsky.app'], 'post', (url) => {
    const found = /^\/embed\/(did:[a-z0-9:]+\/[a-z.]+\/[a-z0-9]+)$/i.exec(url.pathname)
    return found === null ? undefined : `https://embed.bsky.app/embed/${found[1]}`
  }),
  openstreetmap: provider(
    'OpenStreetMap',
    ['openstreetmap.org', 'osm.org'],
    ['https://www.openstreetmap.org'],
    'map',
    openStreetMapFrame,
  ),
  googlemaps: provider('Google Maps', ['google.com', 'maps.google.com'], ['https://www.google.com'], 'map', (url) => {
    const place = url.pathname === '/maps/embed' ? url.searchParams.get('pb') : null
    return place === null ? undefined : `https://www.google.com/maps/embed?pb=${encodeURIComponent(place)}`
  }),
}

/** The provider that knows an address and the frame it has for it. */
export function findEmbed(address: string): FoundEmbed | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.username !== '' || url.password !== '' || url.port !== '') return undefined
  const host = url.hostname.replace(/^(?:www|m)\./, '')
  const key = PROVIDER_OF_HOST.get(host)
  const provider = key === undefined ? undefined : EMBED_PROVIDERS[key]
  const frame = provider?.frame(url)
  if (key === undefined || provider === undefined || frame === undefined || frame === '') return undefined
  return { provider: key, shape: provider.shape, frame }
}

/** The page a reader would open for a frame's address, where that differs and is still recognised. */
export function embedPage(address: string): string {
  const frame = findEmbed(address)?.frame ?? ''
  for (const [pattern, page] of PAGES) {
    const id = match(frame, pattern)
    const found = id === undefined ? undefined : page(id)
    if (found !== undefined && findEmbed(found) !== undefined) return found
  }
  return address
}

/** Everything a page's `frame-src` has to allow for embeds to open. */
export function embedOrigins(): readonly string[] {
  return [...new Set(Object.values(EMBED_PROVIDERS).flatMap((provider) => provider.origins))].sort()
}

const PROVIDER_OF_HOST: ReadonlyMap<string, string> = new Map(
  Object.entries(EMBED_PROVIDERS).flatMap(([key, { hosts }]) => hosts.map((host) => [host, key] as const)),
)

function provider(
  name: string,
  hosts: readonly string[],
  origins: readonly string[],
  shape: EmbedShape,
  frame: EmbedProvider['frame'],
): EmbedProvider {
  return { name, hosts, origins, shape, frame }
}

function youtubeFrame(url: URL): string | undefined {
  const base = 'https://www.youtube-nocookie.com/embed/'
  const id =
    url.hostname === 'youtu.be'
      ? match(url.pathname, /^\/([A-Za-z0-9_-]{6,20})\/?$/)
      : (match(url.searchParams.get('v') ?? '', /^([A-Za-z0-9_-]{6,20})$/) ??
        match(url.pathname, /^\/(?:embed|v|shorts|live)\/(?!videoseries)([A-Za-z0-9_-]{6,20})(?:\/|$)/))
  const list = match(url.searchParams.get('list') ?? '', /^([A-Za-z0-9_-]{10,60})$/)
  if (id === undefined) return list && `${base}videoseries?list=${list}`
  const start = seconds(url.searchParams.get('start') ?? url.searchParams.get('t') ?? '')
  return `${base}${id}${start === undefined ? '' : `?start=${start}`}`
}

/** `90`, `90s`, `1m30s`, `1h2m3s`. */
function seconds(value: string): number | undefined {
  const found = /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,6})s?)?$/.exec(value)
  if (found === null || value === '') return undefined
  const [hours, minutes, rest] = [found[1], found[2], found[3]].map((part) => Number(part ?? 0))
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (rest ?? 0)
}

function facebookFrame(url: URL): string | undefined {
  const plugin = /^\/plugins\/(post|video)\.php$/.exec(url.pathname)?.[1]
  const target = plugin === undefined ? url.href : url.searchParams.get('href')
  if (target === null || !/^https:\/\/(?:[a-z]+\.)?(?:facebook\.com|fb\.watch)\/[^?#]/.test(target)) return undefined
  const isVideo = plugin === 'video' || /\/videos\/|\/watch\/?\?|fb\.watch\/|\/reel\//.test(target)
  const isPost = plugin === 'post' || /\/posts\/|\/permalink\.php\?|\/photos?\/|\/photo\.php\?|story_fbid=/.test(target)
  if (!isVideo && !isPost) return undefined
  return `https://www.facebook.com/plugins/${isVideo ? 'video' : 'post'}.php?href=${encodeURIComponent(target)}`
}

function openStreetMapFrame(url: URL): string | undefined {
  const base = 'https://www.openstreetmap.org/export/embed.html'
  if (url.pathname === '/export/embed.html') {
    const box = match(url.searchParams.get('bbox') ?? '', /^(-?[\d.]+(?:,-?[\d.]+){3})$/)
    const marker = match(url.searchParams.get('marker') ?? '', /^(-?[\d.]+,-?[\d.]+)$/)
    return box && `${base}?bbox=${box}&layer=mapnik${marker === undefined ? '' : `&marker=${marker}`}`
  }
  const found = /^#?map=(\d{1,2})(?:\.\d+)?\/(-?\d{1,3}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)/.exec(url.hash)
  if (found === null) return undefined
  const [zoom, latitude, longitude] = [Number(found[1]), Number(found[2]), Number(found[3])]
  const half = 360 / 2 ** Math.min(Math.max(zoom, 1), 19)
  const box = [longitude - half, latitude - half / 2, longitude + half, latitude + half / 2].map((value) =>
    value.toFixed(5),
  )
  const pin = url.searchParams.has('mlat') ? `&marker=${latitude.toFixed(5)},${longitude.toFixed(5)}` : ''
  return `${base}?bbox=${box.join(',')}&layer=mapnik${pin}`
}

function match(value: string, pattern: RegExp): string | undefined {
  return pattern.exec(value)?.[1]
}
