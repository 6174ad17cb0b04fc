import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../test/databases.ts'
import { createNewsroom, type TestNewsroom } from '../../test/newsroom.ts'
import { makeOwner, makePerson, type Reply, type TestPerson } from '../../test/signed-in.ts'
import { wxr } from '../../test/wxr.ts'
import { newsroomKinds } from '../jobs/newsroom-kinds.ts'
import { runPendingJobs } from '../jobs/run-pending.ts'

const codeOf = ({ status, body }: Reply): readonly unknown[] => [status, body['code']]
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))

describeOnEachDatabase('an export that is brought in', (get) => {
  let newsroom: TestNewsroom
  let owner: TestPerson
  let chief: TestPerson

  beforeAll(async () => {
    newsroom = await createNewsroom(get())
    owner = await makeOwner(newsroom)
    chief = await makePerson(newsroom, 'chief-editor')
  })
  afterAll(() => newsroom.close())

  const settle = (stopping?: AbortSignal) =>
    runPendingJobs(newsroom.context, newsroomKinds(newsroom.context, newsroom, { imports: { stopping } }))
  const upload = (content: Uint8Array, who = owner) => who.browser.ask('POST', '/imports?name=old.xml', content)
  const stored = async (): Promise<number> => {
    let files = 0
    for await (const { key } of newsroom.storage.list()) if (key.endsWith('.wxr')) files += 1
    return files
  }
  const published = async (): Promise<number> =>
    (await get().database.reader.selectFrom('articles').select('id').execute()).length
  const old = wxr({
    site: 'https://old.example',
    language: 'fa',
    posts: [
      { id: 7001, title: 'خبر کهن', content: '<p>متن کهن</p>' },
      { id: 7002, title: 'خبر دیگر' },
    ],
  })

  test('is refused where it is none, empty, packed rubbish, or sent by somebody else', async () => {
    for (const content of ['', 'hello', '<html><rss></html>', '<?xml version="1.0"?><rss version="2.0"></rss>']) {
      expect(codeOf(await upload(bytesOf(content)))).toEqual([422, 'unreadable-input'])
    }
    expect(codeOf(await upload(new Uint8Array(gzipSync('nothing of it'))))).toEqual([422, 'unreadable-input'])
    expect(codeOf(await upload(new Uint8Array([0x1f, 0x8b, 1, 2, 3])))).toEqual([422, 'unreadable-input'])
    expect(codeOf(await upload(bytesOf(old), chief))).toEqual([403, 'forbidden'])
    expect(await stored()).toBe(0)
  })

  test('is read first, written when somebody says so, and goes on after its process has ended', async () => {
    const before = await published()
    const sent = await upload(new Uint8Array(gzipSync(old)))
    expect(sent.status).toBe(201)
    expect(sent.body).toMatchObject({ name: 'old.xml', state: 'checking', report: null })
    const path = `/imports/${String(sent.body['id'])}`
    expect(codeOf(await upload(bytesOf(old)))).toEqual([409, 'wrong-state'])
    expect(codeOf(await owner.browser.ask('POST', `${path}/start`, {}))).toEqual([409, 'wrong-state'])
    expect(codeOf(await owner.browser.ask('DELETE', path))).toEqual([409, 'wrong-state'])
    await settle()
    const read = await owner.browser.ask('GET', path)
    expect(read.body).toMatchObject({
      state: 'checked',
      error: '',
      report: { site: 'old.example', found: { 'post publish': 2 }, counts: {} },
    })
    expect(await published()).toBe(before)

    // Whoever is idle for too long shows again who they are; the file is not asked for twice.
    expect((await owner.browser.ask('POST', `${path}/start`, { fetchesMedia: false })).status).toBe(202)
    const stopped = new AbortController()
    stopped.abort(new Error('The newsroom was stopped.'))
    await settle(stopped.signal)
    expect((await owner.browser.ask('GET', path)).body).toMatchObject({ state: 'importing' })
    newsroom.clock.now += 60_000
    await settle()
    const done = await owner.browser.ask('GET', path)
    expect(done.body).toMatchObject({ state: 'done', report: { counts: { articles: { imported: 2 } } } })
    expect(await published()).toBe(before + 2)
    expect((await newsroom.askAnew('/7001')).status).toBe(301)
    const report = await owner.browser.ask('GET', `${path}/report`)
    expect(report.headers.get('content-disposition')).toContain('attachment')
    expect(JSON.parse(report.text)).toMatchObject({ title: expect.any(String), files: ['old.xml'], isDryRun: false })

    // Said once more it changes nothing.
    expect((await owner.browser.ask('POST', `${path}/start`, {})).status).toBe(202)
    await settle()
    const again = await owner.browser.ask('GET', path)
    expect(again.body).toMatchObject({ state: 'done', report: { counts: { articles: { unchanged: 2 } } } })
    expect((await owner.browser.ask('DELETE', path)).status).toBe(200)
    expect((await owner.browser.ask('GET', path)).status).toBe(404)
    expect(await stored()).toBe(0)
  })

  test('that is damaged says where; one in a language nobody knows says why', async () => {
    const cut = await upload(bytesOf(old.slice(0, old.indexOf('7002'))))
    await settle()
    const { body } = await owner.browser.ask('GET', `/imports/${String(cut.body['id'])}`)
    expect(body).toMatchObject({
      state: 'checked',
      report: { damages: [{ line: expect.any(Number), kind: 'broken', detail: expect.any(String) }] },
    })
    const strange = await upload(bytesOf(wxr({ site: 'https://x.example', language: 'tlh', posts: [{ id: 1 }] })))
    await settle()
    const failed = await owner.browser.ask('GET', `/imports/${String(strange.body['id'])}`)
    expect(failed.body).toMatchObject({
      state: 'failed',
      report: null,
      fault: 'unknown-language',
      error: expect.stringMatching(/language/),
    })
  })

  test('a backup says what it would hold, and when the last one was taken, to owners alone', async () => {
    expect(codeOf(await chief.browser.ask('GET', '/backup/overview'))).toEqual([403, 'forbidden'])
    const before = await owner.browser.ask('GET', '/backup/overview')
    expect(before.body).toMatchObject({ people: 2, last: null, mediaBytes: expect.any(Number) })
    expect(before.body['articles']).toBe(await published())
    expect((await owner.browser.ask('GET', '/backup')).status).toBe(200)
    expect((await owner.browser.ask('GET', '/backup/overview')).body).toMatchObject({ last: { byName: 'مینا' } })
    newsroom.clock.now += 3_600_000
    for (const path of ['/session/proof', '/backup']) {
      expect(codeOf(await owner.browser.ask('GET', path))).toEqual([403, 'reauthentication-needed'])
    }
  })
})
