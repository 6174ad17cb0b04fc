import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../databases.ts'
import { createNewsroom, type TestNewsroom, testOrigin } from '../newsroom.ts'
import { xssPayloads } from './xss-corpus.ts'

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

const corpus = xssPayloads()
const payloads: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  `' onfocus=alert(1) autofocus x='`,
  '</textarea><svg onload=alert(1)>',
  '</title><script>alert(1)</script>',
  'javascript:alert(1)',
  '--><script>alert(1)</script>',
  '\u2028</script><script>alert(1)//',
  '${alert(1)}{{constructor.constructor("alert(1)")()}}<%= 1 %>',
  ...corpus.filter((_, index) => index % Math.ceil(corpus.length / 50) === 0).map(({ payload }) => payload),
]

const article = '/en/103/The-northern-wetlands-are-full-again-after-seven-dry-years'
/** Every way what somebody typed, or put behind a link, comes back in a page. */
const roads: Readonly<Record<string, (text: string) => Promise<Response>>> = {
  search: (text) => newsroom.ask(`/fa/search/?q=${encodeURIComponent(text)}`),
  'search of a section': (text) =>
    newsroom.ask(`/fa/search/?q=x&section=${encodeURIComponent(text)}&kind=${encodeURIComponent(text)}`),
  'an address': (text) => newsroom.ask(`/fa/${encodeURIComponent(text)}/`),
  'a tag': (text) => newsroom.ask(`/ar/tag/${encodeURIComponent(text)}/`),
  'a further page': (text) => newsroom.ask(`/fa/?before=${encodeURIComponent(text)}`),
  'another calendar': (text) =>
    newsroom.ask(`/fa/calendar/?with=${encodeURIComponent(text)}&year=${encodeURIComponent(text)}`),
  'a reply': (text) => newsroom.ask(`${article}?reply=${encodeURIComponent(text)}&comment=${encodeURIComponent(text)}`),
  'a form with faults': (text) =>
    newsroom.ask('/en/103/comments', {
      method: 'POST',
      headers: { origin: testOrigin, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ name: text, email: text, comment: '', parent: text }).toString(),
    }),
}

type Node = DefaultTreeAdapterTypes.ChildNode

/** Each kind of element of a page with the names of its attributes; of links and sources the scheme too. */
function kindsOf(html: string): ReadonlySet<string> {
  const kinds = new Set<string>()
  const look = (node: Node): void => {
    if (!('tagName' in node)) return
    const attributes = node.attrs.map(({ name, value }) => {
      const scheme = /^\s*([a-z][a-z+.-]*):/i.exec(value)?.[1]
      return /^(?:href|src|action|formaction|srcdoc)$/.test(name) && scheme !== undefined ? `${name}=${scheme}` : name
    })
    kinds.add([node.tagName, ...attributes.toSorted()].join(' '))
    node.childNodes.forEach(look)
  }
  parse(html).childNodes.forEach(look)
  return kinds
}

test.each(Object.entries(roads))(
  '%s: what was typed is text, and makes no element',
  { timeout: 60_000 },
  async (_, road) => {
    const known = new Set<string>()
    // With and without something found, and where the address of a page is one of ours.
    for (const harmless of ['تالاب', 'zzz', '12', 'hebrew', 'mina@example.org', 'x'.repeat(300)]) {
      for (const kind of kindsOf(await (await road(harmless)).text())) known.add(kind)
    }
    for (const payload of payloads) {
      const response = await road(payload.toWellFormed())
      expect(response.status).toBeLessThan(500)
      const html = await response.text()
      expect([payload, [...kindsOf(html)].filter((kind) => !known.has(kind))]).toEqual([payload, []])
      expect(response.headers.get('location') ?? '/').toMatch(/^\//)
    }
  },
)
