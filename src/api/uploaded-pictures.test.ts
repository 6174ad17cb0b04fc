import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testData } from '../../test/data.ts'
import { createTestDatabase, type TestDatabase } from '../../test/databases.ts'
import { createNewsroom, type TestNewsroom } from '../../test/newsroom.ts'
import { makeOwner, type Reply, type TestPerson } from '../../test/signed-in.ts'
import { deriveMedia } from '../content/media/derive.ts'

interface Shown {
  readonly id: string
  readonly state: string
  readonly width: number
  readonly height: number
  readonly forms: readonly { readonly url: string }[]
}

let database: TestDatabase
let newsroom: TestNewsroom
let owner: TestPerson
beforeAll(async () => {
  database = await createTestDatabase('sqlite')
  newsroom = await createNewsroom(database)
  owner = await makeOwner(newsroom)
})
afterAll(async () => {
  await newsroom.close()
  await database.remove()
})

const upload = async (file: string): Promise<Reply> => owner.browser.ask('POST', '/media?name=a', await readFile(file))

/** What readers get of a picture that was uploaded: every form, as it comes over the wire. */
async function formsOf(file: string): Promise<{ readonly shown: Shown; readonly forms: readonly Buffer[] }> {
  const { id } = (await upload(file)).body['media'] as Shown
  await deriveMedia(newsroom.context, { storage: newsroom.storage, images: newsroom.images }, id, true)
  const shown = (await owner.browser.ask('GET', `/media/${id}`)).body as unknown as Shown
  const forms = await Promise.all(
    shown.forms.map(async ({ url }) => Buffer.from(await (await newsroom.ask(url)).arrayBuffer())),
  )
  return { shown, forms }
}

async function storedFiles(): Promise<readonly string[]> {
  const keys: string[] = []
  for await (const { key } of newsroom.storage.list()) keys.push(key)
  return keys.toSorted()
}

const upright = testData('images/hopper.jpg')

describe.skipIf(upright === undefined)('pictures that somebody uploads', () => {
  it.each([2, 3, 4, 5, 6, 7, 8])('stand upright for readers, whatever the camera wrote (orientation %i)', async (n) => {
    const expected = await sharp(upright).raw().toBuffer({ resolveWithObject: true })
    const { shown, forms } = await formsOf(testData(`images/hopper_orientation_${n}.jpg`) ?? '')
    expect(shown).toMatchObject({ state: 'ready', width: expected.info.width, height: expected.info.height })
    expect(forms.length).toBeGreaterThan(2)
    for (const form of forms) {
      const pixels = await sharp(form).removeAlpha().raw().toBuffer()
      expect(pixels.length).toBe(expected.data.length)
      expect(meanDifference(pixels, expected.data)).toBeLessThan(8)
      expect((await sharp(form).metadata()).orientation).toBeUndefined()
    }
  })

  it('do not tell where they were taken', async () => {
    const file = testData('images/exif_gps.jpg') ?? ''
    expect((await readFile(file)).includes('Exif\0\0')).toBe(true)
    const { shown, forms } = await formsOf(file)
    expect(shown.state).toBe('ready')
    for (const form of forms) {
      const { exif, xmp, iptc } = await sharp(form).metadata()
      expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined])
      expect(form.includes('Exif\0\0')).toBe(false)
    }
    expect(JSON.stringify(shown)).not.toMatch(/gps|latitude/i)
  })

  it.each(['decompression_bomb.gif', 'png_decompression_dos.png'])(
    'are refused where they are bombs, new or in the place of another: %s',
    async (name) => {
      const file = testData(`images/${name}`) ?? ''
      const { id } = (await upload(upright ?? '')).body['media'] as Shown
      const before = await storedFiles()
      const replies = [
        await upload(file),
        await owner.browser.ask('PUT', `/media/${id}/file?name=a`, await readFile(file)),
      ]
      for (const { status, body } of replies) expect([status, body['code']]).toEqual([422, 'unreadable-input'])
      expect(await storedFiles()).toEqual(before)
    },
  )
})

function meanDifference(left: Buffer, right: Buffer): number {
  let sum = 0
  for (const [index, value] of left.entries()) sum += Math.abs(value - (right[index] ?? 0))
  return sum / left.length
}
