import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../test/databases.ts'
import { createNewsroom, type TestNewsroom } from '../../test/newsroom.ts'
import { groupOf } from '../../test/security/newsroom-objects.ts'
import { createBrowser, makeOwner, makePerson, type Reply, type TestPerson } from '../../test/signed-in.ts'
import { createApiKey } from '../content/api-keys/keys.ts'
import { insertComments } from '../content/comments/insert.ts'
import { forgetOldAddresses } from '../content/comments/queue/erase.ts'
import { findComment, listWrongCommentCounts } from '../content/comments/queries.ts'
import { saveSetting } from '../content/settings/save.ts'
import type { CommentOutput } from '../contract/comments.ts'

const itemsOf = (reply: Reply): readonly CommentOutput[] => reply.body['items'] as readonly CommentOutput[]
const page = '/fa/101/'

describeOnEachDatabase('the queue of comments', (get) => {
  let newsroom: TestNewsroom
  let owner: TestPerson
  let moderator: TestPerson
  let desk: TestPerson
  let wetlands = ''
  let observatory = ''
  let second = 0

  beforeAll(async () => {
    newsroom = await createNewsroom(get())
    owner = await makeOwner(newsroom)
    moderator = await makePerson(newsroom, 'moderator')
    const group = await groupOf(newsroom, newsroom.contents.sections.fa.environment)
    desk = await makePerson(newsroom, 'desk-editor', 'desk', true, [group])
    wetlands = newsroom.contents.articles['wetlands-fa']
    observatory = newsroom.contents.articles['observatory-fa']
  })
  afterAll(() => newsroom.close())

  const add = async (
    body: string,
    more: { articleId?: string; state?: 'held' | 'approved' | 'spam'; email?: string; networkHash?: string } = {},
  ): Promise<string> => {
    second += 1_000
    const [id = ''] = await insertComments(newsroom.context, [
      {
        articleId: more.articleId ?? wetlands,
        language: 'fa',
        state: more.state ?? 'held',
        authorName: 'خواننده',
        authorEmail: more.email ?? 'reader@home.example',
        body,
        reasons: ['policy'],
        networkHash: more.networkHash ?? 'net',
        createdAt: newsroom.clock.now + second,
      },
    ])
    return id
  }
  const bodies = async (who: TestPerson, query = ''): Promise<readonly string[]> =>
    itemsOf(await who.browser.ask('GET', `/comments?${query}`)).map(({ body }) => body)
  const decide = (who: TestPerson, ...items: readonly { readonly id: string; readonly state: string }[]) =>
    who.browser.ask('POST', '/comments/decisions', { items })
  const html = async (): Promise<string> => {
    const moved = await newsroom.ask(page)
    let all = ''
    for (let n = 1; ; n += 1) {
      const answer = await newsroom.ask(`${moved.headers.get('location') ?? ''}?comments=${n}`)
      if (answer.status !== 200) return all
      all += await answer.text()
    }
  }

  test('lists what is held, the oldest first, with all that is needed to decide', async () => {
    const first = await add('نظر یکم')
    await add('نظر دوم دربارهٔ كتابها')
    await add('زیر نوشته‌ای دیگر', { articleId: observatory, networkHash: 'other' })
    const all = itemsOf(await moderator.browser.ask('GET', '/comments'))
    const mine = all.filter(({ authorName }) => authorName === 'خواننده')
    expect(mine.map(({ body }) => body)).toEqual(['نظر یکم', 'نظر دوم دربارهٔ كتابها', 'زیر نوشته‌ای دیگر'])
    expect(mine[0]).toMatchObject({
      id: first,
      authorEmail: 'reader@home.example',
      article: { id: wetlands, code: 101, language: 'fa', dir: 'rtl' },
      reasons: ['policy'],
      network: 'net',
      parent: null,
    })
    expect(await bodies(moderator, `q=${encodeURIComponent('کتاب‌ها')}`)).toEqual(['نظر دوم دربارهٔ كتابها'])
    expect(await bodies(moderator, `article=${observatory}&network=other`)).toEqual(['زیر نوشته‌ای دیگر'])
    expect(await bodies(moderator, 'network=nobody')).toEqual([])
    for (const wrong of ['email=reader', 'author_email=a', 'state=gone', 'order=email', 'q=%00', 'network=%27']) {
      expect((await moderator.browser.ask('GET', `/comments?${wrong}`)).status).toBe(400)
    }
  })

  test('shows desk editors their sections only, in lists, counts and decisions', async () => {
    const theirs = await add('از بخش دیگر', { articleId: observatory })
    const own = await add('از بخش خود')
    expect(await bodies(desk)).toContain('از بخش خود')
    expect(await bodies(desk)).not.toContain('از بخش دیگر')
    expect(await bodies(desk, `article=${observatory}`)).toEqual([])
    const counts = async (who: TestPerson) => (await who.browser.ask('GET', '/comments/counts')).body['held'] as number
    expect(await counts(desk)).toBeLessThan(await counts(owner))
    expect((await desk.browser.ask('GET', `/comments/${theirs}`)).status).toBe(403)
    expect((await decide(desk, { id: own, state: 'approved' }, { id: theirs, state: 'approved' })).status).toBe(403)
    expect((await findComment(get().database.reader, own))?.state).toBe('held')
    expect((await decide(desk, { id: own, state: 'approved' })).status).toBe(200)
    const ofWetlands = await owner.browser.ask('GET', `/comments/counts?article=${observatory}&language=fa`)
    expect(ofWetlands.body['held']).toBe((await bodies(owner, `article=${observatory}`)).length)
    expect((await owner.browser.ask('GET', '/comments/counts?language=ar')).body['held']).toBe(
      (await bodies(owner, 'language=ar')).length,
    )
    // Who judges for a desk does not see who wrote.
    expect(itemsOf(await desk.browser.ask('GET', '/comments')).map(({ authorEmail }) => authorEmail)).toContain(null)
    expect(JSON.stringify((await desk.browser.ask('GET', '/comments')).body)).not.toContain('@home.example')
    const wanted = { name: 'queue', scopes: ['comments:moderate'], days: 1 } as const
    const { secret } = await createApiKey(newsroom.context, owner.id, wanted)
    const byKey = await createBrowser(newsroom).ask('GET', '/comments', undefined, {
      authorization: `Bearer ${secret}`,
    })
    expect(itemsOf(byKey).length).toBeGreaterThan(0)
    expect(new Set(itemsOf(byKey).map(({ authorEmail }) => authorEmail))).toEqual(new Set([null]))
    const reporter = await makePerson(newsroom, 'reporter')
    expect((await reporter.browser.ask('GET', '/comments')).status).toBe(403)
  })

  test('decides at once about many, and takes it back', async () => {
    const one = await add('یکی که پذیرفته می‌شود')
    const two = await add('یکی که هرزنامه است', { state: 'approved' })
    const decided = await decide(moderator, { id: one, state: 'approved' }, { id: two, state: 'spam' })
    expect(decided.body['before']).toEqual([
      { id: one, state: 'held' },
      { id: two, state: 'approved' },
    ])
    expect((await html()).includes('یکی که پذیرفته می‌شود')).toBe(true)
    expect((await findComment(get().database.reader, one))?.reasons).toBe('["policy","moderator"]')
    const undone = await decide(moderator, ...(decided.body['before'] as { id: string; state: string }[]))
    expect(undone.status).toBe(200)
    expect((await findComment(get().database.reader, one))?.state).toBe('held')
    expect((await findComment(get().database.reader, two))?.state).toBe('approved')
    const unknown = '01900000-0000-7000-8000-000000000000'
    expect((await decide(moderator, { id: one, state: 'spam' }, { id: unknown, state: 'spam' })).status).toBe(404)
    expect((await findComment(get().database.reader, one))?.state).toBe('held')
    expect((await decide(moderator, { id: one, state: 'spam' }, { id: one, state: 'held' })).status).toBe(400)
    expect((await decide(moderator)).status).toBe(400)
    const stale = await owner.browser.ask('POST', '/comments/decisions', {
      items: [
        { id: one, state: 'trash', seen: 'approved' },
        { id: two, state: 'trash', seen: 'approved' },
      ],
    })
    expect(stale.body).toMatchObject({
      before: [{ id: two, state: 'approved' }],
      taken: [{ id: one, state: 'held', by: { id: moderator.id } }],
    })
    expect((await findComment(get().database.reader, one))?.state).toBe('held')
    expect((await owner.browser.ask('GET', `/comments/${one}`)).body).toMatchObject({
      decidedBy: { id: moderator.id },
      decidedAt: expect.any(String),
    })
    // Several people at the same comments at once: the last word counts, and the counts are right.
    const states = ['approved', 'spam', 'held', 'trash', 'approved'] as const
    const racing = await Promise.all(
      states.flatMap((state) =>
        [owner, moderator, desk].map((who) => decide(who, { id: one, state }, { id: two, state })),
      ),
    )
    expect(new Set(racing.map(({ status }) => status))).toEqual(new Set([200]))
    expect(await listWrongCommentCounts(get().database.reader)).toEqual([])
  })

  test('answers in the name of the newsroom, below a comment that appears with it', async () => {
    const asked = await add('پرسش یک خواننده')
    const reply = await moderator.browser.ask('POST', `/comments/${asked}/replies`, { body: 'پاسخ تحریریه' })
    expect(reply.status).toBe(201)
    expect(reply.body).toMatchObject({
      state: 'approved',
      authorEmail: '',
      reasons: ['newsroom'],
      parent: { id: asked },
    })
    const shown = await html()
    expect(shown.includes('پرسش یک خواننده')).toBe(true)
    expect(shown.includes('پاسخ تحریریه')).toBe(true)
    const spam = await add('خرید ارزان', { state: 'spam' })
    expect((await moderator.browser.ask('POST', `/comments/${spam}/replies`, { body: 'نه' })).status).toBe(409)
    expect((await moderator.browser.ask('POST', `/comments/${asked}/replies`, { body: ' \u200c ' })).status).toBe(400)
  })

  test('what came from another system is read as text', async () => {
    const [id = ''] = await insertComments(newsroom.context, [
      {
        articleId: wetlands,
        language: 'fa',
        state: 'held',
        authorName: 'خواننده',
        body: '<p>یک <b>دو</b></p><p>سه</p>',
        bodyFormat: 'html',
        createdAt: newsroom.clock.now,
      },
    ])
    const [answer = ''] = await insertComments(newsroom.context, [
      { articleId: wetlands, language: 'fa', parentId: id, state: 'held', authorName: 'ب', body: '<b>', createdAt: 1 },
    ])
    expect((await moderator.browser.ask('GET', `/comments/${id}`)).body['text']).toBe('یک دو\n\nسه')
    expect((await moderator.browser.ask('GET', `/comments/${answer}`)).body).toMatchObject({
      text: '<b>',
      parent: { id, text: 'یک دو\n\nسه' },
    })
  })

  test('forgets whoever asks for it, only after a fresh proof, and leaves no trace of them', async () => {
    const email = 'forget-me@home.example'
    const ids = [await add('از من یک', { email }), await add('از من دو', { email, state: 'approved' })]
    const [first = '', last = ''] = ids
    expect(
      (await moderator.browser.ask('POST', `/comments/${first}/commenter/erasure`, { keep: 'nothing' })).status,
    ).toBe(403)
    expect((await owner.browser.ask('GET', `/comments/${first}/commenter`)).body).toEqual({ comments: 2 })
    const erased = await owner.browser.ask('POST', `/comments/${first}/commenter/erasure`, {
      keep: 'texts',
      name: 'یک خواننده',
    })
    expect(erased.body).toEqual({ comments: 2 })
    for (const id of ids) {
      expect(await findComment(get().database.reader, id)).toMatchObject({
        author_name: 'یک خواننده',
        author_email: '',
        network_hash: '',
      })
    }
    expect((await html()).includes('از من دو')).toBe(true)
    const audit = await get().database.reader.selectFrom('audit').select('detail').execute()
    expect(JSON.stringify(audit)).not.toContain(email)
    await owner.browser.ask('POST', `/comments/${last}/commenter/erasure`, { keep: 'nothing' })
    expect(await findComment(get().database.reader, last)).toBeUndefined()
    // Without an address there is nothing to know the others by.
    expect(await findComment(get().database.reader, first)).toBeDefined()
    newsroom.clock.now += 16 * 60_000
    const late = await owner.browser.ask('POST', `/comments/${first}/commenter/erasure`, { keep: 'nothing' })
    expect(late.body['code']).toBe('reauthentication-needed')
  })

  test('forgets addresses by itself once the newsroom says after how long', async () => {
    const id = await add('نظری کهنه')
    await forgetOldAddresses(newsroom.context)
    expect((await findComment(get().database.reader, id))?.author_email).toBe('reader@home.example')
    await saveSetting(newsroom.context, 'comment-addresses', { keepDays: 30 })
    newsroom.clock.now += 31 * 86_400_000
    await forgetOldAddresses(newsroom.context)
    expect(await findComment(get().database.reader, id)).toMatchObject({ author_email: '', network_hash: '' })
  })
})
