import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishDueDrafts } from '../../src/content/articles/publish-due.ts'
import { emptyTrash, trashIsKeptMs } from '../../src/content/desk/purge/purge.ts'
import { describeOnEachDatabase } from '../databases.ts'
import { begin, paragraph, read, save, shown } from '../desk.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'
import { now } from '../newsroom-contents.ts'
import { makeOwner, type TestBrowser } from '../signed-in.ts'

describeOnEachDatabase('what was thrown away', (get) => {
  let newsroom: TestNewsroom
  let browser: TestBrowser

  beforeAll(async () => {
    newsroom = await createNewsroom(get())
    browser = (await makeOwner(newsroom)).browser
  })
  afterAll(() => newsroom.close())

  const count = async (id: string): Promise<readonly number[]> => {
    const { reader } = get().database
    const tables = ['revisions', 'desk_entries', 'listings', 'drafts', 'placements', 'search_documents'] as const
    return Promise.all(
      tables.map(async (table) => {
        const rows = await reader.selectFrom(table).select('article_id').where('article_id', '=', id).execute()
        return rows.length
      }),
    )
  }

  test('is gone for good after thirty days, with all that hung on it, and nothing else is', async () => {
    const published = await begin(browser, { headline: 'رفتنی', sectionId: newsroom.contents.sections.fa.environment })
    await browser.ask('POST', `/articles/${published.id}/publication`, {})
    await browser.ask('POST', `/articles/${published.id}/draft`, {})
    const draft = await begin(browser, { headline: 'پیش‌نویس رفتنی' })
    const kept = await begin(browser, { headline: 'ماندنی' })
    for (const { id } of [published, draft]) shown(await browser.ask('POST', `/articles/${id}/trash`, {}))
    newsroom.clock.now = now + trashIsKeptMs - 1
    await emptyTrash(newsroom.context)
    newsroom.clock.now = now
    expect((await read(browser, published.id)).state).toBe('trashed')
    newsroom.clock.now = now + trashIsKeptMs
    // The fixture's own article in the trash goes with them.
    const [one, two] = await Promise.all([emptyTrash(newsroom.context), emptyTrash(newsroom.context)])
    expect(one + two).toBe(3)
    newsroom.clock.now = now
    for (const { id, code, storyId } of [published, draft]) {
      expect((await browser.ask('GET', `/articles/${id}`)).status).toBe(404)
      expect(await count(id)).toEqual([0, 0, 0, 0, 0, 0])
      expect((await newsroom.askAnew(`/fa/${code}/x`)).status).toBe(404)
      const { reader } = get().database
      expect(await reader.selectFrom('stories').select('id').where('id', '=', storyId).execute()).toEqual([])
      expect(await reader.selectFrom('codes').select('code').where('code', '=', code).execute()).toHaveLength(1)
    }
    expect((await read(browser, kept.id)).state).toBe('draft')
  })

  test('is not published by a plan that was made before', async () => {
    const made = await begin(browser, { headline: 'برنامه‌ریزی‌شده' })
    const at = new Date(now + 60_000).toISOString()
    shown(await browser.ask('PUT', `/articles/${made.id}/schedule`, { at, zone: 'Asia/Tehran' }))
    shown(await browser.ask('POST', `/articles/${made.id}/trash`, {}))
    const taken = await begin(browser, { headline: 'پس‌گرفته' })
    shown(await browser.ask('POST', `/articles/${taken.id}/publication`, {}))
    shown(await browser.ask('POST', `/articles/${taken.id}/draft`, {}))
    shown(await browser.ask('PUT', `/articles/${taken.id}/schedule`, { at, zone: 'Asia/Tehran' }))
    shown(await browser.ask('POST', `/articles/${taken.id}/withdrawal`, {}))
    newsroom.clock.now = now + 60_001
    expect(await publishDueDrafts(newsroom.context)).toEqual([])
    newsroom.clock.now = now
    const back = shown(await browser.ask('DELETE', `/articles/${made.id}/trash`))
    expect([back.state, back.published]).toEqual(['approved', null])
    expect((await read(browser, taken.id)).published?.state).toBe('withdrawn')
  })

  test('of a working copy leaves readers what they have, and a stale tab cannot bring it back', async () => {
    const made = await begin(browser, { headline: 'نسخهٔ نخست' })
    shown(await browser.ask('POST', `/articles/${made.id}/publication`, {}))
    const opened = shown(await browser.ask('POST', `/articles/${made.id}/draft`, {}))
    await save(browser, opened, { headline: 'نسخهٔ دوم' })
    const left = shown(await browser.ask('DELETE', `/articles/${made.id}/draft`))
    expect([left.draft, left.state, left.published?.fields['headline']]).toEqual([null, 'published', 'نسخهٔ نخست'])
    newsroom.clock.now = now + 5_000
    const again = shown(await browser.ask('POST', `/articles/${made.id}/draft`, {}))
    expect(again.draft?.fields['headline']).toBe('نسخهٔ نخست')
    expect(again.draft?.version).toBe(opened.draft?.version)
    const stale = await save(browser, opened, { headline: 'از برگهٔ کهنه' })
    expect([stale.status, stale.body['code']]).toEqual([409, 'version-conflict'])
    newsroom.clock.now = now
  })

  test('a large sheet is taken, a larger one is not, and what is no document is named', async () => {
    const made = await begin(browser, { headline: 'بلند' })
    const megabyte = paragraph('آب '.repeat(350_000))
    const saved = await save(browser, made, { document: megabyte })
    expect(saved.status).toBe(200)
    const etag = saved.body['etag'] as string
    expect((await read(browser, made.id)).draft?.fields['document']).toEqual(megabyte)
    const over = await save(browser, { id: made.id, etag }, { document: paragraph('آب '.repeat(1_500_000)) })
    expect(over.status).toBe(413)
    const nested = (depth: number): object =>
      depth === 0 ? { type: 'paragraph' } : { type: 'blockquote', content: [nested(depth - 1)] }
    const bad: readonly unknown[] = [
      null,
      'text',
      [],
      { type: 'doc' },
      { type: 'doc', content: [{ type: 'script' }] },
      { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }] },
      { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a\u0000b' }] }] },
      { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '\ud800' }] }] },
      { type: 'doc', content: [nested(60)] },
      { type: 'doc', content: [{ type: 'paragraph', attrs: { onclick: 'x' } }] },
      {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:x' } }] }],
          },
        ],
      },
    ]
    for (const document of bad) {
      const reply = await save(browser, { id: made.id, etag }, { document })
      expect([JSON.stringify(document), reply.status]).toEqual([JSON.stringify(document), 400])
    }
    for (const headline of ['\u0000', '\ud800', 'x'.repeat(1_001), 5, null]) {
      expect((await save(browser, { id: made.id, etag }, { headline })).status).toBe(400)
    }
    expect((await read(browser, made.id)).etag).toBe(etag)
  })
})
