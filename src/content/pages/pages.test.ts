import { beforeEach, expect, test } from 'vitest'
import { createTestClock, createTestContext, textDocument } from '../../../test/content-context.ts'
import { describeOnEachDatabase } from '../../../test/databases.ts'
import type { Document } from '../../richtext/document.ts'
import { createAddresses } from '../../routes.ts'
import { publishNew } from '../articles/publish-new.ts'
import { findPublishedArticle } from '../articles/queries.ts'
import { withdrawArticle } from '../articles/standing.ts'
import { createAuthor } from '../authors/save.ts'
import { insertComments } from '../comments/insert.ts'
import type { ContentContext } from '../context.ts'
import { isDemoUntouched, removeDemo } from '../demo/remove.ts'
import { findAuditHead } from '../audit/queries.ts'
import { findEdition, listEditions } from '../editions/queries.ts'
import { saveEdition } from '../editions/save.ts'
import { exportedTables, readTable } from '../export/queries.ts'
import { insertMedia, updateMedia } from '../media/queries.ts'
import { claimJob } from '../jobs/claim.ts'
import { listMenus } from '../menus/queries.ts'
import { saveMenu } from '../menus/save.ts'
import { findRedirects } from '../redirects/queries.ts'
import { recordRedirects } from '../redirects/record.ts'
import { reindex, type ReindexProgress } from '../reindex/reindex.ts'
import { rerenderReferring } from '../reindex/rerender.ts'
import { createSection } from '../sections/create.ts'
import { readSetting, readSettings } from '../settings/queries.ts'
import { saveSetting } from '../settings/save.ts'
import { declineStory } from '../stories/decline.ts'
import { createStory } from '../stories/create.ts'
import { linkToStory } from '../stories/link.ts'
import { listDeclines, listTellings } from '../stories/queries.ts'
import { createTag } from '../tags/create.ts'
import { findPage, findPublishedPage, listPageTranslations, listPublishedPages } from './queries.ts'
import { createPage, savePage } from './save.ts'
import { movePageToTrash, publishPage, restorePage, unpublishPage } from './standing.ts'

