import { expect, test } from 'vitest'
import type { Document, Inline } from '../../../src/richtext/document.ts'
import { toEditor } from '../editor/document.ts'
import { createSchema } from '../editor/schema/schema.ts'
import { correctedFields, createProofreader } from './proofread.ts'

const empty = {
  kicker: '',
  headline: '',
  secondHeadline: '',
  lead: '',
  dateline: '',
  leadCaption: '',
  leadCredit: '',
  sourceName: '',
  seoTitle: '',
  seoDescription: '',
}
const read = createProofreader({ language: 'fa', digits: undefined })

function bodyOf(...content: Inline[]) {
  const document: Document = { type: 'doc', content: [{ type: 'paragraph', content }] }
  return toEditor(document, createSchema())
}

const text = (value: string, ...marks: object[]) => ({ type: 'text', text: value, marks }) as unknown as Inline

test('what is wrong twice in a word is one correction, and says both', () => {
  const found = read({ ...empty, headline: 'او كتاب ها را ميخواند' }, undefined)
  expect(found.map(({ place, old, text: put, kinds }) => [place, old, put, kinds])).toEqual([
    ['headline', 'كتاب ها', 'کتاب‌ها', ['letters', 'halfSpace']],
    ['headline', 'ميخواند', 'می‌خواند', ['letters', 'halfSpace']],
  ])
  expect(correctedFields({ ...empty, headline: 'او كتاب ها را ميخواند' }, found)).toEqual({
    headline: 'او کتاب‌ها را می‌خواند',
  })
})

test('what is not wanted stays, and no other field is touched', () => {
  const fields = { ...empty, headline: 'كتاب', lead: 'كتاب' }
  const [first] = read(fields, undefined)
  expect(correctedFields(fields, first === undefined ? [] : [first])).toEqual({ headline: 'کتاب' })
})

test('in the body positions are those of the document; code and passages in another language are left alone', () => {
  const doc = bodyOf(
    text('a ", 12', { type: 'code' }),
    text(' می رود '),
    text('(12 "x")', { type: 'lang', attrs: { lang: 'en' } }),
  )
  const found = read(empty, doc)
  expect(found.map(({ old, text: put }) => [old, put])).toEqual([['می رود', 'می‌رود']])
  const [{ from, to } = { from: 0, to: 0 }] = found[0]?.changes ?? []
  expect(doc.textBetween(from - 2, to + 2)).toBe('می رو')
})

test('a paragraph that moved is not read again, and its corrections move with it', () => {
  const own = createProofreader({ language: 'fa', digits: undefined })
  const [before] = own(empty, bodyOf(text('می رود')))
  const document: Document = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [text('یک')] },
      { type: 'paragraph', content: [text('می رود')] },
    ],
  }
  const [after] = own(empty, toEditor(document, createSchema()))
  expect((after?.changes[0]?.from ?? 0) - (before?.changes[0]?.from ?? 0)).toBe(4)
})

test('an edition that writes Latin digits keeps them', () => {
  const latin = createProofreader({ language: 'fa', digits: 'latn' })
  expect(latin({ ...empty, lead: 'در 12 شهر' }, undefined)).toEqual([])
  expect(read({ ...empty, lead: 'در 12 شهر' }, undefined).map(({ text: put }) => put)).toEqual(['۱۲'])
})
