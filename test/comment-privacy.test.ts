import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { backup } from '../src/commands/archives.ts'
import {
  decideCommentsCommand,
  deleteCommentsCommand,
  listCommentsCommand,
  setCommentPolicy,
} from '../src/commands/comments.ts'
import { readSetting } from '../src/content/settings/queries.ts'
import { createInvocation } from './invocation.ts'
import { createLoggedNewsroom } from './logged-newsroom.ts'
import { testOrigin } from './newsroom.ts'

const canary = 'canary-2b91@never-published.example'
const address = '198.51.100.77'
const page = '/en/103/The-northern-wetlands-are-full-again-after-seven-dry-years'
const { root, data, database, newsroom, log, exported: exportedRows, close } = await createLoggedNewsroom()
afterAll(close)

const invocation = () => createInvocation(root)

interface Listed {
  readonly id: string
  readonly authorEmail: string
  readonly body: string
}

describe('what a commenter gives for the newsroom alone', () => {
  const post = async (comment: string): Promise<number> =>
    (
      await newsroom.ask(
        '/en/103/comments',
        {
          method: 'POST',
          headers: { 'sec-fetch-site': 'same-origin' },
          body: new URLSearchParams({ name: 'Mina', email: canary, comment }),
        },
        { peer: address },
      )
    ).status
  const list = async (state: 'held' | 'approved' | 'spam'): Promise<readonly Listed[]> => {
    const call = invocation()
    expect(await listCommentsCommand(call, { data, state, article: '103', limit: '100', json: true })).toBe(0)
    return JSON.parse(call.written.out) as Listed[]
  }
  const shows = async (text: string): Promise<boolean> => {
    const answers = await Promise.all([1, 2, 3, 4].map((n) => newsroom.ask(`${page}?comments=${n}`)))
    return (await Promise.all(answers.map((answer) => answer.text()))).some((html) => html.includes(text))
  }

  test('moderators see it, and decide from the command line while the server runs', async () => {
    expect(await post('The first comment of three.')).toBe(303)
    expect(await post('The second comment \u001b[2Jof three.')).toBe(303)
    expect(await post('The third comment of three.')).toBe(303)
    const held = await list('held')
    expect(held.filter(({ authorEmail }) => authorEmail === canary)).toHaveLength(3)
    const idOf = (start: string): string => held.find(({ body }) => body.startsWith(start))?.id ?? ''
    const [first, second, third] = [idOf('The first'), idOf('The second'), idOf('The third')]
    const call = invocation()
    await listCommentsCommand(call, { data, state: 'held', limit: '100' })
    expect(call.written.out).toContain(`Mina <${canary}>`)
    expect(call.written.out).toContain('reasons: token-forged, policy')
    expect(call.written.out).not.toContain('\u001b')

    expect(await decideCommentsCommand(invocation(), { data }, [first, second], 'approved')).toBe(0)
    await expect.poll(() => shows('The first comment of three.'), { timeout: 5_000 }).toBe(true)
    expect(await decideCommentsCommand(invocation(), { data }, [second], 'spam')).toBe(0)
    await expect.poll(() => shows('The second comment'), { timeout: 5_000 }).toBe(false)
    expect((await list('spam')).map(({ id }) => id)).toContain(second)
    expect(await deleteCommentsCommand(invocation(), { data }, [third])).toBe(0)
    expect((await list('held')).map(({ id }) => id)).not.toContain(third)
    const wrong = decideCommentsCommand(invocation(), { data }, [first, 'nobody’s'], 'spam')
    await expect(wrong).rejects.toMatchObject({ code: 'not-found' })
    expect((await list('approved')).map(({ id }) => id)).toContain(first)
    const odd = async () => listCommentsCommand(invocation(), { data, state: 'held', article: 'x', limit: '1' })
    await expect(odd()).rejects.toMatchObject({ code: 'invalid-input' })
  }, 60_000)

  test('the policy is a setting', async () => {
    expect(await setCommentPolicy(invocation(), { data }, 'approve-known')).toBe(0)
    expect(await readSetting(database.reader, 'comments')).toEqual({
      open: true,
      threadsPerPage: 5,
      policy: 'approve-known',
    })
  })

  test('is in no page, feed or file that a link leads to', async () => {
    const open = [
      '/',
      '/en/',
      page,
      '/robots.txt',
      '/sitemap.xml',
      '/sitemap-news.xml',
      '/feed.xml',
      '/en/feed.xml',
      '/en/atom.xml',
      '/en/feed.json',
      '/most-read',
    ]
    const seen = new Set(open)
    let answered = 0
    for (let path = open.pop(); path !== undefined && answered < 300; path = open.pop()) {
      const response = await newsroom.ask(path)
      const text = await response.text()
      answered += 1
      expect(`${path} ${text}`).not.toContain('canary')
      expect(JSON.stringify([...response.headers])).not.toContain('canary')
      expect(text).not.toContain(address)
      for (const [, link = ''] of text.matchAll(/(?:href="|<loc>|<link>)([^"<]+)/g)) {
        const local = link.replaceAll('&amp;', '&').replace(testOrigin, '').replace(/#.*$/s, '')
        if (!/^\/(?!\/|media\/|assets\/)/.test(local) || seen.has(local)) continue
        seen.add(local)
        open.push(local)
      }
    }
    expect(answered).toBeGreaterThan(60)
  })

  test('is in no line of the log', () => {
    expect(log()).toContain('/en/103/comments')
    expect(log()).not.toContain('canary')
    expect(log()).not.toContain(address)
  })

  test('is not exported, nor is the secret that signs forms; a backup keeps both', async () => {
    const secrets = await database.reader
      .selectFrom('settings')
      .select('value')
      .where('key', 'like', 'secret:%')
      .execute()
    expect(secrets).toHaveLength(1)
    const secret = JSON.parse(secrets[0]?.value ?? '""') as string
    const exported = await exportedRows()
    expect(exported).toContain('The first comment of three.')
    expect(exported).not.toContain('canary')
    expect(exported).not.toContain(secret)
    expect(exported).not.toMatch(/"network_hash":"[^"]/)
    const archive = join(root, 'backup.tar')
    await backup(invocation(), archive, { data })
    const kept = readFileSync(archive, 'utf8')
    expect(kept).toContain(canary)
    expect(kept).toContain(secret)
    expect(kept).not.toContain(address)
  })
})
