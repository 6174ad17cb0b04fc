import { randomUUID } from 'node:crypto'
import { insertComments } from '../../src/content/comments/insert.ts'
import { createAuthor } from '../../src/content/authors/save.ts'
import { insertImport } from '../../src/content/imports/queries.ts'
import { insertJob } from '../../src/content/jobs/queries.ts'
import { createPage } from '../../src/content/pages/save.ts'
import { recordRedirects } from '../../src/content/redirects/record.ts'
import { storageKey } from '../../src/storage/key.ts'
import { insertDeliveries, insertWebhook } from '../../src/content/webhooks/queries.ts'
import { textDocument } from '../content-context.ts'
import { insertMedia } from '../../src/content/media/queries.ts'
import { createSection } from '../../src/content/sections/create.ts'
import { createTag } from '../../src/content/tags/create.ts'
import type { TestNewsroom } from '../newsroom.ts'

/** A thing that a route can be asked about: its name in the table, and its address, or what makes a new one for each who asks. */
export type RouteObject<Asker> = readonly [name: string, address: string | ((asker: Asker) => string | Promise<string>)]

const unknown = '01900000-0000-7000-8000-000000000000'

/** Read and never written; its file has been swept away. */
export const checkedImport = {
  name: 'old.xml',
  bytes: 1,
  state: 'checked',
  options: '{}',
  step: '',
  done: 0,
  total: 0,
  report: '{"title":"","site":"","zone":"","found":{},"languages":{},"counts":{},"lists":{},"damages":[]}',
  error: '',
  error_code: '',
  created_at: 0,
  created_by: null,
  finished_at: 0,
} as const

const failedJob = {
  kind: 'content.render',
  payload: '{}',
  dedupe_key: null,
  state: 'failed',
  run_at: 0,
  lease_until: null,
  attempts: 8,
  last_error: 'It failed.',
} as const

/** The group of a section, by which desks are named. */
export async function groupOf(newsroom: TestNewsroom, sectionId: string): Promise<string> {
  const row = await newsroom.context.db.reader
    .selectFrom('sections')
    .select('group_id')
    .where('id', '=', sectionId)
    .executeTakeFirstOrThrow()
  return row.group_id
}

/**
 * The things of the newsroom a route can be asked about; undefined for a route about something else. What a route could take
 * away is made anew for each who asks, so that every cell of the table begins alike.
 */
export function newsroomObjects<Asker>(
  newsroom: TestNewsroom,
  people: ReadonlyMap<string, string>,
  path: string,
): readonly RouteObject<Asker>[] | undefined {
  const at = (id: string): string => path.replace(':id', id)
  const media = async (ownerId: string | null): Promise<string> => {
    const id = randomUUID()
    const row = { id, kind: 'image', state: 'missing', created_at: newsroom.clock.now, created_by: ownerId } as const
    await newsroom.context.db.transaction((tx) => insertMedia(tx, [row]))
    return at(id)
  }
  const comment = async (articleId: string): Promise<string> => {
    const createdAt = newsroom.clock.now
    const one = { articleId, language: 'fa', state: 'held', authorName: 'a', body: 'b', createdAt } as const
    const [id = ''] = await insertComments(newsroom.context, [one])
    return at(id)
  }
  if (path.startsWith('/media/')) {
    return [
      ['of the reporter', () => media(people.get('asking reporter') ?? '')],
      ['of others', () => media(null)],
      ['unknown', at(unknown)],
    ]
  }
  const { context } = newsroom
  const section = async (parentId: string | null): Promise<string> =>
    at((await createSection(context, { language: 'fa', name: randomUUID(), parentId })).id)
  if (path.startsWith('/sections/')) {
    return [
      ['of the desk', () => section(newsroom.contents.sections.fa.environment)],
      ['of no desk', () => section(null)],
      ['unknown', at(unknown)],
    ]
  }
  if (path.startsWith('/tags/')) {
    return [
      ['a tag', async () => at((await createTag(context, { language: 'fa', name: randomUUID() })).id)],
      ['unknown', at(unknown)],
    ]
  }
  const any: Readonly<Record<string, () => Promise<string>>> = {
    authors: async () => at((await createAuthor(context, { texts: [{ language: 'en', name: randomUUID() }] })).id),
    pages: async () =>
      at((await createPage(context, { language: 'en', title: randomUUID(), document: textDocument('a') })).id),
    redirects: async () => {
      const old = `/${randomUUID()}`
      await recordRedirects(context, [{ path: old, target: { kind: 'path', path: '/en/' } }])
      return at(Buffer.from(old).toString('base64url'))
    },
    imports: async () => {
      const id = randomUUID()
      const row = { ...checkedImport, id, storage_key: storageKey(id.replaceAll('-', ''), 'wxr') }
      await context.db.transaction((tx) => insertImport(tx, row))
      return at(id)
    },
    jobs: async () => {
      const id = randomUUID()
      await context.db.transaction((tx) => insertJob(tx, { ...failedJob, id, created_at: newsroom.clock.now }))
      return at(id)
    },
  }
  if (path.startsWith('/webhook')) {
    const made = async (): Promise<string> => {
      const id = randomUUID()
      const row = {
        id,
        name: 'a',
        url: 'https://a.example/',
        secret: '',
        events: '[]',
        enabled: 0,
        created_at: 0,
      } as const
      const delivery = {
        id,
        webhook_id: id,
        event: 'ping',
        payload: '{}',
        status: null,
        error: '',
        attempts: 0,
      } as const
      await context.db.transaction(async (tx) => {
        await insertWebhook(tx, row)
        await insertDeliveries(tx, [{ ...delivery, created_at: 0, delivered_at: null }])
      })
      return at(id)
    }
    return [
      ['any', made],
      ['unknown', at(unknown)],
    ]
  }
  const make = any[path.split('/')[1] ?? '']
  if (make !== undefined)
    return [
      ['any', make],
      ['unknown', at(unknown)],
    ]
  if (path === '/settings/:id')
    return [
      ['comments', at('comments')],
      ['unknown', at(unknown)],
    ]
  if (path === '/guarded-settings/:id')
    return [
      ['access', at('access')],
      ['unknown', at(unknown)],
    ]
  if (path === '/editions/:id')
    return [
      ['fa', at('fa')],
      ['unknown', at(unknown)],
    ]
  if (path.startsWith('/comments/')) {
    const { articles } = newsroom.contents
    return [
      ['of the desk', () => comment(articles['wetlands-fa'])],
      ['of another section', () => comment(articles['observatory-fa'])],
      ['unknown', at(unknown)],
    ]
  }
  return undefined
}
