import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ArticleVerb, articleVerbs } from '../../src/contract/articles.ts'
import { createTestDatabase, type TestDatabase } from '../databases.ts'
import { begin, type DeskPeople, makeDesk, read, shown } from '../desk.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'
import type { Reply, TestBrowser } from '../signed-in.ts'

type Step = readonly [method: string, path: string, body?: object]

/** How an article comes to stand where it stands. */
const states: Readonly<Record<string, readonly Step[]>> = {
  'a draft': [],
  'in review': [['POST', 'submission']],
  approved: [['POST', 'approval']],
  scheduled: [['PUT', 'schedule', { at: '2030-01-01T00:00:00Z', zone: 'Asia/Tehran' }]],
  published: [['POST', 'publication']],
  'published, being changed': [
    ['POST', 'publication'],
    ['POST', 'draft'],
  ],
  archived: [
    ['POST', 'publication'],
    ['POST', 'archival'],
  ],
  'withdrawn, being changed': [
    ['POST', 'publication'],
    ['POST', 'draft'],
    ['POST', 'withdrawal'],
  ],
  'in the trash': [['POST', 'trash']],
  'published, in the trash': [
    ['POST', 'publication'],
    ['POST', 'trash'],
  ],
}

/** The request that each verb is. */
const requests: Readonly<Record<Exclude<ArticleVerb, 'translate'>, Step>> = {
  edit: ['POST', 'draft'],
  submit: ['POST', 'submission'],
  return: ['POST', 'return'],
  approve: ['POST', 'approval'],
  publish: ['POST', 'publication'],
  schedule: ['PUT', 'schedule', { at: '2031-01-01T00:00:00Z', zone: 'Asia/Tehran' }],
  unschedule: ['DELETE', 'schedule'],
  discard: ['DELETE', 'draft'],
  archive: ['POST', 'archival'],
  withdraw: ['POST', 'withdrawal'],
  reinstate: ['DELETE', 'archival'],
  trash: ['POST', 'trash'],
  restore: ['DELETE', 'trash'],
  share: ['POST', 'preview-links'],
}

describe('what the API says can be done', () => {
  let database: TestDatabase
  let newsroom: TestNewsroom
  let people: DeskPeople

  beforeAll(async () => {
    database = await createTestDatabase('sqlite')
    newsroom = await createNewsroom(database)
    people = await makeDesk(newsroom, [newsroom.contents.sections.fa.environment])
  })
  afterAll(async () => {
    await newsroom.close()
    await database.remove()
  })

  const bring = async (steps: readonly Step[]): Promise<string> => {
    const { id } = await begin(people.reporter.browser, { sectionId: newsroom.contents.sections.fa.environment })
    for (const [method, path, body = {}] of steps) {
      shown(await people.owner.browser.ask(method, `/articles/${id}/${path}`, body))
    }
    return id
  }
  const attempt = (browser: TestBrowser, id: string, verb: ArticleVerb): Promise<Reply> => {
    if (verb === 'translate') return browser.ask('POST', '/articles', { language: 'en', sourceArticleId: id })
    const [method, path, body = {}] = requests[verb]
    return browser.ask(method, `/articles/${id}/${path}`, method === 'DELETE' ? undefined : body)
  }

  for (const [state, steps] of Object.entries(states)) {
    test(`works, and nothing else does: ${state}`, async () => {
      for (const role of ['owner', 'desk-editor', 'reporter', 'colleague', 'moderator'] as const) {
        const { browser } = people[role]
        const id = await bring(steps)
        const seen = await browser.ask('GET', `/articles/${id}`)
        const can = seen.status === 200 ? ((seen.body['can'] ?? []) as readonly ArticleVerb[]) : []
        const before = (await read(people.owner.browser, id)).etag
        for (const verb of articleVerbs.filter((name) => !can.includes(name))) {
          const reply = await attempt(browser, id, verb)
          expect([role, verb, reply.status < 300]).toEqual([role, verb, false])
          expect(reply.status).toBeLessThan(500)
        }
        expect((await read(people.owner.browser, id)).etag).toBe(before)
        for (const verb of can) {
          const reply = await attempt(browser, await bring(steps), verb)
          expect([role, verb, reply.status < 300, reply.status < 300 ? '' : reply.text]).toEqual([role, verb, true, ''])
        }
      }
    })
  }
})
