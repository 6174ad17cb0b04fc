import { expect, test } from 'vitest'
import { EMBED_PROVIDERS, embedOrigins, embedPage, findEmbed } from './embed-providers.ts'

test.each([
  ['https://www.aparat.com/v/abc12', 'aparat', 'https://www.aparat.com/video/video/embed/videohash/abc12/vt/frame'],
  [
    'https://www.aparat.com/video/video/embed/videohash/abc12/vt/frame',
    'aparat',
    'https://www.aparat.com/video/video/embed/videohash/abc12/vt/frame',
  ],
  [
    'https://www.youtube.com/watch?v=ex8fMxXJDJw&t=90',
    'youtube',
    'https://www.youtube-nocookie.com/embed/ex8fMxXJDJw?start=90',
  ],
  ['http://youtu.be/ex8fMxXJDJw', 'youtube', 'https://www.youtube-nocookie.com/embed/ex8fMxXJDJw'],
  ['https://m.youtube.com/shorts/ex8fMxXJDJw', 'youtube', 'https://www.youtube-nocookie.com/embed/ex8fMxXJDJw'],
  [
    'https://www.youtube.com/playlist?list=PLabcdefghijk',
    'youtube',
    'https://www.youtube-nocookie.com/embed/videoseries?list=PLabcdefghijk',
  ],
  ['https://vimeo.com/76979871', 'vimeo', 'https://player.vimeo.com/video/76979871?dnt=1'],
  [
    'https://player.vimeo.com/video/76979871?h=abcdef12',
    'vimeo',
    'https://player.vimeo.com/video/76979871?dnt=1&h=abcdef12',
  ],
  ['https://www.dailymotion.com/video/x8abcde', 'dailymotion', 'https://geo.dailymotion.com/player.html?video=x8abcde'],
  [
    'https://soundcloud.com/someone/track',
    'soundcloud',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fsomeone%2Ftrack',
  ],
  [
    'https://open.spotify.com/intl-de/track/4cOdK2wGLETKBW3PvgPWqT',
    'spotify',
    'https://open.spotify.com/embed/track/4cOdK2wGLETKBW3PvgPWqT',
  ],
  ['https://t.me/s/somechannel/12', 'telegram', 'https://t.me/somechannel/12?embed=1'],
  ['https://www.instagram.com/p/Cabc_-12345/?utm=1', 'instagram', 'https://www.instagram.com/p/Cabc_-12345/embed/'],
  [
    'https://twitter.com/WordPress/status/1057136472321613824',
    'x',
    'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=1057136472321613824',
  ],
  ['https://x.com/a/status/12?s=20', 'x', 'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=12'],
  [
    'https://www.facebook.com/6427302910/posts/10156380423617911/',
    'facebook',
    'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2F6427302910%2Fposts%2F10156380423617911%2F',
  ],
  [
    'https://www.tiktok.com/@someone/video/7100000000000000000',
    'tiktok',
    'https://www.tiktok.com/embed/v2/7100000000000000000',
  ],
  [
    'https://www.openstreetmap.org/#map=12/35.7/51.4',
    'openstreetmap',
    'https://www.openstreetmap.org/export/embed.html?bbox=51.31211,35.65605,51.48789,35.74395&layer=mapnik',
  ],
  ['https://www.google.com/maps/embed?pb=!1m2', 'googlemaps', 'https://www.google.com/maps/embed?pb=!1m2'],
])('%s is of %s', (address, provider, frame) => {
  expect(findEmbed(address)).toMatchObject({ provider, frame })
})

test.each([
  'https://www.youtube.com.evil.example/watch?v=ex8fMxXJDJw',
  'https://evil.example/?https://www.youtube.com/watch?v=ex8fMxXJDJw',
  'https://www.youtube.com@evil.example/watch?v=ex8fMxXJDJw',
  'https://www.youtube.com:8443/watch?v=ex8fMxXJDJw',
  'https://www.youtube.com/watch?v="><script>',
  'https://www.youtube.com/@channel',
  'javascript:alert(1)//youtube.com/watch?v=ex8fMxXJDJw',
  'ftp://youtu.be/ex8fMxXJDJw',
  'https://t.me/joinchat',
  'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fevil.example%2F',
  'https://w.soundcloud.com/player/?url=https%3A//evil.example/a/b',
  'not an address',
])('%s is nobody’s', (address) => {
  expect(findEmbed(address)).toBeUndefined()
})

test('every frame loads from an origin its provider declares', () => {
  const origins = new Set(embedOrigins())
  for (const provider of Object.values(EMBED_PROVIDERS))
    for (const origin of provider.origins) expect(origins).toContain(origin)
  for (const address of ['https://youtu.be/ex8fMxXJDJw', 'https://vimeo.com/76979871', 'https://t.me/somechannel/12'])
    expect(origins).toContain(new URL(findEmbed(address)?.frame ?? 'about:blank').origin)
})

test('the address of a frame becomes that of a page a reader can open', () => {
  expect(embedPage('https://www.youtube.com/embed/ex8fMxXJDJw?rel=0')).toBe(
    'https://www.youtube.com/watch?v=ex8fMxXJDJw',
  )
  expect(embedPage('https://www.aparat.com/video/video/embed/videohash/abc12/vt/frame')).toBe(
    'https://www.aparat.com/v/abc12',
  )
  expect(embedPage('https://vimeo.com/76979871')).toBe('https://vimeo.com/76979871')
})
