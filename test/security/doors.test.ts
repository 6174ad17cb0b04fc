import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as readAll } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiRoutes } from '../../src/api/api.ts'
import { archiveArticle } from '../../src/content/articles/standing.ts'
import { enqueueJob } from '../../src/content/jobs/enqueue.ts'
import { runPendingJobs } from '../../src/jobs/run-pending.ts'
import { createSeal } from '../../src/content/secrets/seal.ts'
import { commentQueueMailKind, failedScheduleMailKind } from '../../src/content/users/notices.ts'
import { resetMailKind } from '../../src/content/users/mailed-links.ts'
import { updateWebhook } from '../../src/content/webhooks/queries.ts'
import { mailKinds } from '../../src/jobs/mail-kinds.ts'
import { webhookKind } from '../../src/jobs/webhooks.ts'
import { createMailer } from '../../src/mail/mailer.ts'
import { publicInternet } from '../../src/outbound/connection.ts'
import { createOutsidePost } from '../../src/outbound/post-public.ts'
import { isEverAllowed, roles } from '../../src/permissions.ts'
import { startMailServer, type TestMailServer } from '../mail-server.ts'
import { createLoggedNewsroom } from '../logged-newsroom.ts'
import { testOrigin, testSecretKey } from '../newsroom.ts'
import { createBrowser, makeOwner, makePerson, type TestBrowser } from '../signed-in.ts'
import { type Planted, plantedDay, plantRows, plantedIn, secretNames, tellNothing } from './planted.ts'

const { database, newsroom, log, exported, close } = await createLoggedNewsroom({ sendsMail: true })
const askers = ['nobody', ...roles] as const
type Asker = (typeof askers)[number]

let planted: Planted
let mailServer: TestMailServer
const browsers = new Map<Asker, TestBrowser>()
const told: string[] = []
const receiver = createServer((request, response) => {
  void (async () => {
    told.push(JSON.stringify(request.headers) + (await readAll(request)))
    response.end()
  })()
})

beforeAll(async () => {
  mailServer = await startMailServer()
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  browsers.set('nobody', createBrowser(newsroom)).set('owner', (await makeOwner(newsroom)).browser)
  for (const role of roles.filter((name) => name !== 'owner')) {
    browsers.set(role, (await makePerson(newsroom, role)).browser)
  }
  planted = await plantRows(newsroom)
}, 60_000)
afterAll(async () => {
  await Promise.all([mailServer.close(), new Promise((resolve) => receiver.close(resolve))])
  await close()
})

/** What ends with a restore, or was never more than a help: whoever finds a backup is signed in nowhere by it. */
const notInBackups = [
  'user_sessions.token_hash',
  'user_sessions.user_agent',
  'user_sessions.network',
  'one_time_tokens.token_hash',
  'sign_in_attempts.subject',
  'sign_in_attempts.nonce',
  'preview_links.token_hash',
  'idempotency_keys.key',
  'idempotency_keys.request_hash',
  'idempotency_keys.response',
  'view_visitors.visitor',
  'view_networks.network',
  'view_secrets.secret',
  'imports.name',
  'imports.storage_key',
  'imports.error',
]

/** What was written, by readers too, and the log of what was done. */
const inExports = [
  'drafts.headline',
  'drafts.document',
  'drafts.extra',
  'comments.body',
  'search_misses.query',
  'drafts.note',
  'articles.extra',
  'revisions.note',
  'audit.detail',
  'media.storage_key',
]

/** Where things that a route names are found. */
const idOf = (path: string): string => planted.ids.get(path.split('/')[1] ?? '') ?? 'x'

