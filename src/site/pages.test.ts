import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../test/databases.ts'
import { createNewsroom, type TestNewsroom, testOrigin } from '../../test/newsroom.ts'
import { type Language, now, slugs } from '../../test/newsroom-contents.ts'
import { words } from '../../test/theme/words.ts'
import { archiveArticle } from '../content/articles/standing.ts'
import { publishNew } from '../content/articles/publish-new.ts'

describeOnEachDatabase('pages', (get) => {
  let newsroom: TestNewsroom
  beforeAll(async () => {
    newsroom = await createNewsroom(get())
  })
  afterAll(() => newsroom.close())

  const read = async (path: string): Promise<string> => {
    const response = await newsroom.ask(path)
    return response.status === 301 ? read(response.headers.get('location') ?? '') : response.text()
  }
  const text = (html: string): string =>
    html
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/[\u2068\u2069]/g, '')
      .replaceAll(/\s+/g, ' ')
  const times = (html: string) =>
    [...html.matchAll(/<time datetime="([^"]*)"([^>]*)>([^<]*)</g)].map(([, iso, attributes, shown]) => ({
      iso,
      attributes: attributes?.trim(),
      shown,
    }))

  test.each<[Language, readonly { iso: string; attributes: string; shown: string }[]]>([
    [
      'fa',
      [
        { iso: '2025-01-22', attributes: '', shown: 'چهارشنبه / ۳ بهمن / ۱۴۰۳' },
        { iso: '2025-01-22', attributes: 'lang="en" dir="ltr"', shown: 'Wednesday / 22 January / 2025' },
      ],
    ],
    [
      'ar',
      [
        { iso: '2025-01-22', attributes: '', shown: 'الأربعاء / ٢٢ يناير / ٢٠٢٥' },
        { iso: '2025-01-22', attributes: '', shown: 'الأربعاء / ٢٢ رجب / ١٤٤٦' },
      ],
    ],
    [
      'en',
      [
        { iso: '2025-01-22', attributes: '', shown: 'Wednesday / 22 January / 2025' },
        { iso: '2025-01-22', attributes: '', shown: 'Wednesday / 3 Bahman / 1403' },
      ],
    ],
  ])('the masthead of %s tells today in its calendars, each whole in its language', async (language, today) => {
    expect(times(await read(`/${language}/`)).slice(0, 2)).toEqual(today)
  })

  test('the day of the masthead is that of the edition’s zone', async () => {
    newsroom.clock.now = Date.UTC(2025, 0, 22, 20, 29)
    expect(times(await read('/en/'))[0]?.iso).toBe('2025-01-22')
    newsroom.clock.now = Date.UTC(2025, 0, 22, 20, 30)
    expect(times(await read('/en/'))[0]?.iso).toBe('2025-01-23')
    newsroom.clock.now = now
  })

  test.each<[Language, number, readonly string[]]>([
    ['fa', 101, ['کد نوشته: ۱۰۱', '۴ بازدید', '۹ دیدگاه', '۳ بهمن ۱۴۰۳']],
    ['fa', 301, ['بدون بازدید', 'بدون دیدگاه', 'دیدگاه‌های این نوشته بسته شده است.']],
    ['ar', 102, ['رقم المادة: ١٠٢', '٤ مشاهدات', '٩ تعليقات', 'قراءة في دقيقة واحدة']],
    ['ar', 202, ['١٬٢٥٠ مشاهدة', 'لا تعليقات']],
    ['ar', 302, ['لا مشاهدات', 'لا تعليقات']],
    ['en', 103, ['Post code: 103', '4 views', '9 comments', 'One minute’s read', '22 January 2025']],
    ['en', 203, ['1,250 views', 'No comments']],
    ['en', 303, ['No views', 'No comments']],
  ])('in %s article %i counts as the language does', async (language, code, expected) => {
    const shown = text(await read(`/${language}/${code}`))
    for (const phrase of expected) expect(shown).toContain(phrase)
  })

  test('an article shows what belongs to it', async () => {
    const html = await read('/en/103')
    const shown = text(html)
    const { headlines, kicker, lead, heading, place, people, tags, credit } = words.en
    for (const phrase of [headlines[0], kicker, lead, heading, place, people[1], tags[2], credit]) {
      expect(shown).toContain(phrase)
    }
    expect(shown).toContain('Sara Sample and Sam Sample')
    expect(html).toContain('<a href="https://source.example/report">')
    expect(html).toContain(`href="${testOrigin}/103"`)
    expect(html).toContain('<meta property="og:image:width" content="1280"')
    expect(html).toMatch(/<a href="#correction-1">[^]*<aside id="correction-1" class="correction"/)
    expect(html).toMatch(/<img [^>]*width="640" height="320"[^>]*fetchpriority="high"/)
    expect(text(html.slice(html.indexOf('related')))).toContain(headlines[1])
  })

  test('comments are nested and paged; what is held, spam or script is not there', async () => {
    const first = await read('/en/103')
    const second = await read('/en/103/The-northern-wetlands-are-full-again-after-seven-dry-years?comments=2')
    const ids = (html: string) => [...html.matchAll(/class="comment" id="comment-([^"]*)"/g)].map((match) => match[1])
    expect(ids(first)).toEqual([
      'en-comment-0',
      'en-reply-1',
      'en-reply-2',
      ...[1, 2, 3, 4].map((n) => `en-comment-${n}`),
    ])
    expect(ids(second)).toEqual(['en-comment-5', 'en-comment-6'])
    expect(first).toMatch(
      /id="comment-en-comment-0"[^]*<ol class="replies"[^]*id="comment-en-reply-1"[^]*<ol class="replies"/,
    )
    expect(first).toContain('?comments=2#comments')
    expect(first + second).not.toMatch(/HELD|SPAM|javascript:/)
    expect(first).toContain('<a href="https://reader.example/" rel="nofollow ugc">')
    expect(first).toContain('https://ping.example/')
  })

  test('translations point to each other, and only to what is there', async () => {
    const alternates = async (path: string) =>
      new Map(
        [...(await read(path)).matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)].map((match) => [
          match[1] ?? '',
          match[2] ?? '',
        ]),
      )
    const pages = [
      '/en/103',
      '/en/',
      '/en/wetlands/',
      '/en/about/',
      '/en/tag/water/',
      '/en/author/sara/',
      '/en/archive/',
    ]
    for (const path of pages) {
      const here = await alternates(path)
      expect([...here.keys()].filter((language) => language !== 'x-default').sort(), path).toEqual(['ar', 'en', 'fa'])
      for (const [language, url] of here) {
        if (language === 'x-default') continue
        expect(url.startsWith(testOrigin)).toBe(true)
        expect(await alternates(url.slice(testOrigin.length)), `${path} → ${url}`).toEqual(here)
      }
    }
    expect(await alternates('/fa/1001')).toEqual(new Map())
    expect((await alternates('/fa/')).get('x-default')).toBe(`${testOrigin}/`)
  })

  test('the switcher of editions leads to this very page, or to the front, marked for its notice', async () => {
    const links = async (path: string) =>
      [...(await read(path)).matchAll(/<a href="([^"]*)" hreflang="(\w+)" lang/g)].map((match) => match[1])
    expect((await links('/en/103'))[0]).toMatch(/^\/fa\/101\//)
    expect(await links('/fa/1001')).toEqual(['/ar/#other-edition', '/en/#other-edition'])
  })

  test('times are relative only while they are fresh', async () => {
    const html = await read('/en/')
    const all = times(html.slice(html.indexOf('<main')))
    expect(all.find(({ iso }) => iso === '2025-01-22T05:00:00+03:30')?.shown).toBe('5 hours ago')
    expect(all.find(({ iso }) => iso === '2025-01-20T10:00:00+03:30')?.shown).toBe('20 January 2025')
    const article = await read('/en/203')
    expect(times(article.slice(article.indexOf('<main')))[0]?.shown).toBe('22 January 2025, 05:00')
  })

  test('the front page leads with what the desk placed, and says nothing twice above the lists', async () => {
    const html = await read('/fa/')
    const main = html.slice(html.indexOf('<main'), html.indexOf('class="strip'))
    const codes = [...main.matchAll(/href="\/fa\/(\d+)\//g)].map((match) => match[1])
    expect(codes[0]).toBe('101')
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.length).toBe(8)
    const ranking = html.slice(html.indexOf('id="most-read"'))
    expect(/href="\/fa\/(\d+)\//.exec(ranking)?.[1]).toBe('201')
  })

  test('an archived article answers, is marked and stands in no list', async () => {
    expect(text(await read('/fa/401'))).toContain('این نوشته از بایگانی است')
    expect(await read('/fa/archive/1402/')).not.toContain('/fa/401/')
  })

  test('an archive of a month is a calendar with its days', async () => {
    const html = await read('/fa/archive/1403/11/')
    expect(text(html)).toContain('بهمن ۱۴۰۳')
    expect(html).toContain('href="/fa/archive/1403/11/03/"')
    expect(html).not.toContain('href="/fa/archive/1403/11/04/"')
    const [head = ''] = /<thead>[^]*?<\/thead>/.exec(html) ?? []
    expect(text(head).trim().startsWith('شنبه') || text(head).trim().startsWith('ش')).toBe(true)
    // 1 Bahman 1403 was a Monday: two cells stand empty before it.
    expect(/<tbody>\s*<tr>(?:<td[^>]*><\/td>){2}<td/.test(html)).toBe(true)
    expect(html).toContain('href="/fa/archive/1403/10/"')
    const empty = await read('/fa/archive/1390/01/')
    expect(text(empty)).toContain('در این بازه چیزی منتشر نشده است.')
    expect(empty).toContain('<meta name="robots" content="noindex"')
  })

  test('a section without articles says so kindly', async () => {
    expect(text(await read(`/en/${slugs.empty.en}/`))).toContain('There is nothing here yet.')
  })

  test('what authors write is text, never markup', async () => {
    const evil = `<script>alert(1)</script>"><img src=x onerror=alert(1)>'`
    await publishNew(newsroom.context, {
      language: 'en',
      headline: evil,
      slug: 'evil"><b',
      kicker: evil,
      lead: evil,
      dateline: evil,
      sourceName: evil,
      sourceUrl: 'javascript:alert(1)',
      seoDescription: evil,
      document: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: evil }] }] },
      wishedCode: 9001,
      publishedAt: now,
      publishedZone: 'UTC',
    })
    for (const path of ['/en/9001', '/en/']) {
      const html = await read(path)
      expect(html).toContain('&lt;script&gt;')
      expect(html).not.toMatch(/<script>alert|<img src=x|"javascript:|onerror=alert\(1\)>'<\/(?!)/)
    }
  })

  test('what an older renderer wrote is written anew', async () => {
    const [before, page] = [await read('/en/103'), await read('/en/about/')]
    await get().database.transaction(async (tx) => {
      await tx.updateTable('articles').set({ renderer_version: 0, html: 'OLD' }).where('code', '=', 103).execute()
      await tx.updateTable('pages').set({ renderer_version: 0, html: 'OLD' }).execute()
    })
    expect(await read('/en/103')).toBe(before)
    expect(await read('/en/about/')).toBe(page)
  })

  test('a change of standing shows at once', async () => {
    const articleId = newsroom.contents.articles['library-en']
    expect(await read('/en/')).toContain('/en/303/')
    await archiveArticle(newsroom.context, { articleId })
    expect(await read('/en/')).not.toContain('/en/303/')
  })
})
