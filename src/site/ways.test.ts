import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { textDocument } from '../../test/content-context.ts'
import { describeOnEachDatabase } from '../../test/databases.ts'
import { createNewsroom, type TestNewsroom } from '../../test/newsroom.ts'
import { createPage } from '../content/pages/save.ts'
import { saveSetting } from '../content/settings/save.ts'
import { pageKey } from './page-cache/page-key.ts'

describeOnEachDatabase('ways through an edition', (get) => {
  let newsroom: TestNewsroom
  beforeAll(async () => {
    newsroom = await createNewsroom(get())
  })
  afterAll(() => newsroom.close())
  const read = async (path: string): Promise<string> => (await newsroom.ask(path)).text()
  const search = (query: string): Promise<string> => read(`/fa/search/?q=${encodeURIComponent(query)}`)

  test('the search finds words in their other spellings, and keeps what was typed', async () => {
    for (const query of ['تالاب', 'تالابها', 'تالاب‌های شمال', 'تالاب\u200cهاي شمال']) {
      expect(await search(query), query).toContain('href="/fa/101/')
    }
    expect(await search('"><b>تالاب')).toContain('value="&quot;&gt;&lt;b&gt;تالاب"')
  })

  test('the search shows where the words stand, narrows, and pages', async () => {
    const html = await search('تالاب')
    expect(html).toMatch(/<mark>تالاب[^<]*<\/mark>/u)
    expect(html).toContain('class="search-count"')
    expect(await read(`/fa/search/?q=${encodeURIComponent('تالاب')}&kind=interview`)).not.toContain('href="/fa/101/')
    expect(await read(`/fa/search/?q=${encodeURIComponent('تالاب')}&from=90`)).toContain('from=80')
  })

  test('a query of any shape is answered, and its words alone are kept where it found nothing', async () => {
    const odd = [
      'x'.repeat(3_000),
      'ب '.repeat(250),
      '"«“',
      'NEAR(a OR b*) -"c" :^',
      '-',
      '\u202e\u0007',
      '1'.repeat(900),
    ]
    for (const query of odd) {
      const response = await newsroom.ask(`/fa/search/?q=${encodeURIComponent(query)}&from=-3&section=%00&kind=<b>`)
      expect(response.status, query).toBe(200)
    }
    expect((await newsroom.ask('/fa/search/?q=%ED%A0%80')).status).toBe(200)
    await newsroom.flushMisses()
    const misses = await get().database.reader.selectFrom('search_misses').selectAll().execute()
    expect(misses.map(({ query }) => query)).toContain('x'.repeat(100))
    expect(misses.map(({ query }) => query)).not.toContain('تالاب')
    expect(Object.keys(misses[0] ?? {}).toSorted()).toEqual(['day', 'language', 'misses', 'query'])
  })

  test('words that the editors call the same find what the other one finds', async () => {
    expect(await search('آبگیرستان')).not.toContain('class="hits"')
    await saveSetting(newsroom.context, 'search-synonyms', '[fa]\nآبگیرستان = تالاب')
    newsroom.clock.now += 61_000
    expect(await search('آبگیرستان')).toMatch(/<mark>تالاب/u)
    newsroom.clock.now -= 61_000
  })

  test('words of a search are no way past the pages that are kept', () => {
    expect(pageKey('/fa/101/x?q=1&from=2')).toBe('/fa/101/x')
    expect(pageKey('/fa/search/?utm=1')).toBe('/fa/search/')
    expect(pageKey('/fa/search/?q=1')).toBeUndefined()
  })

  test('the search says so where nothing is found, shows the latest, and is for no search engine', async () => {
    for (const query of ['هیچ‌جاینیست', '!!!', '\u0000', 'ا'.repeat(200)]) {
      const response = await newsroom.ask(`/fa/search/?q=${encodeURIComponent(query)}`)
      expect(response.status, query).toBe(200)
      const html = await response.text()
      expect(html).toContain('content="noindex"')
      expect(html).toContain('id="search-latest"')
    }
    expect((await newsroom.ask('/fa/search?q=x')).headers.get('location')).toBe('/fa/search/?q=x')
  })

  test('the menu leads to every section and says where there is no such page in another language', async () => {
    const html = await read('/fa/menu/')
    expect(html).toContain('data-panel')
    expect(html).toContain('href="/fa/archive/"')
    expect(await read('/fa/nothing/')).toContain('href="/en/#other-edition"')
    expect(await read('/fa/nothing/')).toContain(
      'title="This page is not in this language; the link leads to the front page"',
    )
  })

  test('the page of privacy says what the settings say', async () => {
    const before = await read('/en/privacy/')
    expect(before).toContain('New articles take comments.')
    expect(before).toContain('load nothing from other sites')
    expect(before).toContain('sets no cookies')
    await saveSetting(newsroom.context, 'content-security', {
      scripts: ['stats.example'],
      images: ['stats.example'],
      connections: [],
      frames: [],
    })
    const after = await read('/en/privacy/')
    expect(after.match(/stats\.example<\/bdi>/gu)).toHaveLength(1)
    expect(after).not.toContain('load nothing from other sites')
    expect(after).not.toContain('sets no cookies')
    expect(after).toContain('may set cookies of their own')
  })

  test('the newsroom’s own page of privacy wins, and no edition calls another’s the same as its own', async () => {
    await createPage(newsroom.context, {
      language: 'en',
      title: 'What we know of you',
      slug: 'privacy',
      document: textDocument('Nothing at all.'),
      state: 'published',
    })
    const own = await read('/en/privacy/')
    expect(own).toContain('Nothing at all.')
    expect(own).not.toContain('New articles take comments.')
    const made = await read('/fa/privacy/')
    for (const html of [own, made]) expect(html).not.toMatch(/<link rel="alternate" hreflang/u)
    expect(made).toContain('href="/en/privacy/" hreflang="en"')
  })

  test('a page kept a second before midnight is not given out after it', async () => {
    const stood = newsroom.clock.now
    const midnight = Date.parse('2025-01-27T00:00:00+03:30')
    const readAt = async (time: number): Promise<string> => {
      newsroom.clock.now = time
      const response = await newsroom.ask('/fa/101', { redirect: 'manual' })
      return read(response.headers.get('location') ?? '')
    }
    const today = (html: string): string | undefined => /<time datetime="([^"]+)"/u.exec(html)?.[1]
    // Its form carries the time at which it was made: a page that says the same a little later was kept.
    const before = await vi.waitFor(async () => {
      const first = await readAt(midnight - 3_000)
      expect(await readAt(midnight - 1)).toBe(first)
      return first
    })
    expect(today(before)).toBe('2025-01-26')
    expect(today(await readAt(midnight))).toBe('2025-01-27')
    newsroom.clock.now = stood
  })

  test('the web app manifest is of the edition', async () => {
    const response = await newsroom.ask('/fa/manifest.webmanifest')
    expect(response.headers.get('content-type')).toContain('application/manifest+json')
    expect(await response.json()).toMatchObject({ lang: 'fa', dir: 'rtl', start_url: '/fa/' })
    expect(await read('/fa/')).toContain('<link rel="manifest" href="/fa/manifest.webmanifest">')
  })
})