describeOnEachDatabase('the rest of the paper', (get) => {
  const clock = createTestClock()
  let context: ContentContext
  beforeEach(() => {
    context = createTestContext(get().database, clock)
  })
  const publish = (headline: string, more: Partial<Parameters<typeof publishNew>[1]> = {}) =>
    publishNew(context, {
      language: 'fa',
      headline,
      document: textDocument('متن'),
      publishedAt: clock.now(),
      publishedZone: 'UTC',
      ...more,
    })

  test('pages are drafts until published, and gone while in the trash', async () => {
    const { reader } = get().database
    const page = await createPage(context, { language: 'fa', title: 'دربارهٔ ما', document: textDocument('ما') })
    const find = () => findPublishedPage(reader, 'fa', page.slug)
    expect(await find()).toBeUndefined()
    await publishPage(context, { id: page.id })
    expect(await find()).toMatchObject({ title: 'دربارهٔ ما', html: '<p>ما</p>', publishedAt: clock.now() })
    const stored = await findPage(reader, page.id)
    const saved = await savePage(context, { id: page.id, version: stored?.version ?? 0, title: 'ما' })
    await expect(savePage(context, { id: page.id, version: 1, title: 'x' })).rejects.toMatchObject({ status: 409 })
    expect(await find()).toMatchObject({ title: 'ما', html: '<p>ما</p>' })
    await movePageToTrash(context, { id: page.id, version: saved.version })
    expect(await find()).toBeUndefined()
    await restorePage(context, { id: page.id })
    expect((await listPublishedPages(reader, 'fa')).map(({ id }) => id)).toContain(page.id)
    const english = await createPage(context, {
      language: 'en',
      title: 'About',
      document: textDocument('Us'),
      groupId: page.groupId,
      state: 'published',
    })
    expect((await listPageTranslations(reader, page.groupId)).map(({ id }) => id)).toEqual([english.id, page.id])
    await unpublishPage(context, { id: page.id })
    expect(await find()).toBeUndefined()
  })

  test('links and pictures are written when what they mean is there', async () => {
    const { reader, writer } = get().database
    await insertMedia(writer, [
      { id: 'late-picture', kind: 'image', state: 'pending', created_at: 1, width: 8, height: 6 },
    ])
    const document: Document = {
      type: 'doc',
      content: [
        { type: 'figure', attrs: { media: 'late-picture', alt: 'دریاچه' } },
        {
          type: 'paragraph',
          content: [
            {
              type: 'text',
              text: 'بخوانید',
              marks: [{ type: 'link', attrs: { href: '/old', ref: { kind: 'article', id: 'late-article' } } }],
            },
          ],
        },
      ],
    }
    const { code } = await publish('با پیوند', { document })
    const html = async (): Promise<string> => (await findPublishedArticle(reader, 'fa', code))?.html ?? ''
    expect(await html()).toContain('href="/old"')
    expect(await html()).not.toContain('<img')
    const target = await publish('مقصد', { id: 'late-article' })
    const derivatives = [
      { key: 'p/1.avif', mime: 'image/avif', width: 8, height: 6, bytes: 1 },
      { key: 'p/1.jpg', mime: 'image/jpeg', width: 8, height: 6, bytes: 1 },
    ]
    const thumbhash = '1QcSHQRnh493V4dIh4eXh1h4kJUI'
    await updateMedia(writer, 'late-picture', { state: 'ready', derivatives: JSON.stringify(derivatives), thumbhash })
    expect(await rerenderReferring(context, ['late-picture', 'late-article'])).toBe(1)
    expect(await html()).toContain(`href="/fa/${target.code}/`)
    expect(await html()).toContain('p/1.avif')
    expect(await html()).toMatch(/data:image\/png;base64,[A-Za-z0-9+/=]{60,600}[")]/)
    await withdrawArticle(context, target)
    const job = await claimJob(context, ['content.render'], 1_000)
    expect(job?.payload).toMatchObject({ kind: 'article' })
    await rerenderReferring(context, ['late-article'])
    expect(await html()).toContain('href="/old"')
  })

  test('menus lead to what is public and name it', async () => {
    const section = await createSection(context, { language: 'fa', name: 'آب و هوا' })
    const tag = await createTag(context, { language: 'fa', name: 'باران' })
    const author = await createAuthor(context, { slug: 'menu-author', texts: [{ language: 'fa', name: 'نویسنده' }] })
    const page = await createPage(context, { language: 'fa', title: 'تماس', document: textDocument('') })
    const article = await publish('در منو')
    const items = [
      {
        target: { kind: 'section', id: section.id },
        children: [{ target: { kind: 'article', id: article.articleId } }],
      },
      { target: { kind: 'tag', id: tag.id }, label: 'برچسب' },
      { target: { kind: 'author', id: author.id } },
      { target: { kind: 'page', id: page.id } },
      { target: { kind: 'url', url: 'https://example.org/' }, label: 'بیرون' },
    ] as const
    await saveMenu(context, { language: 'fa', name: 'main', items })
    await saveMenu(context, { language: 'fa', name: 'main', items })
    const main = (await listMenus(get().database.reader, 'fa', createAddresses())).get('main')
    expect(main?.map((item) => [item.label, decodeURI(item.href)])).toEqual([
      ['آب و هوا', `/fa/${section.slug}/`],
      ['برچسب', `/fa/tag/${tag.slug}/`],
      ['نویسنده', '/fa/author/menu-author/'],
      ['بیرون', 'https://example.org/'],
    ])
    expect(main?.[0]?.children.map((item) => item.label)).toEqual(['در منو'])
    await publishPage(context, { id: page.id })
    const again = (await listMenus(get().database.reader, 'fa', createAddresses())).get('main')
    expect(again?.map((item) => item.label)).toContain('تماس')
  })

  test('old addresses lead on, the last record counting', async () => {
    await recordRedirects(context, [
      { path: '/2024/05/%D8%AE%D8%A8%D8%B1/', target: { kind: 'article', id: 'first' } },
      { path: '/2024/05/خبر', target: { kind: 'article', id: 'second' } },
      { path: '/?p=12', target: { kind: 'path', path: '/fa/12/' } },
      { path: '/gone', target: { kind: 'path', path: '' }, status: 410 },
    ])
    await recordRedirects(context, [{ path: '/gone', target: { kind: 'path', path: '/fa/' } }])
    const found = await findRedirects(get().database.reader, ['/2024/05/خبر', '/?p=12', '/gone', '/none'])
    expect(found.map(({ path, status, target_id, target_path }) => [path, status, target_id, target_path])).toEqual(
      expect.arrayContaining([
        ['/2024/05/خبر', 301, 'second', ''],
        ['/?p=12', 301, null, '/fa/12/'],
        ['/gone', 301, null, '/fa/'],
      ]),
    )
    expect(found).toHaveLength(3)
  })

  test('settings have a form and a default, editions a version', async () => {
    const { reader } = get().database
    expect(await readSetting(reader, 'primary-language')).toBe('fa')
    await saveSetting(context, 'primary-language', 'ar')
    await saveSetting(context, 'comments', { open: false, threadsPerPage: 20, policy: 'hold-all' })
    expect(await readSettings(reader)).toMatchObject({
      'primary-language': 'ar',
      comments: { open: false },
      demo: null,
    })
    const wrong: unknown = { open: 'yes' }
    // @ts-expect-error -- what a careless caller might hand over
    await expect(saveSetting(context, 'comments', wrong)).rejects.toMatchObject({ status: 400 })
    const edition = {
      language: 'fa',
      name: 'کرانه',
      motto: '',
      calendars: [{ calendar: 'persian', language: 'fa' }],
      digits: 'arabext',
      monthNames: '',
      country: '',
      zone: 'Asia/Tehran',
      footer: '',
      position: 0,
      version: 0,
    }
    await saveEdition(context, edition)
    await expect(saveEdition(context, edition)).rejects.toMatchObject({ status: 409 })
    await saveEdition(context, { ...edition, version: 1, motto: 'خبر' })
    await expect(saveEdition(context, { ...edition, version: 1 })).rejects.toMatchObject({ status: 409 })
    expect(await findEdition(reader, 'fa')).toMatchObject({ motto: 'خبر', version: 2, calendars: edition.calendars })
    expect(await listEditions(reader)).toHaveLength(1)
  })

  test('stories are joined and declined', async () => {
    const { reader } = get().database
    const story = await createStory(context)
    const persian = await publish('روایت')
    await linkToStory(context, persian.articleId, story)
    const arabic = await publish('رواية', { language: 'ar', storyId: story })
    expect((await listTellings(reader, story)).map(({ articleId }) => articleId)).toEqual([
      arabic.articleId,
      persian.articleId,
    ])
    const other = await publish('دیگر')
    await expect(linkToStory(context, other.articleId, story)).rejects.toMatchObject({ status: 409 })
    await declineStory(context, story, 'en')
    await declineStory(context, story, 'en')
    expect(await listDeclines(reader, story)).toEqual(['en'])
    await declineStory(context, story, 'en', false)
    expect(await listDeclines(reader, story)).toEqual([])
  })

  test('what is derived is rebuilt from what is kept', async () => {
    const { database } = get()
    const { articleId } = await publish('بازسازی')
    await insertComments(context, [
      { articleId, language: 'fa', state: 'approved', authorName: 'الف', body: 'سلام', createdAt: 1 },
    ])
    await createPage(context, { language: 'fa', title: 'بازسازی', document: textDocument('متن') })
    const derived = async () => ({
      articles: await database.worker
        .selectFrom('articles')
        .select(['id', 'html', 'text', 'excerpt', 'word_count', 'renderer_version'])
        .orderBy('id')
        .execute(),
      pages: await database.worker
        .selectFrom('pages')
        .select(['id', 'html', 'text', 'renderer_version'])
        .orderBy('id')
        .execute(),
      comments: await database.worker
        .selectFrom('comments')
        .select(['id', 'html', 'renderer_version'])
        .orderBy('id')
        .execute(),
      listings: await database.worker.selectFrom('listings').selectAll().orderBy('list').orderBy('code').execute(),
      counts: await database.worker.selectFrom('comment_counts').selectAll().orderBy('article_id').execute(),
      sections: await database.worker.selectFrom('sections').select(['id', 'sort_key']).orderBy('id').execute(),
      references: await database.worker
        .selectFrom('content_references')
        .selectAll()
        .orderBy('source_id')
        .orderBy('target_id')
        .execute(),
    })
    const before = await derived()
    await database.writer
      .updateTable('articles')
      .set({ html: '', text: '', excerpt: '', word_count: 0, renderer_version: 0 })
      .execute()
    await database.writer.updateTable('pages').set({ html: '', text: '', renderer_version: 0 }).execute()
    await database.writer.updateTable('comments').set({ html: '', renderer_version: 0 }).execute()
    await database.writer.updateTable('sections').set({ sort_key: '' }).execute()
    await database.writer.deleteFrom('listings').execute()
    await database.writer.deleteFrom('comment_counts').execute()
    await database.writer.deleteFrom('content_references').execute()
    const progress: ReindexProgress[] = []
    await reindex(context, { onProgress: (step) => progress.push(step) })
    expect(await derived()).toEqual(before)
    expect(progress.findLast((step) => step.part === 'articles')).toEqual({
      part: 'articles',
      done: before.articles.length,
      total: before.articles.length,
    })
  })

  test('every exported table is read whole, in batches', async () => {
    for (const entry of exportedTables) {
      const [table] = entry
      const rows = []
      for await (const row of readTable(get().database.worker, entry, 2)) rows.push(row)
      const all = await get().database.worker.selectFrom(table).selectAll().execute()
      const leaving = all.filter(
        (row) => !('key' in row) || !/^(?:lock:|search-(?:version|terms-forgotten)$|desk-version$)/.test(row.key),
      )
      expect(rows.length, table).toBe(leaving.length)
    }
  })

  test('an untouched demo is taken away whole, a changed one never', async () => {
    const { database } = get()
    await expect(removeDemo(context)).rejects.toMatchObject({ status: 409 })
    const finish = async (): Promise<void> => {
      const head = await findAuditHead(database.worker)
      await saveSetting(context, 'demo', { auditSeq: head?.seq ?? 0, auditHash: head?.hash ?? '' })
    }
    await finish()
    expect(await isDemoUntouched(database.worker)).toBe(true)
    await publish('به خودی خود')
    expect(await isDemoUntouched(database.worker)).toBe(true)
    context = { ...context, actor: { kind: 'user', id: 'editor' } }
    await publish('دست‌خورده')
    expect(await isDemoUntouched(database.worker)).toBe(false)
    await expect(removeDemo(context)).rejects.toMatchObject({ status: 409 })
    await finish()
    expect(await removeDemo(context)).toContain('p/1.avif')
    for (const table of ['articles', 'codes', 'sections', 'media', 'comments', 'listings', 'paths'] as const) {
      expect(await database.worker.selectFrom(table).selectAll().execute(), table).toEqual([])
    }
    expect(await listEditions(database.worker)).toHaveLength(1)
    expect((await publish('از نو')).code).toBe(1)
  })
})
