import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishNew } from '../../src/content/articles/publish-new.ts'
import { createTestDatabase, type TestDatabase } from '../databases.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'
import { now } from '../newsroom-contents.ts'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

/** One private-use character for each language: whatever is written in it, by the site or by the fixture, begins with it. */
const marks: Readonly<Record<string, string>> = { fa: '\ue001', ar: '\ue002', en: '\ue003' }
const anyMark = /[\ue001-\ue003]/g

const decorate = (text: string, language: string): string =>
  text === '' || text.startsWith(marks[language] ?? '') ? text : `${marks[language] ?? ''}${text}`

/** Attributes that people read or hear. */
const spoken = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'title',
  'placeholder',
  'data-copied',
  'data-load',
  'label',
])
const spokenMeta = new Set([
  'description',
  'og:title',
  'og:description',
  'og:site_name',
  'og:image:alt',
  'article:section',
  'article:tag',
])

interface Place {
  readonly language: string
  /** Marked with a language of its own inside a text: what it says is the author's business. */
  readonly isOwn: boolean
  readonly isBody: boolean
  readonly path: string
}

/** What on a page is in another language than the page says, or in none. */
function foreignStrings(html: string): readonly string[] {
  const found: string[] = []
  const check = (text: string, place: Place): void => {
    if (!/[\p{L}\p{N}]/u.test(text.replace(anyMark, ''))) return
    const seen = new Set(text.match(anyMark) ?? [])
    const foreign = [...seen].some((mark) => mark !== marks[place.language])
    const isBare = seen.size === 0 && !place.isOwn && !isPlain(text, place)
    if (foreign || isBare) found.push(`${place.path} (${place.language}): ${JSON.stringify(text.slice(0, 80))}`)
  }
  const walk = (node: Node, place: Place): void => {
    if (node.nodeName === '#text' && 'value' in node) check(node.value, place)
    if (!('childNodes' in node)) return
    const inside = 'attrs' in node ? enter(node, place) : place
    if (inside === undefined) return
    if ('attrs' in node) checkAttributes(node, inside, check)
    for (const child of node.childNodes) walk(child, inside)
  }
  walk(parse(html), { language: '', isOwn: false, isBody: false, path: '' })
  return found
}

function enter(element: Element, place: Place): Place | undefined {
  if (['script', 'style', 'code', 'pre'].includes(element.tagName)) return undefined
  const attribute = (name: string) => element.attrs.find((entry) => entry.name === name)?.value
  const language = attribute('lang')
  const className = attribute('class') ?? ''
  const isBody = place.isBody || className.split(' ').includes('body')
  return {
    language: language ?? place.language,
    isOwn: place.isOwn || (isBody && language !== undefined),
    isBody,
    path: `${place.path}/${element.tagName}${className === '' ? '' : `.${className.split(' ')[0]}`}`,
  }
}

function checkAttributes(element: Element, place: Place, check: (text: string, place: Place) => void): void {
  const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]))
  for (const [name, value] of attributes)
    if (spoken.has(name)) check(value, { ...place, path: `${place.path}@${name}` })
  const meta = attributes.get('name') ?? attributes.get('property') ?? ''
  if (element.tagName === 'meta' && spokenMeta.has(meta)) check(attributes.get('content') ?? '', place)
}

/** Numbers and dates that the renderer wrote into a stored body, and addresses, carry no mark. */
const isPlain = (text: string, place: Place): boolean =>
  (place.isBody && (/^[\p{N}\s]+$/u.test(text) || place.path.endsWith('/time'))) || /^https?:\/\/\S+$/.test(text.trim())

describe('a page shows no string of another language', () => {
  let database: TestDatabase
  let newsroom: TestNewsroom
  beforeAll(async () => {
    database = await createTestDatabase('sqlite')
    newsroom = await createNewsroom(database, { decorate })
  })
  afterAll(async () => {
    await newsroom.close()
    await database.remove()
  })

  test('on any page that can be reached', async () => {
    const open = ['/fa/', '/ar/', '/en/', '/fa/none/', '/ar/none/', '/en/none/', '/fa/501/x', '/fa/archive/1390/01/']
    const seen = new Set(open)
    const findings: string[] = []
    let pages = 0
    for (let path = open.shift(); path !== undefined; path = open.shift()) {
      const response = await newsroom.ask(path)
      const html = await response.text()
      if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) continue
      pages += 1
      findings.push(...foreignStrings(html).map((finding) => `${path} ${finding}`))
      for (const [, link = ''] of html.matchAll(/<a [^>]*?href="(\/[^"#]*)/g)) {
        const next = link.replaceAll('&amp;', '&')
        // The short articles that only fill the lists are all alike; months go on for ever.
        const isLikeOthers = /^\/fa\/10(?:0[3-9]|[1-4])|\/calendar\/(?!140[34]\/|202[45]\/)./.test(next)
        if (!seen.has(next) && !isLikeOthers) open.push(next)
        seen.add(next)
      }
    }
    expect(pages).toBeGreaterThan(80)
    expect([...new Set(findings)].slice(0, 20)).toEqual([])
  })

  test('on the page of a failure', async () => {
    const other = await createTestDatabase('sqlite')
    const broken = await createNewsroom(other, { decorate })
    for (const language of ['fa', 'ar', 'en']) await broken.ask(`/${language}/`)
    await other.database.transaction((tx) => tx.schema.alterTable('listings').renameTo('hidden').execute())
    for (const language of ['fa', 'ar', 'en']) {
      expect((await broken.ask(`/${language}/`)).status).toBe(200)
      const response = await broken.ask(`/${language}/archive/`)
      expect(response.status).toBe(500)
      const html = (await response.text()).replaceAll(response.headers.get('x-request-id') ?? '', '')
      expect(foreignStrings(html)).toEqual([])
    }
    await broken.close()
    await other.remove()
  })

  test('and one that strays there is found', async () => {
    const stray = decorate('A stray headline', 'en')
    await publishNew(newsroom.context, {
      language: 'ar',
      headline: stray,
      document: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Bare' }] }] },
      wishedCode: 9009,
      publishedAt: now,
      publishedZone: 'UTC',
    })
    const findings = foreignStrings(await (await newsroom.ask('/ar/')).text())
    expect(findings.length).toBeGreaterThan(0)
    expect(findings.every((finding) => /stray|Bare/.test(finding))).toBe(true)
    const location = (await newsroom.ask('/9009')).headers.get('location') ?? ''
    expect(
      foreignStrings(await (await newsroom.ask(location)).text()).some((finding) => finding.includes('Bare')),
    ).toBe(true)
  })
})
