import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestContext } from '../../test/content-context.ts'
import { createTestDatabase, type TestDatabase } from '../../test/databases.ts'
import { createTestMedia, testJpeg, type TestMedia } from '../../test/media.ts'
import type { ContentContext } from '../content/context.ts'
import { readJson } from '../content/json.ts'
import { deriveMedia } from '../content/media/derive.ts'
import { ingestMedia } from '../content/media/ingest.ts'
import type { Derivative } from '../content/media/picture.ts'
import { findMedia, updateMedia } from '../content/media/queries.ts'
import { createMediaHandler } from './media.ts'

const wav = Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1'), Buffer.from('0123456789'.repeat(100))])

let database: TestDatabase
let tools: TestMedia
let context: ContentContext
let app: Hono
beforeAll(async () => {
  database = await createTestDatabase('sqlite')
  tools = await createTestMedia()
  context = createTestContext(database.database)
  const answer = createMediaHandler({ db: database.database, storage: tools.storage })
  app = new Hono()
  app.get('/media/*', async (c) => {
    const response = await answer(c.req.raw, c.req.path.slice('/media/'.length))
    return response ?? c.text('elsewhere', 404)
  })
})
afterAll(async () => {
  await tools.remove()
  await database.remove()
})

const ask = async (key: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  app.request(`http://localhost/media/${key}`, { method, headers })
const add = async (content: Buffer, originalName: string) => {
  const { id } = await ingestMedia(context, tools, { content, originalName })
  await deriveMedia(context, tools, id, false)
  const media = await findMedia(database.database.reader, id)
  if (media === undefined) throw new Error('The item was just added.')
  return { ...media, files: readJson<readonly Derivative[]>(media.derivatives) }
}
/** The key of a file of its own in each test, so that nothing is remembered from another. */
const addSound = async (mark: number): Promise<string> =>
  (await add(Buffer.concat([wav, Buffer.from([mark])]), 'sound.wav')).storage_key

describe('a file of media', () => {
  it('is sent to so many at once, and to the next when one of them has it', async () => {
    const key = await addSound(201)
    const sent = await Promise.all(Array.from({ length: 500 }, () => ask(key)))
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([200]))
    const refused = await ask(key)
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toBe('5')
    expect((await ask(key, {}, 'HEAD')).status).toBe(200)
    const ends = sent.map(async ({ body }, number) =>
      number % 2 === 0 ? await body?.cancel() : void (await new Response(body).text()),
    )
    await Promise.all(ends)
    await expect.poll(async () => (await ask(key)).status).toBe(200)
  })

  it('that is no picture opens on no page of its own', async () => {
    const sound = await add(Buffer.concat([wav, Buffer.from([202])]), '\u202Egnp.آوا.wav')
    expect((await ask(sound.storage_key)).headers.get('content-disposition')).toBe(
      `attachment; filename="document.wav"; filename*=UTF-8''gnp.${encodeURIComponent('آوا')}.wav`,
    )
    const picture = await add(await testJpeg(400, 301), 'lake.jpg')
    for (const { key } of picture.files) expect((await ask(key)).headers.has('content-disposition')).toBe(false)
  })

  it('is served as what it is, for ever, and as nothing that runs', async () => {
    const media = await add(await testJpeg(400, 300), 'lake.jpg')
    for (const { key, mime, bytes } of media.files) {
      const response = await ask(key)
      expect(response.status).toBe(200)
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': mime,
        'content-length': String(bytes),
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'accept-ranges': 'bytes',
      })
      expect((await response.arrayBuffer()).byteLength).toBe(bytes)
    }
  })

  it('is never the original of a picture', async () => {
    const media = await add(await testJpeg(401, 300), 'lake.jpg')
    expect(await tools.storage.stat(media.storage_key)).toBeDefined()
    expect((await ask(media.storage_key)).status).toBe(404)
  })

  it('is never one that only lies in storage', async () => {
    const media = await add(await testJpeg(402, 300), 'lake.jpg')
    const key = media.storage_key.replace(/-[0-9a-f]+\.jpg$/, '-0123456789.html')
    await tools.storage.put(key.replace('.html', '.webp'), Buffer.from('x'))
    await tools.storage.put(key, Buffer.from('<script>alert(1)</script>'))
    expect((await ask(key)).status).toBe(404)
    expect((await ask(key.replace('.html', '.webp'))).status).toBe(404)
  })

  it('is never one of a type that is not on the list, whatever the database says', async () => {
    const media = await add(await testJpeg(403, 300), 'lake.jpg')
    const [first] = media.files
    const derivatives = JSON.stringify([
      { ...first, mime: 'text/html' },
      { ...media.files[1], mime: 'image/svg+xml' },
    ])
    await database.database.transaction((tx) => updateMedia(tx, media.id, { derivatives }))
    for (const { key } of media.files) expect((await ask(key)).status).toBe(404)
  })

  it('is gone with its item', async () => {
    const key = await addSound(1)
    const other = await addSound(2)
    const id = (await findOf(key)).id
    await database.database.transaction((tx) => updateMedia(tx, id, { deleted_at: context.clock() }))
    expect((await ask(key)).status).toBe(404)
    expect((await ask(other)).status).toBe(200)
  })

  it('is not half a file when storage holds another one', async () => {
    const key = await addSound(3)
    await tools.storage.put(key, Buffer.from('short'))
    expect((await ask(key)).status).toBe(404)
    await tools.storage.remove(key)
    expect((await ask(key)).status).toBe(404)
    expect((await ask(key, {}, 'HEAD')).status).toBe(404)
  })

  it('has a length and no body when only its head is asked for', async () => {
    const key = await addSound(4)
    const response = await ask(key, {}, 'HEAD')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-length')).toBe(String(wav.length + 1))
    expect((await response.arrayBuffer()).byteLength).toBe(0)
  })

  it('is not sent again to who has it', async () => {
    const key = await addSound(5)
    const etag = (await ask(key)).headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[^"]+"$/)
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const response = await ask(key, { 'if-none-match': known })
      expect(response.status).toBe(304)
      expect((await response.arrayBuffer()).byteLength).toBe(0)
    }
    expect((await ask(key, { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it.each([
    ['bytes=0-9', 0, 9],
    ['bytes=10-', 10, wav.length],
    ['bytes=-5', wav.length - 4, wav.length],
    ['bytes=0-999999999', 0, wav.length],
    ['bytes=-999999999', 0, wav.length],
    [' bytes=3-3 ', 3, 3],
  ])('is sent in part for %s', async (range, start, end) => {
    const whole = Buffer.concat([wav, Buffer.from([6])])
    const key = await addSound(6)
    const response = await ask(key, { range })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end}/${whole.length}`)
    expect(response.headers.get('content-length')).toBe(String(end - start + 1))
    expect(Buffer.from(await response.arrayBuffer())).toEqual(whole.subarray(start, end + 1))
  })

  it.each(['bytes=9999999-', 'bytes=9999999-99999999', 'bytes=-0'])('has no part %s', async (range) => {
    const key = await addSound(6)
    const response = await ask(key, { range })
    expect(response.status).toBe(416)
    expect(response.headers.get('content-range')).toBe(`bytes */${wav.length + 1}`)
  })

  it.each(['bytes=', 'bytes=-', 'bytes=5-4', 'bytes=0-1,3-4', 'lines=0-1', 'bytes=a-b', 'bytes=1e3-', 'bytes=0x1-0x2'])(
    'is sent whole for %s',
    async (range) => {
      const key = await addSound(6)
      const response = await ask(key, { range })
      expect(response.status).toBe(200)
      expect((await response.arrayBuffer()).byteLength).toBe(wav.length + 1)
    },
  )

  it('is sent whole when the part one has is of another file', async () => {
    const key = await addSound(6)
    const etag = (await ask(key)).headers.get('etag') ?? ''
    expect((await ask(key, { range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200)
    expect((await ask(key, { range: 'bytes=0-1', 'if-range': etag })).status).toBe(206)
  })

  it('is saved, not shown, when it is a PDF, under a name that hides nothing', async () => {
    const names: readonly (readonly [string, string])[] = [
      ['گزارش تالاب.pdf', 'گزارش تالاب.pdf'],
      ['می\u200cرود.PDF', 'می\u200cرود.pdf'],
      ['fdp.\u202efdp.exe', 'fdp.fdp.exe.pdf'],
      ['a"; filename=evil.html', 'a"; filename=evil.html.pdf'],
      ['../../x\r\nset-cookie: a=b', '....xset-cookie: a=b.pdf'],
      ['', 'document.pdf'],
    ]
    for (const [index, [name, expected]] of names.entries()) {
      const { storage_key: key } = await add(Buffer.from(`%PDF-1.7\n${index}`), name)
      const response = await ask(key)
      expect(response.headers.get('content-type')).toBe('application/pdf')
      const disposition = response.headers.get('content-disposition') ?? ''
      expect(disposition).toMatch(/^attachment; filename="document\.pdf"; filename\*=UTF-8''[A-Za-z0-9%._~-]+$/)
      expect(decodeURIComponent(disposition.replace(/^.*''/, ''))).toBe(expected)
    }
  })

  it.each([
    '..%2f..%2fmatbaa.sqlite',
    '../matbaa.sqlite',
    '%2e%2e/%2e%2e/etc/passwd',
    'incoming/x',
    'aa/aa/x',
    'aa/aa/',
    '',
    `aa/aa/${'0'.repeat(32)}.jpg%00.png`,
    `aa/aa/${'0'.repeat(64)}.jpg`,
  ])('is not %s', async (key) => {
    expect((await ask(key)).status).toBe(404)
  })

  it('of an item that never was is absent, and that is not kept', async () => {
    const response = await ask(`00/00/${'0'.repeat(32)}-0123456789.jpg`)
    expect(response.status).toBe(404)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('breaks nothing when the reader goes away half-way', async () => {
    const { storage_key: key } = await add(Buffer.concat([wav, Buffer.alloc(5_000_000)]), 'long.wav')
    for (let time = 0; time < 20; time += 1) {
      const reader = (await ask(key)).body?.getReader()
      await reader?.read()
      await reader?.cancel()
    }
    expect((await (await ask(key)).arrayBuffer()).byteLength).toBe(wav.length + 5_000_000)
  })
})

async function findOf(key: string): Promise<{ readonly id: string }> {
  const row = await database.database.reader
    .selectFrom('media')
    .select('id')
    .where('storage_key', '=', key)
    .executeTakeFirstOrThrow()
  return row
}
