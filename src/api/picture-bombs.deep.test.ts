import { mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testData } from '../../test/data.ts'
import { createTestDatabase, type TestDatabase } from '../../test/databases.ts'
import { createNewsroom, type TestNewsroom } from '../../test/newsroom.ts'
import { makeOwner, type TestPerson } from '../../test/signed-in.ts'

let database: TestDatabase
let newsroom: TestNewsroom
let owner: TestPerson
/** Milliseconds from the first byte to the answer; the first time a process is started for it. */
const refusals: Record<string, { readonly first: number; readonly again: number }> = {}
beforeAll(async () => {
  database = await createTestDatabase('sqlite')
  newsroom = await createNewsroom(database)
  owner = await makeOwner(newsroom)
})
afterAll(async () => {
  await newsroom.close()
  await database.remove()
  mkdirSync('docs/measurements', { recursive: true })
  writeFileSync(
    'docs/measurements/picture-bombs.json',
    `${JSON.stringify({ command: 'npm run test:deep', refusals }, null, 2)}\n`,
  )
})

const ofTestData = ['decompression_bomb.gif', 'png_decompression_dos.png'].flatMap((name) => {
  const file = testData(`images/${name}`)
  return file === undefined ? [] : [[name, () => readFile(file)] as const]
})

test.each([
  ...ofTestData,
  [
    '256 megapixels',
    () =>
      sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: '#000' } })
        .png({ compressionLevel: 6 })
        .toBuffer(),
  ] as const,
])('%s is refused within a second of being sent', async (name, make) => {
  const bomb = await make()
  const send = async (): Promise<number> => {
    const started = performance.now()
    const { status } = await owner.browser.ask('POST', '/media?name=a', bomb)
    expect(status).toBe(422)
    return Math.round(performance.now() - started)
  }
  const [first, again] = [await send(), await send()]
  refusals[name] = { first, again }
  expect(again).toBeLessThan(1_000)
  // With the start of the process, on a machine that does other things besides.
  expect(first).toBeLessThan(3_000)
})
