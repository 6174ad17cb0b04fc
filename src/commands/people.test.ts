import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createInvocation } from '../../test/invocation.ts'
import { readConfig } from '../config.ts'
import { connectDatabase } from '../db/connect.ts'
import { disablePersonCommand, invitePersonCommand, listPeopleCommand, resetPersonCommand } from './people.ts'
import { openNewsroom } from './newsroom.ts'
import { systemActor } from './invocation.ts'
import { createLogger } from '../log.ts'
import { readSecretKey } from './secret-key.ts'
import { announceSetUp, setUpLinkCommand } from './set-up.ts'

const root = mkdtempSync(join(tmpdir(), 'matbaa-people-'))
const data = join(root, 'data')
const config = readConfig({ flags: { data }, environment: {}, directory: root })
const log = createLogger({ level: 'silent', isWatched: false })
await (await openNewsroom(config, log, systemActor, 'upgrade')).close()
afterAll(() => rmSync(root, { recursive: true, force: true }))

const email = 'mina@coast.example'

test('people are invited, listed, shut out, let in and given new passwords from the command line', async () => {
  const invocation = createInvocation(root)
  const linkPattern = /^https:\/\/coast\.example\/admin\/(invitation|password|setup)#[\w-]{43}\n$/
  const flags = { data, origin: 'https://coast.example' }
  expect(await setUpLinkCommand(invocation, flags)).toBe(0)
  expect(invocation.written.out).toMatch(linkPattern)
  const inviting = createInvocation(root)
  await invitePersonCommand(inviting, { ...flags, name: 'مینا', role: 'owner', language: 'fa' }, 'MINA@coast.example')
  expect(inviting.written.out).toMatch(linkPattern)
  expect(await setUpLinkCommand(createInvocation(root), flags)).toBe(1)
  const listed = createInvocation(root)
  await listPeopleCommand(listed, { data, json: true })
  expect(JSON.parse(listed.written.out)).toMatchObject({
    email,
    role: 'owner',
    state: 'invited',
    hasSecondFactor: false,
  })
  expect(listed.written.out).not.toMatch(/hash|secret"/)
  const reset = createInvocation(root)
  await resetPersonCommand(reset, { ...flags, secondFactor: true }, email)
  expect(reset.written.out).toMatch(linkPattern)
  await expect(disablePersonCommand(createInvocation(root), { data }, email)).rejects.toMatchObject({
    code: 'last-owner',
  })
  await invitePersonCommand(
    createInvocation(root),
    { data, name: 'x', role: 'reporter', language: 'en' },
    'x@coast.example',
  )
  for (const [undo, state] of [
    [false, 'disabled'],
    [true, 'invited'],
  ] as const) {
    await disablePersonCommand(createInvocation(root), { data, undo }, 'x@coast.example')
    const database = await connectDatabase(config.database)
    const row = await database.reader
      .selectFrom('users')
      .select('state')
      .where('role', '=', 'reporter')
      .executeTakeFirst()
    await database.close()
    expect(row?.state).toBe(state)
  }
  const strange = { data, name: 'x', role: 'reporter', language: 'de' } as const
  expect(() => invitePersonCommand(createInvocation(root), strange, 'y@coast.example')).toThrow('no interface')
  await expect(resetPersonCommand(createInvocation(root), { data }, 'who@coast.example')).rejects.toThrow('not found')
})

test('where nobody could sign in the start says so', async () => {
  const newsroom = await openNewsroom(config, log, systemActor, 'refuse')
  for (const [origin, isSaid] of [
    ['http://paper.example', true],
    ['https://paper.example', false],
    ['http://localhost:3000', false],
  ] as const) {
    const { terminal, written } = createInvocation(root)
    await announceSetUp(newsroom.context, terminal, origin)
    expect(written.err.includes('Nobody can sign in')).toBe(isSaid)
  }
  await newsroom.close()
})

test('the key is drawn once, stays, and is for this user alone; another file in its place is not taken', () => {
  const file = join(data, 'secret.key')
  const first = readSecretKey(config)
  expect(first.byteLength).toBe(32)
  expect(readSecretKey(config)).toEqual(first)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(existsSync(`${file}.${process.pid}`)).toBe(false)
  const given = Buffer.alloc(32, 5).toString('base64')
  const set = readConfig({ flags: { data }, environment: { MATBAA_SECRET_KEY: given }, directory: root })
  expect(Buffer.from(readSecretKey(set)).toString('base64')).toBe(given)
  writeFileSync(file, 'not a key')
  expect(() => readSecretKey(config)).toThrow('holds no key')
  const short = { flags: { data }, environment: { MATBAA_SECRET_KEY: 'c2hvcnQ=' }, directory: root }
  expect(() => readConfig(short)).toThrow('secretKey')
})
