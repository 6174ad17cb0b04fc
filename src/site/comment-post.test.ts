import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { canary, commentingReaders, good, page } from '../../test/commenting-readers.ts'
import { describeOnEachDatabase } from '../../test/databases.ts'
import { createNewsroom, type TestNewsroom, testOrigin } from '../../test/newsroom.ts'
import { xssPayloads } from '../../test/security/xss-corpus.ts'
import { archiveArticle, moveArticleToTrash } from '../content/articles/standing.ts'
import { insertComments } from '../content/comments/insert.ts'
import { removeComments } from '../content/comments/remove.ts'
import { setCommentState } from '../content/comments/set-state.ts'

/** What the view and the renderer of plain text write; whatever else is in a page came out of a comment. */
const ownMarkup = /^(?:ol|li|article|header|b|a|time|div|p|br|span|details|summary)$/
const ownAttributes = /^(?:class|id|href|rel|title|datetime|aria-label|dir|lang)$/

function foreignMarkup(html: string): readonly string[] {
  const found: string[] = []
  const open: DefaultTreeAdapterTypes.Node[] = [parseFragment(html)]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('tagName' in node) {
      const odd = node.attrs.filter(
        ({ name, value }) =>
          !ownAttributes.test(name) || (name === 'href' && !/^(?:https?:|\/en\/|\??[\w&=-]*#[\w-]+$)/.test(value)),
      )
      if (!ownMarkup.test(node.tagName) || odd.length > 0) found.push(`${node.tagName} ${JSON.stringify(odd)}`)
    }
    if ('childNodes' in node) open.push(...node.childNodes)
  }
  return found
}

describeOnEachDatabase('comments of readers', (get) => {
  let newsroom: TestNewsroom
  beforeAll(async () => {
    newsroom = await createNewsroom(get())
  })
  afterAll(() => newsroom.close())

  const { elsewhere, html, everyComment, send, stored, find, reasonsOf, tokenOf } = commentingReaders(() => newsroom)

  test('a comment is held, the reader hears so, and it appears when it was approved', async () => {
    const client = elsewhere()
    const token = tokenOf(await html())
    newsroom.clock.now += 30_000
    const response = await send({ ...good, token }, { client })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(`${page}?comment=held#respond`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const thanks = await html(`${page}?comment=held`)
    expect(thanks).toMatch(/id="respond" role="status" tabindex="-1"/)
    expect(thanks).toContain('Thank you, your comment has arrived')
    expect(thanks).toContain('content="noindex"')
    expect(await html()).not.toContain('your comment has arrived')

    const comment = await find(good.comment)
    expect(comment).toMatchObject({ state: 'held', authorName: 'Mina', authorEmail: canary })
    expect(reasonsOf(comment)).toEqual(['policy'])
    expect(await everyComment()).not.toContain(good.comment)
    await setCommentState(newsroom.context, [comment?.id ?? ''], 'approved', ['moderator'])
    const shown = await everyComment()
    expect(shown).toContain(good.comment)
    expect(shown).not.toContain('canary')
    await removeComments(newsroom.context, [comment?.id ?? ''])
    expect(await everyComment()).not.toContain(good.comment)
  })

  test('pages are made anew only when a reader would see a difference', async () => {
    const tags = (): Promise<readonly { tag: string }[]> =>
      get().database.reader.selectFrom('invalidations').select('tag').where('tag', 'like', 'comments:%').execute()
    const before = (await tags()).length
    await send({ ...good, comment: 'Nobody sees this yet, so nothing is stale.' })
    const id = (await find('Nobody sees this yet, so nothing is stale.'))?.id ?? ''
    await setCommentState(newsroom.context, [id], 'spam')
    expect((await tags()).length).toBe(before)
    await setCommentState(newsroom.context, [id], 'approved')
    expect((await tags()).length).toBe(before + 1)
    await setCommentState(newsroom.context, [id], 'approved')
    expect((await tags()).length).toBe(before + 1)
    await removeComments(newsroom.context, [id])
    expect((await tags()).length).toBe(before + 2)
    await expect(setCommentState(newsroom.context, [id], 'approved')).rejects.toThrow('was not found')
    await expect(removeComments(newsroom.context, [id])).rejects.toThrow('was not found')
  })

  test('a form with faults comes back as it was filled in, with what is wrong beside each field', async () => {
    const before = (await stored()).length
    const response = await send({ name: '', email: '"><b>', comment: '</textarea><script>alert(1)</script> & so' })
    expect(response.status).toBe(422)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const text = await response.text()
    expect(text).toMatch(/<title>Error: [^<]+<\/title>/)
    expect(text).toMatch(/id="respond" role="alert" tabindex="-1"/)
    expect(text).toContain('<a href="#respond-name">Write your name.</a>')
    expect(text).toMatch(
      /<input type="text" id="respond-name"[^>]*aria-describedby="respond-name-fault respond-name-hint"[^>]*aria-invalid="true"/,
    )
    expect(text).toContain('value="&quot;&gt;&lt;b&gt;"')
    expect(text).toContain('&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; so</textarea>')
    expect(text).not.toContain('<script>alert')
    expect((await stored()).length).toBe(before)
    expect(await html()).not.toContain('respond-faults')
  })

  test.each([
    ['sent from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['from a sister site', { 'sec-fetch-site': 'same-site', origin: testOrigin }, 403],
    ['an old browser, from another site', { 'sec-fetch-site': '', origin: 'https://evil.example' }, 403],
    ['an origin that hides', { 'sec-fetch-site': '', origin: 'null' }, 403],
    ['no origin at all', { 'sec-fetch-site': '' }, 403],
    ['an old browser, from here', { 'sec-fetch-site': '', origin: testOrigin }, 303],
    ['JSON', { 'content-type': 'application/json' }, 415],
    ['a form with files', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['another charset', { 'content-type': 'application/x-www-form-urlencoded; charset=windows-1256' }, 415],
    ['the charset it has', { 'content-type': 'application/x-www-form-urlencoded; charset="UTF-8"' }, 303],
    ['something compressed', { 'content-encoding': 'gzip' }, 415],
  ] as const)('%s: %o → %i', async (name, given, status) => {
    const headers = new Headers({
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
      ...given,
    })
    if (headers.get('sec-fetch-site') === '') headers.delete('sec-fetch-site')
    const body = new URLSearchParams({ ...good, comment: `This was ${name}.` }).toString()
    const response = await newsroom.ask('/en/103/comments', { method: 'POST', headers, body }, elsewhere())
    expect(response.status).toBe(status)
    expect(await response.text()).not.toContain('canary')
    expect((await find(`This was ${name}.`)) !== undefined).toBe(status === 303)
  })

  test.each([
    ['withdrawn', '/fa/501', 410],
    ['the staff’s', '/en/504', 404],
    ['unknown', '/en/999999', 404],
    ['of another edition', '/fa/103', 404],
    ['closed', '/en/303', 403],
  ])('an article that is %s takes none', async (_, code, status) => {
    const response = await send(good, { code })
    expect(response.status).toBe(status)
    expect(await response.text()).not.toContain('canary')
  })

  test('nor does one from the archive or the trash, which also have no form', async () => {
    const articleId = newsroom.contents.articles['observatory-en']
    await archiveArticle(newsroom.context, { articleId })
    const response = await send(good, { code: '/en/203' })
    expect(response.status).toBe(403)
    const text = await response.text()
    expect(text).toContain(
      '<p class="comments-note" id="respond" tabindex="-1">Comments on this article are closed.</p>',
    )
    expect(text).not.toContain('<form method="post"')
    await moveArticleToTrash(newsroom.context, { articleId })
    expect((await send(good, { code: '/en/203' })).status).toBe(404)
  })

  test.each(['/en/103', '/en/103/comments/more', '/en/', '/103/comments/', '/de/103/comments', '/en/x/comments'])(
    'POST %s is nothing',
    async (path) => {
      const response = await newsroom.ask(path, { method: 'POST', body: new URLSearchParams(good) })
      expect([403, 404, 405]).toContain(response.status)
    },
  )

  test('a body that is too large is not read to its end', async () => {
    const announced = await send(`comment=${'a'.repeat(70_000)}`, { headers: { 'content-length': '70008' } })
    expect(announced.status).toBe(413)
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1
        controller.enqueue(Buffer.alloc(16_384, 'a'))
      },
    })
    const init = { method: 'POST', duplex: 'half', body: endless } as const
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }
    const response = await newsroom.ask('/en/103/comments', { ...init, headers }, elsewhere())
    expect(response.status).toBe(413)
    expect(sent).toBeLessThan(10)
    expect(await response.text()).toContain('What was sent is too large for a comment.')
  })

  test('the longest comment in Persian fits', async () => {
    const comment = `${'ب'.repeat(4_998)}پس`
    expect((await send({ ...good, comment })).status).toBe(303)
    expect((await find(comment))?.body).toBe(comment)
  })

  test('odd forms are taken as far as they make sense', async () => {
    const pairs = `name=First&name=Second&email=${encodeURIComponent(canary)}&comment=Only%20the%20first%20of%20a%20name%20counts.&comment=no&__proto__=x&constructor=y&%00=z`
    expect((await send(pairs)).status).toBe(303)
    expect(await find('Only the first of a name counts.')).toMatchObject({ authorName: 'First' })
    for (const body of [
      '',
      '&&&==',
      'comment',
      '%',
      'name=%FF%FE&email=a%40b.example&comment=x',
      'name=a%00b&email=a%40b.example&comment=x',
    ]) {
      expect((await send(body)).status).toBe(422)
    }
  })

  test('a reply stands below what it answers; to what is not there none is taken', async () => {
    const articleId = newsroom.contents.articles['wetlands-en']
    const other = newsroom.contents.articles['wetlands-fa']
    const made = {
      authorName: '<i>Parent</i>',
      body: 'Parent',
      createdAt: newsroom.clock.now,
      state: 'approved',
    } as const
    const [parent = '', hidden = '', foreign = ''] = await insertComments(newsroom.context, [
      { ...made, articleId, language: 'en' },
      { ...made, articleId, language: 'en', state: 'held' },
      { ...made, articleId: other, language: 'fa' },
    ])
    const asked = await html(`${page}?reply=${parent}`)
    expect(asked).toContain('In reply to \u2068&lt;i&gt;Parent&lt;/i&gt;\u2069')
    expect(asked).toContain(`name="parent" value="${parent}"`)
    expect(asked).toContain('Cancel the reply')
    expect(asked).toContain('content="noindex"')
    const comment = 'This is the reply to the parent.'
    expect((await send({ ...good, comment, parent })).status).toBe(303)
    expect((await find(comment))?.parentId).toBe(parent)
    for (const wrong of [hidden, foreign, parent.replaceAll(/[0-9a-f]/g, '0'), "' or 1=1", 'x']) {
      const response = await send({ ...good, comment: `To ${wrong}`, parent: wrong })
      const text = await response.text()
      expect([response.status, wrong]).toEqual([422, wrong])
      expect(text).toContain('The comment you are answering is no longer here.')
      expect(text).not.toContain('name="parent"')
      expect(await html(`${page}?reply=${wrong}`)).not.toContain('name="parent"')
    }
  })

  test('an exchange that goes deep folds, and says who answers whom', async () => {
    const articleId = newsroom.contents.articles['library-ar']
    let parentId: string | null = null
    for (let n = 0; n < 8; n += 1) {
      const reply = {
        articleId,
        language: 'ar',
        authorName: `ق${n}`,
        body: `${n}`,
        createdAt: n,
        state: 'approved',
        parentId,
      } as const
      const ids: readonly string[] = await insertComments(newsroom.context, [reply])
      parentId = ids[0] ?? null
    }
    const text = await html('/303')
      .then(() => newsroom.ask('/ar/302/x'))
      .then((answer) => newsroom.ask(answer.headers.get('location') ?? ''))
      .then((answer) => answer.text())
    expect(text).toMatch(/<details class="folded"><summary>٤ ردود<\/summary>/)
    expect(text.match(/<details/g)).toHaveLength(1)
    expect(text.match(/ردًا على \u2068ق[456]\u2069/g)).toHaveLength(3)
  })

  test('texts of an attack come back as texts, wherever they were typed', async () => {
    const payloads = [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      ...xssPayloads()
        .slice(0, 400)
        .map(({ payload }) => payload),
    ]
    const articleId = newsroom.contents.articles['wetlands-en']
    const first = await send({ name: payloads[0] ?? '', email: canary, comment: payloads[1] ?? '' })
    expect(first.status).toBe(303)
    const ids = await insertComments(
      newsroom.context,
      payloads.map((payload) => {
        const safe = payload.toWellFormed().replaceAll('\0', '')
        return {
          articleId,
          language: 'en',
          state: 'approved',
          authorName: safe,
          body: safe,
          createdAt: newsroom.clock.now,
        } as const
      }),
    )
    newsroom.clock.now += 120_000
    const comments = await everyComment()
    expect(comments.match(/class="comment"/g)?.length).toBeGreaterThan(payloads.length)
    expect(foreignMarkup(comments)).toEqual([])
    await removeComments(newsroom.context, ids)
  }, 60_000)

  test('the address of a reader is in no page, however it is asked for', async () => {
    const paths = [
      '/',
      '/en/',
      page,
      `${page}?comments=2`,
      `${page}?comment=held`,
      '/en/archive/2025/',
      '/103',
      '/nothing',
      '/en/feed.xml',
      '/en/atom.xml',
      '/sitemap.xml',
    ]
    const ids = (await stored())
      .filter(({ authorEmail }) => authorEmail === canary)
      .slice(0, 3)
      .map(({ id }) => id)
    expect(ids).toHaveLength(3)
    await setCommentState(newsroom.context, ids, 'approved')
    for (const path of paths) {
      const response = await newsroom.ask(path)
      expect(await response.text(), path).not.toContain('canary')
      expect(JSON.stringify([...response.headers]), path).not.toContain('canary')
    }
  })

  test('no address of a network is stored', async () => {
    const rows = await get()
      .database.reader.selectFrom('comments')
      .selectAll()
      .where('network_hash', '!=', '')
      .execute()
    expect(rows.length).toBeGreaterThan(5)
    for (const row of rows) {
      expect(row.network_hash).toMatch(/^[\w-]{43}$/)
      expect(JSON.stringify({ ...row, body: '', html: '' })).not.toMatch(/198\.51|203\.0|10\.0\.0/)
    }
  })
})
