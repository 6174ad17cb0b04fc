import { readFileSync, readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testData } from '../../../test/data.ts'
import type { WxrEvent, WxrItem } from './items.ts'
import { readExport } from './read.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matbaa-read-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function eventsOf(file: string): Promise<WxrEvent[]> {
  const events: WxrEvent[] = []
  for await (const event of readExport(file)) if (event.kind !== 'progress') events.push(event)
  return events
}

async function readText(text: string | Buffer, name = 'x.xml'): Promise<WxrEvent[]> {
  const file = join(folder, name)
  await writeFile(file, text)
  return eventsOf(file)
}

const itemsOf = (events: readonly WxrEvent[]): WxrItem[] =>
  events.flatMap((event) => (event.kind === 'item' ? [event.item] : []))
const damageOf = (events: readonly WxrEvent[]) => events.find((event) => event.kind === 'damage')?.damage

const around = (items: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>T</title>
<image><title>another</title></image>${items}</channel></rss>
`

describe.skipIf(testData('wxr/oracle/theme-unit-test.json') === undefined)('against independent readings', () => {
  test.each(['theme-unit-test', 'polylang'])('%s: every item, term, meta and comment', async (name) => {
    const oracle = JSON.parse(readFileSync(testData(`wxr/oracle/${name}.json`) ?? '', 'utf8'))
    const events = await eventsOf(testData(`wxr/${name}.xml`) ?? '')
    const channel = events.find((event) => event.kind === 'channel')?.channel
    expect(channel).toMatchObject({
      title: oracle.title,
      language: oracle.language,
      wxrVersion: oracle.version,
      baseSiteUrl: oracle.base_site_url,
      baseBlogUrl: oracle.base_blog_url,
    })
    const authors = events.flatMap((event) => (event.kind === 'author' ? [event.author] : []))
    expect(authors.map(({ id, login, email, displayName }) => ({ id, login, email, display: displayName }))).toEqual(
      oracle.authors,
    )
    const terms = events.flatMap((event) => (event.kind === 'term' ? [event.term] : []))
    const termsOf = (taxonomy: string) => terms.filter((term) => term.taxonomy === taxonomy)
    expect(termsOf('category').map(({ slug, parent, name }) => ({ slug, parent, name }))).toEqual(oracle.categories)
    expect(termsOf('post_tag').map(({ slug, name }) => ({ slug, name }))).toEqual(oracle.tags)
    expect(
      terms
        .filter(({ taxonomy }) => taxonomy !== 'category' && taxonomy !== 'post_tag')
        .map(({ taxonomy, slug, name, parent }) => ({ tax: taxonomy, slug, name, parent })),
    ).toEqual(oracle.terms)
    const told = itemsOf(events).map((item) => ({
      id: item.id,
      title: item.title,
      link: item.link,
      guid: item.guid,
      creator: item.creator,
      slug: item.slug,
      type: item.type,
      status: item.status,
      parent: item.parent,
      menu_order: item.menuOrder,
      sticky: item.isSticky,
      password: item.password,
      date: item.date,
      date_gmt: item.dateGmt,
      comment_status: item.commentStatus,
      attachment_url: item.attachmentUrl,
      terms: item.terms.map(({ taxonomy, slug, name }) => [taxonomy, slug, name]),
      meta: item.meta.map(({ key, value }) => [key, Array.from(value).length]),
    }))
    const wanted = oracle.items.map((item: Record<string, unknown>) => {
      const { content_len: _content, excerpt_len: _excerpt, comments: _comments, ...rest } = item
      return rest
    })
    expect(told).toEqual(wanted)
    expect(
      itemsOf(events).map(({ content, excerpt, comments }) => [
        Array.from(content).length,
        Array.from(excerpt).length,
        comments.map(({ id, author, approved, type, parent, dateGmt, meta }) => ({
          id,
          author,
          approved,
          type,
          parent,
          date_gmt: dateGmt,
          meta: meta.length,
        })),
      ]),
    ).toEqual(
      oracle.items.map((item: { content_len: number; excerpt_len: number; comments: { content: string }[] }) => [
        item.content_len,
        item.excerpt_len,
        item.comments.map(({ content: _content, ...rest }) => rest),
      ]),
    )
    expect(damageOf(events)).toBeUndefined()
  })

  test('the odd ones are read to their end or to their damage', async () => {
    const edge = join(testData('wxr/edge/malformed.xml') ?? '', '..')
    const read = new Map<string, WxrEvent[]>()
    for (const name of readdirSync(edge)) read.set(name, await eventsOf(join(edge, name)))
    const damaged = [...read].filter(([, events]) => damageOf(events) !== undefined).map(([name]) => name)
    expect(damaged).toEqual(['malformed.xml'])
    expect(itemsOf(read.get('cdata-edge.xml') ?? [])[0]?.content).toBe('ends with sequence ]] >')
    expect(itemsOf(read.get('crazy-cdata-escaped.xml') ?? [])[0]?.meta.map(({ value }) => value)).toEqual([
      'Foo',
      ']]>',
      'This has <![CDATA[ opening and ]]> closing <![CDATA[ tags like this: ]]>',
    ])
    expect(itemsOf(read.get('missing-tags.xml') ?? [])[0]).toMatchObject({ creator: '', link: '', content: 'text' })
    expect(itemsOf(read.get('test-serialized-postmeta-with-cdata.xml') ?? [])[0]?.meta[2]?.value).toBe(
      '<wp:meta_value>evil</wp:meta_value>',
    )
  })
})

test('damage: what stands before it is read, its line and column are told', async () => {
  const events = await readText(
    around('\n<item><title>one</title></item>\n<item><title>two</titel></item>\n<item><title>three</title></item>'),
  )
  expect(itemsOf(events).map(({ title }) => title)).toEqual(['one'])
  expect(damageOf(events)).toMatchObject({ at: { line: 5, column: 24 } })
})

test('a file cut short, packed or not', async () => {
  const whole = around(
    Array.from({ length: 3000 }, (_, n) => `<item><title>t${n} ${Math.sin(n)}</title></item>`).join('\n'),
  )
  const cut = await readText(whole.slice(0, 40_000))
  expect(itemsOf(cut).length).toBeGreaterThan(500)
  expect(damageOf(cut)?.why).toMatch(/unclosed tag/)
  const packed = gzipSync(whole)
  expect(itemsOf(await readText(packed, 'x.xml.gz'))).toHaveLength(3000)
  const packedCut = await readText(packed.subarray(0, packed.length / 2), 'y.xml.gz')
  expect(itemsOf(packedCut).length).toBeGreaterThan(500)
  expect(damageOf(packedCut)?.why).toMatch(/unexpected end/)
})

test('an unknown entity, a control character and stray markup are kept as they stand and told', async () => {
  const events = await readText(
    `\n ${around('<item><title>a&nbsp;b &bogus; \u0001 ]]> &#xD800;</title></item>')}<b>Warning`.replace('<b>', ''),
  )
  expect(itemsOf(events)[0]?.title).toBe('a&nbsp;b &bogus; \u0001 ]]> &#xD800;')
  const notices = events.flatMap((event) => (event.kind === 'notice' ? [event.notice] : []))
  expect(Object.fromEntries(notices.map(({ kind, times }) => [kind, times]))).toEqual({
    'unknown-entity': 3,
    'control-character': 1,
    'stray-markup': 2,
  })
  expect(damageOf(events)).toBeUndefined()
})

test('older encodings and byte order marks', async () => {
  const declared = Buffer.concat([
    Buffer.from('<?xml version="1.0" encoding="windows-1256"?><rss><channel><item><title>'),
    Buffer.from([0xe3, 0xd1, 0xcd, 0xc8, 0xc7]),
    Buffer.from('</title></item></channel></rss>'),
  ])
  expect(itemsOf(await readText(declared))[0]?.title).toBe('مرحبا')
  expect(itemsOf(await readText(`\ufeff${around('<item><title>خبر</title></item>')}`))[0]?.title).toBe('خبر')
  const broken = await readText(
    Buffer.concat([
      Buffer.from('<rss><channel><item><title>'),
      Buffer.from([0xff, 0xc0]),
      Buffer.from('</title></item></channel></rss>'),
    ]),
  )
  expect(broken.find((event) => event.kind === 'notice')?.notice).toMatchObject({ kind: 'invalid-encoding' })
})

describe('hostile files', () => {
  test.each([
    [
      'a billion laughs',
      '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>',
    ],
    [
      'an external entity',
      '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>',
    ],
    ['a doctype without entities', '<!DOCTYPE rss><rss><channel><item><title>x</title></item></channel></rss>'],
    ['a doctype without an end', `<!DOCTYPE rss [${'<!-- x -->'.repeat(100)}`],
  ])('%s is refused', async (_, text) => {
    const events = await readText(text)
    expect(itemsOf(events)).toEqual([])
    expect(damageOf(events)).toBeDefined()
  })

  test('a million numeric entities are a million characters', async () => {
    const events = await readText(around(`<item><title>${'&#1587;'.repeat(1_000_000)}</title></item>`))
    expect(itemsOf(events)[0]?.title).toBe('س'.repeat(1_000_000))
  })

  test('a million unknown entities are one notice', async () => {
    const events = await readText(around(`<item><title>${'&x;'.repeat(1_000_000)}</title></item>`))
    expect(events.filter((event) => event.kind === 'notice')).toHaveLength(1)
  })

  test('a text, a comment, an attribute or an item without an end stops the reading', async () => {
    const endless = 'x'.repeat(18 * 1024 * 1024)
    for (const text of [`<item><title>${endless}`, `<!-- ${endless}`, `<item a="${endless}`, `<!DOCTYPE ${endless}`]) {
      const events = await readText(`<rss><channel><item><title>before</title></item>${text}`)
      expect(itemsOf(events).map(({ title }) => title)).toEqual(['before'])
      expect(damageOf(events)?.why).toMatch(/longer than 16 MB|disallowed|doctype/i)
    }
  })

  test('names of prototypes are names', async () => {
    const events = await readText(
      around(
        '<__proto__><polluted>1</polluted></__proto__><item><__proto__>x</__proto__><constructor>y</constructor></item>',
      ),
    )
    expect(itemsOf(events)[0]?.others).toEqual([
      { key: '__proto__', value: 'x' },
      { key: 'constructor', value: 'y' },
    ])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test('not XML at all', async () => {
    expect(damageOf(await readText('hello'))).toBeDefined()
    expect(damageOf(await readText(''))).toBeDefined()
    expect(damageOf(await readText(Buffer.from([0x1f, 0x8b, 1, 2, 3])))).toBeDefined()
  })
})
