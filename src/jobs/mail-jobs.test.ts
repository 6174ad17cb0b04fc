import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/databases.ts'
import { startMailServer, type TestMailServer } from '../../test/mail-server.ts'
import { createNewsroom, testOrigin, testSecretKey, type TestNewsroom } from '../../test/newsroom.ts'
import { createBrowser, goodPassword, makeOwner, makePerson, type TestPerson } from '../../test/signed-in.ts'
import { createSeal } from '../content/secrets/seal.ts'
import { createMailer } from '../mail/mailer.ts'
import { mailKinds } from './mail-kinds.ts'
import { insertComments } from '../content/comments/insert.ts'
import { publishDueDrafts } from '../content/articles/publish-due.ts'
import { askForDigests } from '../content/users/notices.ts'
import { begin } from '../../test/desk.ts'
import type { JobKind } from './kinds.ts'
import { noteResetRequest, resetJobKind } from '../content/users/passwords.ts'
import { runPendingJobs } from './run-pending.ts'

let database: TestDatabase
let newsroom: TestNewsroom
let server: TestMailServer
let owner: TestPerson
beforeAll(async () => {
  database = await createTestDatabase('sqlite')
  newsroom = await createNewsroom(database, { sendsMail: true })
  server = await startMailServer()
  owner = await makeOwner(newsroom)
})
afterAll(async () => {
  await server.close()
  await newsroom.close()
  await database.remove()
})

const hour = 3_600_000
const kinds = (): readonly JobKind[] => {
  const { send } = createMailer({ server: server.address, from: 'روزنامهٔ کرانه <desk@coast.example>' })
  const { context } = newsroom
  return [
    ...mailKinds(context, { origin: testOrigin, seal: createSeal(testSecretKey), send }),
    {
      name: resetJobKind,
      lane: 'quick',
      atOnce: 1,
      leaseMs: 60_000,
      attempts: 5,
      run: (payload) => noteResetRequest(context, String(payload['email']), true),
    },
  ]
}
const run = () => runPendingJobs(newsroom.context, kinds())
const linkIn = (text: string | undefined, page: string): string =>
  new RegExp(`${testOrigin}/admin/${page}#([\\w-]+)`).exec(text ?? '')?.[1] ?? ''

