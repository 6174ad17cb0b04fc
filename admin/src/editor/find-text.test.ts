import { expect, test } from 'vitest'
import { findText } from './find-text.ts'

const found = (text: string, wanted: string, isExact = false): readonly string[] =>
  findText(text, wanted, isExact).map(({ start, end }) => text.slice(start, end))

test('spellings of a word are one word', () => {
  expect(found('كتاب‌هاي کِتابخانه و کتاب', 'کتاب')).toEqual(['كتاب', 'کِتاب', 'کتاب'])
  expect(found('می‌رود، ميرود، می رود', 'میرود')).toEqual(['می‌رود', 'ميرود'])
  expect(found('سال ۱۴۰۳ و ١٤٠٣ و 1403', '1403')).toEqual(['۱۴۰۳', '١٤٠٣', '1403'])
  expect(found('Résumé RESUME', 'resume')).toEqual(['Résumé', 'RESUME'])
})

test('a vowel mark goes with its letter, a half-space with none', () => {
  expect(found('مُدرّس‌ها', 'مدر')).toEqual(['مُدرّ'])
  expect(found('خانه‌ها', 'خانه')).toEqual(['خانه'])
})

test('signs and spaces are found as they are', () => {
  expect(found('آمد؟ رفت! «خب»', '؟ ')).toEqual(['؟ '])
  expect(found('«خب» و "خب"', '«')).toEqual(['«'])
  expect(found('یک\u00a0دو', 'یک دو')).toEqual(['یک\u00a0دو'])
})

test('letter for letter means that', () => {
  expect(found('کتاب كتاب', 'کتاب', true)).toEqual(['کتاب'])
  expect(found('aaa', 'aa', true)).toEqual(['aa'])
})

test('nothing is found nowhere, and what folds to nothing is not found everywhere', () => {
  expect(found('متن', '')).toEqual([])
  expect(found('می‌رود', '\u200c')).toEqual([])
  expect(found('', 'متن')).toEqual([])
  expect(found('🙂 متن 🙂', 'متن')).toEqual(['متن'])
})
