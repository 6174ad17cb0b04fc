import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnEachDatabase } from '../databases.ts'
import { begin, type DeskPeople, makeDesk, paragraph, read, save, shown } from '../desk.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'
import { now, slugs } from '../newsroom-contents.ts'

describeOnEachDatabase('articles of the newsroom', (get) => {
  let newsroom: TestNewsroom
  let people: DeskPeople
  let section = ''

  beforeAll(async () => {
    newsroom = await createNewsroom(get())
    section = newsroom.contents.sections.fa.environment
    people = await makeDesk(newsroom, [section])
  })
  afterAll(() => newsroom.close())

  test('an article goes from an empty sheet through two pairs of hands to readers', async () => {
    const { reporter, 'desk-editor': editor } = people
    const made = await begin(reporter.browser, { headline: '', document: { type: 'doc', content: [] } })
    expect(made.state).toBe('draft')
    expect(made.can).toEqual(['edit', 'submit', 'trash', 'translate', 'share'])
    const headline = 'باران به تالاب رسید'
    const first = await save(reporter.browser, made, { headline, sectionId: section, document: paragraph('سلام') })
    expect(first.status).toBe(200)
    expect(first.body['slug']).toBe('باران-به-تالاب-رسید')
    const handedIn = shown(await reporter.browser.ask('POST', `/articles/${made.id}/submission`, {}))
    expect([handedIn.state, handedIn.can]).toEqual(['in-review', ['translate', 'share']])

    const sentBack = shown(await editor.browser.ask('POST', `/articles/${made.id}/return`, { note: 'منبع؟' }))
    expect([sentBack.state, sentBack.draft?.note]).toEqual(['draft', 'منبع؟'])
    await reporter.browser.ask('POST', `/articles/${made.id}/submission`, {})
    shown(await editor.browser.ask('POST', `/articles/${made.id}/approval`, {}))
    const published = shown(await editor.browser.ask('POST', `/articles/${made.id}/publication`, { note: 'نخست' }))
    expect([published.state, published.draft, published.published?.revision]).toEqual(['published', null, 1])
    const page = await newsroom.askAnew(new URL(published.published?.url ?? '').pathname)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain(headline)

    const opened = shown(await editor.browser.ask('POST', `/articles/${made.id}/draft`, {}))
    expect(opened.draft?.fields['headline']).toBe(headline)
    const saved = await save(editor.browser, opened, { headline: 'باران رسید' })
    expect(saved.body['slug']).toBe('باران-به-تالاب-رسید')
    const again = shown(await editor.browser.ask('POST', `/articles/${made.id}/publication`, {}))
    expect(again.published?.revision).toBe(2)
  })

  test('an autosave over something newer is refused, and says what stands there', async () => {
    const { reporter } = people
    const made = await begin(reporter.browser)
    const [one, two] = await Promise.all([
      save(reporter.browser, made, { headline: 'یکی' }),
      save(reporter.browser, made, { headline: 'دیگری' }),
    ])
    expect(new Set([one.status, two.status])).toEqual(new Set([200, 409]))
    const refused = one.status === 409 ? one : two
    expect(refused.body).toMatchObject({ code: 'version-conflict', yours: made.etag })
    const current = await read(reporter.browser, made.id)
    expect(refused.body['current']).toBe(current.etag)
    expect(refused.body['draft']).toMatchObject({ fields: { headline: current.draft?.fields['headline'] } })
    const blind = await reporter.browser.ask('PATCH', `/articles/${made.id}/draft`, { headline: 'سومی' })
    expect([blind.status, blind.body['code']]).toEqual([428, 'precondition-required'])
  })

  test('who edits is known, others wait, and one may take over', async () => {
    const { reporter, 'desk-editor': editor } = people
    const made = await begin(reporter.browser, { sectionId: section })
    expect((await reporter.browser.ask('PUT', `/articles/${made.id}/lock`, {})).status).toBe(200)
    const refused = await editor.browser.ask('PUT', `/articles/${made.id}/lock`, {})
    expect([refused.status, refused.body['code']]).toEqual([423, 'locked'])
    expect(refused.body['lockedBy']).toMatchObject({ id: reporter.id })
    expect((await save(editor.browser, made, { headline: 'دیگر' })).status).toBe(423)
    expect((await editor.browser.ask('PUT', `/articles/${made.id}/lock`, { takeOver: true })).status).toBe(200)
    expect((await save(reporter.browser, made, { headline: 'دیگر' })).status).toBe(423)
    newsroom.clock.now += 61_000
    expect((await save(reporter.browser, made, { headline: 'دیگر' })).status).toBe(200)
    newsroom.clock.now = now
  })

  test('what was planned is published at its time, and not before', async () => {
    const { 'desk-editor': editor } = people
    const made = await begin(editor.browser, { sectionId: section, headline: 'فردا' })
    const past = { at: new Date(now - 1000).toISOString(), zone: 'Asia/Tehran' }
    expect((await editor.browser.ask('PUT', `/articles/${made.id}/schedule`, past)).body['code']).toBe('time-passed')
    const wish = { at: new Date(now + 3_600_000).toISOString(), zone: 'Asia/Tehran' }
    const planned = shown(await editor.browser.ask('PUT', `/articles/${made.id}/schedule`, wish))
    expect([planned.state, planned.draft?.publishAt]).toEqual(['scheduled', wish.at])
    const given = shown(await editor.browser.ask('DELETE', `/articles/${made.id}/schedule`))
    expect([given.state, given.draft?.publishAt]).toEqual(['approved', null])
  })

  test('the trash gives back what was thrown into it', async () => {
    const { reporter, 'chief-editor': chief } = people
    const made = await begin(reporter.browser)
    const gone = shown(await reporter.browser.ask('POST', `/articles/${made.id}/trash`, {}))
    expect([gone.state, gone.can]).toEqual(['trashed', ['restore']])
    const back = shown(await reporter.browser.ask('DELETE', `/articles/${made.id}/trash`))
    expect(back.state).toBe('draft')
    const sectioned = shown(await chief.browser.ask('POST', `/articles/${made.id}/publication`, {}))
    const url = new URL(sectioned.published?.url ?? '').pathname
    shown(await chief.browser.ask('POST', `/articles/${made.id}/trash`, {}))
    expect((await newsroom.askAnew(url)).status).toBe(404)
    shown(await chief.browser.ask('DELETE', `/articles/${made.id}/trash`))
    expect((await newsroom.askAnew(url)).status).toBe(200)
    shown(await chief.browser.ask('POST', `/articles/${made.id}/withdrawal`, {}))
    expect((await newsroom.askAnew(url)).status).toBe(410)
    shown(await chief.browser.ask('DELETE', `/articles/${made.id}/withdrawal`))
    shown(await chief.browser.ask('POST', `/articles/${made.id}/archival`, {}))
    expect((await newsroom.askAnew(url)).status).toBe(200)
  })

  test('a revision can be read and brought back into the working copy', async () => {
    const { 'chief-editor': chief } = people
    const made = await begin(chief.browser, { headline: 'نخستین', sectionId: section })
    await chief.browser.ask('POST', `/articles/${made.id}/publication`, {})
    const opened = shown(await chief.browser.ask('POST', `/articles/${made.id}/draft`, {}))
    await save(chief.browser, opened, { headline: 'دومین' })
    await chief.browser.ask('POST', `/articles/${made.id}/publication`, {})
    const list = await chief.browser.ask('GET', `/articles/${made.id}/revisions`)
    expect((list.body['items'] as { number: number }[]).map(({ number }) => number)).toEqual([2, 1])
    const one = await chief.browser.ask('GET', `/articles/${made.id}/revisions/1`)
    expect(one.body).toMatchObject({ number: 1, dir: 'rtl', fields: { headline: 'نخستین' } })
    const back = shown(await chief.browser.ask('POST', `/articles/${made.id}/revisions/1/restoration`, {}))
    expect(back.draft?.fields['headline']).toBe('نخستین')
    expect(back.published?.fields['headline']).toBe('دومین')
  })

  test('the page of a draft is the real one, for the newsroom and for who has the link', async () => {
    const { reporter, moderator } = people
    const made = await begin(reporter.browser, { headline: 'پیش از انتشار', sectionId: section })
    const page = await reporter.browser.ask('GET', `/articles/${made.id}/preview`)
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(page.headers.get('cache-control')).toBe('private, no-store')
    expect(page.headers.get('content-security-policy')).toContain("script-src 'none'")
    expect(page.text).toContain('پیش از انتشار')
    expect((await moderator.browser.ask('GET', `/articles/${made.id}/preview`)).status).toBe(403)
    const link = await reporter.browser.ask('POST', `/articles/${made.id}/preview-links`, { hours: 1 })
    const path = new URL(link.body['url'] as string).pathname
    const outside = await newsroom.ask(path)
    expect([outside.status, outside.headers.get('x-robots-tag')]).toEqual([200, 'noindex, nofollow'])
    expect(await outside.text()).toContain('پیش از انتشار')
    // Nothing of it has happened, and readers find nothing of it.
    const readers = ['/fa/', '/fa/303/x', '/fa/feed.xml', `/fa/${encodeURIComponent(slugs.environment.fa)}/`]
    for (const place of readers) expect(await (await newsroom.ask(place)).text()).not.toContain('پیش از انتشار')
    expect((await read(reporter.browser, made.id)).published).toBeNull()
    // Whoever opens it too late reads so in the language of the edition, and of the article nothing.
    const expectEnded = async (): Promise<void> => {
      const ended = await newsroom.ask(path, { headers: { 'accept-language': 'en' } })
      const text = await ended.text()
      expect([ended.status, ended.headers.get('content-language')]).toEqual([410, 'fa'])
      expect(ended.headers.get('cache-control')).toBe('private, no-store')
      expect(ended.headers.get('x-robots-tag')).toBe('noindex, nofollow')
      expect(text).toContain('این پیش‌نمایش به پایان رسیده است')
      expect(text).not.toContain('پیش از انتشار')
    }
    newsroom.clock.now += 3_600_000
    await expectEnded()
    newsroom.clock.now = now
    expect((await newsroom.ask(path)).status).toBe(200)
    await reporter.browser.ask('DELETE', `/articles/${made.id}/preview-links`)
    newsroom.clock.now += 1
    await expectEnded()
    expect((await newsroom.ask(`${path.slice(0, -43)}${'x'.repeat(43)}`)).status).toBe(404)
    newsroom.clock.now = now
  })

  test('who answers for a section begins sheets without one, and publishes what lies in it', async () => {
    const { 'desk-editor': editor, 'chief-editor': chief } = people
    const made = await begin(editor.browser, { headline: 'بی‌بخش' })
    expect(made.can).toEqual(['edit', 'submit', 'trash', 'translate', 'share'])
    const saved = await save(editor.browser, made, { sectionId: newsroom.contents.sections.fa.wetlands })
    expect(saved.status).toBe(200)
    // What lies below the section is theirs too; what readers have elsewhere is not.
    shown(await editor.browser.ask('POST', `/articles/${made.id}/publication`, {}))
    const elsewhere = await begin(chief.browser, { headline: 'جای دیگر' })
    await chief.browser.ask('POST', `/articles/${elsewhere.id}/publication`, {})
    const opened = shown(await chief.browser.ask('POST', `/articles/${elsewhere.id}/draft`, {}))
    await save(chief.browser, opened, { sectionId: section })
    expect((await editor.browser.ask('POST', `/articles/${elsewhere.id}/publication`, {})).status).toBe(403)
    expect((await editor.browser.ask('POST', `/articles/${elsewhere.id}/trash`, {})).status).toBe(403)
  })

  test('what was withdrawn comes back only by who may withdraw, and no link shows it', async () => {
    const { 'desk-editor': editor, 'chief-editor': chief } = people
    const made = await begin(editor.browser, { headline: 'پس‌گرفتنی', sectionId: section })
    shown(await editor.browser.ask('POST', `/articles/${made.id}/publication`, {}))
    shown(await editor.browser.ask('POST', `/articles/${made.id}/draft`, {}))
    const link = await editor.browser.ask('POST', `/articles/${made.id}/preview-links`, {})
    expect((await editor.browser.ask('POST', `/articles/${made.id}/withdrawal`, {})).status).toBe(403)
    const withdrawn = shown(await chief.browser.ask('POST', `/articles/${made.id}/withdrawal`, {}))
    expect(withdrawn.published?.url).toBeNull()
    expect((await newsroom.ask(new URL(link.body['url'] as string).pathname)).status).toBe(410)
    for (const [method, step] of [
      ['POST', 'publication'],
      ['DELETE', 'withdrawal'],
      ['DELETE', 'archival'],
    ] as const) {
      const body = method === 'POST' ? {} : undefined
      expect((await editor.browser.ask(method, `/articles/${made.id}/${step}`, body)).status).toBe(403)
    }
    const at = new Date(now + 60_000).toISOString()
    const plan = await editor.browser.ask('PUT', `/articles/${made.id}/schedule`, { at, zone: 'UTC' })
    expect(plan.status).toBe(403)
    expect(shown(await chief.browser.ask('POST', `/articles/${made.id}/publication`, {})).state).toBe('published')
  })

  test('another edition tells the same story once, and knows when its source has gone on', async () => {
    const { translator, 'chief-editor': chief } = people
    const source = await begin(chief.browser, { headline: 'خبر', sectionId: section })
    await chief.browser.ask('POST', `/articles/${source.id}/publication`, {})
    const told = await begin(translator.browser, { language: 'en', sourceArticleId: source.id, headline: 'News' })
    expect(told.storyId).toBe(source.storyId)
    expect(told.draft?.fields['sectionId']).toBe(newsroom.contents.sections.en.environment)
    const twice = { language: 'en', sourceArticleId: source.id }
    expect((await translator.browser.ask('POST', '/articles', twice)).status).toBe(409)
    const opened = shown(await chief.browser.ask('POST', `/articles/${source.id}/draft`, {}))
    await save(chief.browser, opened, { headline: 'خبر تازه' })
    const updated = shown(await chief.browser.ask('POST', `/articles/${source.id}/publication`, {}))
    expect(updated.editions.find(({ language }) => language === 'en')).toMatchObject({
      articleId: told.id,
      headline: 'News',
      isBehind: true,
    })
  })
})
