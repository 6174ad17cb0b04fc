import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestClock, createTestContext, textDocument } from '../../../test/content-context.ts'
import { describeOnEachDatabase } from '../../../test/databases.ts'
import { createTestMedia, testJpeg, type TestMedia } from '../../../test/media.ts'
import type { MediaTable } from '../../db/schema.ts'
import type { Document } from '../../richtext/document.ts'
import { findArticle } from '../articles/queries.ts'
import { publishNew } from '../articles/publish-new.ts'
import type { ContentContext } from '../context.ts'
import { readInvalidationsSince } from '../invalidations/queries.ts'
import { claimJob } from '../jobs/claim.ts'
import { readJson } from '../json.ts'
import { randomId } from '../random-id.ts'
import { rerenderArticle } from '../reindex/rerender.ts'
import { deriveMedia } from './derive.ts'
import { enqueueUnmadePictures } from './enqueue.ts'
import { createImageWorker } from './image-worker.ts'
import { attachFile, ingestMedia } from './ingest.ts'
import { mediaIdInKey, mediaKey } from './key.ts'
import type { Derivative } from './picture.ts'
import { findMedia, findPictures, insertMedia, updateMedia } from './queries.ts'
import type { MediaTools } from './receive.ts'
import { sweepMedia } from './sweep.ts'

const day = 24 * 3_600_000
const wav = Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1'), Buffer.alloc(400)])

