import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../test/databases.ts'
import { createNewsroom, type TestNewsroom } from '../../test/newsroom.ts'
import { slugs } from '../../test/newsroom-contents.ts'
import { saveEdition } from '../content/editions/save.ts'
import { findEdition } from '../content/editions/queries.ts'
import { createSection } from '../content/sections/create.ts'

const slug = encodeURIComponent('تالاب-های-شمال-پس-از-هفت-سال-دوباره-پرآب-شدند')
const wetlands = `/fa/101/${slug}`

describeOnEachDatabase('addresses of the reader site', (get) => {
  let newsroom: TestNewsroom
  beforeAll(async () => {
    newsroom = await createNewsroom(get())
  })
  afterAll(() => newsroom.close())

  const answer = async (path: string, headers: Record<string, string> = {}) => {
    const response = await newsroom.ask(path, { headers })
    return { status: response.status, location: response.headers.get('location'), headers: response.headers }
  }

  test.each([
    '/fa/',
    '/ar/',
    '/en/',
    wetlands,
    wetlands.replaceAll('%D8', '%d8'),
    `${wetlands}?utm_source=x`,
    `${wetlands}?comments=2`,
    `/fa/401/${encodeURIComponent('تنها')}`,
    `/fa/${slugs.environment.fa}/`,
    `/fa/${slugs.empty.fa}/`,
    `/fa/${slugs.about.fa}/`,
    '/en/about/',
    `/fa/tag/${slugs.tag.fa}/`,
    '/fa/author/sara/',
    '/fa/archive/',
    '/fa/calendar/',
    '/fa/calendar/1403/11/',
    '/fa/archive/1403/',
    '/fa/archive/1403/11/',
    '/fa/archive/1403/11/03/',
    '/ar/archive/2025/01/22/',
    '/fa/archive/1390/01/',
  ])('%s is a page', async (path) => {
    const { status, location } = await answer(path)
    expect({ status, location }).toEqual({ status: 200, location: null })
  })

  test.each([
    ['/fa', '/fa/'],
    ['/101', wetlands],
    ['/fa/101', wetlands],
    ['/fa/101/', wetlands],
    [`${wetlands}/`, wetlands],
    ['/fa/101/%D8%AA%D8%A7%D9%84%D8%A7%D8%A8', wetlands],
    ['/fa/101/an-old-slug?comments=2&utm=x', `${wetlands}?comments=2`],
    ['/en/101/x', wetlands],
    ['/fa/103/x', '/en/103/The-northern-wetlands-are-full-again-after-seven-dry-years'],
    ['/en/about', '/en/about/'],
    ['/en/tag/water', '/en/tag/water/'],
    ['/en/author/sara', '/en/author/sara/'],
    ['/fa/archive', '/fa/archive/'],
    ['/fa/archive/1403/1', '/fa/archive/1403/01/'],
    [`/fa/${slugs.wetlands.fa}?before=1002`, `/fa/${encodeURIComponent(slugs.wetlands.fa)}/?before=1002`],
  ])('%s is led to its own address', async (path, location) => {
    expect(await answer(path)).toMatchObject({ status: 301, location })
    expect((await answer(location)).status).toBe(200)
  })

  test.each([
    ['/fa/501/x', 410],
    ['/501', 410],
    ['/fa/601/x', 404],
    ['/601', 404],
    ['/fa/701/x', 404],
    ['/701', 404],
    ['/fa/999999/x', 404],
    ['/999999', 404],
    ['/fa/nothing/', 404],
    ['/fa/tag/nothing/', 404],
    ['/fa/author/nobody/', 404],
    ['/de/', 404],
    ['/fa/archive/1403/13/', 404],
    ['/fa/archive/1403/12/30/', 200],
    ['/fa/archive/1402/12/30/', 404],
    ['/ar/archive/2025/02/29/', 404],
    ['/fa/archive/0000/', 404],
    ['/fa/archive/9999/', 404],
    ['/fa/archive/1403/11/?before=garbage', 404],
    [`/fa/${slugs.wetlands.fa}/?before=garbage`, 404],
    [`/fa/${slugs.wetlands.fa}/?before=-1`, 404],
    [`/fa/${slugs.wetlands.fa}/?before=999999`, 404],
    [`/fa/${slugs.wetlands.fa}/?before=99999999999999999999`, 404],
    [`${wetlands}?comments=0`, 404],
    [`${wetlands}?comments=99`, 404],
    [`${wetlands}?comments=x`, 404],
    ['//', 404],
    ['/fa//', 404],
    ['/fa/%FF%FE/', 404],
    ['/fa/%', 404],
    ['/fa/a%00b/', 404],
    ['/../etc/passwd', 404],
    ['/fa/%2e%2e/%2e%2e/etc/passwd', 404],
    ['/wp-login.php', 404],
    ['/.env', 404],
  ])('%s answers %i', async (path, status) => {
    expect((await answer(path)).status).toBe(status)
  })

  test('an address too long is refused before anything is looked up', async () => {
    expect((await answer(`/fa/${'a'.repeat(9_000)}`)).status).toBe(414)
    expect((await answer(`/fa/?q=${'a'.repeat(10_000)}`)).status).toBe(414)
    await answer('/en/')
    const search = await newsroom.ask(`/en/search/?q=${'a'.repeat(10_000)}`)
    expect(await search.text()).toContain('This address is too long')
    expect(search.headers.get('cache-control')).toBe('no-store')
    expect((await answer(`/fa/${'a'.repeat(3_000)}/`)).status).toBe(404)
  })

  test('/ leads to the edition a reader asks for, without a cookie', async () => {
    const french = await answer('/', { 'accept-language': 'fr, ar;q=0.5' })
    expect(french).toMatchObject({ status: 302, location: '/ar/' })
    expect(french.headers.get('vary')).toBe('Accept-Language')
    expect(french.headers.has('set-cookie')).toBe(false)
    expect(await answer('/', { 'accept-language': 'de' })).toMatchObject({ status: 302, location: '/fa/' })
    expect(await answer('/?utm_source=x')).toMatchObject({ status: 302, location: '/fa/' })
  })

  test('what is not found is said in the language of the path, else in the reader’s', async () => {
    const language = async (path: string, acceptLanguage: string) => {
      const response = await newsroom.ask(path, { headers: { 'accept-language': acceptLanguage } })
      return [/<html lang="(\w+)"/.exec(await response.text())?.[1], response.headers.get('vary')]
    }
    expect(await language('/ar/nothing/', 'en')).toEqual(['ar', 'Accept-Encoding'])
    expect(await language('/nothing', 'en')).toEqual(['en', 'Accept-Language, Accept-Encoding'])
    expect(await language('/nothing', 'de')).toEqual(['fa', 'Accept-Language, Accept-Encoding'])
  })

  test('a list goes on where it stopped, to its end, each article once', async () => {
    const codes: string[] = []
    let next: string | undefined = `/fa/${encodeURIComponent(slugs.wetlands.fa)}/`
    let pages = 0
    while (next !== undefined && pages < 10) {
      const html = await (await newsroom.ask(next)).text()
      const main = html.slice(html.indexOf('<main'), html.indexOf('</main'))
      codes.push(...[...main.matchAll(/href="\/fa\/(\d+)\//g)].map((match) => match[1] ?? ''))
      next = /href="([^"]*\?before=\d+)"/.exec(main)?.[1]
      pages += 1
    }
    expect(pages).toBe(3)
    expect(codes.length).toBe(46)
    expect(new Set(codes).size).toBe(46)
  })

  test('what stands around every page follows a change at once', async () => {
    await createSection(newsroom.context, { language: 'en', name: 'Weather', slug: 'weather' })
    expect((await answer('/en/weather/')).status).toBe(200)
    const edition = await findEdition(get().database.reader, 'en')
    if (edition === undefined) throw new Error('The fixture has an English edition.')
    await saveEdition(newsroom.context, { ...edition, motto: 'A new motto' })
    expect(await (await newsroom.ask('/en/')).text()).toContain('A new motto')
  })

  test('and a change in another process within two seconds', async () => {
    await get().database.transaction(async (tx) => {
      await tx.updateTable('editions').set({ motto: 'From afar' }).where('language', '=', 'ar').execute()
      await tx.insertInto('invalidations').values({ tag: 'settings', at: 0 }).execute()
    })
    await expect
      .poll(async () => (await (await newsroom.ask('/ar/')).text()).includes('From afar'), { timeout: 2_000 })
      .toBe(true)
  })
})
