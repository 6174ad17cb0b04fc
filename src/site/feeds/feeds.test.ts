import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { describeOnEachDatabase } from '../../../test/databases.ts'
import { createNewsroom, type TestNewsroom, testOrigin } from '../../../test/newsroom.ts'
import { now, slugs } from '../../../test/newsroom-contents.ts'
import { childrenOf, parseXml, textOf, type XmlElement } from '../../../test/xml.ts'
import { publishNew } from '../../content/articles/publish-new.ts'
import { archiveArticle, withdrawArticle } from '../../content/articles/standing.ts'
import { toXmlText } from '../xml.ts'

/** RSS Advisory Board: two or four figures of the year, English names, a zone. */
const rfc822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-3][0-9] (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4} [0-2][0-9]:[0-5][0-9]:[0-5][0-9] GMT$/
/** RFC 3339. */
const rfc3339 = /^[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9](?:Z|[+-][0-9]{2}:[0-9]{2})$/
/** Digits that are not Latin, and the names of Persian and Hijri months. */
const notForMachines = /(?!\d)\p{Nd}|فروردین|بهمن|اسفند|Bahman|رجب|Rajab/u

const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  description: z.string().optional(),
  language: z.string().optional(),
  authors: z.array(z.strictObject({ name: z.string(), url: z.url() })),
  items: z.array(
    z.strictObject({
      id: z.url(),
      url: z.url(),
      title: z.string(),
      content_html: z.string(),
      summary: z.string().optional(),
      image: z.url().optional(),
      date_published: z.string().regex(rfc3339),
      date_modified: z.string().regex(rfc3339).optional(),
      authors: z.array(z.strictObject({ name: z.string(), url: z.url() })).optional(),
      tags: z.array(z.string()).optional(),
      language: z.string(),
    }),
  ),
})

const lists = [
  '/',
  '/fa/',
  '/ar/',
  '/en/',
  `/fa/${encodeURIComponent(slugs.wetlands.fa)}/`,
  '/en/environment/',
  '/en/sport/',
  `/ar/tag/${encodeURIComponent(slugs.tag.ar)}/`,
  '/fa/author/sara/',
]

