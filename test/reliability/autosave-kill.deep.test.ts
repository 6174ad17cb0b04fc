import { afterAll, expect, test } from 'vitest'
import { createApiKey } from '../../src/content/api-keys/keys.ts'
import { connectDatabase } from '../../src/db/connect.ts'
import { createTestDatabase } from '../databases.ts'
import { paragraph } from '../desk.ts'
import { createNewsroom } from '../newsroom.ts'
import { serveProgramIn, type ServedProgram } from '../program.ts'
import { createServedFolder } from '../served-folder.ts'
import { makePerson } from '../signed-in.ts'
import { findHalfStates } from './half-states.ts'
import { recordMeasurement } from './measurement.ts'

const folder = await createServedFolder()
afterAll(folder.remove)

interface Saved {
  readonly status: number
  readonly etag: string
  readonly text: string
}

test.each([
  ['sqlite', Number(process.env['MATBAA_KILLS'] ?? 40)],
  ['postgres', Number(process.env['MATBAA_KILLS'] ?? 15)],
] as const)(
  'somebody writes while the server is killed again and again, and every word is there (%s, %i times)',
  async (kind, kills) => {
    const place = await createTestDatabase(kind)
    const newsroom = await createNewsroom(place)
    newsroom.clock.now = Date.now()
    const writer = await makePerson(newsroom, 'reporter', 'writer', false)
    const wanted = { name: 'writing', scopes: ['articles:read', 'articles:write'], days: 1 } as const
    const { secret } = await createApiKey(newsroom.context, writer.id, wanted)
    await newsroom.close()
    await place.database.close()

    let served: ServedProgram = await serveProgramIn({}, '--data', folder.data, '--database', place.address)
    const ask = async (method: string, path: string, body: object, headers: Record<string, string>): Promise<Saved> => {
      const response = await fetch(`${served.origin}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      })
      return { status: response.status, etag: response.headers.get('etag') ?? '', text: await response.text() }
    }
    const made = await ask('POST', '/articles', { language: 'fa', headline: 'نوشته' }, {})
    const { id } = JSON.parse(made.text) as { readonly id: string }
    let { etag } = made
    const words: string[] = []
    let saves = 0
    let again = 0
    /** What was sent and not answered is sent again under its key: it counts once. */
    const save = async (): Promise<void> => {
      saves += 1
      const key = `${id}-${saves}`
      const body = { document: paragraph(words.join(' ')) }
      for (;;) {
        const saved = await ask('PATCH', `/articles/${id}/draft`, body, {
          'if-match': etag,
          'idempotency-key': key,
        }).catch(() => undefined)
        if (saved?.status === 200) {
          etag = saved.etag
          return
        }
        if (saved !== undefined && saved.status !== 503) throw new Error(saved.text)
        again += 1
        await new Promise((resolve) => setTimeout(resolve, 25))
      }
    }
    const stop = new AbortController()
    const writing = (async () => {
      while (!stop.signal.aborted) {
        words.push(`واژه${words.length}`)
        await save()
      }
    })()
    for (let kill = 1; kill <= kills; kill += 1) {
      await new Promise((resolve) => setTimeout(resolve, 60 + ((kill * 61) % 240)))
      await served.end('SIGKILL')
      served = await serveProgramIn({}, '--data', folder.data, '--database', place.address)
    }
    stop.abort()
    await writing
    await served.end('SIGTERM')
    const database = await connectDatabase(place.address)
    const draft = await database.reader
      .selectFrom('drafts')
      .select(['document', 'version'])
      .where('article_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(draft.document)).toEqual(paragraph(words.join(' ')))
    expect(draft.version).toBe(saves + 1)
    expect(await findHalfStates(database)).toEqual([])
    await database.close()
    recordMeasurement(`writing while the server is killed (${kind})`, { kills, saves, sentAgain: again, lostWords: 0 })
  },
)
