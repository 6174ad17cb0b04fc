import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../test/databases.ts'
import { createNewsroom, type TestNewsroom, testOrigin } from '../../test/newsroom.ts'
import { slugs } from '../../test/newsroom-contents.ts'
import { saveMenu } from '../content/menus/save.ts'
import { createPage } from '../content/pages/save.ts'
import { recordRedirects } from '../content/redirects/record.ts'
import { createSection } from '../content/sections/create.ts'
import { changePrimaryPrefix } from '../content/settings/change-primary-prefix.ts'

const slug = encodeURIComponent('تالاب-های-شمال-پس-از-هفت-سال-دوباره-پرآب-شدند')
const section = encodeURIComponent(slugs.wetlands.fa)

/** Addresses of every kind of page, as they follow the prefix. */
const pages = [
  '/',
  `/101/${slug}`,
  `/${section}/`,
  `/${encodeURIComponent(slugs.about.fa)}/`,
  `/tag/${encodeURIComponent(slugs.tag.fa)}/`,
  '/author/sara/',
  '/archive/',
  '/archive/1403/',
  '/archive/1403/11/',
  '/calendar/',
  '/calendar/1403/11/',
  '/archive/1403/11/03/',
] as const

describeOnEachDatabase('the prefix of the first language', (get) => {
  let newsroom: TestNewsroom
  beforeAll(async () => {
    newsroom = await createNewsroom(get())
    await createLinkingPage('links')
  })
  afterAll(() => newsroom.close())

  const answer = async (path: string, headers: Record<string, string> = {}) => {
    const response = await newsroom.ask(path, { headers })
    return { status: response.status, location: response.headers.get('location'), headers: response.headers }
  }
  const htmlOf = async (path: string): Promise<string> => (await newsroom.ask(path)).text()
  /** Follows a redirect once and demands a page behind it. */
  const landing = async (path: string): Promise<string | null> => {
    const { status, location } = await answer(path)
    expect({ path, status }).toEqual({ path, status: 301 })
    expect({ location, status: (await answer(location ?? '')).status }).toEqual({ location, status: 200 })
    return location
  }

  const createLinkingPage = async (name: string): Promise<void> => {
    const { reader } = get().database
    const sections = reader.selectFrom('paths').select('target_id as id').where('slug', '=', slugs.wetlands.fa)
    const tags = reader.selectFrom('tags').select('id').where('language', '=', 'fa').where('slug', '=', slugs.tag.fa)
    const refs = [
      { kind: 'article', id: await idOf(101) },
      { kind: 'article', id: await idOf(103) },
      { kind: 'section', id: (await sections.executeTakeFirstOrThrow()).id },
      { kind: 'tag', id: (await tags.executeTakeFirstOrThrow()).id },
    ] as const
    await createPage(newsroom.context, {
      language: 'fa',
      title: name,
      slug: name,
      state: 'published',
      document: {
        type: 'doc',
        content: refs.map((ref) => ({
          type: 'paragraph',
          content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: '/', ref } }] }],
        })),
      },
    })
  }
  const idOf = async (code: number): Promise<string> => {
    const articles = get().database.reader.selectFrom('articles')
    return (await articles.select('id').where('code', '=', code).executeTakeFirstOrThrow()).id
  }

  describe.each([
    ['off', '', '/fa'],
    ['on', '/fa', ''],
  ] as const)('%s', (state, own, other) => {
    beforeAll(() => changePrimaryPrefix(newsroom.context, state === 'on'))

    test.each(pages)('%s is a page in one form and one redirect in the other', async (path) => {
      const { status, headers } = await answer(own + path, { 'accept-language': 'en' })
      expect({ status, language: headers.get('content-language') }).toEqual({ status: 200, language: 'fa' })
      // Without a prefix anywhere, the root leads each reader to an edition of their own.
      if (other + path !== '/') expect(await landing(other + path)).toBe(own + path)
    })

    test('other editions keep theirs', async () => {
      for (const path of ['/ar/', '/en/', '/en/about/', '/en/author/sara/', '/en/archive/2025/01/']) {
        expect((await answer(path)).status).toBe(200)
      }
      expect((await answer('/about/')).status).toBe(404)
      expect(await landing('/103/x')).toMatch(/^\/en\/103\//)
    })

    test('what an address lacks is mended in the same redirect', async () => {
      const article = `${own}/101/${slug}`
      for (const path of ['/101', '/fa/101', '/fa/101/', '/101/cut', '/fa/101/cut', `${article}/`, '/en/101/x']) {
        expect(await landing(path)).toBe(article)
      }
      expect(await landing('/fa/101/x?comments=2&utm=x')).toBe(`${article}?comments=2`)
      expect(await landing('/101/x?comments=2')).toBe(`${article}?comments=2`)
      expect(await landing(`${other}/${section}`)).toBe(`${own}/${section}/`)
      expect(await landing(`${other}/${section}?before=1002`)).toBe(`${own}/${section}/?before=1002`)
      expect(await landing(`${other}/archive/1403/1`)).toBe(`${own}/archive/1403/01/`)
      for (const path of ['/501', '/501/x', '/fa/501/x']) expect((await answer(path)).status).toBe(410)
      for (const path of ['/601/x', '/nothing/', '/tag/nothing/', '/archive/1403/13/', '/fa/nothing/']) {
        expect((await answer(path)).status).toBe(404)
      }
    })

    test('pages say and link their canonical form', async () => {
      for (const path of pages) {
        const html = await htmlOf(own + path)
        expect(html).toContain(`<link rel="canonical" href="${testOrigin}${own}${path}"`)
        const links = [...html.matchAll(/\b(?:href|action|content)="([^"]*)"/g)].map(([, link = '']) =>
          link.replace(testOrigin, ''),
        )
        const foreign = links.filter((link) =>
          state === 'off'
            ? /^\/fa(?:\/|$)/.test(link)
            : /^\/(?!(?:fa|ar|en)\/|media\/|assets\/|[0-9]+$|$)[^/]/.test(link),
        )
        expect({ path, foreign }).toEqual({ path, foreign: [] })
      }
      expect(await htmlOf('/en/')).toMatch(
        new RegExp(`<link rel="alternate" hreflang="fa" href="${testOrigin}${own}/"`),
      )
      expect(await htmlOf('/en/about/')).toContain(`${testOrigin}${own}/${encodeURIComponent(slugs.about.fa)}/`)
    })

    test('links in bodies were rendered again, and new ones are rendered so', async () => {
      await createLinkingPage(`links-${state}`)
      for (const page of ['links', `links-${state}`]) {
        const html = await htmlOf(`${own}/${page}/`)
        for (const link of [`/101/${slug}`, `/${section}/`, `/tag/${encodeURIComponent(slugs.tag.fa)}/`]) {
          expect(html).toContain(`<a href="${own}${link}"`)
        }
        expect(html).toMatch(/<a href="\/en\/103\//)
      }
    })

    test('old addresses lead on in one redirect', async () => {
      await createSection(newsroom.context, { language: 'fa', name: 'دریا', slug: `sea-${state}` })
      await recordRedirects(newsroom.context, [
        { path: '/?p=12', target: { kind: 'path', path: '/fa/archive/' } },
        { path: '/2024/05/lake/', target: { kind: 'article', id: await idOf(101) } },
        { path: '/101/another-thing/', target: { kind: 'article', id: await idOf(103) } },
        { path: `/sea-${state}`, target: { kind: 'article', id: await idOf(103) } },
        { path: '/old-about', target: { kind: 'path', path: `/${encodeURIComponent(slugs.about.fa)}` } },
        { path: '/old-list', target: { kind: 'path', path: `/fa/${section}/?before=1002` } },
      ])
      expect(await landing('/?p=12')).toBe(`${own}/archive/`)
      expect(await landing('/2024/05/lake/')).toBe(`${own}/101/${slug}`)
      expect(await landing('/old-about/')).toBe(`${own}/${encodeURIComponent(slugs.about.fa)}/`)
      expect(await landing('/old-list')).toBe(`${own}/${section}/?before=1002`)
      expect(await landing('/2024/05/')).toBe(`${own}/archive/1403/02/`)
      expect(await landing('/2024/')).toBe(`${own}/archive/1403/`)
      expect(await landing('/2024/05/07')).toBe(`${own}/archive/1403/02/18/`)
      expect(await landing('/101/')).toBe(`${own}/101/${slug}`)
      expect(await landing('/?p=101')).toBe(`${own}/101/${slug}`)
      expect(await landing('/fa/?p=101')).toBe(`${own}/101/${slug}`)
      expect(await landing(`/category/nature/${section}/`)).toBe(`${own}/${section}/`)
      // What was recorded is surer than a code with another slug; what stands there now is surer still.
      expect(await landing('/101/another-thing/')).toMatch(/^\/en\/103\//)
      if (state === 'off') expect(await landing('/sea-off')).toBe('/sea-off/')
      else expect(await landing('/sea-on/')).toMatch(/^\/en\/103\//)
    })

    test('the code of an article may look like a year', async () => {
      await get().database.transaction((tx) =>
        tx.updateTable('articles').set({ code: 2024 }).where('code', '=', 101).execute(),
      )
      expect(await landing('/2024')).toBe(`${own}/2024/${slug}`)
      expect(await landing('/2024/cut')).toBe(`${own}/2024/${slug}`)
      expect(await landing('/2024/05/')).toBe(`${own}/archive/1403/02/`)
      expect(await landing('/2024/05')).toBe(`${own}/archive/1403/02/`)
      await get().database.transaction((tx) =>
        tx.updateTable('articles').set({ code: 101 }).where('code', '=', 2024).execute(),
      )
    })

    test('menus follow, also where an address was typed', async () => {
      await saveMenu(newsroom.context, {
        language: 'fa',
        name: 'main',
        items: [
          { label: 'خانه', target: { kind: 'url', url: '/fa/' }, children: [] },
          { label: 'بایگانی', target: { kind: 'url', url: '/archive/1403/' }, children: [] },
          { label: 'دیگر', target: { kind: 'url', url: 'https://elsewhere.example/fa/' }, children: [] },
          { label: 'پرونده', target: { kind: 'url', url: '/media/a.pdf' }, children: [] },
        ],
      })
      const html = await htmlOf('/fa/nothing/')
      for (const link of [`${own}/`, `${own}/archive/1403/`, 'https://elsewhere.example/fa/', '/media/a.pdf']) {
        expect(html).toContain(`href="${link}"`)
      }
    })

    test('the language of what is not found, and of the root', async () => {
      const nothing = await answer('/nothing', { 'accept-language': 'en' })
      expect([nothing.headers.get('content-language'), nothing.headers.get('vary')]).toEqual(
        state === 'off' ? ['fa', 'Accept-Encoding'] : ['en', 'Accept-Language, Accept-Encoding'],
      )
      const root = await answer('/?utm_source=x', { 'accept-language': 'en' })
      expect([root.status, root.location]).toEqual(state === 'off' ? [200, null] : [302, '/en/'])
    })
  })

  test('is not left out where a section would stand in the way of another address', async () => {
    const { id } = await get().database.reader.selectFrom('sections').select('id').executeTakeFirstOrThrow()
    const row = { language: 'fa', slug: 'ar', kind: 'section', target_id: id } as const
    await changePrimaryPrefix(newsroom.context, true)
    await get().database.transaction((tx) => tx.insertInto('paths').values(row).execute())
    await expect(changePrimaryPrefix(newsroom.context, false)).rejects.toMatchObject({ status: 409 })
    expect((await answer('/fa/')).status).toBe(200)
    await get().database.transaction((tx) => tx.deleteFrom('paths').where('slug', '=', 'ar').execute())
    const taken = await createSection(newsroom.context, { language: 'fa', name: 'Arabic', slug: 'ar' })
    expect(taken.slug).toBe('ar-2')
  })
})
