import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/databases.ts'
import { createNewsroom, type TestNewsroom } from '../../test/newsroom.ts'
import { now, slugs } from '../../test/newsroom-contents.ts'
import { publishNew } from '../content/articles/publish-new.ts'
import { saveMenu } from '../content/menus/save.ts'

/**
 * How many SQL statements each public route may cost. A route that got cheaper is written down with
 * `UPDATE_STATEMENTS=1 npx vitest run src/site/statements.test.ts`, which never writes a greater number.
 */
const snapshotFile = join(import.meta.dirname, '../../test/sql-statements.snapshot.json')

/** The article, the lock, five looks at what came before, the setting, the authors, the row, its audit, the transaction. */
const commentCost = 15

const slug = encodeURIComponent('تالاب-های-شمال-پس-از-هفت-سال-دوباره-پرآب-شدند')

const routes: Readonly<Record<string, string>> = {
  chooser: '/',
  front: '/fa/',
  article: `/fa/101/${slug}`,
  'article, second page of comments': `/fa/101/${slug}?comments=2`,
  'article, a comment was taken': `/fa/101/${slug}?comment=held`,
  'article, stale slug': '/fa/101/stale',
  'article, withdrawn': '/fa/501/x',
  'short link': '/101',
  'most read': '/fa/most-read/',
  menu: '/fa/menu/',
  search: '/fa/search/',
  'search for words': '/fa/search/?q=%D8%AA%D8%A7%D9%84%D8%A7%D8%A8',
  suggestions: '/fa/search/suggestions?q=%D8%AA%D8%A7%D9%84%D8%A7%D8%A8',
  privacy: '/fa/privacy/',
  'web app manifest': '/fa/manifest.webmanifest',
  section: `/fa/${slugs.wetlands.fa}/`,
  'section, next page': `/fa/${slugs.wetlands.fa}/?before=1010`,
  'static page': `/fa/${slugs.about.fa}/`,
  tag: `/fa/tag/${slugs.tag.fa}/`,
  author: '/fa/author/sara/',
  'archive: years': '/fa/archive/',
  'archive: year': '/fa/archive/1403/',
  'archive: month': '/fa/archive/1403/11/',
  'archive: day': '/fa/archive/1403/11/03/',
  calendar: '/fa/calendar/1403/11/',
  'old address, recorded': '/?p=12',
  'old address, by pattern': '/2024/05/07/',
  'feed of all editions': '/feed.xml',
  'feed of an edition': '/fa/feed.xml',
  'feed of a section': `/fa/${slugs.wetlands.fa}/feed.xml`,
  'feed of a tag': `/fa/tag/${slugs.tag.fa}/atom.xml`,
  'feed of an author': '/fa/author/sara/feed.json',
  'sitemap: index': '/sitemap.xml',
  'sitemap: news': '/sitemap-news.xml',
  'sitemap: pages': '/sitemap-pages.xml',
  'sitemap: articles': '/sitemap-articles-1.xml',
  'sitemap: tags': '/sitemap-tags-0.xml',
  'robots.txt': '/robots.txt',
  'old address of a feed': '/category/environment/feed/',
  'not found': '/fa/nothing/',
  healthz: '/healthz',
}

let statements: string[] = []
let database: TestDatabase
let newsroom: TestNewsroom
beforeAll(async () => {
  database = await createTestDatabase('sqlite', { log: (event) => void statements.push(event.query.sql) })
  newsroom = await createNewsroom(database)
  // What a process reads once: all that stands around pages, and the secret that signs forms.
  await newsroom.ask('/fa/')
  // The key of the day's tickets is made with the first article that is shown.
  await newsroom.ask(routes['article'] ?? '')
})
afterAll(async () => {
  await newsroom.close()
  await database.remove()
})

/** What following the changes of other processes asks twice a second belongs to no page. */
const ofPages = (sql: string): boolean => !sql.includes('"invalidations"')

/** So much later no page is kept any longer; after half a day without a look at it, nothing else would be believed either. */
function forgetPages(): void {
  newsroom.clock.now += 120_000
}

async function measure(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const [name, path] of Object.entries(routes)) {
    forgetPages()
    statements = []
    const response = await newsroom.ask(path)
    await response.text()
    expect(response.status, path).toBeLessThan(500)
    counts[name] = statements.filter(ofPages).length
  }
  return counts
}

test('no public route costs more SQL statements than it did', async () => {
  const counts = await measure()
  expect(counts['article']).toBeLessThanOrEqual(4)
  expect(counts['front']).toBeLessThanOrEqual(6)
  const before: Record<string, number> = existsSync(snapshotFile)
    ? (JSON.parse(readFileSync(snapshotFile, 'utf8')) as Record<string, number>)
    : {}
  if (process.env['UPDATE_STATEMENTS'] === '1') {
    const lower = Object.entries(counts).map(([name, count]) => [name, Math.min(count, before[name] ?? count)])
    writeFileSync(snapshotFile, `${JSON.stringify(Object.fromEntries(lower), null, 2)}\n`)
  }
  expect(counts).toEqual(JSON.parse(readFileSync(snapshotFile, 'utf8')))
})

test('a comment that is sent costs the statements of its checks, however many there are already', async () => {
  const send = async (name: string): Promise<number> => {
    statements = []
    const response = await newsroom.ask('/fa/101/comments', {
      method: 'POST',
      redirect: 'manual',
      headers: { 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({
        name,
        email: 'reader@mail.example',
        comment: 'متنی که هیچ کس پیش از این ننوشته است.',
      }),
    })
    expect(response.status).toBe(303)
    return statements.filter(ofPages).length
  }
  forgetPages()
  for (const name of ['یک', 'دو', 'سه']) expect(await send(name)).toBeLessThanOrEqual(commentCost)
})

test('no statement is sent twice for one page', async () => {
  for (const path of [routes['front'], routes['article'], routes['section'], routes['archive: month']]) {
    forgetPages()
    statements = []
    await (await newsroom.ask(path ?? '')).text()
    const sent = statements.filter(ofPages)
    expect(new Set(sent).size).toBe(sent.length)
  }
})

test('a page that is kept costs none, whatever else its address says', async () => {
  for (const path of [routes['front'], routes['article'], routes['section'], routes['archive: month']]) {
    const first = await (await newsroom.ask(path ?? '')).text()
    statements = []
    expect(await (await newsroom.ask(`${path}?utm_source=elsewhere&x=1`)).text()).toBe(first)
    expect(statements.filter(ofPages)).toEqual([])
  }
})

test('publishing makes no page read what stands around it again; a change of a menu does, once', async () => {
  const cost = async (): Promise<number> => {
    forgetPages()
    statements = []
    await (await newsroom.ask('/en/')).text()
    return statements.filter(ofPages).length
  }
  const usual = await cost()
  await publishNew(newsroom.context, {
    language: 'en',
    headline: 'Fresh',
    document: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Fresh' }] }] },
    sectionId: newsroom.contents.sections.en.environment,
    publishedAt: now,
    publishedZone: 'UTC',
  })
  expect(await cost()).toBe(usual)
  await saveMenu(newsroom.context, { language: 'fa', name: 'footer', items: [] })
  expect(await cost()).toBeGreaterThan(usual)
  expect(await cost()).toBe(usual)
})
