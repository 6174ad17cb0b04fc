import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../../test/databases.ts'
import { createNewsroom, type TestNewsroom, testOrigin } from '../../../test/newsroom.ts'
import { now, slugs } from '../../../test/newsroom-contents.ts'
import { childrenOf, parseXml, textOf, type XmlElement } from '../../../test/xml.ts'
import { publishNew } from '../../content/articles/publish-new.ts'
import { changePrimaryPrefix } from '../../content/settings/change-primary-prefix.ts'
import { saveSetting } from '../../content/settings/save.ts'

const sitemaps = 'http://www.sitemaps.org/schemas/sitemap/0.9'
/** W3C Datetime. */
const w3cDate = /^[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9](?:Z|[+-][0-9]{2}:[0-9]{2})$/

const hour = 3_600_000

describeOnEachDatabase('sitemaps', (get) => {
  let newsroom: TestNewsroom
  beforeAll(async () => {
    newsroom = await createNewsroom(get())
  })
  afterAll(() => newsroom.close())

  const read = async (path: string): Promise<XmlElement> => {
    const response = await newsroom.ask(path)
    expect(response.status, path).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8')
    return parseXml(await response.text())
  }
  const listed = async (): Promise<readonly string[]> =>
    childrenOf(await read('/sitemap.xml'), 'sitemap').map(
      (child) => textOf(child, 'loc')?.slice(testOrigin.length) ?? '',
    )
  const urls = async (path: string): Promise<readonly XmlElement[]> => childrenOf(await read(path), 'url')
  const locs = async (path: string): Promise<readonly string[]> =>
    (await urls(path)).map((url) => textOf(url, 'loc')?.slice(testOrigin.length) ?? '')
  const make = (headline: string, publishedAt: number) =>
    publishNew(newsroom.context, {
      language: 'en',
      headline,
      document: { type: 'doc', content: [] },
      publishedAt,
      publishedZone: 'UTC',
    })

  test('the index names every sitemap, and each answers', async () => {
    const index = await read('/sitemap.xml')
    expect([index.name, index.uri]).toEqual(['sitemapindex', sitemaps])
    const paths = await listed()
    expect(paths).toEqual([
      '/sitemap-news.xml',
      '/sitemap-pages.xml',
      '/sitemap-articles-1.xml',
      '/sitemap-articles-0.xml',
      '/sitemap-tags-0.xml',
    ])
    for (const path of paths) {
      const urlset = await read(path)
      expect([urlset.name, urlset.uri]).toEqual(['urlset', sitemaps])
      expect(urlset.children.length).toBeGreaterThan(0)
      for (const url of urlset.children) {
        expect(url.name).toBe('url')
        // RFC 3986 in ASCII, of this origin, under 2,048 characters.
        expect(textOf(url, 'loc')).toMatch(/^https:\/\/coast\.example\/[\x21-\x7e]{0,2000}$/)
        const changed = textOf(url, 'lastmod')
        if (changed !== undefined) expect(changed).toMatch(w3cDate)
      }
    }
  })

  test('every address answers 200, is its own canonical and is listed once', async () => {
    const all: string[] = []
    for (const path of await listed()) if (path !== '/sitemap-news.xml') all.push(...(await locs(path)))
    expect(new Set(all).size).toBe(all.length)
    for (const path of all) {
      const response = await newsroom.ask(path)
      expect(response.status, path).toBe(200)
      const html = await response.text()
      expect(html).toContain(`<link rel="canonical" href="${testOrigin}${path}"`)
      expect(html).not.toContain('<meta name="robots" content="noindex"')
    }
    expect(all).toEqual(
      expect.arrayContaining([
        '/fa/',
        '/en/environment/',
        `/fa/${encodeURIComponent(slugs.contact.fa)}/`,
        '/en/tag/water/',
      ]),
    )
    const codes = all.flatMap((path) => /^\/\w+\/([0-9]+)\//.exec(path)?.[1] ?? [])
    // Archived ones answer readers; withdrawn ones, the trash and what only the staff may see do not.
    expect(codes).toContain('401')
    for (const code of ['501', '601', '701']) expect(codes).not.toContain(code)
    expect(codes).toHaveLength(9 + 45 + 1)
  })

  test('the languages of a sitemap are those of the page, and each points back', async () => {
    const alternates = new Map<string, ReadonlyMap<string, string>>()
    for (const path of await listed()) {
      for (const url of await urls(path)) {
        const links = childrenOf(url, 'xhtml:link').map(({ attributes }) => [
          attributes['hreflang'],
          attributes['href'],
        ])
        if (path !== '/sitemap-news.xml') {
          alternates.set(textOf(url, 'loc') ?? '', new Map(links as [string, string][]))
        }
      }
    }
    expect([...alternates.values()].filter(({ size }) => size === 4).length).toBeGreaterThanOrEqual(3 * 9)
    for (const [url, links] of alternates) {
      if (links.size === 0) continue
      expect([...links.values()]).toContain(url)
      for (const [language, other] of links) {
        if (language !== 'x-default') expect(alternates.get(other), `${url} → ${other}`).toEqual(links)
      }
      const html = await (await newsroom.ask(url.slice(testOrigin.length))).text()
      const onPage = [...html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)]
      expect(new Map(onPage.map(([, language = '', href = '']) => [language, href])), url).toEqual(links)
    }
  })

  test('pictures are named', async () => {
    const article = (await urls('/sitemap-articles-0.xml')).find((url) => textOf(url, 'loc')?.includes('/103/'))
    const [image] = childrenOf(article ?? expect.fail(), 'image:image')
    expect(image?.uri).toBe('http://www.google.com/schemas/sitemap-image/1.1')
    const address = textOf(image ?? expect.fail(), 'image:loc') ?? ''
    const response = await newsroom.ask(address.slice(testOrigin.length))
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    await response.body?.cancel()
  })

  test('news are those of the last 48 hours, with the name and language of their edition', async () => {
    const inside = await make('Just inside', now - 48 * hour)
    const outside = await make('Just outside', now - 48 * hour - 1)
    const news = await urls('/sitemap-news.xml')
    const codes = news.map((url) => Number(/\/([0-9]+)\/[^/]*$/.exec(textOf(url, 'loc') ?? '')?.[1]))
    expect(codes).toEqual(expect.arrayContaining([101, 102, 103, 201, 301, inside.code]))
    expect(codes).not.toContain(outside.code)
    for (const url of news) {
      const [item] = childrenOf(url, 'news:news')
      if (item === undefined) expect.fail()
      expect(item.uri).toBe('http://www.google.com/schemas/sitemap-news/0.9')
      const [publication] = childrenOf(item, 'news:publication')
      if (publication === undefined) expect.fail()
      const language = textOf(publication, 'news:language') ?? ''
      expect(textOf(url, 'loc')).toContain(`/${language}/`)
      expect({ fa: 'روزنامهٔ ساحل', ar: 'صحيفة الساحل', en: 'The Coast' }[language]).toBe(
        textOf(publication, 'news:name'),
      )
      const date = textOf(item, 'news:publication_date') ?? ''
      expect(date).toMatch(w3cDate)
      expect(Date.parse(date)).toBeGreaterThanOrEqual(now - 48 * hour)
      expect(textOf(item, 'news:title')).not.toBe('')
    }
  })

  test.each([
    '/sitemap-articles-2.xml',
    '/sitemap-articles-00.xml',
    '/sitemap-articles-999999999999.xml',
    '/sitemap-articles.xml',
    '/sitemap-tags-7.xml',
    '/sitemap-authors-0.xml',
    '/fa/sitemap.xml',
    '/ads.txt',
    '/0123456789abcdef.txt',
  ])('%s is not found', async (path) => {
    expect((await newsroom.ask(path)).status).toBe(404)
  })

  test('robots.txt shuts out what is no page, and names the sitemaps', async () => {
    const response = await newsroom.ask('/robots.txt')
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    const robots = await response.text()
    expect(robots).toMatch(/^User-agent: \*\n/)
    for (const path of [
      '/admin',
      '/admin/login',
      '/api/v1/x',
      '/-/view',
      '/fa/search?q=x',
      '/en/search',
      '/en/103/x?comments=2',
    ]) {
      expect(isAllowed(robots, path), path).toBe(false)
    }
    for (const path of [
      '/',
      '/fa/',
      '/administration/',
      '/en/searching/',
      '/en/103/x',
      '/en/environment/?before=9',
      '/api-news/',
    ]) {
      expect(isAllowed(robots, path), path).toBe(true)
    }
    expect([...robots.matchAll(/^Sitemap: (.*)$/gm)].map(([, url]) => url)).toEqual([
      `${testOrigin}/sitemap.xml`,
      `${testOrigin}/sitemap-news.xml`,
    ])
    await saveSetting(newsroom.context, 'search-engines', { mayIndex: true, robots: 'User-agent: Greedy\nDisallow: /' })
    expect(await (await newsroom.ask('/robots.txt')).text()).toContain(
      '\n\nUser-agent: Greedy\nDisallow: /\n\nSitemap:',
    )
  })

  test('ads.txt is what the setting says, and only what is well-formed', async () => {
    const lines = '# sold by\nads.example, pub-1, DIRECT, f08c47fec0942fa0\ncontact=ads@paper.example'
    await saveSetting(newsroom.context, 'ads-txt', lines)
    const response = await newsroom.ask('/ads.txt')
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(await response.text()).toBe(`${lines}\n`)
    for (const bad of [
      'ads.example, pub-1',
      'ads.example, pub-1, OWNED',
      'no domain, x, DIRECT',
      '<html>',
      'a\u0007',
    ]) {
      await expect(saveSetting(newsroom.context, 'ads-txt', bad), bad).rejects.toMatchObject({ code: 'invalid-input' })
    }
    await saveSetting(newsroom.context, 'ads-txt', '')
    expect((await newsroom.ask('/ads.txt')).status).toBe(404)
  })

  test('a copy that no search engine shall list says so everywhere', async () => {
    await saveSetting(newsroom.context, 'search-engines', { mayIndex: false, robots: '' })
    expect(await (await newsroom.ask('/robots.txt')).text()).toBe('User-agent: *\nDisallow: /\n')
    expect((await newsroom.ask('/sitemap.xml')).status).toBe(404)
    for (const path of ['/en/', '/en/feed.xml', '/en/none/']) {
      const response = await newsroom.ask(path)
      expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow')
      if (path === '/en/') expect(await response.text()).toContain('<meta name="robots" content="noindex"')
    }
    await saveSetting(newsroom.context, 'search-engines', { mayIndex: true, robots: '' })
    expect((await newsroom.ask('/en/')).headers.get('x-robots-tag')).toBeNull()
  })

  test('without a prefix of the first language every address is still canonical', async () => {
    await changePrimaryPrefix(newsroom.context, false)
    const all: string[] = []
    for (const path of await listed()) all.push(...(await locs(path)))
    expect(all).toContain('/')
    expect(all.filter((path) => path.startsWith('/fa/'))).toEqual([])
    for (const path of all) expect((await newsroom.ask(path)).status, path).toBe(200)
    for (const [path, location] of [
      [
        `/${encodeURIComponent(slugs.environment.fa)}/feed.xml`,
        `/fa/${encodeURIComponent(slugs.environment.fa)}/feed.xml`,
      ],
      ['/author/sara/atom.xml', '/fa/author/sara/atom.xml'],
    ] as const) {
      expect((await newsroom.ask(path)).headers.get('location')).toBe(location)
      expect((await newsroom.ask(location)).status).toBe(200)
    }
    expect((await newsroom.ask('/feed.xml')).status).toBe(200)
  })
})

/** RFC 9309 §2.2.2 for the group of all robots: the longest pattern that matches decides. */
function isAllowed(robots: string, path: string): boolean {
  const patterns = [...robots.matchAll(/^Disallow: (\S+)$/gm)].map(([, pattern = '']) => pattern)
  return !patterns.some((pattern) => {
    const source = pattern
      .replace(/[.+^{}()|[\]\\?]/g, '\\$&')
      .replaceAll('*', '.*')
      .replace(/\$(?!$)/g, '\\$')
    return new RegExp(`^${source}`).test(path)
  })
}
