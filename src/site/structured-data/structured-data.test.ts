import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/databases.ts'
import { createNewsroom, type TestNewsroom, testOrigin } from '../../../test/newsroom.ts'
import { languages, now } from '../../../test/newsroom-contents.ts'
import { findArticle } from '../../content/articles/queries.ts'
import { publishNew } from '../../content/articles/publish-new.ts'
import type { ArticleKind } from '../../db/schema.ts'

type Thing = Readonly<Record<string, unknown>>

const isoWithOffset = /^[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9](?:Z|[+-][0-9]{2}:[0-9]{2})$/

const types: Readonly<Record<ArticleKind, string>> = {
  news: 'NewsArticle',
  report: 'ReportageNewsArticle',
  opinion: 'OpinionNewsArticle',
  interview: 'NewsArticle',
  'photo-report': 'ReportageNewsArticle',
}

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

async function htmlOf(path: string): Promise<string> {
  const response = await newsroom.ask(path)
  const location = response.headers.get('location')
  if (location !== null) return htmlOf(location)
  expect(response.status, path).toBe(200)
  return response.text()
}

function thingsIn(html: string): readonly Thing[] {
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
  expect(scripts).toHaveLength(1)
  const whole = JSON.parse(scripts[0]?.[1] ?? '') as {
    readonly '@context': string
    readonly '@graph': readonly Thing[]
  }
  expect(whole['@context']).toBe('https://schema.org')
  return whole['@graph']
}

const thingsOf = async (path: string): Promise<readonly Thing[]> => thingsIn(await htmlOf(path))

const find = (things: readonly Thing[], type: string): Thing =>
  things.find((thing) => thing['@type'] === type) ?? expect.fail(`There is no ${type}.`)

function expectTrail(things: readonly Thing[], last: string): void {
  const items = find(things, 'BreadcrumbList')['itemListElement'] as readonly Thing[]
  expect(items.map((item) => item['position'])).toEqual(items.map((_, index) => index + 1))
  for (const item of items) {
    expect(item['@type']).toBe('ListItem')
    expect(item['name']).not.toBe('')
    expect(item['item']).toMatch(/^https:\/\/coast\.example\/[\x21-\x7e]*$/)
  }
  expect(items.at(-1)?.['item']).toBe(last)
}

const canonicalOf = (html: string): string => /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? ''

