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
    ).toEqual([415, 'type-not-taken'])
    expect(await refused(Buffer.from('MZ\x90 a program'))).toEqual([415, 'type-not-taken'])
    expect(await refused(new Uint8Array())).toEqual([400, 'file-empty'])
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

  test('tells apart who brought what in, when, and whether anything shows it', async () => {
    const mine = mediaOf(await upload(reporter, 'of the reporter'))
    newsroom.clock.now += 1_000
    const between = new Date(newsroom.clock.now).toISOString()
    newsroom.clock.now += 1_000
    const led = mediaOf(await upload(owner, 'leads a working copy'))
    const inText = mediaOf(await upload(owner, 'in the text of one'))
    const document = { type: 'doc', content: [{ type: 'figure', attrs: { media: inText.id, alt: '' }, content: [] }] }
    const begun = await owner.browser.ask('POST', '/articles', { language: 'fa', headline: 'راز', leadMediaId: led.id })
    const article = String(begun.body['id'])
    const saved = await owner.browser.ask(
      'PATCH',
      `/articles/${article}/draft`,
      { document },
      {
        'if-match': begun.headers.get('etag') ?? '',
      },
    )
    expect([begun.status, saved.status]).toEqual([201, 200])
    const ids = async (query: string): Promise<readonly string[]> =>
      itemsOf(await owner.browser.ask('GET', `/media?limit=100&${query}`)).map(({ id }) => id)
    const { body } = await owner.browser.ask('GET', '/media/contributors')
    const people = body['items'] as readonly { id: string; name: string }[]
    expect(people.map(({ name }) => name)).toEqual(['reporter', 'مینا'])
    const reporterId = people.find(({ name }) => name === 'reporter')?.id
    const theirs = await ids(`addedBy=${reporterId}`)
    expect(theirs).toContain(mine.id)
    expect(theirs).not.toContain(led.id)
    expect(await ids(`addedFrom=${between}`)).toEqual([inText.id, led.id])
    expect(await ids(`addedBefore=${between}&addedBy=${reporterId}`)).toEqual(theirs)
    const used = await ids('used=true')
    expect(used).toEqual(expect.arrayContaining([inText.id, led.id, pictureId]))
    expect(used).not.toContain(mine.id)
    const unused = await ids('used=false')
    expect(unused).toContain(mine.id)
    expect(unused.filter((id) => used.includes(id))).toEqual([])
    expect([...used, ...unused].toSorted()).toEqual([...(await ids(''))].toSorted())
    for (const wrong of ['used=maybe', 'addedFrom=yesterday', 'addedBy=x']) {
      expect((await owner.browser.ask('GET', `/media?${wrong}`)).status).toBe(400)
    }
    // Where it is shown is told, what nobody but its author may read is counted.
    const seen = async (who: TestPerson): Promise<unknown> => {
      const uses = (await who.browser.ask('GET', `/media/${led.id}/uses`)).body
      return [(uses['items'] as readonly { name: string }[]).map(({ name }) => name), uses['hidden']]
    }
    expect(await seen(owner)).toEqual([['راز'], 0])
    expect(await seen(reporter)).toEqual([[], 1])
  })

  test('shows whoever reads a published article its pictures, and no more of the library', async () => {
    const seen = await moderator.browser.ask('GET', `/articles/${newsroom.contents.articles['observatory-fa']}/media`)
    const [picture] = (itemsOf(seen) as readonly (Item & { forms: readonly { url: string }[] })[]).filter(
      ({ id }) => id === pictureId,
    )
    expect((await newsroom.ask(picture?.forms[0]?.url ?? '')).status).toBe(200)
    expect((await moderator.browser.ask('GET', `/media/${pictureId}`)).status).toBe(403)
    // What a working copy will show is not published yet.
    const begun = mediaOf(await upload(owner, 'not published'))
    const draft = await owner.browser.ask('POST', '/articles', { language: 'fa', leadMediaId: begun.id })
    const path = `/articles/${String(draft.body['id'])}/media`
    expect((await moderator.browser.ask('GET', path)).status).toBe(403)
    expect(itemsOf(await owner.browser.ask('GET', path))).toEqual([])
  })

  test('gives the file itself, under its name, to those who may change it', async () => {
    const file = await picture()
    const { id } = mediaOf(
      await reporter.browser.ask('POST', `/media?name=${encodeURIComponent('گل "سرخ".png')}`, file),
    )
    const got = await reporter.browser.ask('GET', `/media/${id}/file`)
    expect(got.status).toBe(200)
    expect(got.headers.get('content-type')).toBe('image/jpeg')
    expect(got.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''/)
    expect(decodeURIComponent(got.headers.get('content-disposition') ?? '')).toContain('گل "سرخ".jpg')
    const translator = await makePerson(newsroom, 'translator')
    expect((await translator.browser.ask('GET', `/media/${id}/file`)).status).toBe(403)
    expect((await owner.browser.ask('GET', `/media/${pictureId}/file`)).status).toBe(404)
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
    const twice = { texts: ['a', 'b'].map((alt) => ({ language: 'fa', alt })) }
    expect((await owner.browser.ask('PATCH', `/media/${mine.id}`, twice)).status).toBe(400)
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
    const stored = async (): Promise<number> => {
      let files = 0
      for await (const _ of newsroom.storage.list()) files += 1
      return files
    }
    const before = await stored()
    const replace = async (file: Uint8Array): Promise<unknown> => {
      const reply = await owner.browser.ask('PUT', `/media/${id}/file?name=a`, file)
      return [reply.status, reply.body['code']]
    }
    expect(await replace(Buffer.from('none'))).toEqual([415, 'type-not-taken'])
    const sound = Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1'), randomBytes(2_000)])
    expect(await replace(sound)).toEqual([409, 'other-kind'])
    expect(await stored()).toBe(before)
    expect((await owner.browser.ask('GET', `/media/${id}`)).body).toMatchObject({ kind: 'image', state: 'ready' })
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
    expect((await owner.browser.ask('PUT', `/media/${id}/file?name=a`, await picture())).status).toBe(404)
    const inTrash = itemsOf(await owner.browser.ask('GET', '/media?trashed=true'))
    expect(inTrash.map((item) => item.id)).toEqual([id])
    expect((await owner.browser.ask('POST', `/media/${id}/restoration`, {})).body).toMatchObject({
      id,
      trashedAt: null,
    })
  })
})