describeOnEachDatabase('media', (get) => {
  let tools: TestMedia
  let context: ContentContext
  let sizes = 100
  beforeAll(async () => {
    tools = await createTestMedia()
  })
  afterAll(() => tools.remove())
  beforeEach(() => {
    context = createTestContext(get().database, createTestClock(Date.now() + 5 * day))
  })

  /** Never the same picture twice. */
  const picture = (): Promise<Buffer> => testJpeg((sizes += 1), 60)
  const row = async (id: string): Promise<MediaTable> => {
    const found = await findMedia(get().database.reader, id)
    if (found === undefined) throw new Error('There is no such media item.')
    return found
  }
  const derivativesOf = (media: MediaTable): readonly Derivative[] => readJson<readonly Derivative[]>(media.derivatives)
  const storedKeys = async (): Promise<readonly string[]> => {
    const keys: string[] = []
    for await (const { key } of tools.storage.list()) keys.push(key)
    return keys.sort()
  }
  const ingest = (content: Buffer, originalName = 'lake.jpg') => ingestMedia(context, tools, { content, originalName })

  test('takes a picture in: stored as it is, turned upright in its measures, waiting for its forms', async () => {
    const content = await sharp(await picture())
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const { id, isNew } = await ingestMedia(context, tools, {
      content,
      originalName: 'تالاب انزلی.JPG',
      texts: [{ language: 'fa', alt: 'تالاب در مه', credit: 'سارا نمونه' }],
      sourceUrl: 'https://paper.example/lake.jpg',
    })
    expect(isNew).toBe(true)
    const media = await row(id)
    expect(media).toMatchObject({
      kind: 'image',
      state: 'pending',
      mime: 'image/jpeg',
      bytes: content.length,
      width: 60,
      height: sizes,
      derivatives: '[]',
      original_name: 'تالاب انزلی.JPG',
      source_url: 'https://paper.example/lake.jpg',
    })
    const stored = await tools.storage.open(media.storage_key)
    expect(stored === undefined ? undefined : await buffer(stored.stream)).toEqual(content)
    expect(mediaIdInKey(media.storage_key)).toBe(id)
    const job = await claimJob(context, ['media.derivatives'], 1_000)
    expect(job).toMatchObject({ payload: { mediaId: id } })
    expect((await findPictures(get().database.reader, [id], 'fa')).size).toBe(0)
  })

  test('keeps the same bytes once, however often and however many at a time they come', async () => {
    const content = await picture()
    const before = await storedKeys()
    const all = await Promise.all(Array.from({ length: 8 }, () => ingest(content)))
    const again = await ingest(content, 'another name.jpg')
    expect(new Set([...all, again].map(({ id }) => id)).size).toBe(1)
    expect([...all, again].filter(({ isNew }) => isNew).length).toBe(1)
    expect((await storedKeys()).length).toBe(before.length + 1)
    expect((await row(again.id)).original_name).toBe('lake.jpg')
  })

  test('takes sound, film and PDF as they are, for readers at once', async () => {
    const pdf = Buffer.from('%PDF-1.7\n%%EOF')
    for (const [content, kind, mime] of [
      [wav, 'audio', 'audio/wav'],
      [pdf, 'file', 'application/pdf'],
    ] as const) {
      const { id } = await ingest(content, 'x.png')
      const media = await row(id)
      expect(media).toMatchObject({ kind, mime, state: 'ready' })
      expect(derivativesOf(media)).toEqual([
        { key: media.storage_key, mime, width: 0, height: 0, bytes: content.length },
      ])
    }
  })

  test.each([
    ['an empty file', Buffer.alloc(0)],
    ['SVG named PNG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a picture that is none', Buffer.from('GIF89a/*<script>alert(1)</script>*/')],
    ['half a header', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ])('refuses %s and keeps nothing of it', async (_name, content) => {
    const before = await storedKeys()
    await expect(ingest(content, 'picture.png')).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:unreadable-input|type-not-taken|file-empty)$/),
    })
    expect(await storedKeys()).toEqual(before)
  })

  test('refuses a name that cannot be stored and keeps nothing of the file', async () => {
    const before = await storedKeys()
    await expect(ingest(await picture(), 'a\u0000b.jpg')).rejects.toMatchObject({ code: 'invalid-input' })
    expect(await storedKeys()).toEqual(before)
  })

  test('lets no name lead anywhere', async () => {
    for (const name of [
      '../../etc/passwd',
      '/etc/passwd',
      '..\\..\\x.jpg',
      'x.jpg/../../y',
      'photo\u202egpj.exe',
      '',
    ]) {
      const { id } = await ingest(await picture(), name)
      const media = await row(id)
      expect(media.original_name).toBe(name)
      expect(media.storage_key).toMatch(/^[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{32}-[0-9a-f]{10}\.jpg$/)
    }
  })

  test('stops reading a stream that is too large, or that breaks', async () => {
    const before = await storedKeys()
    const head = await picture()
    let sent = 0
    const endless = async function* (): AsyncIterable<Uint8Array> {
      yield head
      for (;;) {
        sent += 1_000_000
        yield Buffer.alloc(1_000_000)
      }
    }
    const broken = async function* (): AsyncIterable<Uint8Array> {
      yield head
      throw new Error('The wire was cut.')
    }
    const send = (content: AsyncIterable<Uint8Array>) => ingestMedia(context, tools, { content, originalName: 'x.jpg' })
    await expect(send(endless())).rejects.toMatchObject({ code: 'file-too-large' })
    expect(sent).toBeLessThan(70_000_000)
    await expect(send(broken())).rejects.toThrow('The wire was cut.')
    expect(await storedKeys()).toEqual(before)
  })

  test('leaves no temporary files', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'matbaa-test-tmp-'))
    const usual = process.env['TMPDIR']
    process.env['TMPDIR'] = directory
    try {
      const { id } = await ingest(await picture())
      await ingest(Buffer.from('x')).catch(() => undefined)
      await deriveMedia(context, tools, id, false)
      expect(await readdir(directory)).toEqual([])
    } finally {
      if (usual === undefined) delete process.env['TMPDIR']
      else process.env['TMPDIR'] = usual
      await rm(directory, { recursive: true, force: true })
    }
  })

  test('makes what readers get of a picture, once', async () => {
    const { id } = await ingest(await testJpeg(800, (sizes += 1)))
    expect(await deriveMedia(context, tools, id, false)).toBe('made')
    const media = await row(id)
    expect(media).toMatchObject({ state: 'ready', width: 800, height: sizes })
    const derivatives = derivativesOf(media)
    expect(derivatives.length).toBe(9)
    expect(derivatives.map(({ key }) => key)).not.toContain(media.storage_key)
    for (const { key, bytes, mime, width, height } of derivatives) {
      expect(mediaIdInKey(key)).toBe(id)
      const stored = await tools.storage.open(key)
      const content = stored === undefined ? Buffer.alloc(0) : await buffer(stored.stream)
      expect(content.length).toBe(bytes)
      expect(await sharp(content).metadata()).toMatchObject({ width, height })
      expect(mime).toMatch(/^image\/(?:avif|webp|jpeg)$/)
    }
    const shown = (await findPictures(get().database.reader, [id], 'fa')).get(id)
    expect(shown).toMatchObject({ width: 800, thumbhash: expect.stringMatching(/^[A-Za-z0-9+/]{20,}=*$/) })
    expect(await deriveMedia(context, tools, id, false)).toBe('unneeded')
  })

  test('lets the pages that show it know, and renders documents that hold it anew', async () => {
    const { id } = await ingest(await picture())
    const document: Document = { type: 'doc', content: [{ type: 'figure', attrs: { media: id, alt: 'تالاب' } }] }
    const publish = (body: Document, leadMediaId?: string) =>
      publishNew(context, {
        language: 'fa',
        headline: 'تالاب‌ها پرآب شدند',
        document: body,
        publishedAt: context.clock(),
        publishedZone: 'Asia/Tehran',
        ...(leadMediaId === undefined ? {} : { leadMediaId }),
      })
    const led = await publish(textDocument('متن'), id)
    const holding = await publish(document)
    const { reader } = get().database
    const before = (await readInvalidationsSince(reader, 0, 100_000)).at(-1)?.seq ?? 0
    expect((await findArticle(reader, holding.articleId))?.html).not.toContain('<img')

    await deriveMedia(context, tools, id, false)
    const tags = (await readInvalidationsSince(reader, before, 1_000)).map(({ tag }) => tag)
    expect(tags).toEqual(expect.arrayContaining([`media:${id}`, `article:${led.articleId}`]))
    const job = await claimJob(context, ['content.render'], 1_000)
    expect(job?.payload).toEqual({ kind: 'article', id: holding.articleId })
    await rerenderArticle(context, holding.articleId)
    const html = (await findArticle(reader, holding.articleId))?.html ?? ''
    for (const { key } of derivativesOf(await row(id))) expect(html).toContain(`/media/${key}`)
    expect(html).not.toContain((await row(id)).storage_key)
  })

  test('refuses a broken picture for good and says why', async () => {
    const whole = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#123' } })
      .png({ compressionLevel: 0 })
      .toBuffer()
    const { id } = await ingest(whole.subarray(0, whole.length - 20_000 - (sizes += 1)))
    expect(await deriveMedia(context, tools, id, false)).toBe('refused')
    const media = await row(id)
    expect(media).toMatchObject({ state: 'refused', derivatives: '[]' })
    expect(readJson<{ refused: string }>(media.extra).refused).toContain('cannot be used')
    expect(await deriveMedia(context, tools, id, false)).toBe('unneeded')
  })

  test('tries again what may pass, and gives up at the last attempt', async () => {
    const { id } = await ingest(await testJpeg(3_000, (sizes += 1)))
    const hasty = { ...tools, images: createImageWorker({ inspectMs: 1_000, deriveMs: 1 }) }
    try {
      await expect(deriveMedia(context, hasty, id, false)).rejects.toThrow('within 1 ms')
      expect((await row(id)).state).toBe('pending')
      expect(await deriveMedia(context, hasty, id, true)).toBe('refused')
    } finally {
      await hasty.images.close()
    }
  })

  test('refuses no picture because of what passes: storage that cannot be written', async () => {
    const { id } = await ingest(await picture())
    const full: MediaTools = {
      ...tools,
      storage: { ...tools.storage, put: () => Promise.reject(new Error('ENOSPC: no space left on device')) },
    }
    await expect(deriveMedia(context, full, id, true)).rejects.toThrow('ENOSPC')
    expect((await row(id)).state).toBe('pending')
    expect(await deriveMedia(context, tools, id, true)).toBe('made')
  })

  test('asks again for pictures whose jobs were given up, and for those of an older recipe', async () => {
    const waiting = await ingest(await picture())
    const old = await ingest(await picture())
    const made = await ingest(await picture())
    for (const { id } of [old, made]) await deriveMedia(context, tools, id, false)
    await get().database.transaction(async (tx) => {
      await tx.deleteFrom('jobs').execute()
      await updateMedia(tx, old.id, { derivatives_version: 0 })
    })
    expect(await enqueueUnmadePictures(context)).toBeGreaterThanOrEqual(2)
    expect(await enqueueUnmadePictures(context)).toBe(0)
    const asked: unknown[] = []
    for (;;) {
      const job = await claimJob(context, ['media.derivatives'], 60_000)
      if (job === undefined) break
      asked.push(job.payload['mediaId'])
    }
    expect(asked).toEqual(expect.arrayContaining([waiting.id, old.id]))
    expect(asked).not.toContain(made.id)
    expect(await deriveMedia(context, tools, old.id, false)).toBe('made')
  })

  test('says that a file is missing when storage has lost it', async () => {
    const { id } = await ingest(await picture())
    await tools.storage.remove((await row(id)).storage_key)
    expect(await deriveMedia(context, tools, id, false)).toBe('missing')
    expect((await row(id)).state).toBe('missing')
    expect(await deriveMedia(context, tools, randomId(context), false)).toBe('unneeded')
  })

  test('gives an item that an import knew of the file it lacked, also when another item has the same', async () => {
    const content = await picture()
    const first = await ingest(content)
    const id = randomId(context)
    await insertMediaRow(id)
    await attachFile(context, tools, id, { content, originalName: 'b.jpg' })
    expect(await row(id)).toMatchObject({
      state: 'pending',
      original_name: 'b.jpg',
      source_url: 'https://old.example/b',
    })
    expect(await deriveMedia(context, tools, id, false)).toBe('made')
    expect(await deriveMedia(context, tools, first.id, false)).toBe('made')
    const keys = [first.id, id].map(async (each) => derivativesOf(await row(each)).map(({ key }) => key))
    const [left, right] = await Promise.all(keys)
    expect(left?.some((key) => right?.includes(key))).toBe(false)

    const nowhere = attachFile(context, tools, randomId(context), { content, originalName: 'c.jpg' })
    await expect(nowhere).rejects.toMatchObject({ code: 'not-found' })
  })

  test('makes the forms of the file that came last when it changes while they are made', async () => {
    const { id } = await ingest(await testJpeg(2_000, (sizes += 1), '#aa0000'))
    const first = deriveMedia(context, tools, id, false)
    await attachFile(context, tools, id, { content: await testJpeg(500, 400, '#00aa00'), originalName: 'new.jpg' })
    await first
    await deriveMedia(context, tools, id, false)
    const media = await row(id)
    expect(media).toMatchObject({ state: 'ready', width: 500, height: 400 })
    const largest = Math.max(...derivativesOf(media).map(({ width }) => width))
    expect(largest).toBe(500)
  })

  test('sweeps files that belong to nothing, and no others', async () => {
    const { id } = await ingest(await picture())
    await deriveMedia(context, tools, id, false)
    const sound = await ingest(Buffer.concat([wav, Buffer.from([1])]))
    const owned = [
      ...derivativesOf(await row(id)).map(({ key }) => key),
      (await row(id)).storage_key,
      (await row(sound.id)).storage_key,
    ]
    const orphan = mediaKey(randomId(context), 'ab'.repeat(32), 'jpg')
    const earlier = mediaKey(id, 'cd'.repeat(32), 'webp', 'v0w320')
    for (const key of [orphan, earlier]) await tools.storage.put(key, Buffer.from('x'))

    const young = createTestContext(get().database, createTestClock(Date.now()))
    expect(await sweepMedia(young, tools.storage)).toBe(0)
    expect(await sweepMedia(context, tools.storage)).toBeGreaterThanOrEqual(2)
    const left = await storedKeys()
    expect(left).toEqual(expect.arrayContaining(owned))
    expect(left).not.toContain(orphan)
    expect(left).not.toContain(earlier)
  })

  const insertMediaRow = (id: string): Promise<void> =>
    get().database.transaction((tx) =>
      insertMedia(tx, [
        { id, kind: 'image', state: 'missing', created_at: context.clock(), source_url: 'https://old.example/b' },
      ]),
    )
})