describe('what is hidden leaves by no door', () => {
  test('every column that could hold a secret is planted, or known to tell nothing', async () => {
    const tables = await database.reader.introspection.getTables()
    const named = tables.flatMap(({ name: table, columns }) =>
      columns.filter(({ name }) => secretNames.test(name)).map(({ name }) => `${table}.${name}`),
    )
    expect(named.length).toBeGreaterThan(25)
    expect(named.filter((name) => !planted.marks.has(name) && !tellNothing.has(name))).toEqual([])
    expect([...tellNothing].filter((name) => planted.marks.has(name) || !named.includes(name))).toEqual([])
  })

  test('no page, feed, map of the site, search, suggestion or public answer holds any of it', async () => {
    const marks = [...planted.marks.values()]
    const open = [
      '/',
      '/fa/',
      '/en/',
      '/ar/',
      '/robots.txt',
      '/sitemap.xml',
      '/feed.xml',
      '/en/feed.xml',
      '/en/atom.xml',
      '/en/feed.json',
      '/en/most-read/',
      '/en/103/x?comments=1',
      '/en/calendar/',
      '/en/menu/',
      ...marks.flatMap((mark) => [`/en/search/?q=${mark}`, `/en/search/suggestions?q=${mark.slice(0, 12)}`]),
      ...apiRoutes
        .filter(({ method, access }) => method === 'GET' && access.to === 'anybody')
        .flatMap(({ path }) => [path, `${path}?q=planted`, `${path}?language=en`])
        .map((path) => `/api/v1${path.replace(':id', '103')}`),
    ]
    const seen = new Set(open)
    let answered = 0
    for (let path = open.shift(); path !== undefined && answered < 400; path = open.shift()) {
      const response = await newsroom.ask(path)
      const text = await response.text()
      answered += 1
      // A search says again what was asked for, and nothing else.
      const said = JSON.stringify([...response.headers]) + text
      const found = plantedIn(
        planted,
        /[?&]q=/.test(path) ? said.replaceAll(new URL(path, testOrigin).searchParams.get('q') ?? '', '') : said,
      )
      expect([path, found]).toEqual([path, []])
      for (const [, link = ''] of text.matchAll(/(?:href="|<loc>|<link>)([^"<]+)/g)) {
        const local = link.replaceAll('&amp;', '&').replace(testOrigin, '').replace(/#.*$/s, '')
        if (!/^\/(?!\/|media\/|assets\/)/.test(local) || seen.has(local)) continue
        seen.add(local)
        open.push(local)
      }
    }
    expect(answered).toBeGreaterThan(200)
    // What was looked for is remembered, as what nobody found.
    await newsroom.flushMisses()
    const own = planted.marks.get('search_misses.query') ?? ''
    await database.transaction((tx) => tx.deleteFrom('search_misses').where('day', '!=', plantedDay).execute())
    expect(await database.reader.selectFrom('search_misses').select('query').execute()).toEqual([{ query: own }])
  }, 60_000)

  test.each(askers)('%s reads in the API what the role may see, and nothing besides', async (asker) => {
    const allowed = [...planted.seenBy]
      .filter(([, action]) => asker !== 'nobody' && action !== 'nobody' && isEverAllowed(asker, action))
      .map(([name]) => name)
    const found = new Set<string>()
    for (const { method, path } of apiRoutes) {
      if (method !== 'GET' || path === '/backup') continue
      const address = path.replace(':id', idOf(path)).replace(/:[a-z]+/, '1')
      const reply = await browsers.get(asker)?.ask('GET', address)
      expect([address, (reply?.status ?? 500) < 500]).toEqual([address, true])
      for (const name of plantedIn(planted, reply?.text ?? '')) found.add(name)
    }
    expect([...found].filter((name) => !allowed.includes(name))).toEqual([])
    // What may be seen is really there: nothing else would show that the marks are where they should be.
    if (asker === 'owner') expect(found.size).toBeGreaterThan(8)
  })

  test.each(askers)('a backup is for the owner, not for %s, and holds no way in', async (asker) => {
    const reply = await browsers.get(asker)?.ask('GET', '/backup')
    if (asker !== 'owner') {
      expect(reply?.status).toBe(asker === 'nobody' ? 401 : 403)
      expect(plantedIn(planted, reply?.text ?? '')).toEqual([])
      return
    }
    expect(reply?.status).toBe(200)
    const found = plantedIn(planted, reply?.text ?? '')
    expect([...planted.marks.keys()].filter((name) => !found.includes(name))).toEqual(notInBackups)
  })

  test('an export holds what was written for readers, and the log', async () => {
    expect(plantedIn(planted, await exported())).toEqual(inExports)
  })

  test('webhooks are told what happened to which thing, and their log no more', async () => {
    const made = await browsers.get('owner')?.ask('POST', '/webhooks', {
      name: 'Receiver',
      url: 'https://receiver.example/the-address-is-the-secret',
      events: ['article.archived'],
    })
    const { id = '' } = (made?.body['webhook'] ?? {}) as { readonly id?: string }
    // A server of the test stands where no route would let one stand.
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`
    await database.transaction((tx) => updateWebhook(tx, id, { url }))
    const audit = await database.reader.selectFrom('audit').select('detail').where('target_id', '=', id).execute()
    expect(audit.map(({ detail }) => detail)).toEqual(['{"host":"receiver.example"}'])
    await archiveArticle(newsroom.context, { articleId: newsroom.contents.articles['library-en'] })
    const policy = { ...publicInternet, isAllowedAddress: () => true, isAllowedPort: () => true }
    const seal = createSeal(testSecretKey)
    await runPendingJobs(newsroom.context, [webhookKind(newsroom.context, { post: createOutsidePost(policy), seal })])
    expect(told).toHaveLength(1)
    expect(plantedIn(planted, told.join(''))).toEqual([])
    const rows = await database.reader
      .selectFrom('webhook_deliveries')
      .select('payload')
      .where('event', '=', 'article.archived')
      .execute()
    expect(rows).toHaveLength(1)
    expect(plantedIn(planted, JSON.stringify(rows))).toEqual([])
  })

  test('mail names whom it is for and what it is about', async () => {
    const moderator = await database.reader
      .selectFrom('users')
      .select('id')
      .where('role', '=', 'moderator')
      .executeTakeFirstOrThrow()
    const userId = moderator.id
    await enqueueJob(newsroom.context, { kind: resetMailKind, payload: { userId } })
    await enqueueJob(newsroom.context, { kind: commentQueueMailKind, payload: { userId } })
    const articleId = planted.ids.get('articles') ?? ''
    await enqueueJob(newsroom.context, {
      kind: failedScheduleMailKind,
      payload: { userId, articleId, code: 'invalid-input' },
    })
    const invited = { email: 'new@coast.example', name: 'x', role: 'reporter', interfaceLanguage: 'fa' }
    expect((await browsers.get('owner')?.ask('POST', '/people', invited))?.status).toBe(201)
    const { send } = createMailer({ server: mailServer.address, from: 'desk@coast.example' })
    await runPendingJobs(
      newsroom.context,
      mailKinds(newsroom.context, { origin: testOrigin, seal: createSeal(testSecretKey), send }),
    )
    expect(mailServer.received).toHaveLength(4)
    const said = mailServer.received
      .map(({ to, headers, parts }) => JSON.stringify([to, [...headers], [...parts]]))
      .join('')
    // The headline of what was not published is what the mail about it is sent for.
    expect(plantedIn(planted, said)).toEqual(['drafts.headline'])
  })

  test('no line of the log holds any of it', () => {
    expect(log()).toContain('/api/v1/')
    expect(plantedIn(planted, log().replaceAll(/"path":"[^"]*"|"url":"[^"]*"/g, ''))).toEqual([])
  })
})
