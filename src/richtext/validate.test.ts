import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyDocument } from './documents.cases.ts'
import { LIMITS } from './limits.ts'
import { DocumentError, parseDocument } from './validate.ts'

const doc = (...content: unknown[]): unknown => ({ type: 'doc', content })
const paragraph = (...content: unknown[]): unknown => ({ type: 'paragraph', content })
const text = (value: string, ...marks: unknown[]): unknown => ({
  type: 'text',
  text: value,
  ...(marks.length > 0 ? { marks } : {}),
})
const link = (href: string): unknown => doc(paragraph(text('a', { type: 'link', attrs: { href } })))

function refusal(json: unknown): string {
  try {
    parseDocument(json)
  } catch (error) {
    if (error instanceof DocumentError) return `${error.path}: ${error.reason}`
    throw error
  }
  return 'accepted'
}

test('gives back what it was given', () => {
  const document = doc(paragraph(text('سلام')))
  expect(parseDocument(document)).toBe(document)
  fc.assert(
    fc.property(anyDocument, (any) => parseDocument(any) === any),
    { numRuns: 100 },
  )
})

test.each<[string, unknown, string]>([
  ['null', null, ': must be an object'],
  ['a list', [], ': must be an object'],
  ['another root', { type: 'paragraph' }, 'type: must be “doc”'],
  ['no content', { type: 'doc' }, 'content: must be a list'],
  ['an unknown key', { type: 'doc', content: [], version: 1 }, 'version: is not known here'],
  ['an unknown node', doc({ type: 'script' }), 'content[0].type: must be one of'],
  ['a node whose type is a property of objects', doc({ type: 'constructor' }), 'content[0].type: must be one of'],
  ['an inline node among blocks', doc(text('a')), 'content[0].type: must be one of'],
  ['a block among inlines', doc(paragraph(paragraph())), 'content[0].content[0].type: must be one of text'],
  [
    'an unknown attribute',
    doc({ type: 'paragraph', attrs: { onclick: 'x' } }),
    'content[0].attrs.onclick: is not known here',
  ],
  [
    'attributes where there are none',
    doc({ type: 'horizontalRule', attrs: {} }),
    'content[0].attrs: is not known here',
  ],
  [
    'content where there is none',
    doc({ type: 'horizontalRule', content: [] }),
    'content[0].content: is not known here',
  ],
  ['a heading without a level', doc({ type: 'heading' }), 'content[0].attrs: must have “level”'],
  ['a level too high', doc({ type: 'heading', attrs: { level: 1 } }), 'content[0].attrs.level: must be one of 2, 3, 4'],
  [
    'a level as a string',
    doc({ type: 'heading', attrs: { level: '2' } }),
    'content[0].attrs.level: must be one of 2, 3, 4',
  ],
  [
    'an id with markup',
    doc({ type: 'heading', attrs: { level: 2, id: '"><x' } }),
    'content[0].attrs.id: must be 1 to 200',
  ],
  [
    'a wrong direction',
    doc({ type: 'paragraph', attrs: { dir: 'auto' } }),
    'content[0].attrs.dir: must be one of rtl, ltr',
  ],
  ['no language tag', doc({ type: 'paragraph', attrs: { lang: 'fa"' } }), 'content[0].attrs.lang: must be a BCP 47'],
  ['empty text', doc(paragraph(text(''))), 'content[0].content[0].text: must be a string that is not empty'],
  ['U+0000', doc(paragraph(text('a\0b'))), 'content[0].content[0].text: must not contain U+0000'],
  [
    'half a pair',
    doc(paragraph(text('\ud83d'))),
    'content[0].content[0].text: must not contain half of a surrogate pair',
  ],
  [
    'U+0000 in an attribute',
    doc({ type: 'unsupported', attrs: { label: 'a', source: '\0' } }),
    'content[0].attrs.source: must not contain U+0000',
  ],
  [
    'an unknown mark',
    doc(paragraph(text('a', { type: 'style' }))),
    'content[0].content[0].marks[0].type: must be one of',
  ],
  [
    'a mark twice',
    doc(paragraph(text('a', { type: 'bold' }, { type: 'bold' }))),
    'content[0].content[0].marks[1]: repeats a mark',
  ],
  [
    'attributes of a mark that has none',
    doc(paragraph(text('a', { type: 'bold', attrs: {} }))),
    'content[0].content[0].marks[0].attrs: is not known',
  ],
  [
    'a link without an address',
    doc(paragraph(text('a', { type: 'link' }))),
    'content[0].content[0].marks[0].attrs: must have “href”',
  ],
  ['a list without items', doc({ type: 'bulletList', content: [] }), 'content[0].content: must not be empty'],
  [
    'a list of paragraphs',
    doc({ type: 'bulletList', content: [paragraph()] }),
    'content[0].content[0].type: must be one of listItem',
  ],
  ['an item outside a list', doc({ type: 'listItem', content: [paragraph()] }), 'content[0].type: must be one of'],
  ['a figure without a picture', doc({ type: 'figure', attrs: { alt: '' } }), 'content[0].attrs: needs media or src'],
  [
    'a span of nothing',
    doc({
      type: 'table',
      content: [{ type: 'tableRow', content: [{ type: 'tableCell', attrs: { colspan: 0 }, content: [paragraph()] }] }],
    }),
    'content[0].content[0].content[0].attrs.colspan: must be a whole number',
  ],
  [
    'an unknown provider',
    doc({ type: 'embed', attrs: { provider: 'evil', url: 'https://evil.example/' } }),
    'content[0].attrs.provider: must be one of',
  ],
  [
    'an address of another provider',
    doc({ type: 'embed', attrs: { provider: 'youtube', url: 'https://evil.example/watch?v=abcdefg' } }),
    'content[0].attrs: has an address its provider does not know',
  ],
  [
    'a note in a note',
    doc(paragraph({ type: 'footnote', content: [{ type: 'footnote', content: [] }] })),
    'content[0].content[0].content[0]: must not stand inside another note',
  ],
  [
    'marks in code',
    doc({ type: 'codeBlock', content: [text('a', { type: 'bold' })] }),
    'content[0].content[0].marks: must not be there',
  ],
  [
    'an id that is a path',
    doc({ type: 'figure', attrs: { media: '../../etc', alt: '' } }),
    'content[0].attrs.media: must be an id',
  ],
  [
    'a reference with more',
    doc(paragraph(text('a', { type: 'link', attrs: { href: '/a', ref: { kind: 'article', id: 'a', x: 1 } } }))),
    'content[0].content[0].marks[0].attrs.ref: must be { kind, id }',
  ],
  ['an object with its own prototype', doc(Object.create({ type: 'paragraph' })), 'content[0]: must be a plain object'],
])('refuses %s', (_name, json, reason) => {
  expect(refusal(json)).toContain(reason)
})