describeOnEachDatabase('feeds', (get) => {
  let newsroom: TestNewsroom
  beforeAll(async () => {
    newsroom = await createNewsroom(get())
  })
  afterAll(() => newsroom.close())

  const read = async (path: string): Promise<string> => {
    const response = await newsroom.ask(path)
    expect(response.status, path).toBe(200)
    return response.text()
  }
  const items = async (path: string): Promise<readonly XmlElement[]> =>
    childrenOf(parseXml(await read(path)).children[0] ?? expect.fail(), 'item')

  test.each(lists)('%s has RSS 2.0 with the whole articles', async (list) => {
    const response = await newsroom.ask(`${list}feed.xml`)
    expect(response.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8')
    const rss = parseXml(await response.text())
    expect([rss.name, rss.attributes['version'], rss.children.length]).toEqual(['rss', '2.0', 1])
    const channel = rss.children[0] ?? expect.fail()
    for (const name of ['title', 'link', 'description']) expect(textOf(channel, name)).not.toBe('')
    expect(textOf(channel, 'link')).toBe(testOrigin + list)
    expect(textOf(channel, 'lastBuildDate')).toMatch(rfc822)
    const [self] = childrenOf(channel, 'atom:link')
    expect(self?.attributes).toEqual({
      rel: 'self',
      type: 'application/rss+xml',
      href: `${testOrigin}${list}feed.xml`,
    })
    expect(textOf(channel, 'language')).toBe(list === '/' ? undefined : list.slice(1, 3))
    const all = childrenOf(channel, 'item')
    if (list !== '/en/sport/') expect(all.length).toBeGreaterThan(0)
    expect(all.length).toBeLessThanOrEqual(30)
    const times = all.map((item) => Date.parse(textOf(item, 'pubDate') ?? ''))
    expect(times).toEqual(times.toSorted((a, b) => b - a))
    expect(new Set(all.map((item) => textOf(item, 'guid'))).size).toBe(all.length)
    for (const item of all) {
      expect(textOf(item, 'title')).not.toBe('')
      expect(textOf(item, 'pubDate')).toMatch(rfc822)
      const [guid] = childrenOf(item, 'guid')
      expect(guid?.attributes).toEqual({ isPermaLink: 'true' })
      expect(guid?.text).toMatch(/^https:\/\/coast\.example\/[0-9]+$/)
      expect(textOf(item, 'link')).toMatch(/^https:\/\/coast\.example\/(?:fa|ar|en)\/[0-9]+\/[\x21-\x7e]+$/)
      expectPortable(textOf(item, 'content:encoded') ?? '')
      if (list === '/') expect(textOf(item, 'dc:language')).toMatch(/^(?:fa|ar|en)$/)
    }
  })

  test.each(lists)('%s has an Atom feed', async (list) => {
    const response = await newsroom.ask(`${list}atom.xml`)
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const feed = parseXml(await response.text())
    expect([feed.name, feed.uri]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
    expect(feed.attributes['xml:lang']).toBe(list === '/' ? undefined : list.slice(1, 3))
    expect(textOf(feed, 'id')).toBe(`${testOrigin}${list}atom.xml`)
    expect(textOf(feed, 'title')).not.toBe('')
    expect(textOf(feed, 'updated')).toMatch(rfc3339)
    expect(textOf(childrenOf(feed, 'author')[0] ?? expect.fail(), 'name')).not.toBe('')
    expect(childrenOf(feed, 'link').map(({ attributes }) => [attributes['rel'], attributes['href']])).toEqual([
      ['self', `${testOrigin}${list}atom.xml`],
      ['alternate', testOrigin + list],
    ])
    const entries = childrenOf(feed, 'entry')
    expect(new Set(entries.map((entry) => textOf(entry, 'id'))).size).toBe(entries.length)
    for (const entry of entries) {
      // RFC 4287 §4.1.2: each exactly once; RFC 4151 for the id.
      expect(textOf(entry, 'id')).toMatch(/^tag:coast\.example,[0-9]{4}-[0-9]{2}-[0-9]{2}:[0-9]+$/)
      expect(textOf(entry, 'title')).not.toBe('')
      const [published, updated] = [textOf(entry, 'published') ?? '', textOf(entry, 'updated') ?? '']
      expect(published).toMatch(rfc3339)
      expect(updated).toMatch(rfc3339)
      expect(updated >= published).toBe(true)
      const [content] = childrenOf(entry, 'content')
      expect(content?.attributes).toEqual({ type: 'html' })
      expectPortable(content?.text ?? '')
      const alternates = childrenOf(entry, 'link').filter(({ attributes }) => attributes['rel'] === 'alternate')
      expect(alternates).toHaveLength(1)
      if (list === '/') expect(entry.attributes['xml:lang']).toMatch(/^(?:fa|ar|en)$/)
    }
  })

  test.each(lists)('%s has a JSON Feed', async (list) => {
    const response = await newsroom.ask(`${list}feed.json`)
    expect(response.headers.get('content-type')).toBe('application/feed+json; charset=utf-8')
    const feed = jsonFeedSchema.parse(await response.json())
    expect(feed.feed_url).toBe(`${testOrigin}${list}feed.json`)
    expect(feed.home_page_url).toBe(testOrigin + list)
    for (const item of feed.items) expectPortable(item.content_html)
  })

  test('the three formats tell the same', async () => {
    const rss = await items('/fa/feed.xml')
    const atom = childrenOf(parseXml(await read('/fa/atom.xml')), 'entry')
    const json = jsonFeedSchema.parse(JSON.parse(await read('/fa/feed.json'))).items
    expect(rss).toHaveLength(30)
    expect(atom.map((entry) => textOf(entry, 'title'))).toEqual(rss.map((item) => textOf(item, 'title')))
    expect(json.map(({ title }) => title)).toEqual(rss.map((item) => textOf(item, 'title')))
    expect(json.map(({ id }) => id)).toEqual(rss.map((item) => textOf(item, 'guid')))
    expect(atom.map((entry) => textOf(entry, 'content'))).toEqual(rss.map((item) => textOf(item, 'content:encoded')))
  })

  test('an article is told whole: picture, lead, body, authors, section and tags', async () => {
    const [item] = (await items('/en/feed.xml')).filter((found) => textOf(found, 'guid') === `${testOrigin}/103`)
    if (item === undefined) expect.fail()
    expect(childrenOf(item, 'dc:creator').map(({ text }) => text)).toEqual(['Sara Sample', 'Sam Sample'])
    expect(childrenOf(item, 'category').map(({ text }) => text)).toEqual([
      'Northern wetlands',
      'Wetlands',
      'Water',
      'Migrating birds',
    ])
    const [media] = childrenOf(item, 'media:content')
    expect(media?.uri).toBe('http://search.yahoo.com/mrss/')
    expect(media?.attributes).toMatchObject({ medium: 'image', type: 'image/jpeg', width: '1280', height: '640' })
    const picture = await newsroom.ask(new URL(media?.attributes['url'] ?? '').pathname)
    expect(String((await picture.arrayBuffer()).byteLength)).toBe(media?.attributes['fileSize'])
    const html = textOf(item, 'content:encoded') ?? ''
    expect(html).toMatch(/^<div lang="en" dir="ltr"><figure><img src="https:\/\/coast\.example\/media\//)
    for (const part of ['<blockquote>', '<table>', '<audio controls', 'Notes</h2>', 'Correction</strong>']) {
      expect(html).toContain(part)
    }
    expect(await read('/fa/feed.xml')).toContain('&lt;div lang=&quot;fa&quot; dir=&quot;rtl&quot;&gt;')
  })

  test('no date and no address of a feed is in Persian, and no e-mail address is in any', async () => {
    for (const list of lists) {
      const rss = parseXml(await read(`${list}feed.xml`))
      const atom = parseXml(await read(`${list}atom.xml`))
      for (const field of [...machineFields(rss), ...machineFields(atom)]) expect(field).not.toMatch(notForMachines)
      for (const file of ['feed.xml', 'atom.xml', 'feed.json']) {
        expect(await read(list + file)).not.toMatch(/[\w.]+@[\w.]+|HELD|SPAM/)
      }
    }
  })

  test('what readers may not see, and what has left the lists, is in no feed', async () => {
    const guids = async (): Promise<readonly (string | undefined)[]> =>
      (await items('/en/feed.xml')).map((item) => textOf(item, 'guid')?.slice(testOrigin.length))
    for (const code of [401, 501, 601, 701]) expect(await read('/fa/feed.xml')).not.toContain(`${testOrigin}/${code}<`)
    const made = async (headline: string) =>
      publishNew(newsroom.context, {
        language: 'en',
        headline,
        document: { type: 'doc', content: [] },
        publishedAt: now,
        publishedZone: 'UTC',
      })
    const withdrawn = await made('Soon withdrawn')
    const archived = await made('Soon archived')
    const asked = await newsroom.ask('/en/feed.xml')
    const [etag, date] = [asked.headers.get('etag') ?? '', asked.headers.get('last-modified') ?? '']
    expect(await guids()).toEqual(expect.arrayContaining([`/${withdrawn.code}`, `/${archived.code}`]))
    await withdrawArticle(newsroom.context, withdrawn)
    await archiveArticle(newsroom.context, archived)
    for (const code of [withdrawn.code, archived.code]) expect(await guids()).not.toContain(`/${code}`)
    // Whoever knows it as it was must hear that it is another.
    for (const headers of [{ 'if-none-match': etag }, { 'if-modified-since': date }]) {
      expect((await newsroom.ask('/en/feed.xml', { headers })).status).toBe(200)
    }
  })

  test('a feed that has not changed is not sent again', async () => {
    for (const file of ['feed.xml', 'atom.xml', 'feed.json']) {
      const first = await newsroom.ask(`/ar/${file}`)
      const etag = first.headers.get('etag') ?? expect.fail()
      const modified = first.headers.get('last-modified') ?? expect.fail()
      for (const headers of [
        { 'if-none-match': etag },
        { 'if-none-match': `"other", W/${etag}` },
        { 'if-modified-since': modified },
        { 'if-none-match': etag, 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' },
      ]) {
        const again = await newsroom.ask(`/ar/${file}`, { headers })
        expect(again.status).toBe(304)
        expect(again.headers.get('etag')).toBe(etag)
        expect(await again.text()).toBe('')
      }
      for (const headers of [
        { 'if-none-match': '"other"' },
        { 'if-none-match': '"other"', 'if-modified-since': modified },
        { 'if-modified-since': 'yesterday' },
      ]) {
        expect((await newsroom.ask(`/ar/${file}`, { headers })).status).toBe(200)
      }
    }
  })

  test('pages offer the feeds of what they list, and those of the edition', async () => {
    const offered = async (path: string): Promise<readonly string[]> =>
      [...(await read(path)).matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)"/g)].map(
        ([, type = '', href = '']) => `${type} ${href}`,
      )
    for (const [path, own] of [
      ['/en/', '/en/'],
      ['/en/environment/', '/en/environment/'],
      ['/en/tag/water/', '/en/tag/water/'],
      ['/en/author/sara/', '/en/author/sara/'],
    ] as const) {
      const feeds = await offered(path)
      expect(feeds.slice(0, 3)).toEqual([
        `application/rss+xml ${own}feed.xml`,
        `application/atom+xml ${own}atom.xml`,
        `application/feed+json ${own}feed.json`,
      ])
      expect(feeds).toContain('application/rss+xml /en/feed.xml')
      for (const feed of feeds) {
        const [type = '', url = ''] = feed.split(' ')
        const response = await newsroom.ask(url)
        expect(response.status).toBe(200)
        expect(response.headers.get('content-type')).toContain(type)
        await response.body?.cancel()
      }
    }
    expect(await offered('/en/about/')).toContain('application/rss+xml /en/feed.xml')
  })

  test.each([
    ['/xx/feed.xml', 404],
    ['/en/none/feed.xml', 404],
    ['/en/tag/none/atom.xml', 404],
    ['/en/about/feed.json', 404],
    ['/en/author/none/feed.json', 404],
    ['/en/archive/2024/feed.xml', 404],
    ['/en/103/feed.xml', 404],
    ['/en/%FF/feed.xml', 404],
    ['/environment/feed.xml', 404],
    ['/wetlands/feed.xml', 404],
    [`/${encodeURIComponent(slugs.environment.fa)}/feed.xml`, 301],
  ])('%s answers %i', async (path, status) => {
    expect((await newsroom.ask(path)).status).toBe(status)
  })

  test('hostile headlines and leads harm no format', async () => {
    const traps = [']]>', '&amp;', '<script>alert(1)</script>', '\u000b', '\u200f', '\u202e', '👩🏽‍🚀', '‌', '"\'', '<!--']
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom(...traps), fc.string({ unit: 'grapheme' }))),
        async (parts) => {
          const text = `A${parts.join('').replaceAll('\u0000', '')}Z`
          const { code, articleId } = await publishNew(newsroom.context, {
            language: 'en',
            headline: text,
            lead: text,
            document: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
            publishedAt: now,
            publishedZone: 'UTC',
          })
          const permalink = `${testOrigin}/${code}`
          const item =
            (await items('/en/feed.xml')).find((found) => textOf(found, 'guid') === permalink) ?? expect.fail()
          expect(textOf(item, 'title')).toBe(toXmlText(text))
          expect(plainText(textOf(item, 'description') ?? '')).toBe(plainText(escapeHtml(toXmlText(text.trim()))))
          expectPortable(textOf(item, 'content:encoded') ?? '')
          expect(textOf(item, 'content:encoded')).not.toMatch(/<script/i)
          const entries = childrenOf(parseXml(await read('/en/atom.xml')), 'entry')
          expect(entries.map((entry) => textOf(entry, 'title'))).toContain(toXmlText(text))
          const json = jsonFeedSchema.parse(JSON.parse(await read('/en/feed.json')))
          expect(json.items.find(({ id }) => id === permalink)?.title).toBe(text)
          await withdrawArticle(newsroom.context, { articleId })
        },
      ),
      { numRuns: 20 },
    )
  }, 60_000)
})

