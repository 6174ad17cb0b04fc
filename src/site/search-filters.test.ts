import { afterAll, beforeAll, expect, test } from 'vitest'
import { textDocument } from '../../test/content-context.ts'
import { describeOnEachDatabase } from '../../test/databases.ts'
import { createNewsroom, type TestNewsroom } from '../../test/newsroom.ts'
import { publishNew } from '../content/articles/publish-new.ts'
import { stripBidiControls } from '@matbaa/locale'

describeOnEachDatabase('what narrows a search', (get) => {
  let newsroom: TestNewsroom
  beforeAll(async () => {
    newsroom = await createNewsroom(get())
    const [first, second] = newsroom.contents.authors
    const publish = (wishedCode: number, publishedAt: string, bylines: readonly string[]) =>
      publishNew(newsroom.context, {
        language: 'fa',
        wishedCode,
        headline: `گلاب کاشان ${wishedCode}`,
        document: textDocument('گلاب'),
        publishedAt: Date.parse(publishedAt),
        publishedZone: 'Asia/Tehran',
        bylines,
      })
    await publish(7_001, '2024-03-19T23:59:59+03:30', [first])
    await publish(7_002, '2024-03-20T00:00:00+03:30', [second])
    await publish(7_003, '2025-01-20T12:00:00+03:30', [second])
  })
  afterAll(() => newsroom.close())

  const read = async (filters: Record<string, string>, language = 'fa'): Promise<string> => {
    const query = new URLSearchParams({ q: 'گلاب', ...filters })
    const response = await newsroom.ask(`/${language}/search/?${query.toString()}`)
    expect(response.status).toBe(200)
    return stripBidiControls(await response.text())
  }
  const codesOf = (html: string): readonly string[] =>
    [...html.matchAll(/<h2 class="teaser-headline"><a href="\/fa\/(\d+)\//gu)].map(([, code = '']) => code).toSorted()

  test.each([
    [{ since: '۱۴۰۳/۱/۱' }, ['7002', '7003']],
    [{ since: '1 فروردین ۱۴۰۳' }, ['7002', '7003']],
    [{ until: '29 اسفند 1402' }, ['7001']],
    [{ until: '۱۴۰۲' }, ['7001']],
    [{ since: '2024-03-20', until: '2024-03-20' }, ['7002']],
    [{ since: '١٤٠٣' }, ['7002', '7003']],
    [{ since: 'دی ۱۴۰۳', until: '۱۴۰۳/۱۱' }, ['7003']],
    [{ since: '۱۴۰۳/۱۱', until: 'دی ۱۴۰۳' }, ['7003']],
    [{ author: 'سارا نمونه' }, ['7001']],
    [{ author: 'sara' }, ['7001']],
    [{ author: 'ارش' }, ['7002', '7003']],
    [{ author: 'آرش نمونه', since: '۱۴۰۳/۶/۱' }, ['7003']],
  ])('%j', async (filters, codes) => {
    expect(codesOf(await read(filters))).toEqual(codes)
  })

  test('what narrows stands above the answers, each with a link that takes it away', async () => {
    const html = await read({ author: 'آرش', since: '۱۴۰۳', kind: 'news' })
    const chips = [...html.matchAll(/<li><a href="([^"]+)" aria-label="([^"]+)"><bdi>([^<]+)<\/bdi>/gu)]
    expect(chips.map(([, , remove, text]) => [text, remove])).toEqual([
      ['نوع نوشته: خبر', 'برداشتن نوع نوشته: خبر'],
      ['نویسنده: آرش نمونه', 'برداشتن نویسنده: آرش نمونه'],
      ['از تاریخ: ۱ فروردین ۱۴۰۳', 'برداشتن از تاریخ: ۱ فروردین ۱۴۰۳'],
    ])
    const withoutKind = (chips[0]?.[1] ?? '').replaceAll('&amp;', '&')
    const again = await (await newsroom.ask(withoutKind)).text()
    expect(again.match(/<li><a [^>]*aria-label/gu)).toHaveLength(2)
    expect(html).toContain('value="آرش نمونه"')
    expect(html).toContain('<details class="search-narrow">')
  })

  test('what is no date says what to type, and narrows nothing', async () => {
    for (const typed of ['۱۴۰۳/۱۳/۱', 'دیروز', '30 اسفند 1404', "'; --", '0', '۹۹۹۹', '<b>']) {
      const html = await read({ since: typed })
      expect(codesOf(html), typed).toHaveLength(3)
      expect(html, typed).toContain('aria-invalid="true"')
      expect(html, typed).toContain('<details class="search-narrow" open')
      expect(html, typed).toMatch(/تاریخ را مانند ۱۴۰۳\/۱۱\/(?:۰۳|۳) بنویسید/u)
    }
    expect(await read({ author: 'هیچ‌کس' })).toContain('نویسنده‌ای به نام «هیچ‌کس» پیدا نشد')
    expect(await read({ since: 'x'.repeat(5_000), author: 'y'.repeat(2_000) })).not.toContain('aria-invalid')
    expect((await newsroom.ask('/fa/search/?q=x&since=%ED%A0%80&author=%00')).status).toBe(200)
  })

  test.each(['fa', 'ar', 'en'])(
    'before anything was searched for, and where nothing is found, topics are proposed: %s',
    async (language) => {
      const addresses = async (query: string): Promise<readonly string[]> => {
        const html = await (await newsroom.ask(`/${language}/search/${query}`)).text()
        expect(html).toContain('<details class="search-narrow">')
        const topics = html.split('id="search-topics">')[1]?.split('</ul>')[0] ?? ''
        return [...topics.matchAll(/<a href="([^"]+)"/gu)].map(([, address = '']) => address)
      }
      const proposed = await addresses('')
      expect(proposed).not.toEqual([])
      expect((await newsroom.ask(proposed[0] ?? '')).status).toBe(200)
      expect(await addresses('?q=ژژکوتلوخ')).toEqual(proposed)
    },
  )

  test('a filter is no way past the pages that are kept, and other editions have calendars of their own', async () => {
    expect(await read({ since: '22 رجب 1446' }, 'ar')).not.toContain('aria-invalid')
    expect(await read({ since: 'January 2025' }, 'en')).not.toContain('aria-invalid')
    const elsewhere = await (await newsroom.ask('/fa/?since=1403')).text()
    expect(elsewhere).not.toContain('1403&')
  })
})
