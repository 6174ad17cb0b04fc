import { expect, test } from 'vitest'
import { createHashGate } from './password-hash.ts'

test('two passwords are hashed at once, twenty wait for their turn, and one more is told to come back', async () => {
  const gate = createHashGate()
  const end = Promise.withResolvers<void>()
  let running = 0
  let most = 0
  const hash = async (): Promise<void> => {
    running += 1
    most = Math.max(most, running)
    await end.promise
    running -= 1
  }
  const taken = Array.from({ length: 22 }, () => gate.run(hash))
  await expect(gate.run(hash)).rejects.toMatchObject({ code: 'busy' })
  expect(running).toBe(2)
  end.resolve()
  await Promise.all(taken)
  expect([running, most]).toEqual([0, 2])
  // Every turn was given back.
  await expect(gate.run(() => Promise.resolve('done'))).resolves.toBe('done')
})
