import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../test/databases.ts'
import { createNewsroom, type TestNewsroom, testOrigin } from '../../test/newsroom.ts'
import { publishNew, republish } from '../content/articles/publish-new.ts'
import { setArticleVisibility, withdrawArticle } from '../content/articles/standing.ts'
import type { ContentContext } from '../content/context.ts'
import { countJobs } from '../content/jobs/queries.ts'
import { readSetting } from '../content/settings/queries.ts'
import { saveSetting } from '../content/settings/save.ts'
import { publicInternet } from '../outbound/connection.ts'
import { createOutsidePost } from '../outbound/post-public.ts'
import { indexNowKind } from './index-now.ts'
import { runNextJob, type RunJob } from './run-job.ts'

const key = 'a1b2c3d4e5f6-KEY'
const document = { type: 'doc', content: [] } as const

interface Ping {
  readonly host: string
  readonly key: string
  readonly keyLocation: string
  readonly urlList: readonly string[]
}

describeOnEachDatabase('search engines', (get) => {
  let newsroom: TestNewsroom
  let endpoint: string
  let status = 200
  let pings: Ping[] = []
  const server = createServer((request, response) => {
    void (async () => {
      pings.push(JSON.parse(await text(request)) as Ping)
      response.writeHead(status).end()
    })()
  })

  beforeAll(async () => {
    newsroom = await createNewsroom(get())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/indexnow`
  })
  afterAll(async () => {
    await newsroom.close()
    await new Promise<void>((resolve) => void server.close(() => resolve()))
  })
  beforeEach(async () => {
    status = 200
    // What the tests before left is told to nobody.
    const last = await get().database.reader.selectFrom('audit').select('seq').orderBy('seq', 'desc').limit(1).execute()
    await saveSetting(newsroom.context, 'index-now-seq', last[0]?.seq ?? 0)
    await get().database.transaction((tx) => tx.deleteFrom('jobs').execute())
    pings = []
  })

  const turnOn = () => saveSetting(newsroom.context, 'index-now', { isOn: true, key, endpoints: [endpoint] })
  const publish = (headline: string, context: ContentContext = newsroom.context, more: object = {}) =>
    publishNew(context, {
      language: 'en',
      headline,
      slug: headline,
      document,
      publishedAt: newsroom.clock.now,
      publishedZone: 'UTC',
      ...more,
    })
  const run = (): Promise<RunJob | undefined> => {
    const post = createOutsidePost({ ...publicInternet, isAllowedAddress: () => true, isAllowedPort: () => true })
    return runNextJob(newsroom.context, [indexNowKind(newsroom.context, { origin: testOrigin, post })])
  }
  const waiting = async (): Promise<number> =>
    (await countJobs(get().database.reader)).find((row) => row.state === 'waiting')?.jobs ?? 0

  test('are told nothing unless a setting says so, and there is no key to be read', async () => {
    await publish('quiet')
    expect(await waiting()).toBe(0)
    expect((await newsroom.ask(`/${key}.txt`)).status).toBe(404)
    await expect(
      saveSetting(newsroom.context, 'index-now', { isOn: true, key: '', endpoints: [endpoint] }),
    ).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('are told together of what was published, changed and withdrawn, once each', async () => {
    await turnOn()
    const first = await publish('first')
    const second = await publish('second')
    await republish(newsroom.context, {
      articleId: first.articleId,
      language: 'en',
      headline: 'f',
      slug: 'new',
      document,
    })
    await withdrawArticle(newsroom.context, second)
    expect(await waiting()).toBe(1)
    expect(await run()).toBeUndefined()
    newsroom.clock.now += 10_000
    expect((await run())?.error).toBeUndefined()
    expect(pings).toEqual([
      {
        host: 'coast.example',
        key,
        keyLocation: `${testOrigin}/${key}.txt`,
        urlList: expect.arrayContaining([
          `${testOrigin}/en/${first.code}/new`,
          `${testOrigin}/en/${second.code}/second`,
        ]) as unknown,
      },
    ])
    expect(pings[0]?.urlList).toHaveLength(2)
    expect(await (await newsroom.ask(`/${key}.txt`)).text()).toBe(`${key}\n`)
    await publish('third')
    newsroom.clock.now += 10_000
    await run()
    expect(pings[1]?.urlList).toHaveLength(1)
  })

  test('that do not take it are told again, later, with what came meanwhile', async () => {
    await turnOn()
    const before = await readSetting(get().database.reader, 'index-now-seq')
    await publish('early')
    newsroom.clock.now += 10_000
    status = 503
    expect((await run())?.error).toMatchObject({ code: 'outside-not-told' })
    expect(await readSetting(get().database.reader, 'index-now-seq')).toBe(before)
    expect(await run()).toBeUndefined()
    await publish('late')
    status = 202
    newsroom.clock.now += 10_000
    expect((await run())?.error).toBeUndefined()
    expect(pings.at(-1)?.urlList).toHaveLength(2)
    expect(await waiting()).toBe(0)
  })

  test('hear nothing of what only the staff may see, of imports and of what is two days old', async () => {
    await turnOn()
    await publish('secret', newsroom.context, { visibility: 'staff' })
    const hidden = await publish('hidden')
    await setArticleVisibility(newsroom.context, { articleId: hidden.articleId, visibility: 'staff' })
    const imported = { ...newsroom.context, actor: { kind: 'import', id: null } } as const
    await publish('imported', imported)
    newsroom.clock.now += 49 * 3_600_000
    await publish('shown')
    newsroom.clock.now += 10_000
    while ((await run()) !== undefined) continue
    expect(pings.flatMap(({ urlList }) => urlList)).toEqual([expect.stringMatching(/\/shown$/)])
  })

  test('are told nothing of a copy that none shall list', async () => {
    await turnOn()
    await publish('before')
    await saveSetting(newsroom.context, 'search-engines', { mayIndex: false, robots: '' })
    await publish('after')
    newsroom.clock.now += 10_000
    expect((await run())?.error).toBeUndefined()
    expect(pings).toEqual([])
    await saveSetting(newsroom.context, 'search-engines', { mayIndex: true, robots: '' })
  })

  test('are told of thousands of changes in parts', async () => {
    await turnOn()
    const { articleId } = await publish('many')
    for (let n = 0; n < 3; n += 1) await publish(`more-${n}`)
    await get().database.transaction(async (tx) => {
      const last = await tx.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow()
      const rows = Array.from({ length: 2_500 }, (_, n) => ({
        ...last,
        seq: last.seq + n + 1,
        target_id: n % 2 === 0 ? articleId : last.target_id,
      }))
      for (let start = 0; start < rows.length; start += 500) {
        await tx
          .insertInto('audit')
          .values(rows.slice(start, start + 500))
          .execute()
      }
    })
    newsroom.clock.now += 10_000
    expect((await run())?.error).toBeUndefined()
    expect(pings).toHaveLength(3)
    expect(await run()).toBeUndefined()
  })
})