/** What only machines read: dates, addresses and ids. */
function machineFields(element: XmlElement): readonly string[] {
  const isMachine = /^(?:pubDate|lastBuildDate|updated|published|id|guid|link|uri|language|dc:language)$/.test(
    element.name,
  )
  return [
    ...(isMachine ? [element.text] : []),
    ...Object.entries(element.attributes)
      .filter(([name]) => !/^(?:term)$/.test(name))
      .map(([, value]) => value),
    ...element.children.flatMap(machineFields),
  ]
}

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The text of HTML as a browser reads it. */
const plainText = (html: string): string => textContent(parseFragment(html))

function textContent(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textContent).join('') : ''
}

/** HTML that means the same on any page: addresses are absolute, nothing runs, nothing waits for our script or style sheet. */
function expectPortable(html: string): void {
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) {
      expect(['script', 'style', 'iframe', 'form', 'link', 'base', 'object', 'embed', 'svg']).not.toContain(
        node.tagName,
      )
      for (const { name, value } of node.attrs) {
        expect(name).not.toMatch(/^(?:on|data-|aria-)|^(?:class|id|style|loading|role|tabindex)$/)
        if (name === 'href' || name === 'src' || name === 'poster')
          expect(value).toMatch(/^(?:https?:\/\/|mailto:|tel:)/)
        if (name === 'srcset') {
          for (const source of value.split(', '))
            expect(source).toMatch(/^https:\/\/coast\.example\/media\/\S+ [0-9]+w$/)
        }
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  const fragment = parseFragment(html)
  visit(fragment)
  const [whole] = fragment.childNodes
  expect(fragment.childNodes).toHaveLength(1)
  if (whole === undefined || !('attrs' in whole)) expect.fail()
  expect(whole.attrs.map(({ name }) => name)).toEqual(['lang', 'dir'])
}