describe.each(languages)('an article in %s', (language) => {
  test.each(Object.keys(types) as ArticleKind[])('of the kind %s says what it is', async (kind) => {
    const { code } = await publishNew(newsroom.context, {
      language,
      kind,
      headline: `A ${kind} </script><script>alert(1)</script>`,
      secondHeadline: 'Second',
      lead: 'Lead',
      sectionId: newsroom.contents.sections[language].wetlands,
      document: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'One two three' }] }] },
      bylines: [newsroom.contents.authors[0]],
      publishedAt: now,
      publishedZone: 'Asia/Tehran',
    })
    const html = await htmlOf(`/${language}/${code}`)
    const things = thingsIn(html)
    const article = find(things, types[kind])
    const url = canonicalOf(html)
    expect(article).toMatchObject({
      headline: `A ${kind} </script><script>alert(1)</script>`,
      alternativeHeadline: 'Second',
      description: 'Lead',
      mainEntityOfPage: url,
      inLanguage: language,
      wordCount: 3,
      isAccessibleForFree: true,
      identifier: `${testOrigin}/${code}`,
      author: [{ '@type': 'Person', url: `${testOrigin}/${language}/author/sara/` }],
    })
    expect(article['datePublished']).toBe('2025-01-22T10:00:00+03:30')
    expect(article['dateModified']).toMatch(isoWithOffset)
    const publisher = find(things, 'NewsMediaOrganization')
    expect(article['publisher']).toEqual({ '@id': publisher['@id'] })
    expect(publisher['name']).not.toBe('')
    expect(publisher['logo']).toEqual({ '@type': 'ImageObject', url: `${testOrigin}/assets/icon.0.svg` })
    expectTrail(things, url)
    expect((find(things, 'BreadcrumbList')['itemListElement'] as readonly Thing[]).length).toBe(4)
    expect(html).toContain('<meta name="robots" content="max-image-preview:large"')
  })

  test('with a picture, corrections, tags and a source names them', async () => {
    const code = { fa: 101, ar: 102, en: 103 }[language]
    const html = await htmlOf(`/${language}/${code}`)
    const article = find(thingsIn(html), 'ReportageNewsArticle')
    expect(article['image']).toMatchObject({ '@type': 'ImageObject', width: 1280, height: 640 })
    expect(article['keywords']).toHaveLength(3)
    expect(article['isBasedOn']).toBe('https://source.example/report')
    expect(article['dateModified']).toBe('2025-01-22T09:30:00+03:30')
    const [correction] = article['correction'] as readonly Thing[]
    expect(correction?.['@type']).toBe('CorrectionComment')
    expect(html).toContain(`id="${String(correction?.['url']).split('#')[1]}"`)
    expect(html).toContain('<meta property="article:published_time" content="2025-01-22T09:00:00+03:30"')
    const locales = [...html.matchAll(/<meta property="og:locale(?::alternate)?" content="([^"]+)"/g)].map(
      (match) => match[1],
    )
    expect(new Set(locales)).toEqual(new Set(['ar_AR', 'en_GB', 'fa_IR']))
    expect(locales[0]).toBe({ fa: 'fa_IR', ar: 'ar_AR', en: 'en_GB' }[language])
    for (const property of ['image:width', 'image:height', 'image:alt', 'url', 'title', 'site_name', 'description']) {
      expect(html).toMatch(new RegExp(`<meta property="og:${property}" content="[^"]+"`))
    }
  })

  test('pages of other kinds say what they are', async () => {
    const front = await thingsOf(`/${language}/`)
    expect(find(front, 'WebSite')).toMatchObject({ url: `${testOrigin}/${language}/`, inLanguage: language })
    expect(find(front, 'NewsMediaOrganization')['@id']).toBe(`${testOrigin}/${language}/#publisher`)
    const author = await thingsOf(`/${language}/author/sara/`)
    expect(find(author, 'ProfilePage')['mainEntity']).toMatchObject({
      '@type': 'Person',
      sameAs: 'https://sara.example/',
    })
    expectTrail(author, `${testOrigin}/${language}/author/sara/`)
  })
})

test('sections, tags and static pages say what they are, and where they lie', async () => {
  for (const [path, type, length] of [
    ['/en/wetlands/', 'CollectionPage', 3],
    ['/en/environment/', 'CollectionPage', 2],
    ['/en/tag/water/', 'CollectionPage', 2],
    ['/en/contact/', 'WebPage', 3],
    ['/en/about/', 'WebPage', 2],
    ['/en/archive/', 'CollectionPage', 2],
    ['/en/archive/2025/01/22/', 'CollectionPage', 5],
  ] as const) {
    const things = await thingsOf(path)
    expect(find(things, type)).toMatchObject({ url: testOrigin + path, inLanguage: 'en' })
    expectTrail(things, testOrigin + path)
    expect(find(things, 'BreadcrumbList')['itemListElement']).toHaveLength(length)
  }
})

test('a translation names its original', async () => {
  const original = (await findArticle(database.database.reader, newsroom.contents.articles['race'])) ?? expect.fail()
  const { code } = await publishNew(newsroom.context, {
    language: 'ar',
    headline: 'ترجمة',
    storyId: original.story_id,
    sourceArticleId: original.id,
    document: { type: 'doc', content: [] },
    publishedAt: now,
    publishedZone: 'UTC',
  })
  const html = await htmlOf('/fa/401')
  expect(find(await thingsOf(`/ar/${code}`), 'NewsArticle')['translationOfWork']).toMatchObject({
    '@id': find(thingsIn(html), 'NewsArticle')['@id'],
    url: canonicalOf(html),
    inLanguage: 'fa',
  })
  expect(find(thingsIn(html), 'NewsArticle')['translationOfWork']).toBeUndefined()
})
