import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../test/databases.ts'
import { testJpeg } from '../../test/media.ts'
import { createNewsroom, type TestNewsroom } from '../../test/newsroom.ts'
import { pictureId } from '../../test/newsroom-media.ts'
import { makeOwner, makePerson, type Reply, type TestPerson } from '../../test/signed-in.ts'
import { deriveMedia } from '../content/media/derive.ts'

interface Item {
  readonly id: string
  readonly state: string
  readonly kind: string
  readonly originalName: string
  readonly width: number | null
  readonly height: number | null
  readonly focal: { readonly x: number; readonly y: number }
  readonly forms: readonly { readonly url: string; readonly mime: string }[]
  readonly texts: readonly { readonly language: string; readonly dir: string; readonly alt: string }[]
  readonly addedBy: { readonly name: string } | null
}

const mediaOf = (reply: Reply): Item => reply.body['media'] as Item
const itemsOf = (reply: Reply): readonly Item[] => reply.body['items'] as readonly Item[]

describeOnEachDatabase('the library of media', (get) => {
  let newsroom: TestNewsroom
  let owner: TestPerson
  let reporter: TestPerson
  let moderator: TestPerson
  let width = 30
  const picture = (): Promise<Buffer> => testJpeg((width += 1), 20)
  const upload = async (who: TestPerson, name: string, more = ''): Promise<Reply> => {
    newsroom.clock.now += 1
    return who.browser.ask('POST', `/media?name=${encodeURIComponent(name)}${more}`, await picture())
  }

  beforeAll(async () => {
    newsroom = await createNewsroom(get())
    owner = await makeOwner(newsroom)
    reporter = await makePerson(newsroom, 'reporter')
    moderator = await makePerson(newsroom, 'moderator')
  })
  afterAll(() => newsroom.close())

  test('takes a file in with its texts, once however often and by however many it is sent', async () => {
    const file = await picture()
    const path = `/media?name=${encodeURIComponent('تالاب.jpg')}&language=fa&alt=${encodeURIComponent('پرنده‌ها بر آب')}`
    const replies = await Promise.all(Array.from({ length: 4 }, () => reporter.browser.ask('POST', path, file)))
    expect(replies.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1)
    expect(replies.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(3)
    expect(new Set(replies.map((reply) => mediaOf(reply).id)).size).toBe(1)
    const [first] = replies
    if (first === undefined) throw new Error('Nothing was answered.')
    expect(mediaOf(first)).toMatchObject({
      kind: 'image',
      state: 'pending',
      originalName: 'تالاب.jpg',
      height: 20,
      texts: [{ language: 'fa', dir: 'rtl', alt: 'پرنده‌ها بر آب', caption: '', credit: '', title: '' }],
      addedBy: { name: 'reporter' },
      forms: [],
    })
    await deriveMedia(newsroom.context, { storage: newsroom.storage, images: newsroom.images }, mediaOf(first).id, true)
    const { body } = await reporter.browser.ask('GET', `/media/${mediaOf(first).id}`)
    const { state, forms } = body as unknown as Item
    expect(state).toBe('ready')
    expect(forms.length).toBeGreaterThan(0)
    expect((await newsroom.ask(forms[0]?.url ?? '')).status).toBe(200)
  })

  test('tells what a file is by its bytes, and keeps nothing of what is refused', async () => {
    const stored = async (): Promise<number> => {
      let files = 0
      for await (const _ of newsroom.storage.list()) files += 1
      return files
    }
    const before = await stored()
    const refused = async (file: Uint8Array): Promise<unknown> => {
      const { status, body } = await owner.browser.ask('POST', '/media?name=a.jpg', file)
      return [status, body['code']]
    }
    expect(
      await refused(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')),
    ).toEqual([422, 'unreadable-input'])
    expect(await refused(Buffer.from('MZ\x90 a program'))).toEqual([422, 'unreadable-input'])
    expect(await refused(new Uint8Array())).toEqual([400, 'invalid-input'])
    const jpeg = await picture()
    expect(await refused(jpeg.subarray(0, jpeg.length - 40))).toEqual([422, 'unreadable-input'])
    // Ninety megapixels in some kilobytes.
    const bomb = await sharp({ create: { width: 10_000, height: 9_000, channels: 3, background: '#000' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(await refused(bomb)).toEqual([422, 'unreadable-input'])
    expect(await refused(Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1'), randomBytes(2_000)]))).toEqual(
      [201, undefined],
    )
    expect(await stored()).toBe(before + 1)
    expect((await owner.browser.ask('POST', '/media', jpeg)).status).toBe(400)
    expect((await owner.browser.ask('POST', '/media?name=a.jpg&alt=x', jpeg)).status).toBe(400)
    expect((await owner.browser.ask('POST', '/media?name=a.jpg&evil=x', jpeg)).status).toBe(400)
    expect((await owner.browser.ask('POST', '/media?name=a.jpg', jpeg, { 'content-encoding': 'gzip' })).status).toBe(
      415,
    )
    expect((await moderator.browser.ask('POST', '/media?name=a.jpg', jpeg)).status).toBe(403)
  })

  test('finds words in any spelling, filters, and goes on where a part ended', async () => {
    for (const name of ['كتابخانه ۱', 'کتاب‌خانه 2', 'library']) await upload(owner, name)
    const found = async (query: string): Promise<readonly string[]> =>
      itemsOf(await owner.browser.ask('GET', `/media?${query}`)).map(({ originalName }) => originalName)
    expect(await found(`q=${encodeURIComponent('کتابخانه')}`)).toEqual(['کتاب‌خانه 2', 'كتابخانه ۱'])
    expect(await found(`q=${encodeURIComponent('۲ کتاب')}`)).toEqual(['کتاب‌خانه 2'])
    expect(await found('kind=audio&state=ready')).toHaveLength(2)
    expect((await found('lacksAlt=fa')).includes('تالاب.jpg')).toBe(false)
    const all: string[] = []
    let cursor = ''
    do {
      const reply = await owner.browser.ask('GET', `/media?limit=2${cursor}`)
      all.push(...itemsOf(reply).map(({ id }) => id))
      const next = reply.body['nextCursor']
      cursor = typeof next === 'string' ? `&cursor=${next}` : ''
    } while (cursor !== '')
    const whole = itemsOf(await owner.browser.ask('GET', '/media?limit=100')).map(({ id }) => id)
    expect(all).toEqual(whole)
    for (const wrong of ['cursor=x', 'kind=program', 'sort=bytes', 'storage_key=a', 'limit=0', 'q=a&q=b']) {
      expect((await owner.browser.ask('GET', `/media?${wrong}`)).status).toBe(400)
    }
  })

  test('changes texts and what must stay in sight; a reporter only what is their own', async () => {
    const mine = mediaOf(await upload(reporter, 'mine'))
    const theirs = mediaOf(await upload(owner, 'theirs'))
    const change = { focal: { x: 0.25, y: 1 }, texts: [{ language: 'ar', alt: 'هور' }] }
    const changed = await reporter.browser.ask('PATCH', `/media/${mine.id}`, change)
    expect(changed.body).toMatchObject({
      focal: { x: 0.25, y: 1 },
      texts: [{ language: 'ar', dir: 'rtl', alt: 'هور' }],
    })
    await reporter.browser.ask('PATCH', `/media/${mine.id}`, { texts: [{ language: 'ar', caption: 'c' }] })
    const read = await reporter.browser.ask('GET', `/media/${mine.id}`)
    expect(read.body['texts']).toMatchObject([{ alt: 'هور', caption: 'c' }])
    expect((await reporter.browser.ask('PATCH', `/media/${theirs.id}`, change)).status).toBe(403)
    expect((await reporter.browser.ask('PUT', `/media/${theirs.id}/file?name=x`, await picture())).status).toBe(403)
    expect((await owner.browser.ask('PATCH', `/media/${mine.id}`, { focal: { x: 2, y: 0 } })).status).toBe(400)
    expect(
      (await owner.browser.ask('PATCH', `/media/${mine.id}`, { texts: [{ language: 'fa', alt: 'a\0' }] })).status,
    ).toBe(400)
  })

  test('puts another file in the place of one, under the same id', async () => {
    const { id } = mediaOf(await upload(owner, 'before.jpg'))
    const tools = { storage: newsroom.storage, images: newsroom.images }
    await deriveMedia(newsroom.context, tools, id, true)
    const old = (await owner.browser.ask('GET', `/media/${id}`)).body as unknown as Item
    const replaced = await owner.browser.ask('PUT', `/media/${id}/file?name=after.jpg`, await testJpeg(44, 55))
    expect(replaced.body).toMatchObject({ id, originalName: 'after.jpg', width: 44, height: 55, state: 'pending' })
    await deriveMedia(newsroom.context, tools, id, true)
    const next = (await owner.browser.ask('GET', `/media/${id}`)).body as unknown as Item
    newsroom.clock.now += 60_000
    // Whoever still has the earlier address gets the picture that stands there now.
    const answer = await newsroom.askAnew(old.forms[0]?.url ?? '')
    expect(answer.status).toBe(302)
    expect(next.forms.map(({ url }) => url)).toContain(answer.headers.get('location'))
    expect((await owner.browser.ask('PUT', `/media/${id}/file?name=a`, Buffer.from('none'))).status).toBe(422)
  })

  test('refuses to take away what is shown, saying where, and gives back what was taken', async () => {
    const uses = itemsOf(await owner.browser.ask('GET', `/media/${pictureId}/uses`))
    expect(uses.length).toBeGreaterThan(0)
    const refused = await owner.browser.ask('DELETE', `/media/${pictureId}`)
    expect([refused.status, refused.body['code']]).toEqual([409, 'in-use'])
    expect((refused.body['details'] as { uses: unknown[] }).uses[0]).toMatchObject({ id: expect.any(String) as string })
    const { id } = mediaOf(await upload(owner, 'unused'))
    expect((await reporter.browser.ask('DELETE', `/media/${id}`)).status).toBe(403)
    expect((await owner.browser.ask('DELETE', `/media/${id}`)).status).toBe(200)
    expect((await owner.browser.ask('DELETE', `/media/${id}`)).status).toBe(404)
    const inTrash = itemsOf(await owner.browser.ask('GET', '/media?trashed=true'))
    expect(inTrash.map((item) => item.id)).toEqual([id])
    expect((await owner.browser.ask('POST', `/media/${id}/restoration`, {})).body).toMatchObject({
      id,
      trashedAt: null,
    })
  })
})
