import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Document } from './document.ts'
import { anyDocument } from './documents.cases.ts'
import { fromHtml } from './from-html/from-html.ts'
import { listReferences, mapReferences } from './references.ts'
import { parseDocument } from './validate.ts'

const document: Document = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        {
          type: 'text',
          text: 'a',
          marks: [
            { type: 'bold' },
            { type: 'link', attrs: { href: '/1', ref: { kind: 'article', id: 'a1' }, title: 't' } },
          ],
        },
        {
          type: 'footnote',
          content: [{ type: 'text', text: 'n', marks: [{ type: 'link', attrs: { href: 'http://old.example/?p=7' } }] }],
        },
      ],
    },
    {
      type: 'gallery',
      content: [
        { type: 'figure', attrs: { media: 'm1', alt: '' } },
        {
          type: 'figure',
          attrs: { src: 'https://old.example/a.jpg', alt: 'x', link: '/1', ref: { kind: 'article', id: 'a1' } },
        },
      ],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [{ type: 'tableCell', content: [{ type: 'video', attrs: { media: 'm2', poster: 'm3' } }] }],
        },
      ],
    },
  ],
}

test('lists everything a document points at, once, in reading order', () => {
  expect(listReferences(document)).toEqual([
    { kind: 'article', id: 'a1' },
    { kind: 'media', id: 'm1' },
    { kind: 'media', id: 'm3' },
    { kind: 'media', id: 'm2' },
  ])
})

test('leads links and pictures elsewhere', () => {
  const mapped = mapReferences(document, {
    link: (target) =>
      target.href?.includes('?p=7') === true ? { ...target, ref: { kind: 'article', id: 'a7' } } : target,
    media: (target) => (target.src === 'https://old.example/a.jpg' ? { media: 'm9' } : target),
  })
  expect(parseDocument(mapped)).toBe(mapped)
  expect(listReferences(mapped)).toContainEqual({ kind: 'article', id: 'a7' })
  expect(listReferences(mapped)).toContainEqual({ kind: 'media', id: 'm9' })
  expect(JSON.stringify(mapped)).not.toContain('old.example/a.jpg')
  expect(mapped.content[2]).toBe(document.content[2])
})

test('is the same object where nothing changes, and always a document', () => {
  fc.assert(
    fc.property(anyDocument, (any) => {
      expect(mapReferences(any, { link: (target) => target, media: (target) => target })).toBe(any)
      const moved = mapReferences(any, { link: () => ({ href: '/x' }), media: () => ({ media: 'm' }) })
      parseDocument(moved)
      expect(listReferences(moved).every((ref) => ref.kind === 'media' && ref.id === 'm')).toBe(true)
    }),
    { numRuns: 100 },
  )
})

test('a target without either is not taken', () => {
  const figure = fromHtml('<img src="/a.jpg">').document
  expect(mapReferences(figure, { media: () => ({}) })).toBe(figure)
})
