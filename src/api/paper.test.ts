import { afterAll, beforeAll, expect, test } from 'vitest'
import { textDocument } from '../../test/content-context.ts'
import { describeOnEachDatabase } from '../../test/databases.ts'
import { createNewsroom, testOrigin, type TestNewsroom } from '../../test/newsroom.ts'
import { makeOwner, makePerson, type Reply, type TestPerson } from '../../test/signed-in.ts'
import { enqueueJob } from '../content/jobs/enqueue.ts'
import { recordRedirects } from '../content/redirects/record.ts'

interface Thing {
  readonly id: string
  readonly slug: string
  readonly url: string
  readonly version: number
  readonly key: string
  readonly value: unknown
  readonly path: string
}
const itemsOf = (reply: Reply): readonly Thing[] => reply.body['items'] as readonly Thing[]
const one = (reply: Reply): Thing => reply.body as unknown as Thing
const codeOf = ({ status, body }: Reply): readonly unknown[] => [status, body['code']]

describeOnEachDatabase('what the paper is made of', (get) => {
  let newsroom: TestNewsroom
  let owner: TestPerson
  let chief: TestPerson
  let reporter: TestPerson

  beforeAll(async () => {
    newsroom = await createNewsroom(get())
    owner = await makeOwner(newsroom)
    chief = await makePerson(newsroom, 'chief-editor')
    reporter = await makePerson(newsroom, 'reporter')
  })
  afterAll(() => newsroom.close())

  const answerAt = async (path: string): Promise<string> => {
    const response = await newsroom.askAnew(path.includes('%') ? path : encodeURI(path))
    return response.status === 301 ? decodeURI(response.headers.get('location') ?? '') : String(response.status)
  }

  test('authors: made, renamed with a redirect, and their addresses of mail for few', async () => {
    const text = { language: 'fa', name: 'نویسندهٔ تازه', roleTitle: 'گزارشگر' }
    const made = await chief.browser.ask('POST', '/authors', { email: 'secret@desk.example', texts: [text] })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ email: 'secret@desk.example', texts: [{ dir: 'rtl', ...text, bio: '' }] })
    const { id, slug } = one(made)
    const seen = await reporter.browser.ask('GET', `/authors/${id}`)
    expect(seen.body).toMatchObject({ email: null, userId: null })
    const found = await reporter.browser.ask('GET', `/authors?q=${encodeURIComponent('نویسنده تازه')}`)
    expect(itemsOf(found)).toHaveLength(1)
    expect(found.text.includes('secret@desk.example')).toBe(false)
    expect(itemsOf(await reporter.browser.ask('GET', '/authors?q=secret'))).toHaveLength(0)
    expect((await reporter.browser.ask('GET', '/authors?email=secret@desk.example')).status).toBe(400)
    const renamed = await chief.browser.ask('PATCH', `/authors/${id}`, {
      slug: 'tazeh',
      texts: [{ ...text, bio: 'b' }],
    })
    expect(one(renamed).slug).toBe('tazeh')
    expect(await answerAt(`/fa/author/${slug}/`)).toContain('/fa/author/tazeh/')
    expect(codeOf(await chief.browser.ask('PATCH', `/authors/${id}`, { slug: 'sara' }))).toEqual([409, 'address-taken'])
    const nobody = '01900000-0000-7000-8000-000000000000'
    expect((await chief.browser.ask('PATCH', `/authors/${id}`, { userId: nobody })).status).toBe(400)
    expect((await chief.browser.ask('PATCH', `/authors/${id}`, { avatarMediaId: nobody })).status).toBe(400)
    expect((await chief.browser.ask('PATCH', `/authors/${id}`, { url: 'javascript:alert(1)' })).status).toBe(400)
    const [signed] = newsroom.contents.authors
    // What is said in one language goes; a name that stands above articles of it, and the last one, do not.
    const change = (who: string | undefined, input: object) => chief.browser.ask('PATCH', `/authors/${who}`, input)
    expect((await change(id, { texts: [{ language: 'en', name: 'New writer' }] })).status).toBe(200)
    expect(await answerAt('/en/author/tazeh/')).toBe('200')
    expect((await change(id, { withoutLanguages: ['en'] })).body['texts']).toMatchObject([{ language: 'fa' }])
    expect(await answerAt('/en/author/tazeh/')).toBe('404')
    expect(codeOf(await change(id, { withoutLanguages: ['fa'] }))).toEqual([422, 'incomplete'])
    expect(codeOf(await change(signed, { withoutLanguages: ['fa'] }))).toEqual([409, 'in-use'])
    expect(codeOf(await chief.browser.ask('DELETE', `/authors/${signed}`))).toEqual([409, 'in-use'])
    expect((await chief.browser.ask('DELETE', `/authors/${id}`)).status).toBe(200)
  })

  test('authors: two of the same become one, with what they wrote and where they were found', async () => {
    const { ask } = chief.browser
    const make = async (body: object) => one(await ask('POST', '/authors', body))
    const twice = await make({ url: 'https://sara.example/', texts: [{ language: 'en', name: 'Sarah' }] })
    const kept = await make({ texts: [{ language: 'fa', name: 'سارای دیگر' }] })
    const [signed] = newsroom.contents.authors
    const before = await ask('GET', `/authors/${signed}/uses`)
    expect(Number(before.body['articles'])).toBeGreaterThan(0)
    expect((await ask('POST', `/authors/${twice.id}/merger`, { into: twice.id })).status).toBe(400)
    expect((await reporter.browser.ask('POST', `/authors/${twice.id}/merger`, { into: kept.id })).status).toBe(403)
    const first = await ask('POST', `/authors/${twice.id}/merger`, { into: kept.id })
    expect(first.body).toMatchObject({
      url: 'https://sara.example/',
      texts: [{ name: 'Sarah' }, { name: 'سارای دیگر' }],
    })
    expect(await answerAt(`/en/author/${twice.slug}/`)).toContain(`/en/author/${kept.slug}/`)
    const { slug } = one(await ask('GET', `/authors/${signed}`))
    await ask('POST', `/authors/${signed}/merger`, { into: kept.id })
    expect((await ask('GET', `/authors/${kept.id}/uses`)).body).toEqual(before.body)
    expect(await answerAt(`/fa/author/${slug}/`)).toContain(`/fa/author/${kept.slug}/`)
    const page = await (await newsroom.askAnew(`/fa/author/${kept.slug}/`)).text()
    expect(page).toContain('سارای دیگر')
    expect((await ask('GET', `/authors/${signed}`)).status).toBe(404)
  })

  test('pages: written over the version that was read, shown, hidden, thrown away and taken back', async () => {
    const made = await chief.browser.ask('POST', '/pages', {
      language: 'fa',
      title: 'اصول ما',
      document: textDocument('یک بند'),
    })
    expect(made.status).toBe(201)
    const { id, url, version } = one(made)
    expect(made.body).toMatchObject({ state: 'draft', dir: 'rtl', document: textDocument('یک بند') })
    expect(await answerAt(url)).toBe('404')
    expect((await chief.browser.ask('POST', `/pages/${id}/publication`, {})).body).toMatchObject({ state: 'published' })
    expect(await answerAt(url)).toBe('200')
    expect(codeOf(await chief.browser.ask('PATCH', `/pages/${id}`, { version, title: 'دیر' }))).toEqual([
      409,
      'conflict',
    ])
    const current = one(await chief.browser.ask('GET', `/pages/${id}`)).version
    const racing = await Promise.all(
      Array.from({ length: 5 }, (_, n) =>
        chief.browser.ask('PATCH', `/pages/${id}`, { version: current, lead: `نسخهٔ ${n}` }),
      ),
    )
    expect(racing.filter(({ status }) => status === 200)).toHaveLength(1)
    const moved = await chief.browser.ask('PATCH', `/pages/${id}`, {
      version: current + 1,
      slug: 'اصول',
      parentId: null,
    })
    expect(await answerAt(url)).toContain(decodeURI(one(moved).url))
    expect((await chief.browser.ask('PATCH', `/pages/${id}`, { version: current + 2, parentId: id })).status).toBe(400)
    const wrong = { version: current + 2, document: { type: 'doc', content: [{ type: 'script' }] } }
    expect((await chief.browser.ask('PATCH', `/pages/${id}`, wrong)).status).toBe(400)
    expect((await chief.browser.ask('DELETE', `/pages/${id}`)).status).toBe(200)
    expect(await answerAt(one(moved).url)).toBe('404')
    expect(itemsOf(await chief.browser.ask('GET', '/pages?trashed=true')).map((page) => page.id)).toContain(id)
    expect((await chief.browser.ask('POST', `/pages/${id}/restoration`, {})).body).toMatchObject({ trashedAt: null })
    const long = { language: 'fa', title: 'بلند', document: textDocument('م'.repeat(100_000)) }
    expect((await chief.browser.ask('POST', '/pages', long)).status).toBe(201)
    expect(
      (await chief.browser.ask('POST', '/pages', { ...long, document: textDocument('م'.repeat(2_000_000)) })).status,
    ).toBe(413)
  })

  test('pages: shown to the newsroom as they will be, and found in all their languages', async () => {
    const { ask } = chief.browser
    const made = await ask('POST', '/pages', { language: 'fa', title: 'مرام ما', document: textDocument('نادیده') })
    const { id, url } = one(made)
    const groupId = String(made.body['groupId'])
    await ask('POST', '/pages', { language: 'en', title: 'Our ways', document: textDocument('unseen'), groupId })
    const shown = await ask('GET', `/pages/${id}/preview`)
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('نادیده')
    expect(shown.headers.get('cache-control')).toBe('private, no-store')
    // Nothing was published by looking.
    expect((await newsroom.askAnew(url)).status).toBe(404)
    expect((await ask('GET', `/pages/${id}`)).body).toMatchObject({ state: 'draft', version: 1 })
    expect((await reporter.browser.ask('GET', `/pages/${id}/preview`)).status).toBe(403)
    const group = itemsOf(await ask('GET', `/pages?group=${groupId}`)) as readonly { language?: string }[]
    expect(new Set(group.map(({ language }) => language))).toEqual(new Set(['en', 'fa']))
  })

  test('menus: written whole, with entries that lead somewhere', async () => {
    const { environment } = newsroom.contents.sections.fa
    const items = [
      { label: '', target: { kind: 'section', id: environment }, children: [] },
      { label: 'بیرون', target: { kind: 'url', url: 'https://a.example/' } },
    ]
    const written = await chief.browser.ask('PUT', '/menus', { language: 'fa', name: 'footer', items })
    expect(written.status).toBe(200)
    expect(JSON.stringify(written.body)).toContain('بیرون')
    const menu = await (await newsroom.askAnew('/fa/')).text()
    expect(menu.includes('https://a.example/')).toBe(true)
    const footer = (reply: Reply) =>
      (reply.body['items'] as readonly Readonly<Record<string, unknown>>[]).find(({ name }) => name === 'footer')
    const seen = footer(await chief.browser.ask('GET', '/menus?language=fa'))
    expect(seen?.['items']).toMatchObject([
      { label: '', name: expect.stringContaining('محیط'), dir: 'rtl', isShown: true, children: [] },
      { label: 'بیرون', name: 'https://a.example/', isShown: true },
    ])
    const over = (version: unknown) =>
      chief.browser.ask(
        'PUT',
        '/menus',
        { language: 'fa', name: 'footer', items: [items[0]] },
        { 'if-match': `"${String(version)}"` },
      )
    expect(codeOf(await over('none'))).toEqual([409, 'version-conflict'])
    const [once, twice] = await Promise.all([over(seen?.['id']), over(seen?.['id'])])
    expect([once.status, twice.status].toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(footer(await chief.browser.ask('GET', '/menus?language=fa'))?.['items']).toHaveLength(1)
    const bad = async (target: unknown): Promise<number> =>
      (await chief.browser.ask('PUT', '/menus', { language: 'fa', name: 'main', items: [{ label: 'x', target }] }))
        .status
    expect(await bad({ kind: 'url', url: 'javascript:alert(1)' })).toBe(400)
    expect(await bad({ kind: 'url', url: '//evil.example' })).toBe(400)
    expect(await bad({ kind: 'tag', id: '01900000-0000-7000-8000-000000000000' })).toBe(400)
    expect((await chief.browser.ask('PUT', '/menus', { language: 'xx', name: 'main', items: [] })).status).toBe(400)
    expect((await reporter.browser.ask('GET', '/menus')).status).toBe(403)
  })

  test('redirects: no ring of them, however it is closed', async () => {
    const put = (path: string, to: string) =>
      chief.browser.ask('PUT', '/redirects', { path, target: { kind: 'path', path: to } })
    expect((await put('/old/a/', '/old/b')).status).toBe(200)
    expect((await put('/old/b', '/old/c?utm=1')).status).toBe(200)
    expect(codeOf(await put('/old/c', '/old/a'))).toEqual([409, 'redirect-loop'])
    expect(codeOf(await put('/old/a', '/old//a/'))).toEqual([409, 'redirect-loop'])
    expect(codeOf(await put('/old/a', '/old/%61'))).toEqual([409, 'redirect-loop'])
    const race = await Promise.all([put('/r/1', '/r/2'), put('/r/2', '/r/1')])
    expect(race.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1)
    for (const to of ['//evil.example', 'https://evil.example/', '/\\evil.example']) {
      expect([to, (await put('/old/x', to)).status]).toEqual([to, 400])
    }
    const section = { kind: 'section', id: newsroom.contents.sections.fa.environment }
    await chief.browser.ask('PUT', '/redirects', { path: '/کهن/نشانی', target: section })
    expect(await answerAt('/کهن/نشانی/')).toContain('/fa/محیط-زیست/')
    const list = itemsOf(await chief.browser.ask('GET', `/redirects?begins=${encodeURIComponent('/کهن')}`))
    expect(list.map(({ path }) => path)).toEqual(['/کهن/نشانی'])
    expect((await chief.browser.ask('DELETE', `/redirects/${list[0]?.id}`)).status).toBe(200)
    expect((await chief.browser.ask('DELETE', `/redirects/${list[0]?.id}`)).status).toBe(404)
    expect(await answerAt('/کهن/نشانی/')).toBe('404')
    await recordRedirects(newsroom.context, [{ path: '/gone', status: 410, target: { kind: 'path', path: '/' } }])
    const pages: string[] = []
    let cursor = ''
    do {
      const reply = await chief.browser.ask('GET', `/redirects?limit=2${cursor}`)
      pages.push(...itemsOf(reply).map(({ path }) => path))
      cursor = typeof reply.body['nextCursor'] === 'string' ? `&cursor=${reply.body['nextCursor']}` : ''
    } while (cursor !== '')
    expect(pages).toEqual(itemsOf(await chief.browser.ask('GET', '/redirects')).map(({ path }) => path))
  })

  test('redirects: a table of them is tried, then written; each row that is refused says why', async () => {
    const origin = testOrigin
    const rows = [
      { from: '/table/a', to: '/fa/' },
      { from: `${origin}/table/b/`, to: `${origin}/fa/` },
      { from: '/table/c', to: 'https://evil.example/' },
      { from: '/table/d', to: '/table/e' },
      { from: '/table/e', to: '/table/d' },
      { from: 'no address', to: '/fa/' },
      { from: '/', to: '/fa/' },
    ]
    const send = async (isTrial: boolean) => {
      const { body } = await chief.browser.ask('POST', '/redirects/imports', { isTrial, rows })
      return body['rows'] as readonly { result: string; code: string | null; loop: readonly string[] }[]
    }
    const expected = ['added', 'added', 'refused', 'added', 'refused', 'refused', 'refused']
    const trial = await send(true)
    expect(trial.map(({ result }) => result)).toEqual(expected)
    expect(trial[4]).toMatchObject({ code: 'redirect-loop', loop: ['/table/e', '/table/d', '/table/e'] })
    expect(trial[6]?.code).toBe('address-unusable')
    expect(itemsOf(await chief.browser.ask('GET', '/redirects?q=table'))).toEqual([])
    expect((await send(false)).map(({ result }) => result)).toEqual(expected)
    const found = itemsOf(await chief.browser.ask('GET', '/redirects?q=TABLE'))
    expect(found.map(({ path, url }) => [path, url])).toEqual([
      ['/table/a', '/fa/'],
      ['/table/b', '/fa/'],
      ['/table/d', '/table/e'],
    ])
    expect((await send(false)).map(({ result }) => result).slice(0, 2)).toEqual(['same', 'same'])
    expect((await reporter.browser.ask('POST', '/redirects/imports', { isTrial: true, rows })).status).toBe(403)
  })

  test('editions and announced months', async () => {
    const [fa] = itemsOf(await reporter.browser.ask('GET', '/editions')).filter((edition) => edition.url === undefined)
    if (fa === undefined) throw new Error('There is no edition.')
    const { language, dir, ...fields } = fa as unknown as Readonly<Record<string, unknown>>
    expect(dir).toBe('rtl')
    const path = `/editions/${String(language)}`
    expect((await chief.browser.ask('PUT', path, fields)).status).toBe(403)
    const saved = await owner.browser.ask('PUT', path, { ...fields, motto: 'شعار تازه' })
    expect(saved.body).toMatchObject({ motto: 'شعار تازه', version: 2 })
    expect((await (await newsroom.askAnew('/fa/')).text()).includes('شعار تازه')).toBe(true)
    expect((await reporter.browser.ask('GET', path)).body).toEqual(saved.body)
    const late = await owner.browser.ask('PUT', path, fields)
    expect(codeOf(late)).toEqual([409, 'version-conflict'])
    expect(late.body['details']).toMatchObject({ yours: '1', current: '2', edition: { motto: 'شعار تازه' } })
    for (const [field, change] of Object.entries({
      zone: { zone: 'Mars/Base' },
      digits: { digits: 'roman' },
      monthNames: { monthNames: 'martian' },
      country: { country: 'XX' },
      'calendars.0': { calendars: [{ calendar: 'stardate', language: 'fa' }] },
    })) {
      const refused = await owner.browser.ask('PUT', path, { ...fields, version: 2, ...change })
      expect(codeOf(refused)).toEqual([400, 'invalid-input'])
      expect(refused.body['faults']).toMatchObject([{ path: field }])
    }
    const odd = { ...fields, version: 2, calendars: [{ calendar: 'stardate', language: 'fa' }] }
    expect((await owner.browser.ask('PUT', path, odd)).status).toBe(400)
    expect((await owner.browser.ask('PUT', '/editions/xx', fields)).status).toBe(404)
    const month = { calendar: 'islamic-umalqura', country: 'IR', year: 1446, month: 9, startsOn: '2025-03-02' }
    const announced = await chief.browser.ask('PUT', '/announced-months', month)
    expect(announced.body['month']).toMatchObject({ id: 'islamic-umalqura.IR.1446.9', startsOn: '2025-03-02' })
    expect((await chief.browser.ask('PUT', '/announced-months', { ...month, startsOn: '2025-06-01' })).status).toBe(400)
    expect(itemsOf(await reporter.browser.ask('GET', '/announced-months'))).toHaveLength(1)
    expect((await chief.browser.ask('DELETE', '/announced-months/islamic-umalqura.IR.1446.9')).status).toBe(200)
    expect((await chief.browser.ask('DELETE', '/announced-months/islamic-umalqura.IR.1446.9')).status).toBe(404)
  })

  test('settings: each with its schema; what decides who gets in for owners with a fresh proof alone', async () => {
    const all = itemsOf(await chief.browser.ask('GET', '/settings'))
    expect(all.map(({ key }) => key)).not.toContain('search-version')
    expect(JSON.stringify(all)).not.toContain('secret:')
    expect(all.find(({ key }) => key === 'comments')).toMatchObject({ value: { open: true }, isGuarded: false })
    const put = (who: TestPerson, key: string, value: unknown) => who.browser.ask('PUT', `/settings/${key}`, { value })
    expect((await put(chief, 'comment-addresses', { keepDays: 90 })).body).toMatchObject({ value: { keepDays: 90 } })
    const refused = await put(chief, 'comments', { policy: 'anything' })
    expect(codeOf(refused)).toEqual([400, 'setting-unusable'])
    expect(refused.body['details']).toMatchObject({ faults: [{ path: 'value.policy' }] })
    const worded = await owner.browser.ask('PUT', '/settings/ads-txt', { value: 'ads.example\ncontact=x\n\n<html>' })
    expect(codeOf(worded)).toEqual([400, 'setting-unusable'])
    expect(worded.body['faults']).toMatchObject([
      { path: 'value', code: 'ads-line', message: expect.stringMatching(/^سطر ۱ /) },
      { path: 'value', code: 'ads-line', message: expect.stringMatching(/^سطر ۴ /) },
    ])
    expect((await put(owner, 'search-synonyms', '[fa]\nهضم')).body['faults']).toMatchObject([
      { code: 'synonyms-one', message: expect.stringContaining('سطر ۲') },
    ])
    for (const key of [
      'access',
      'content-security',
      'search-version',
      'demo',
      'index-now-seq',
      'secret:access',
      'lock:x',
    ]) {
      expect([key, (await put(owner, encodeURIComponent(key), {})).status]).toEqual([key, 404])
    }
    expect(codeOf(await put(chief, 'primary-language', 'de'))).toEqual([400, 'invalid-input'])
    const guard = (who: TestPerson, key: string, value: unknown) =>
      who.browser.ask('PUT', `/guarded-settings/${key}`, { value })
    expect((await guard(chief, 'access', { secondFactor: 'optional' })).status).toBe(403)
    expect((await guard(owner, 'content-security', { scripts: ['stats.example'] })).status).toBe(200)
    expect(codeOf(await guard(owner, 'content-security', { scripts: ["'unsafe-inline'"] }))).toEqual([
      400,
      'setting-unusable',
    ])
  })

  test('jobs: what waits and what failed, without what they carry; tried again once', async () => {
    await enqueueJob(newsroom.context, { kind: 'people.reset', payload: { email: 'who@home.example' } })
    const list = await chief.browser.ask('GET', '/jobs?kind=people.reset')
    expect(itemsOf(list)).toHaveLength(1)
    expect(list.text.includes('who@home.example')).toBe(false)
    const [waiting] = itemsOf(list)
    expect(codeOf(await chief.browser.ask('POST', `/jobs/${waiting?.id}/retry`, {}))).toEqual([409, 'conflict'])
    await get().database.transaction((tx) =>
      tx
        .updateTable('jobs')
        .set({ state: 'failed', attempts: 8 })
        .where('id', '=', waiting?.id ?? '')
        .execute(),
    )
    expect((await owner.browser.ask('GET', '/dashboard')).body['failedJobs']).toBe(1)
    const tries = await Promise.all([1, 2, 3].map(() => chief.browser.ask('POST', `/jobs/${waiting?.id}/retry`, {})))
    expect(tries.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await chief.browser.ask('GET', '/jobs/counts')).status).toBe(200)
    expect((await reporter.browser.ask('GET', '/jobs')).status).toBe(403)
  })

  test('the dashboard shows nobody more than they see elsewhere', async () => {
    const full = (await owner.browser.ask('GET', '/dashboard')).body
    expect(full['today']).toMatchObject([
      { language: 'fa', dir: 'rtl' },
      { language: 'ar' },
      { language: 'en', dir: 'ltr' },
    ])
    expect(full['comments']).toMatchObject({ held: expect.any(Number) as number })
    expect(full['late']).toEqual([])
    const little = (await reporter.browser.ask('GET', '/dashboard')).body
    expect(little).toEqual({ today: null, comments: null, late: null, misses: null, failedJobs: null })
    const moderator = await makePerson(newsroom, 'moderator')
    expect((await moderator.browser.ask('GET', '/dashboard')).body).toMatchObject({ today: null, late: null })
  })

  test('a backup is a whole tar file, for the owner after a fresh proof', async () => {
    expect((await chief.browser.ask('GET', '/backup')).status).toBe(403)
    const reply = await owner.browser.ask('GET', '/backup')
    expect(reply.headers.get('content-type')).toBe('application/x-tar')
    expect(reply.headers.get('content-disposition')).toMatch(/^attachment; filename="matbaa-[0-9-]{10}\.tar"$/)
    expect(reply.text).toContain('tables/articles-')
    expect(reply.text).toContain('manifest.json')
    newsroom.clock.now += 16 * 60_000
    expect(codeOf(await owner.browser.ask('GET', '/backup'))).toEqual([403, 'reauthentication-needed'])
  })
})
