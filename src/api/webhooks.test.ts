import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../test/databases.ts'
import { createNewsroom, type TestNewsroom, testSecretKey } from '../../test/newsroom.ts'
import { makeOwner, makePerson, type Reply, type TestPerson } from '../../test/signed-in.ts'
import { archiveArticle, moveArticleToTrash, restoreArticle } from '../content/articles/standing.ts'
import { createSeal } from '../content/secrets/seal.ts'
import { updateWebhook } from '../content/webhooks/queries.ts'
import { inTransaction } from '../content/work.ts'
import { runNextJob } from '../jobs/run-job.ts'
import { webhookKind } from '../jobs/webhooks.ts'
import { type OutsidePolicy, publicInternet } from '../outbound/connection.ts'
import { createOutsidePost } from '../outbound/post-public.ts'

interface Received {
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: string
}
interface Delivery {
  readonly id: string
  readonly event: string
  readonly attempts: number
  readonly status: number | null
  readonly error: string
  readonly deliveredAt: string | null
}
const loopback: OutsidePolicy = { ...publicInternet, isAllowedAddress: () => true, isAllowedPort: () => true }
const deliveriesOf = (reply: Reply): readonly Delivery[] => reply.body['items'] as readonly Delivery[]

describeOnEachDatabase('webhooks', (get) => {
  let newsroom: TestNewsroom
  let owner: TestPerson
  let server: Server
  let id = ''
  let secret = ''
  const received: Received[] = []
  /** What the receiver answers, one after the other; then 200. */
  const answers: number[] = []

  beforeAll(async () => {
    newsroom = await createNewsroom(get())
    owner = await makeOwner(newsroom)
    server = createServer((request, response) => {
      void (async () => {
        received.push({ headers: request.headers, body: await text(request) })
        response.writeHead(answers.shift() ?? 200).end()
      })()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const made = await owner.browser.ask('POST', '/webhooks', {
      name: 'Receiver',
      url: 'https://receiver.example/hook',
      events: ['article.archived', 'article.trashed', 'article.restored'],
    })
    expect(made.status).toBe(201)
    id = (made.body['webhook'] as { readonly id: string }).id
    secret = String(made.body['secret'])
    // A server of the test stands where no route would let one stand.
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    await get().database.transaction((tx) => updateWebhook(tx, id, { url }))
  })
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve))
    await newsroom.close()
  })

  const run = async (policy = loopback): Promise<unknown> => {
    const seal = createSeal(testSecretKey)
    const ran = await runNextJob(newsroom.context, [
      webhookKind(newsroom.context, { post: createOutsidePost(policy), seal }),
    ])
    return ran === undefined ? 'nothing' : (ran.error ?? 'done')
  }
  /** Messages of one moment stand in the log in no order. */
  const later = (): void => void (newsroom.clock.now += 1_000)
  const log = async (): Promise<readonly Delivery[]> =>
    deliveriesOf(await owner.browser.ask('GET', `/webhooks/${id}/deliveries`))

  test('tell of what was committed, signed so that a receiver can be sure', async () => {
    const articleId = newsroom.contents.articles['library-en']
    await inTransaction(newsroom.context, async (work) => {
      await archiveArticle(work, { articleId: articleId })
      throw new Error('It was not meant so.')
    }).catch(() => undefined)
    expect(await run()).toBe('nothing')
    await archiveArticle(newsroom.context, { articleId: articleId })
    expect(await run()).toBe('done')
    expect(received).toHaveLength(1)
    const [message] = received.splice(0)
    const body = JSON.parse(message?.body ?? '') as Readonly<Record<string, unknown>>
    expect(body).toMatchObject({ type: 'article.archived', data: { kind: 'article', id: articleId } })
    expect(Object.keys(body).toSorted((a, b) => a.localeCompare(b))).toEqual(['data', 'id', 'timestamp', 'type'])
    const {
      'webhook-id': messageId,
      'webhook-timestamp': seconds,
      'webhook-signature': signature,
    } = message?.headers ?? {}
    expect(messageId).toBe(body['id'])
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
    const expected = createHmac('sha256', key)
      .update(`${String(messageId)}.${String(seconds)}.${message?.body ?? ''}`)
      .digest('base64')
    expect(signature).toBe(`v1,${expected}`)
    expect(await log()).toMatchObject([{ event: 'article.archived', attempts: 1, status: 200, error: '' }])
  })

  test('are tried again, later each time, until they are taken; each attempt stands in the log', async () => {
    later()
    answers.push(500, 302)
    await moveArticleToTrash(newsroom.context, { articleId: newsroom.contents.articles['library-ar'] })
    await run()
    const [failed] = await log()
    expect(failed).toMatchObject({ event: 'article.trashed', attempts: 1, status: 500, deliveredAt: null })
    expect(failed?.error).toContain('500')
    expect(await run()).toBe('nothing')
    newsroom.clock.now += 5_000
    await run()
    expect((await log())[0]).toMatchObject({ attempts: 2, status: 302 })
    newsroom.clock.now += 20_000
    expect(await run()).toBe('done')
    expect((await log())[0]).toMatchObject({ attempts: 3, status: 200, error: '' })
    const messages = received.splice(0)
    expect(new Set(messages.map(({ body }) => body)).size).toBe(1)
    expect(new Set(messages.map(({ headers }) => headers['webhook-signature'])).size).toBe(3)
  })

  test('never reach into the own network, and say no more than that nobody answered', async () => {
    later()
    await restoreArticle(newsroom.context, { articleId: newsroom.contents.articles['library-ar'] })
    await run(publicInternet)
    expect(received).toEqual([])
    expect((await log())[0]).toMatchObject({ status: null })
    for (const url of ['http://a.example/', 'https://user:pw@a.example/', 'ftp://a.example/', 'x', 'javascript:1']) {
      const made = await owner.browser.ask('POST', '/webhooks', { name: 'a', url, events: [] })
      expect([url, made.status]).toEqual([url, 400])
    }
  })

  test('are made again by hand, turned off, given another secret, taken away', async () => {
    const [last] = await log()
    newsroom.clock.now += 6 * 3_600_000
    await run()
    received.splice(0)
    expect((await owner.browser.ask('POST', `/webhook-deliveries/${last?.id}/retry`, {})).status).toBe(202)
    expect(await run()).toBe('done')
    expect(received.splice(0)).toHaveLength(1)
    expect((await owner.browser.ask('POST', `/webhooks/${id}/ping`, {})).status).toBe(202)
    await run()
    expect(JSON.parse(received.splice(0)[0]?.body ?? '')).toMatchObject({ type: 'ping' })
    // Too long ago for what decides whom the newsroom tells.
    expect((await owner.browser.ask('PATCH', `/webhooks/${id}`, { isEnabled: false })).status).toBe(403)
    const stored = await get().database.reader.selectFrom('webhooks').select('secret').execute()
    expect(JSON.stringify(stored)).not.toContain(secret.replace('whsec_', ''))
    const chief = await makePerson(newsroom, 'chief-editor')
    const renewed = await chief.browser.ask('POST', `/webhooks/${id}/secret`, {})
    expect(renewed.body['secret']).not.toBe(secret)
    expect((await chief.browser.ask('GET', '/webhooks')).text).not.toContain('whsec_')
    expect((await chief.browser.ask('PATCH', `/webhooks/${id}`, { isEnabled: false })).body['isEnabled']).toBe(false)
    await moveArticleToTrash(newsroom.context, { articleId: newsroom.contents.articles['library-ar'] })
    expect(await run()).toBe('nothing')
    expect((await chief.browser.ask('DELETE', `/webhooks/${id}`)).status).toBe(200)
    expect((await chief.browser.ask('GET', `/webhooks/${id}/deliveries`)).status).toBe(404)
    const reporter = await makePerson(newsroom, 'reporter')
    expect((await reporter.browser.ask('GET', '/webhooks')).status).toBe(403)
  })
})