test('refuses __proto__ and does not let it in', () => {
  const json: unknown = JSON.parse(
    '{"type":"doc","content":[{"type":"paragraph","attrs":{"__proto__":{"dir":"rtl"}}}]}',
  )
  expect(refusal(json)).toBe('content[0].attrs.__proto__: is not known here')
  expect(refusal(JSON.parse('{"type":"doc","content":[],"__proto__":{"x":1}}'))).toBe('__proto__: is not known here')
  expect(Object.keys(Object.prototype)).toEqual([])
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://a/b',
  '//evil.example/',
  '/\\evil.example/',
  '\\\\evil',
  'page.html',
  '',
  'https://',
  'http://[',
  'https://a b/',
  'mailto:',
  'about:blank',
  'ftp://a.example/',
  `https://a.example/${'x'.repeat(LIMITS.url)}`,
])('refuses the address %j', (href) => {
  expect(refusal(link(href))).toContain('.attrs.href: ')
})

test.each([
  'https://a.example/',
  'HTTP://a.example/?q=سلام#دو',
  '/fa/12/نامک',
  '/',
  '#h-one',
  '?p=3',
  'mailto:a@example.org?subject=x',
  'tel:+982112345',
])('takes the address %j', (href) => {
  expect(refusal(link(href))).toBe('accepted')
})

test('holds its limits', () => {
  const deep = (levels: number): unknown =>
    Array.from({ length: levels }).reduce<unknown>(
      (inner) => ({ type: 'blockquote', content: [inner] }),
      paragraph(text('a')),
    )
  expect(refusal(doc(deep(LIMITS.depth - 3)))).toBe('accepted')
  expect(refusal(doc(deep(LIMITS.depth)))).toContain(`lies deeper than ${LIMITS.depth} levels`)
  expect(refusal(doc(deep(20_000)))).toContain('lies deeper than')
  expect(refusal(doc(...Array.from({ length: LIMITS.nodes + 1 }, () => ({ type: 'horizontalRule' }))))).toContain(
    'nodes',
  )
  const long = text('x'.repeat(1_000_000))
  expect(refusal(doc(...Array.from({ length: 5 }, () => paragraph(long))))).toContain('characters in all')
})
