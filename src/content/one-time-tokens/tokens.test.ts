import { expect, test } from 'vitest'
import { createTestClock, createTestContext } from '../../../test/content-context.ts'
import { describeOnEachDatabase } from '../../../test/databases.ts'
import type { TokenPurpose } from '../../db/schema.ts'
import { inTransaction } from '../work.ts'
import { issueToken, peekToken, takeToken, tokenLife } from './tokens.ts'

const purposes = Object.keys(tokenLife) as readonly TokenPurpose[]

// Most verbs look at a token before they use it up, so that each of the two hides what the other lets through: here each stands alone.
describeOnEachDatabase('a token that is handed out once', (get) => {
  const clock = createTestClock()
  const context = () => createTestContext(get().database, clock)
  const issue = (purpose: TokenPurpose) => inTransaction(context(), (work) => issueToken(work, purpose, null))
  const take = (purpose: TokenPurpose, token: string) =>
    inTransaction(context(), (work) => takeToken(work, purpose, token))
  const peek = (purpose: TokenPurpose, token: string) => peekToken(get().database.reader, purpose, token, clock.now())

  test.each(purposes)('for %s opens nothing else, counts once and runs out', async (purpose) => {
    const { token } = await issue(purpose)
    for (const other of purposes.filter((one) => one !== purpose)) {
      expect([other, await peek(other, token), await take(other, token)]).toEqual([other, undefined, undefined])
    }
    expect(await peek(purpose, token)).toEqual({ userId: null })
    expect(await take(purpose, token)).toEqual({ userId: null })
    expect(await peek(purpose, token)).toBeUndefined()
    expect(await take(purpose, token)).toBeUndefined()

    const late = await issue(purpose)
    clock.advance(tokenLife[purpose] - 1)
    expect(await peek(purpose, late.token)).toEqual({ userId: null })
    clock.advance(1)
    expect(await peek(purpose, late.token)).toBeUndefined()
    expect(await take(purpose, late.token)).toBeUndefined()
  })

  test.each(purposes)('for %s is worth nothing when a newer one is handed out', async (purpose) => {
    const { token } = await issue(purpose)
    const newer = await issue(purpose)
    expect([await peek(purpose, token), await take(purpose, token)]).toEqual([undefined, undefined])
    expect(await take(purpose, newer.token)).toEqual({ userId: null })
  })
})
