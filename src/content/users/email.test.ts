import { expect, test } from 'vitest'
import { normalEmail } from './email.ts'

test('an address is one in whatever case it is written, and one with another letter in its domain is another', () => {
  expect(normalEmail(' Mina@Coast.EXAMPLE ')).toBe('mina@coast.example')
  expect(normalEmail('mina@COÄST.example')).toBe('mina@xn--cost-moa.example')
  expect(normalEmail('mina@coa\u0308st.example')).toBe(normalEmail('mina@coäst.example'))
  // The first letter is Cyrillic.
  expect(normalEmail('mina@\u0441oast.example')).not.toBe('mina@coast.example')
})

test.each([
  'mïna@coast.example',
  'mina@coast',
  '@coast.example',
  'mina@',
  'a b@coast.example',
  'mina@coast.example\nBcc: x',
])('nobody has the address %j', (text) =>
  expect(() => normalEmail(text)).toThrow(expect.objectContaining({ code: 'email-unusable' })),
)
