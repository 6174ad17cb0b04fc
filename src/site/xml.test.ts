import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseXml } from '../../test/xml.ts'
import { element, toXmlText, xmlDocument } from './xml.ts'

const traps = [']]>', '&amp;', '<b>', '\u000b', '\u200f', '\ud800', '\ufffe', '👩‍🚀', '\r\n', '\t"\'']

test('any text comes back as it was, without what XML cannot hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...traps), (text, trap) => {
      const whole = `${trap}${text}${trap}`
      const root = parseXml(xmlDocument(element('x', { a: whole }, whole)))
      expect(root.text).toBe(toXmlText(whole))
      expect(root.attributes).toEqual({ a: toXmlText(whole) })
    }),
  )
})

test('what XML cannot hold is left out, and nothing else', () => {
  expect(toXmlText('a\u0000\u000b\ud83db\ufffe\uffffc\u200c\u200f\u2067\u0085\u{1f680}\t\n')).toBe(
    'abc\u200c\u200f\u2067\u0085\u{1f680}\t\n',
  )
})

test('elements, lists of them and what is absent', () => {
  const xml = element('a', { b: undefined, c: 1 }, undefined, [element('d'), 'x'], element('e', {}, ''))
  expect(xml.xml).toBe('<a c="1"><d/>x<e/></a>')
})
