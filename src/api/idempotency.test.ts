import { expect, test } from 'vitest'
import { z } from 'zod'
import { toSendable } from './idempotency.ts'
import { openRoute } from './route.ts'

const answered = { name: 'Mina', password_hash: 'x' }
const described = (output: z.ZodType) =>
  openRoute('GET', '/people', { input: z.strictObject({}), output }, () => Promise.resolve({ body: answered }))

test('what the contract does not name goes nowhere', () => {
  const { text } = toSendable(described(z.object({ name: z.string() })), { body: answered }, true)
  expect(JSON.parse(text)).toEqual({ name: 'Mina' })
  expect(() => toSendable(described(z.strictObject({ name: z.string() })), { body: answered }, true)).toThrow()
})
