import { expect, test } from 'vitest'
import { findFaults, tidyFields } from './form.ts'

const good = { name: 'مینا', email: 'mina@mail.example', body: 'خوب بود.' }

test.each([
  ['a whole form', {}, []],
  ['an emoji alone is an opinion', { body: '👏' }, []],
  ['all is missing', { name: '', email: '', body: '' }, ['name missing', 'email missing', 'body missing']],
  ['nothing that can be seen', { name: '\u200c\u200f', body: ' \u00ad\u2060\n' }, ['name missing', 'body missing']],
  ['a name of 80 characters, each of several code points', { name: '👩‍👩‍👧'.repeat(80) }, []],
  ['a name of 81', { name: 'ن'.repeat(81) }, ['name long']],
  ['a name of one character and a thousand marks', { name: `ن${'\u064e'.repeat(1_000)}` }, ['name long']],
  ['a name of two lines', { name: 'a\nb' }, ['name characters']],
  [
    'U+0000',
    { name: 'a\0', email: 'a\0@mail.example', body: '\0' },
    ['name characters', 'email characters', 'body characters'],
  ],
  ['half a surrogate pair', { name: '\ud800', body: 'a\udc00' }, ['name characters', 'body characters']],
  ['bytes that were no UTF-8', { body: 'caf\ufffd' }, ['body characters']],
  ['5,000 characters', { body: 'ب'.repeat(5_000) }, []],
  ['5,001', { body: 'ب'.repeat(5_001) }, ['body long']],
  ['few characters of many bytes', { body: `ب${'\u064e'.repeat(10_000)}` }, ['body long']],
] as const)('%s', (_, more, faults) => {
  expect(findFaults({ ...good, ...more }).map(({ field, fault }) => `${field} ${fault}`)).toEqual(faults)
})

test.each(['a@b.example', 'first.last+tag@mail.paper.example', "o'neil@mail.example", 'مینا@نمونه.example'])(
  '%s is an address',
  (email) => expect(findFaults({ ...good, email })).toEqual([]),
)

test.each([
  'a',
  '@b.example',
  'a@',
  'a@b',
  'a@b.',
  'a@.example',
  'a@b..example',
  'a b@c.example',
  'a@b@c.example',
  'a@b.example\nbcc: c@d.example',
  'Mina <mina@mail.example>',
  'a@b.example, c@d.example',
])('%j is none', (email) => {
  expect(findFaults({ ...good, email })).toEqual([{ field: 'email', fault: 'shape' }])
})

test('an address of more than 254 characters is too long, however well formed', () => {
  expect(findFaults({ ...good, email: `${'a'.repeat(250)}@b.example` })).toEqual([{ field: 'email', fault: 'long' }])
})

test('the worst text is judged in no time', () => {
  const started = performance.now()
  for (const text of ['a'.repeat(60_000), 'a.'.repeat(30_000), '@'.repeat(60_000), `a@${'a.'.repeat(120)}`])
    findFaults({ name: text, email: text, body: text })
  expect(performance.now() - started).toBeLessThan(1_000)
})

test('line ends come back as they were typed', () => {
  expect(tidyFields({ name: ' مینا ', email: ' a@b.example', body: '\r\nیک\r\n\r\nدو\r\n' })).toEqual({
    name: 'مینا',
    email: 'a@b.example',
    body: 'یک\n\nدو',
  })
})