test.each([
  ['fa', 'rtl', 'دعوت به تحریریهٔ coast.example', 'سلام'],
  ['ar', 'rtl', 'دعوة إلى غرفة أخبار coast.example', 'مرحبًا'],
  ['en', 'ltr', 'You are invited to the newsroom of coast.example', 'Hello'],
])('an invitation goes out in %s, and its link is the one that was shown', async (language, dir, subject, hello) => {
  const name = 'سارا <b>&"کیان"'
  const reply = await owner.browser.ask('POST', '/people', {
    email: `sara-${language}@coast.example`,
    name,
    role: 'reporter',
    interfaceLanguage: language,
  })
  expect([reply.status, reply.body['isMailed']]).toEqual([201, true])
  const { url } = reply.body['link'] as { url: string }
  const jobs = await database.database.reader.selectFrom('jobs').select('payload').execute()
  expect(JSON.stringify(jobs)).not.toContain(url.split('#')[1])

  expect(await run()).toMatchObject({ failed: 0 })
  const mail = server.received.at(-1)
  expect(mail?.to).toEqual([`sara-${language}@coast.example`])
  expect(mail?.from).toBe('desk@coast.example')
  expect(mail?.headers.get('from')).toContain('روزنامهٔ کرانه')
  expect(mail?.headers.get('subject')).toBe(subject)
  expect(mail?.headers.get('content-language')).toBe(language)
  expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
  const text = mail?.parts.get('text/plain') ?? ''
  const html = mail?.parts.get('text/html') ?? ''
  expect(text).toContain(url)
  expect(text.startsWith(hello)).toBe(true)
  expect(html).toContain(`href="${url}"`)
  expect(html).toMatch(new RegExp(`<html lang="${language}" dir="${dir}">`))
  expect(html).toContain(`<body dir="${dir}"`)
  for (const [cell] of html.matchAll(/<(?:td|table)\b[^>]*>/g)) expect(cell).toContain(`dir="${dir}"`)
  expect(html).toContain('سارا &lt;b&gt;&amp;&quot;کیان&quot;')
  expect(html).not.toMatch(/<img|<script|<link|url\(/)
})

test('who joined meanwhile gets no invitation any more', async () => {
  const before = server.received.length
  const invitation = { email: 'early@coast.example', name: 'early', role: 'reporter', interfaceLanguage: 'en' }
  const { body } = await owner.browser.ask('POST', '/people', invitation)
  const token = (body['link'] as { url: string }).url.split('#')[1]
  const join = { token, name: 'early', password: goodPassword }
  expect((await createBrowser(newsroom).ask('POST', '/invitations/acceptance', join)).status).toBe(201)
  expect(await run()).toMatchObject({ done: 1, failed: 0 })
  expect(server.received.length).toBe(before)
})

test('who forgot a password gets a link that works once; an address that nobody has gets nothing', async () => {
  const person = await makePerson(newsroom, 'reporter', 'forgetful', false)
  const before = server.received.length
  for (const email of ['nobody@coast.example', person.email]) {
    const asked = await createBrowser(newsroom).ask('POST', '/password-resets', { email })
    expect([asked.status, asked.text]).toEqual([202, '{}'])
  }
  await run()
  expect(server.received.length).toBe(before + 1)
  const mail = server.received.at(-1)
  expect(mail?.to).toEqual([person.email])
  const token = linkIn(mail?.parts.get('text/plain'), 'password')
  const reset = () =>
    createBrowser(newsroom).ask('PUT', '/password-resets', { token, password: 'پنج واژهٔ دیگر که کسی نمی‌داند' })
  expect((await reset()).status).toBe(200)
  expect((await reset()).status).toBe(410)
})

test('nothing that ends a line reaches a header', async () => {
  const { send } = createMailer({ server: server.address, from: 'desk@coast.example' })
  const mail = { to: 'a@coast.example', subject: 'Hello', text: '', html: '', language: 'en' }
  const before = server.received.length
  for (const ending of ['\r\n', '\n', '\r', '\u2028', '\0']) {
    await expect(send({ ...mail, subject: `Hello${ending}Bcc: b@coast.example` })).rejects.toThrow('cannot be sent')
    await expect(send({ ...mail, to: `a@coast.example${ending}Bcc: b@coast.example` })).rejects.toThrow(
      'cannot be sent',
    )
  }
  // One address stays one, whatever looks like a list in it.
  await send({ ...mail, to: 'a@coast.example, b@coast.example' }).catch(() => undefined)
  expect(server.received.slice(before).flatMap(({ to }) => to)).not.toContain('b@coast.example')
})

test('a wrong password of the mail server is a failure, not silence', async () => {
  const wrong = new URL(server.address)
  wrong.password = 'wrong'
  const { send } = createMailer({ server: wrong.href, from: 'desk@coast.example' })
  const mail = { to: 'a@coast.example', subject: 'Hello', text: 'a', html: 'a', language: 'en' }
  await expect(send(mail)).rejects.toThrow(/535|Invalid login|Wrong name/)
})

test('a server that is away is asked again later, and nothing is sent twice', async () => {
  server.setOpen(false)
  const before = server.received.length
  const invitation = { email: 'later@coast.example', name: 'later', role: 'reporter', interfaceLanguage: 'en' }
  await owner.browser.ask('POST', '/people', invitation)
  expect(await run()).toMatchObject({ done: 0, failed: 1 })
  server.setOpen(true)
  expect(await run()).toMatchObject({ done: 0, failed: 0 })
  newsroom.clock.now += hour / 60
  expect(await run()).toMatchObject({ done: 1, failed: 0 })
  newsroom.clock.now += hour
  await run()
  expect(server.received.length).toBe(before + 1)
})

/** Checks the form that every message has, and gives what stands in it. */
function formOf(to: string, language: string, dir: string) {
  const mail = server.received.findLast((one) => one.to.includes(to))
  const html = mail?.parts.get('text/html') ?? ''
  expect(mail?.headers.get('content-language')).toBe(language)
  expect(html).toMatch(new RegExp(`<html lang="${language}" dir="${dir}">`))
  expect(html).toContain(`<body dir="${dir}"`)
  for (const [cell] of html.matchAll(/<(?:td|table|p)\b[^>]*>/g)) expect(cell).toContain(`dir="${dir}"`)
  return { subject: mail?.headers.get('subject') ?? '', text: mail?.parts.get('text/plain') ?? '' }
}

const languages = [
  ['fa', 'rtl', /منتظر/, /منتشر نشد/],
  ['ar', 'rtl', /[يت]نتظر/, /لم يُنشر/],
  ['en', 'ltr', /wait/, /Not published/],
] as const

test('once a day those who moderate are told what waits, each as far as they answer for it, unless they turned it off', async () => {
  const moderators = []
  for (const [language] of languages) {
    const person = await makePerson(newsroom, 'moderator', `moderating-${language}`, false)
    await person.browser.ask('PATCH', '/account', { interfaceLanguage: language })
    moderators.push(person)
  }
  const silent = await makePerson(newsroom, 'moderator', 'silent', false)
  await silent.browser.ask('PUT', '/account/mail', { commentQueue: false, failedSchedule: true })
  const reporter = await makePerson(newsroom, 'reporter', 'no-moderator', false)
  await run()
  // Before the morning of the paper nothing goes out.
  const signedInAt = newsroom.clock.now
  const before = server.received.length
  const comment = {
    articleId: newsroom.contents.articles['wetlands-fa'],
    language: 'fa',
    state: 'held',
    authorName: 'a',
  } as const
  await insertComments(
    newsroom.context,
    ['یک', 'دو', 'سه'].map((body) => ({ ...comment, body, createdAt: newsroom.clock.now })),
  )
  newsroom.clock.now = Date.UTC(2025, 1, 10, 3, 0)
  expect(await askForDigests(newsroom.context)).toBe(0)
  newsroom.clock.now = Date.UTC(2025, 1, 10, 5, 0)
  const asked = await Promise.all([askForDigests(newsroom.context), askForDigests(newsroom.context)])
  expect(asked[0] + asked[1]).toBeGreaterThanOrEqual(4)
  expect(await askForDigests(newsroom.context)).toBe(0)
  await run()
  for (const [index, [language, dir, words]] of languages.entries()) {
    const { subject, text } = formOf(moderators[index]?.email ?? '', language, dir)
    expect(subject).toMatch(words)
    expect(text).toContain(`${testOrigin}/admin/comments`)
  }
  const told = server.received.slice(before).flatMap(({ to }) => to)
  expect(new Set(told).size).toBe(told.length)
  expect(told).not.toContain(silent.email)
  expect(told).not.toContain(reporter.email)
  newsroom.clock.now = Date.UTC(2025, 1, 11, 5, 0)
  expect(await askForDigests(newsroom.context)).toBe(asked[0] + asked[1])
  newsroom.clock.now = signedInAt
})

test('what was to be published and was not is told to its writer and to who plans, in their language', async () => {
  const writers = []
  for (const [language] of languages) {
    const person = await makePerson(newsroom, 'reporter', `writing-${language}`, false)
    await person.browser.ask('PATCH', '/account', { interfaceLanguage: language })
    writers.push(person)
  }
  const silent = await makePerson(newsroom, 'reporter', 'writing-silent', false)
  await silent.browser.ask('PUT', '/account/mail', { commentQueue: true, failedSchedule: false })
  await run()
  const before = server.received.length
  for (const { browser } of [...writers, silent]) {
    const { id } = await begin(browser, { headline: 'آب در شهر' })
    await owner.browser.ask('POST', `/articles/${id}/publication`, {})
    await owner.browser.ask('POST', `/articles/${id}/draft`, {})
    const at = new Date(newsroom.clock.now + hour).toISOString()
    const planned = await owner.browser.ask('PUT', `/articles/${id}/schedule`, { at, zone: 'Asia/Tehran' })
    expect([planned.status, planned.text]).toEqual([200, expect.any(String)])
    // What nobody foresees: the published article has gone on beneath it.
    await database.database.transaction(async (tx) => {
      await tx.updateTable('articles').set({ revision: 99 }).where('id', '=', id).execute()
    })
  }
  newsroom.clock.now += 2 * hour
  expect(await publishDueDrafts(newsroom.context, { sendsMail: true })).toEqual([])
  await run()
  for (const [index, [language, dir, , words]] of languages.entries()) {
    const { subject, text } = formOf(writers[index]?.email ?? '', language, dir)
    expect(subject).toMatch(words)
    expect(text).toMatch(new RegExp(`${testOrigin}/admin/articles/[0-9a-f-]{36}`))
  }
  const told = server.received.slice(before).flatMap(({ to }) => to)
  expect(told).not.toContain(silent.email)
  expect(told).toContain(owner.email)
})
