import { expect, test } from 'vitest'
import { type CommentEvidence, moderate } from './moderate.ts'

const fields = { name: 'Mina', email: 'mina@mail.example', body: 'The second picture is from another year.' }
const plain: CommentEvidence = {
  fields,
  token: 'good',
  isTrapped: false,
  alike: 0,
  authors: ['سارا نمونه', 'Ali Model'],
  isSiteBusy: false,
  isKnown: true,
  policy: 'approve-known',
}
const links = 'https://a.example http://b.example www.c.example'

test.each([
  ['nothing odd, a known reader', {}, 'approved', ['known-reader']],
  ['the first comment of somebody', { isKnown: false }, 'held', ['first-comment']],
  ['a paper that reads everything first', { policy: 'hold-all' }, 'held', ['policy']],
  ['a field that nobody sees', { isTrapped: true }, 'spam', ['trap']],
  ['a form sent at once', { token: 'early' }, 'held', ['token-early']],
  ['a form of yesterday', { token: 'late' }, 'held', ['token-late']],
  ['a form that was not made here', { token: 'forged' }, 'held', ['token-forged']],
  ['the same, with links', { token: 'forged', fields: { ...fields, body: links } }, 'spam', ['token-forged', 'links']],
  ['two links', { fields: { ...fields, body: 'https://a.example https://b.example' } }, 'approved', ['known-reader']],
  ['three links', { fields: { ...fields, body: links } }, 'held', ['links']],
  ['the text of another', { alike: 1 }, 'held', ['duplicate']],
  ['the text of many', { alike: 3 }, 'spam', ['duplicate']],
  ['a text that turns around', { fields: { ...fields, body: 'a \u202egnp.exe' } }, 'held', ['direction-controls']],
  ['a name that turns around', { fields: { ...fields, name: '\u2067Mina' } }, 'held', ['direction-controls']],
  [
    'marks that keyboards write',
    { fields: { ...fields, body: 'نسخهٔ \u200e2.0\u200f و می‌روم' } },
    'approved',
    ['known-reader'],
  ],
  ['an author’s name', { fields: { ...fields, name: 'سارا نمونه' } }, 'held', ['name-of-staff']],
  ['the same from another keyboard', { fields: { ...fields, name: 'سارا  نـمونه' } }, 'held', ['name-of-staff']],
  ['the same in letters that look alike', { fields: { ...fields, name: 'АlI Mоdel' } }, 'held', ['name-of-staff']],
  ['a name of punctuation', { fields: { ...fields, name: '...' } }, 'approved', ['known-reader']],
  ['a flood', { isSiteBusy: true }, 'held', ['site-busy']],
  [
    'several things',
    { token: 'early', isTrapped: true, alike: 1, policy: 'hold-all' },
    'spam',
    ['trap', 'duplicate', 'token-early'],
  ],
] as const)('%s', (_, more, state, reasons) => {
  expect(moderate({ ...plain, ...more })).toEqual({ state, reasons })
})
