import { expect, test } from 'vitest'
import { isAlike, likenessOf } from './similarity.ts'

const text = 'بهترین فروشگاه کتاب‌های کودکان با ارسال رایگان به سراسر کشور، همین امروز سفارش دهید و تخفیف بگیرید!'
const alike = (one: string, other: string): boolean => {
  const [a, b] = [likenessOf(one), likenessOf(other)]
  return a !== undefined && b !== undefined && isAlike(a, b)
}

test.each([
  ['letters of another keyboard', text.replaceAll('ی', 'ي').replaceAll('ک', 'ك')],
  ['tatweel and vowel marks', text.replace('کتاب', 'کـتـابِ')],
  ['joiners, spaces and punctuation', text.replaceAll('\u200c', '').replace('،', '  —').replace('!', '!!!')],
  ['invisible controls', text.replaceAll(/(?<=.)/gu, '\u200b')],
])('the same text with %s is the same', (_, other) => {
  expect(alike(text, other)).toBe(true)
})

test('a long text with a word changed is nearly the same', () => {
  const long = Array.from({ length: 12 }, (_, n) => `${n} ${text}`).join(' ')
  expect(alike(long, long.replace('رایگان', 'ارزان'))).toBe(true)
})

test.each([
  'با خواندن این گزارش یاد تابستان‌هایی افتادم که با پدرم برای دیدن پرنده‌ها به تالاب می‌رفتیم.',
  'عکس دوم مال این تالاب نیست؛ آن پل را می‌شناسم و در شهر دیگری است. لطفاً درستش کنید.',
  'The best bookshop for children, with free delivery to the whole country: order today.',
])('another text is another: %s', (other) => {
  expect(alike(text, other)).toBe(false)
})

test('short thanks are no advertising', () => {
  expect(likenessOf('خیلی خوب بود')).toBeUndefined()
  expect(likenessOf('👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏')).toBeUndefined()
})
