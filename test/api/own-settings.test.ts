import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnEachDatabase } from '../databases.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'
import { makePerson, type TestBrowser } from '../signed-in.ts'

describeOnEachDatabase('what people set for themselves', (get) => {
  let newsroom: TestNewsroom
  let one: TestBrowser
  let other: TestBrowser

  beforeAll(async () => {
    newsroom = await createNewsroom(get())
    one = (await makePerson(newsroom, 'reporter', 'one', false)).browser
    other = (await makePerson(newsroom, 'reporter', 'other', false)).browser
  })
  afterAll(() => newsroom.close())

  test('filters of the list of articles stay in their order, and are nobody else’s', async () => {
    expect((await one.ask('GET', '/account/article-filters')).body).toEqual({ items: [] })
    const items = [
      { name: 'نوشته‌های خودم', filter: { own: 'true', state: 'draft,in-review' } },
      { name: 'آب', filter: { q: 'آب', language: 'fa' } },
    ]
    expect((await one.ask('PUT', '/account/article-filters', { items })).status).toBe(200)
    expect((await one.ask('GET', '/account/article-filters')).body).toEqual({ items })
    expect((await other.ask('GET', '/account/article-filters')).body).toEqual({ items: [] })
    for (const filter of [{ cursor: 'a' }, { state: 'draft,,' }, { section: 'x' }]) {
      const reply = await one.ask('PUT', '/account/article-filters', { items: [{ name: 'a', filter }] })
      expect([filter, reply.status]).toEqual([filter, 400])
    }
  })

  test('two tabs do not write over one another', async () => {
    const tag = (await one.ask('GET', '/account/article-filters')).headers.get('etag') ?? ''
    const write = (name: string) =>
      one.ask('PUT', '/account/article-filters', { items: [{ name, filter: {} }] }, { 'if-match': tag })
    const replies = await Promise.all([write('یک'), write('دو')])
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  test('mail is on until somebody turns it off', async () => {
    expect((await one.ask('GET', '/account/mail')).body).toEqual({ commentQueue: true, failedSchedule: true })
    expect((await one.ask('PUT', '/account/mail', { commentQueue: false })).status).toBe(200)
    expect((await one.ask('GET', '/account/mail')).body).toEqual({ commentQueue: false, failedSchedule: true })
    expect((await other.ask('GET', '/account/mail')).body).toMatchObject({ commentQueue: true })
  })
})
