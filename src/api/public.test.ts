import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../test/databases.ts'
import { createNewsroom, type TestNewsroom } from '../../test/newsroom.ts'
import { createBrowser, type Reply, type TestBrowser } from '../../test/signed-in.ts'
import { withdrawArticle } from '../content/articles/standing.ts'
import { publicRoutes } from './public.ts'

interface Card {
  readonly id: string
  readonly code: number
  readonly lang: string
  readonly dir: string
  readonly headline: { readonly text: string; readonly lang: string; readonly dir: string }
}
const itemsOf = (reply: Reply): readonly Card[] => reply.body['items'] as readonly Card[]

describeOnEachDatabase('the public API', (get) => {
  let newsroom: TestNewsroom
  let anybody: TestBrowser

  beforeAll(async () => {
    newsroom = await createNewsroom(get())
    anybody = createBrowser(newsroom)
  })
  afterAll(() => newsroom.close())

  test('lists what an edition has published, with language and direction beside each text', async () => {
    const reply = await anybody.ask('GET', '/public/articles?language=fa&limit=100')
    expect(reply.status).toBe(200)
    const codes = itemsOf(reply).map(({ code }) => code)
    expect(codes).toContain(101)
    expect(itemsOf(reply).find(({ code }) => code === 101)).toMatchObject({
      lang: 'fa',
      dir: 'rtl',
      headline: { lang: 'fa', dir: 'rtl' },
      url: expect.stringMatching(/^https:\/\/coast\.example\/fa\/101\//) as string,
      section: { name: { dir: 'rtl' } },
      picture: { alt: { lang: 'fa' } },
    })
    expect(reply.headers.get('cache-control')).toBe('public, max-age=60')
    expect(reply.headers.get('access-control-allow-origin')).toBe('*')
    expect(reply.headers.get('set-cookie')).toBeNull()
    const pages: number[] = []
    let cursor = ''
    do {
      const part = await anybody.ask('GET', `/public/articles?language=fa&limit=20${cursor}`)
      pages.push(...itemsOf(part).map(({ code }) => code))
      cursor = typeof part.body['nextCursor'] === 'string' ? `&cursor=${part.body['nextCursor']}` : ''
    } while (cursor !== '')
    expect(pages).toEqual(codes)
    const of = async (query: string): Promise<readonly number[]> =>
      itemsOf(await anybody.ask('GET', `/public/articles?language=fa&${query}`)).map(({ code }) => code)
    expect(await of(`section=${encodeURIComponent('محیط-زیست')}`)).toContain(101)
    expect(await of(`tag=${encodeURIComponent('آب')}`)).toContain(101)
    expect(await of('author=sara')).toContain(101)
  })

  test('gives one article whole, under its code', async () => {
    const { body } = await anybody.ask('GET', '/public/articles/101')
    expect(body).toMatchObject({
      code: 101,
      html: { lang: 'fa', dir: 'rtl' },
      authors: [{ slug: 'sara', role: { dir: 'rtl' } }, {}],
      translations: [{ lang: 'ar' }, { lang: 'en', headline: { dir: 'ltr' } }],
    })
    for (const path of ['sections', 'tags', 'authors']) {
      const list = await anybody.ask('GET', `/public/${path}?language=ar`)
      expect([path, list.status, itemsOf(list).length > 0]).toEqual([path, 200, true])
    }
    expect(itemsOf(await anybody.ask('GET', '/public/editions'))).toMatchObject([
      { lang: 'fa' },
      { lang: 'ar' },
      { dir: 'ltr' },
    ])
  })

  test('never tells of a draft, of what was withdrawn or thrown away, of the staff’s own, or of an address of anybody', async () => {
    const { articles } = newsroom.contents
    const hidden = await get()
      .database.reader.selectFrom('articles')
      .select(['code', 'headline'])
      .where('id', 'in', [articles.withdrawn, articles.trashed, articles.staff])
      .execute()
    expect(hidden).toHaveLength(3)
    for (const { code } of hidden) expect((await anybody.ask('GET', `/public/articles/${code}`)).status).toBe(404)
    await get().database.transaction((tx) => tx.updateTable('authors').set({ email: 'canary@desk.example' }).execute())
    const paths = publicRoutes.map(({ path }) => path.replace(':id', '101'))
    const texts = await Promise.all(
      paths.map(
        async (path) =>
          (await anybody.ask('GET', /articles\/|editions/.test(path) ? path : `${path}?language=fa`)).text,
      ),
    )
    const everything = texts.join('\n')
    expect(everything.includes('canary')).toBe(false)
    expect(everything.includes('@')).toBe(false)
    for (const { headline } of hidden) expect(everything.includes(JSON.stringify(headline).slice(1, -1))).toBe(false)
    await withdrawArticle(newsroom.context, { articleId: articles['wetlands-fa'] })
    expect((await anybody.ask('GET', '/public/articles/101')).status).toBe(404)
    expect((await anybody.ask('GET', '/public/articles/102')).text).not.toContain('"code":101')
    expect(
      itemsOf(await anybody.ask('GET', '/public/articles?language=fa&limit=100')).map(({ code }) => code),
    ).not.toContain(101)
  })

  test('refuses what is not asked so', async () => {
    for (const path of [
      '/public/articles',
      '/public/articles?language=fa&state=draft',
      '/public/articles?language=fa&cursor=x',
      '/public/articles?language=fa&limit=101',
      '/public/articles?language=fa&tag=a&section=b',
      '/public/tags?language=fa&cursor=abc',
    ]) {
      expect([path, (await anybody.ask('GET', path)).status]).toEqual([path, 400])
    }
    for (const path of [
      '/public/articles?language=de',
      '/public/articles?language=fa&tag=none',
      '/public/articles/0',
    ]) {
      expect([path, (await anybody.ask('GET', path)).status]).toEqual([path, 404])
    }
    const refused = await anybody.ask('GET', '/public/articles/999999')
    expect(refused.headers.get('cache-control')).toBe('private, no-store')
  })
})
