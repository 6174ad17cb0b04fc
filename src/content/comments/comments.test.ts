import { beforeEach, expect, test } from 'vitest'
import { createTestContext, textDocument } from '../../../test/content-context.ts'
import { describeOnEachDatabase } from '../../../test/databases.ts'
import { publishNew } from '../articles/publish-new.ts'
import { findPublishedArticle } from '../articles/queries.ts'
import type { ContentContext } from '../context.ts'
import { insertComments, type NewComment } from './insert.ts'
import { setCommentState } from './set-state.ts'
import { type CommentPageOptions, listApprovedComments } from './conversation-queries.ts'
import { listWrongCommentCounts } from './queries.ts'
import { renderComment } from './render.ts'
import { type CommentThread, deepestReply } from './threads.ts'

describeOnEachDatabase('comments', (get) => {
  let context: ContentContext
  let articleId: string
  let code: number
  beforeEach(async () => {
    context = createTestContext(get().database)
    const article = { language: 'fa', headline: 'نوشته', document: textDocument('متن') }
    ;({ articleId, code } = await publishNew(context, { ...article, publishedAt: 1_000, publishedZone: 'UTC' }))
  })
  const comment = (body: string, more: Partial<NewComment> = {}): NewComment => ({
    articleId,
    language: 'fa',
    state: 'approved',
    authorName: 'خواننده',
    body,
    createdAt: 1_000,
    ...more,
  })
  const count = async (): Promise<number | undefined> =>
    (await findPublishedArticle(get().database.reader, 'fa', code))?.comments
  const shape = (threads: readonly CommentThread[]): unknown[] =>
    threads.map((thread) => [thread.html, shape(thread.replies)])

  test('are nested, in order, without what was not approved, pingbacks apart', async () => {
    const [first = '', held = ''] = await insertComments(context, [
      comment('یک', { createdAt: 1 }),
      comment('پنهان', { createdAt: 2, state: 'held' }),
      comment('سه', { createdAt: 3 }),
      comment('پینگ', { createdAt: 4, kind: 'pingback' }),
      comment('هرزه', { createdAt: 5, state: 'spam' }),
    ])
    await insertComments(context, [
      comment('پاسخ به یک', { parentId: first, createdAt: 6 }),
      comment('پاسخ به پنهان', { parentId: held, createdAt: 7 }),
    ])
    const page = await listApprovedComments(get().database.reader, articleId)
    expect(shape(page.threads)).toEqual([
      ['<p>یک</p>', [['<p>پاسخ به یک</p>', []]]],
      ['<p>سه</p>', []],
      ['<p>پاسخ به پنهان</p>', []],
    ])
    expect(page.pingbacks.map((ping) => ping.html)).toEqual(['<p>پینگ</p>'])
    expect(await count()).toBe(4)
    await setCommentState(context, [held], 'approved')
    expect(await count()).toBe(5)
    expect((await listApprovedComments(get().database.reader, articleId)).threads).toHaveLength(3)
    await setCommentState(context, [first, held], 'trash')
    expect(await count()).toBe(3)
    expect(await listWrongCommentCounts(get().database.worker)).toEqual([])
  })

  test('are paged by threads', async () => {
    await insertComments(
      context,
      Array.from({ length: 7 }, (_, n) => comment(`${n}`, { createdAt: n })),
    )
    const { reader } = get().database
    const pages = await Promise.all(
      [1, 2, 3, 4].map((page) => listApprovedComments(reader, articleId, { page, threadsPerPage: 3 })),
    )
    expect(pages.map((page) => page.threads.map((thread) => thread.html))).toEqual([
      ['<p>0</p>', '<p>1</p>', '<p>2</p>'],
      ['<p>3</p>', '<p>4</p>', '<p>5</p>'],
      ['<p>6</p>'],
      [],
    ])
    expect(pages[0]?.pages).toBe(3)
    expect(
      (await listApprovedComments(reader, articleId, { page: Number.NaN, threadsPerPage: -4 })).threads,
    ).toHaveLength(1)
  })

  test('are the same page whether the conversation is read whole or in part', async () => {
    const ids = Array.from({ length: 60 }, (_, n) => `${articleId.slice(0, 30)}${String(n).padStart(6, '0')}`)
    const states = ['approved', 'approved', 'held', 'approved', 'spam', 'approved', 'trash'] as const
    await insertComments(
      context,
      ids.map((id, n) =>
        comment(`${n}`, {
          id,
          state: states[n % states.length] ?? 'approved',
          kind: n % 11 === 0 ? 'pingback' : 'comment',
          parentId: n % 11 !== 0 && n % 3 === 0 ? (ids[Math.floor(n / 2) + 1] ?? null) : null,
          createdAt: n % 5,
        }),
      ),
    )
    const { reader } = get().database
    const read = (options: CommentPageOptions) => listApprovedComments(reader, articleId, options)
    for (const page of [1, 2, 3, 9]) {
      const whole = await read({ page, threadsPerPage: 7 })
      const part = await read({ page, threadsPerPage: 7, count: 1_000 })
      expect(whole.pingbacks.length).toBeGreaterThan(0)
      expect(shape(part.threads)).toEqual(shape(whole.threads))
      expect(part.pingbacks).toEqual(whole.pingbacks)
      if (part.threads.length > 0) expect(part.pages).toBe(whole.pages)
    }
  })

  test('that answer one another a thousand levels deep stay readable and lose nothing', async () => {
    const ids = Array.from({ length: 1_000 }, (_, n) => `${articleId.slice(0, 30)}${String(n).padStart(6, '0')}`)
    await insertComments(
      context,
      ids.map((id, n) => comment(`${n}`, { id, parentId: ids[n - 1] ?? null, createdAt: n })),
    )
    const { threads } = await listApprovedComments(get().database.reader, articleId)
    const all = (nodes: readonly CommentThread[]): CommentThread[] =>
      nodes.flatMap((node) => [node, ...all(node.replies)])
    expect(all(threads)).toHaveLength(1_000)
    expect(Math.max(...all(threads).map((node) => node.depth))).toBe(deepestReply)
  })

  test.each([
    ['text', '<b>a</b> & "b"', '<p dir="ltr">&lt;b&gt;a&lt;/b&gt; &amp; "b"</p>'],
    ['text', 'یک\nدو\n\n\nسه', '<p>یک<br>دو</p><p>سه</p>'],
    ['text', '', ''],
    [
      'text',
      'https://example.org/a?b=1.',
      '<p dir="ltr"><a href="https://example.org/a?b=1" rel="ugc nofollow noopener">https://example.org/a?b=1</a>.</p>',
    ],
    ['html', '<h2>a</h2><img src=x onerror=alert(1) alt="pic"><script>alert(1)</script>', undefined],
    ['html', '<a href="javascript:alert(1)">a</a> <em>b</em>', undefined],
    ['html', '<iframe src="https://www.youtube.com/embed/x"></iframe><table><tr><td>cell</table>', undefined],
  ] as const)('are rendered harmless: %s %j', (format, body, expected) => {
    const html = renderComment(context, body, format, 'fa')
    if (expected !== undefined) expect(html).toBe(expected)
    expect(html).not.toMatch(
      /<(?:script|img|iframe|h[1-6]|table|object|form|input|svg)|<[^>]*(?:javascript:|\son[a-z]+=)/i,
    )
  })
})
