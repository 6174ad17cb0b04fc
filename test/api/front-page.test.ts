import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnEachDatabase } from '../databases.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'
import { now, slugs } from '../newsroom-contents.ts'
import { makeOwner, makePerson, type Reply, type TestBrowser } from '../signed-in.ts'

interface Slot {
  readonly slot: string
  readonly chosen: readonly { readonly articleId: string; readonly isShown: boolean }[]
  readonly filled: readonly { readonly articleId: string }[]
}

const slotsOf = ({ body }: Reply): readonly Slot[] => body['slots'] as readonly Slot[]
const chosenIn = (reply: Reply, slot: string): readonly string[] =>
  slotsOf(reply)
    .filter((one) => one.slot === slot)
    .flatMap(({ chosen }) => chosen.map(({ articleId }) => articleId))

describeOnEachDatabase('the front-page desk', (get) => {
  let newsroom: TestNewsroom
  let chief: TestBrowser
  const look = (page = 'front') => chief.ask('GET', `/front-page?language=fa&page=${page}`)
  const arrange = (body: object, etag: string) =>
    chief.ask('PUT', '/front-page', { language: 'fa', ...body }, { 'if-match': `"${etag}"` })
  const etagOf = ({ body }: Reply): string => body['etag'] as string
  const html = async (path: string) => (await newsroom.askAnew(path)).text()

  beforeAll(async () => {
    newsroom = await createNewsroom(get())
    chief = (await makeOwner(newsroom)).browser
  })
  afterAll(() => newsroom.close())

  test('what is chosen stands where it was put, the rules fill the rest, and one step back is one step', async () => {
    const { articles } = newsroom.contents
    const first = await look()
    expect(slotsOf(first).map(({ slot }) => slot)).toEqual(['lead', 'pair', 'list'])
    const before = chosenIn(first, 'lead')
    const choices = { lead: [{ articleId: articles['library-fa'] }], pair: [{ articleId: articles['wetlands-fa'] }] }
    const done = await arrange(choices, etagOf(first))
    expect(done.status).toBe(200)
    expect(chosenIn(done, 'lead')).toEqual([articles['library-fa']])
    const pair = slotsOf(done).find(({ slot }) => slot === 'pair')
    expect([pair?.chosen.length, pair?.filled.length]).toEqual([1, 1])
    expect(await html('/fa/')).toMatch(/<h2[^>]*>(?:(?!<h2).)*\/301\//s)
    expect((await arrange(choices, etagOf(first))).body).toMatchObject({
      code: 'version-conflict',
      current: etagOf(done),
    })
    const blind = await chief.ask('PUT', '/front-page', { language: 'fa', ...choices })
    expect(blind.body['code']).toBe('precondition-required')
    const undone = await chief.ask('POST', '/front-page/restoration', { language: 'fa' })
    expect([undone.status, chosenIn(undone, 'lead')]).toEqual([200, before])
    const redone = await chief.ask('POST', '/front-page/restoration', { language: 'fa' })
    expect(chosenIn(redone, 'lead')).toEqual([articles['library-fa']])
  })

  test('of two who publish the desk at once one does', async () => {
    const { articles } = newsroom.contents
    const etag = etagOf(await look())
    const answers = await Promise.all([
      arrange({ lead: [{ articleId: articles['library-fa'] }] }, etag),
      arrange({ lead: [{ articleId: articles['observatory-fa'] }] }, etag),
    ])
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]))
  })

  test('what readers do not have, another edition’s, twice the same, and what has ended are refused', async () => {
    const { articles } = newsroom.contents
    const etag = etagOf(await look())
    const refused = [
      { lead: [{ articleId: articles['withdrawn'] }] },
      { lead: [{ articleId: articles['trashed'] }] },
      { lead: [{ articleId: articles['staff'] }] },
      { lead: [{ articleId: articles['library-en'] }] },
      { lead: [{ articleId: articles['observatory-fa'] }], pair: [{ articleId: articles['observatory-fa'] }] },
      { lead: [{ articleId: articles['observatory-fa'], until: new Date(now - 1).toISOString() }] },
      { lead: [{ articleId: articles['observatory-fa'] }, { articleId: articles['library-fa'] }] },
      { page: newsroom.contents.sections.fa.environment, lead: [{ articleId: articles['observatory-fa'] }] },
      { page: newsroom.contents.sections.en.environment, list: [{ articleId: articles['observatory-fa'] }] },
    ]
    for (const body of refused) expect([body, (await arrange(body, etag)).status]).toEqual([body, 400])
  })

  test('a choice ends at its time', async () => {
    const { articles } = newsroom.contents
    const until = new Date(now + 60_000).toISOString()
    await arrange({ lead: [{ articleId: articles['library-fa'], until }] }, etagOf(await look()))
    newsroom.clock.now += 60_001
    expect(chosenIn(await look(), 'lead')).toEqual([])
    newsroom.clock.now = now
  })

  test('a section has what was chosen for it at its top, on its first page', async () => {
    const { articles, sections } = newsroom.contents
    const page = sections.fa.environment
    const path = `/fa/${encodeURIComponent(slugs.environment.fa)}/`
    const order = async (): Promise<readonly (string | undefined)[]> => {
      const main = (await html(path)).replace(/^.*<main/s, '')
      return [...new Set(Array.from(main.matchAll(/href="\/fa\/([0-9]+)\//g), ([, code]) => code))]
    }
    const usual = await order()
    const last = slotsOf(await look(page))[0]?.filled.at(-1)?.articleId ?? ''
    const code = (await chief.ask('GET', `/articles/${last}`)).body['code']
    expect(usual[0]).not.toBe(String(code))
    const done = await arrange({ page, list: [{ articleId: last }] }, etagOf(await look(page)))
    expect(done.status).toBe(200)
    const now = await order()
    expect(now[0]).toBe(String(code))
    expect(now.toSorted(compare)).toEqual(usual.toSorted(compare))
    expect(articles['observatory-fa']).not.toBe('')
  })

  test('it can be looked at before, and only by who arranges', async () => {
    const { articles } = newsroom.contents
    const before = await look()
    const tried = await chief.ask('GET', `/front-page/filling?language=fa&pair=${articles['wetlands-fa']}`)
    const filled = (slot: string) =>
      slotsOf(tried)
        .find((one) => one.slot === slot)
        ?.filled.map(({ articleId }) => articleId)
    expect([filled('lead')?.length, filled('pair')?.length]).toEqual([1, 1])
    expect([...(filled('lead') ?? []), ...(filled('pair') ?? []), ...(filled('list') ?? [])]).not.toContain(
      articles['wetlands-fa'],
    )
    const withdrawn = await chief.ask('GET', `/front-page/filling?language=fa&pair=${articles['withdrawn']}`)
    expect(slotsOf(withdrawn).find(({ slot }) => slot === 'pair')?.filled.length).toBe(2)
    const preview = await chief.ask('GET', `/front-page/preview?language=fa&lead=${articles['observatory-fa']}`)
    expect([preview.status, preview.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(preview.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    expect((await look()).body).toEqual(before.body)
    const reporter = (await makePerson(newsroom, 'reporter', 'reporter', false)).browser
    for (const path of ['', '/preview', '/filling'].map((end) => `/front-page${end}?language=fa`)) {
      expect((await reporter.ask('GET', path)).status).toBe(403)
    }
  })
})

const compare = (a: string | undefined, b: string | undefined): number => Number(a) - Number(b)
