import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/databases.ts'
import { createNewsroom, type TestNewsroom, testOrigin } from '../../test/newsroom.ts'
import { now } from '../../test/newsroom-contents.ts'
import { announceMonth } from '../content/announced-months/announce.ts'
import { findEdition, type MastheadCalendar } from '../content/editions/queries.ts'
import { saveEdition } from '../content/editions/save.ts'

describe('the calendar', () => {
  let database: TestDatabase
  let newsroom: TestNewsroom
  beforeAll(async () => {
    database = await createTestDatabase('sqlite')
    newsroom = await createNewsroom(database)
  })
  afterAll(async () => {
    await newsroom.close()
    await database.remove()
  })

  const read = async (path: string): Promise<string> => {
    const response = await newsroom.ask(path)
    expect(response.status, path).toBe(200)
    return response.text()
  }
  const location = async (path: string): Promise<string | null> => (await newsroom.ask(path)).headers.get('location')
  const status = async (path: string): Promise<number> => (await newsroom.ask(path)).status
  const text = (html: string): string =>
    html
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/[\u2068\u2069]/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim()
  const heading = (html: string): string => text(/<h1>.*?<\/h1>/s.exec(html)?.[0] ?? '')
  const rows = (html: string, table: string): readonly (readonly string[])[] => {
    const found = new RegExp(`<table class="${table}".*?</table>`, 's').exec(html)?.[0] ?? ''
    return [...found.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => text(cell)),
    )
  }
  const use = async (language: string, calendars: readonly MastheadCalendar[]): Promise<void> => {
    const edition = await findEdition(database.database.reader, language)
    if (edition === undefined) throw new Error(`The fixture has an edition ${language}.`)
    await saveEdition(newsroom.context, { ...edition, calendars })
  }
  const hebrew = [
    { calendar: 'hebrew', language: 'en' },
    { calendar: 'gregory', language: 'en' },
  ]

  test('shows this month in both calendars, each in its words', async () => {
    const html = await read('/fa/calendar/')
    expect(heading(html)).toBe('بهمن ۱۴۰۳ / January – February 2025')
    expect(html).toContain('<span class="month-other-title" lang="en" dir="ltr">')
    const [head, first, second] = rows(html, 'sheet')
    expect(head?.at(0)).toBe('ش شنبه')
    expect(head?.at(-1)).toBe('ج جمعه (تعطیل)')
    expect(first).toEqual(['', '', '۱ 20 Jan ۱ نوشته', '۲ 21', expect.stringMatching(/^۳ 22 امروز/), '۴ 23', '۵ 24'])
    expect(second?.at(0)).toBe('۶ 25')
    expect(html).toContain('<time class="sheet-own" datetime="2025-01-22" aria-current="date">۳</time>')
    expect(html).toContain('<a class="sheet-day" href="/fa/archive/1403/11/03/">')
    expect(html.match(/<table class="side-month" lang="en" dir="ltr">/g)).toHaveLength(2)
    expect(rows(html, 'side-month').at(1)).toEqual(['', '', '', '', '1', '2', '3'])
    expect(html).toContain(`<link rel="canonical" href="${testOrigin}/fa/calendar/">`)
    expect(html).toContain(`hreflang="ar" href="${testOrigin}/ar/calendar/"`)
  })

  test('leads to the months around it, to those of other editions and to the archive', async () => {
    const html = await read('/fa/calendar/1403/12/')
    expect(heading(html)).toBe('اسفند ۱۴۰۳ / February – March 2025')
    for (const link of ['/fa/calendar/1403/11/', '/fa/calendar/1404/01/', '/fa/calendar/']) {
      expect(html).toContain(`href="${link}"`)
    }
    expect(html).toContain(`hreflang="en" href="${testOrigin}/en/calendar/2025/02/"`)
    expect(await read('/fa/calendar/1403/11/')).toContain('href="/fa/archive/1403/11/"')
    expect(await read('/fa/archive/')).toContain('href="/fa/calendar/"')
    expect(await read('/fa/')).toMatch(/<ul class="today"[^>]*><li><a href="\/fa\/calendar\/"><time/)
  })

  test('a month without articles that is not this one is no page for search engines, nor are those behind it', async () => {
    const html = await read('/fa/calendar/1420/01/')
    expect(html).toContain('<meta name="robots" content="noindex"')
    expect(html).toContain('rel="next nofollow"')
    expect(await read('/fa/calendar/1403/11/')).not.toContain('nofollow')
  })

  test.each([
    ['/fa/calendar', '/fa/calendar/'],
    ['/fa/calendar/1403/1', '/fa/calendar/1403/01/'],
    ['/fa/calendar/1403/', '/fa/calendar/1403/01/'],
    ['/fa/calendar/?year=1403&month=11', '/fa/calendar/1403/11/'],
    ['/fa/calendar/?year=%DB%B1%DB%B4%DB%B0%DB%B3&month=1', '/fa/calendar/1403/01/'],
    ['/fa/calendar/?year=%20%D9%A1%D9%A4%D9%A0%D9%A3%20&month=1', '/fa/calendar/1403/01/'],
    ['/fa/calendar/?year=1399', '/fa/calendar/1399/11/'],
    ['/fa/calendar/?year=&month=2', '/fa/calendar/1403/02/'],
  ])('%s leads to %s', async (path, own) => {
    expect(await location(path)).toBe(own)
    expect(await status(own)).toBe(200)
  })

  test.each([
    '/fa/calendar/1403/13/',
    '/fa/calendar/1403/0/',
    '/fa/calendar/0/1/',
    '/fa/calendar/3001/01/',
    '/fa/calendar/9999/12/',
    '/fa/calendar/1403/11/03/',
    '/fa/calendar/14o3/11/',
    '/fa/calendar/?year=14000&month=1',
    '/fa/calendar/?year=x&month=1',
    '/fa/calendar/?year=1403&month=-1',
    '/fa/calendar/?year=1403&month=13',
    '/fa/calendar/1403/11/?with=hebrew',
    '/fa/calendar/1403/11/?with=persian',
    '/fa/calendar/1403/11/?with=%00',
  ])('%s is nothing', async (path) => {
    expect(await status(path)).toBe(404)
  })

  test.each(['/fa/calendar/1/01/', '/fa/calendar/3000/12/', '/en/calendar/1/01/', '/ar/calendar/3000/12/'])(
    '%s, at the edge, is whole',
    async (path) => {
      const html = await read(path)
      expect(html.match(/rel="(?:prev|next)[^"]*"/g)).toHaveLength(1)
      expect(html).not.toMatch(/NaN|undefined/)
    },
  )

  test('leap Esfand has thirty days, and a month may take six weeks', async () => {
    expect(rows(await read('/fa/calendar/1403/12/'), 'sheet').flat()).toContain('۳۰ 20')
    expect(
      rows(await read('/fa/calendar/1402/12/'), 'sheet')
        .flat()
        .join(),
    ).not.toContain('۳۰')
    // 1 Tir 1402 was a Thursday and the month has 31 days; 1 February 2027 is a Monday.
    expect(rows(await read('/fa/calendar/1402/04/'), 'sheet')).toHaveLength(7)
    expect(rows(await read('/en/calendar/2027/02/'), 'sheet')).toHaveLength(5)
  })

  test('an edition of one calendar gets the one its readers are likely to know beside it', async () => {
    await use('en', [{ calendar: 'gregory', language: 'en' }])
    expect(heading(await read('/en/calendar/2025/03/'))).toBe('March 2025 / Ramadan – Shawwal 1446')
    await use('fa', [{ calendar: 'persian', language: 'fa' }])
    expect(heading(await read('/fa/calendar/1403/10/'))).toMatch(/^دی ۱۴۰۳ \/ دسامبر ۲۰۲۴ – ژانویه\S* ۲۰۲۵$/)
  })

  test('a third calendar is a choice that stays on the way through the months', async () => {
    const third = { calendar: 'islamic-umalqura', language: 'fa' }
    await use('fa', [{ calendar: 'persian', language: 'fa' }, { calendar: 'gregory', language: 'en' }, third])
    const html = await read('/fa/calendar/1403/12/?with=islamic-umalqura')
    expect(heading(html)).toBe('اسفند ۱۴۰۳ / شعبان – رمضان ۱۴۴۶')
    expect(html).toContain('href="/fa/calendar/1403/11/?with=islamic-umalqura"')
    expect(html).toContain('<input type="hidden" name="with" value="islamic-umalqura">')
    expect(html).toMatch(/<a href="\/fa\/calendar\/1403\/12\/\?with=islamic-umalqura" aria-current="true">/)
    expect(html).toContain(`<link rel="canonical" href="${testOrigin}/fa/calendar/1403/12/">`)
    expect(await location('/fa/calendar/?year=1403&month=1&with=islamic-umalqura')).toBe(
      '/fa/calendar/1403/01/?with=islamic-umalqura',
    )
    expect(await location('/fa/calendar/1403/1?with=islamic-umalqura')).toBe(
      '/fa/calendar/1403/01/?with=islamic-umalqura',
    )
  })

  test('an announced month moves the sheet, and the page says so', async () => {
    const path = '/fa/calendar/1403/12/?with=islamic-umalqura'
    expect(text(await read(path))).not.toContain('بنا بر اعلام رسمی')
    const ramadan = { calendar: 'islamic-umalqura', country: 'IR', year: 1446, month: 9 }
    await announceMonth(newsroom.context, { ...ramadan, starts_on: '2025-03-02' })
    const html = await read(path)
    expect(text(html)).toContain('بنا بر اعلام رسمی است، نه محاسبه: رمضان ۱۴۴۶.')
    expect(rows(html, 'sheet').flat()).toContain('۱۲ ۱ رمضان')
    expect(text(await read('/fa/calendar/1403/12/'))).not.toContain('بنا بر اعلام رسمی')
  })

  test('a Hebrew leap year has two Adars, and who asks for Adar gets it in any year', async () => {
    await use('en', hebrew)
    expect(heading(await read('/en/calendar/5784/06/'))).toBe('Adar I 5784 / February – March 2024')
    expect(heading(await read('/en/calendar/5784/07/'))).toBe('Adar II 5784 / March – April 2024')
    expect(heading(await read('/en/calendar/5785/06/'))).toBe('Adar 5785 / March 2025')
    expect(heading(await read('/en/calendar/5784/13/'))).toMatch(/^Elul 5784/)
    expect(await status('/en/calendar/5785/13/')).toBe(404)
    expect(await status('/en/calendar/6761/01/')).toBe(404)
    const common = await read('/en/calendar/5785/06/')
    expect(common).toContain('<option value="7" selected>Adar</option>')
    expect(await location('/en/calendar/?year=5784&month=7')).toBe('/en/calendar/5784/07/')
    expect(await location('/en/calendar/?year=5785&month=7')).toBe('/en/calendar/5785/06/')
    expect(await location('/en/calendar/?year=5785&month=6')).toBe('/en/calendar/5785/06/')
    expect(await location('/en/calendar/?year=5785&month=13')).toBe('/en/calendar/5785/12/')
    expect(await status('/en/archive/5785/06/')).toBe(200)
  })

  test('today is the day of the edition’s zone', async () => {
    newsroom.clock.now = Date.UTC(2025, 1, 18, 20, 29)
    expect(heading(await read('/fa/calendar/'))).toMatch(/^بهمن/)
    newsroom.clock.now = Date.UTC(2025, 1, 18, 20, 31)
    const html = await read('/fa/calendar/')
    expect(heading(html)).toMatch(/^اسفند/)
    expect(html).toContain('datetime="2025-02-19" aria-current="date"')
    newsroom.clock.now = now
  })
})
