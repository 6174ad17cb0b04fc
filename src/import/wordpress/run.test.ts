import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../../test/databases.ts'
import { createImportNewsroom, importedAt } from '../../../test/import-newsroom.ts'
import { wxr, type WxrFile, type WxrPost } from '../../../test/wxr.ts'
import { publishNew } from '../../content/articles/publish-new.ts'
import { saveDraft } from '../../content/drafts/save.ts'
import { saveEdition } from '../../content/editions/save.ts'
import { createImageWorker } from '../../content/media/image-worker.ts'
import { savePage } from '../../content/pages/save.ts'
import { startDraft } from '../../content/drafts/start.ts'
import { updateSection } from '../../content/sections/update.ts'
import { changePrimaryPrefix } from '../../content/settings/change-primary-prefix.ts'
import type { Queryable } from '../../db/database.ts'
import { createOutsideFetch, publicInternet } from '../../outbound/fetch-public.ts'
import type { Document } from '../../richtext/document.ts'

const emptyDocument: Document = { type: 'doc', content: [] }
const extraOf = (row: { readonly extra: string } | undefined) => JSON.parse(row?.extra ?? '{}').wordpress

describeOnEachDatabase('what an export becomes', (get) => {
  const db = (): Queryable => get().database.worker
  const article = (code: number) => db().selectFrom('articles').selectAll().where('code', '=', code).executeTakeFirst()
  const draft = (code: number) => db().selectFrom('drafts').selectAll().where('code', '=', code).executeTakeFirst()

  test('states, dates and who may see it', async () => {
    const newsroom = await createImportNewsroom(get())
    const report = await newsroom.import({
      site: 'https://states.example',
      posts: [
        {
          id: 1,
          title: 'published',
          date: '2024-07-01 12:30:00',
          dateGmt: '2024-07-01 09:00:00',
          modified: '2024-07-03 12:30:00',
          modifiedGmt: '2024-07-03 09:00:00',
        },
        { id: 2, title: 'draft', status: 'draft', slug: '', dateGmt: '0000-00-00 00:00:00' },
        { id: 3, title: 'pending', status: 'pending' },
        { id: 4, title: 'scheduled', status: 'future', date: '2027-01-01 12:00:00', dateGmt: '2027-01-01 08:30:00' },
        { id: 5, title: 'private', status: 'private' },
        { id: 6, title: 'password', password: 'open sesame' },
        { id: 7, title: 'trashed', status: 'trash', slug: 'thrown__trashed' },
        { id: 8, title: 'automatic', status: 'auto-draft' },
        { id: 9, title: 'no GMT', dateGmt: '0000-00-00 00:00:00', date: '2022-07-01 12:30:00' },
        { id: 10, type: 'revision', title: 'revision' },
      ],
    })
    expect(report.zone).toBe('Asia/Tehran')
    expect(await article(1)).toMatchObject({
      state: 'published',
      visibility: 'public',
      published_at: Date.UTC(2024, 6, 1, 9),
      published_zone: 'Asia/Tehran',
      updated_at: Date.UTC(2024, 6, 3, 9),
    })
    expect(await draft(2)).toMatchObject({ state: 'draft', slug: 'draft', deleted_at: null })
    expect(await draft(3)).toMatchObject({ state: 'in-review' })
    expect(await draft(4)).toMatchObject({
      state: 'scheduled',
      publish_at: Date.UTC(2027, 0, 1, 8, 30),
      publish_zone: 'Asia/Tehran',
    })
    expect(await article(5)).toMatchObject({ visibility: 'staff' })
    expect(await article(6)).toMatchObject({ visibility: 'staff' })
    expect(JSON.stringify(await article(6))).not.toContain('sesame')
    expect(await draft(7)).toMatchObject({ slug: 'thrown', deleted_at: importedAt })
    expect(await draft(8)).toMatchObject({ state: 'draft' })
    // Tehran had summer time in 2022.
    expect((await article(9))?.published_at).toBe(Date.UTC(2022, 6, 1, 8))
    expect(report.lists.skipped?.lines).toMatchObject([{ item: 'post 10 “revision”'.replace('post', 'revision') }])
    await newsroom.close()
  })

  test('bylines, sections, tags, SEO, views, the front page and what nothing has a word for', async () => {
    const newsroom = await createImportNewsroom(get())
    const report = await newsroom.import(
      {
        site: 'https://fields.example',
        title: 'Fields',
        authors: [{ id: 1, login: 'sara', name: 'Sara R.' }],
        terms: [
          { id: 11, taxonomy: 'category', slug: 'science', name: 'Science &amp; nature' },
          { id: 12, taxonomy: 'category', slug: 'sea', parent: 'science' },
          { id: 13, taxonomy: 'category', slug: 'ring-a', parent: 'ring-b' },
          { id: 14, taxonomy: 'category', slug: 'ring-b', parent: 'ring-a' },
          { id: 15, taxonomy: 'place', slug: 'coast', name: 'The coast', description: 'of the north' },
        ],
        posts: [
          {
            id: 21,
            title: 'Tides <em>and</em> moons &amp; more',
            excerpt: 'A lead.',
            creator: 'sara',
            sticky: true,
            terms: [
              ['category', 'science'],
              ['category', 'sea'],
              ['post_tag', '%d8%ae%d8%a8%d8%b1', 'خبر'],
              ['place', 'coast'],
              ['post_format', 'post-format-gallery'],
            ],
            meta: [
              ['_yoast_wpseo_primary_category', '12'],
              ['_yoast_wpseo_title', '%%title%% %%page%% %%sep%% %%sitename%%'],
              ['_yoast_wpseo_metadesc', 'A description.'],
              ['post_views_count', '1234'],
              ['subtitle', 'kept'],
              ['subtitle', 'twice'],
              ['__proto__', 'safe'],
            ],
          },
          {
            id: 22,
            creator: 'unlisted',
            terms: [
              ['author', 'cap-guest', 'guest'],
              ['author', 'sara', 'sara'],
            ],
          },
          {
            id: 23,
            type: 'guest-author',
            slug: 'cap-guest',
            meta: [
              ['cap-display_name', 'A guest'],
              ['cap-user_login', 'guest'],
            ],
          },
          { id: 24, type: 'product', title: 'A thing' },
          { id: 25, type: 'event', title: 'A feast', slug: 'feast' },
        ],
      },
      {
        types: new Map([
          ['product', 'article'],
          ['event', 'page'],
        ]),
      },
    )
    const found = await article(21)
    expect(found).toMatchObject({
      headline: 'Tides and moons & more',
      lead: 'A lead.',
      kind: 'photo-report',
      seo_title: 'Tides and moons & more – Fields',
      seo_description: 'A description.',
    })
    const sections = await db()
      .selectFrom('sections')
      .innerJoin('paths', 'paths.target_id', 'sections.id')
      .selectAll()
      .execute()
    const section = (slug: string) => sections.find((row) => row.slug === slug)
    expect(found?.section_id).toBe(section('sea')?.id)
    expect(JSON.parse(found?.also_sections ?? '')).toEqual([section('science')?.id])
    expect(section('sea')?.parent_id).toBe(section('science')?.id)
    expect(section('science')?.name).toBe('Science & nature')
    expect([section('ring-a')?.parent_id, section('ring-b')?.parent_id].filter((id) => id === null)).toHaveLength(1)
    const views = await db()
      .selectFrom('view_totals')
      .select('views')
      .where('article_id', '=', found?.id ?? '')
      .executeTakeFirst()
    expect(views?.views).toBe(1234)
    const placed = await db()
      .selectFrom('placements')
      .selectAll()
      .where('article_id', '=', found?.id ?? '')
      .execute()
    expect(placed).toMatchObject([{ page: 'front', slot: 'lead', language: 'fa' }])
    expect(extraOf(found)).toMatchObject({
      title: 'Tides <em>and</em> moons &amp; more',
      meta: { subtitle: ['kept', 'twice'] },
      terms: [{ taxonomy: 'place', slug: 'coast' }, { taxonomy: 'post_format' }],
    })
    expect(Object.hasOwn(extraOf(found).meta, '__proto__')).toBe(true)
    const names = async (code: number) => {
      const row = await article(code)
      const rows = await db()
        .selectFrom('article_bylines')
        .innerJoin('author_texts', 'author_texts.author_id', 'article_bylines.author_id')
        .select('author_texts.name')
        .where('article_bylines.article_id', '=', row?.id ?? '')
        .orderBy('article_bylines.position')
        .execute()
      return rows.map(({ name }) => name)
    }
    expect(await names(21)).toEqual(['Sara R.'])
    expect(await names(22)).toEqual(['A guest', 'Sara R.'])
    expect((await article(24))?.headline).toBe('A thing')
    expect(await db().selectFrom('pages').selectAll().where('title', '=', 'A feast').execute()).toHaveLength(1)
    const kept = await db().selectFrom('import_items').selectAll().where('target_kind', '=', 'none').execute()
    expect(kept.map((row) => [row.type, row.external_id])).toEqual(
      expect.arrayContaining([
        ['guest-author', '23'],
        ['term', 'place:coast'],
      ]),
    )
    expect(JSON.parse(kept.find((row) => row.type === 'term')?.extra ?? '{}').description).toBe('of the north')
    expect(report.lists.skipped?.lines.map(({ item }) => item)).toEqual(['guest-author 23 “Item 23”'])
    await newsroom.close()
  })

  test('links and pictures become references, whichever comes first', async () => {
    const newsroom = await createImportNewsroom(get())
    const site = 'https://www.links.example'
    const body = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('\n')
    const report = await newsroom.import({
      site,
      posts: [
        {
          id: 31,
          slug: 'first',
          content: `${body([
            `<a href="http://links.example/2024/05/%D8%AF%D9%88%D9%85/">forward</a>`,
            `<a href="/?p=32">by number</a>`,
            `<a href="${site}/about/us/">a page</a>`,
            `<a href="${site}/category/sea/">a section</a>`,
            `<a href="${site}/2019/01/lost/">lost</a>`,
            `<a href="https://elsewhere.example/x">elsewhere</a>`,
          ])}<img src="https://cdn.example/uploads/2024/05/boat-300x200.jpg" alt="boat"><img class="wp-image-41" src="${site}/wp-content/uploads/2024/05/renamed.jpg">`,
          meta: [['_thumbnail_id', '41']],
        },
        {
          id: 32,
          slug: '%d8%af%d9%88%d9%85',
          link: `${site}/2024/05/%d8%af%d9%88%d9%85/`,
          content: body([`<a href="${site}/2024/05/first/#x">back</a>`]),
          meta: [['_thumbnail_id', '999']],
        },
        { id: 33, type: 'page', slug: 'us', link: `${site}/about/us/` },
        {
          id: 41,
          type: 'attachment',
          status: 'inherit',
          slug: 'boat',
          parent: 31,
          attachmentUrl: 'https://cdn.example/uploads/2024/05/boat-scaled.jpg',
          link: `${site}/2024/05/first/boat/`,
          meta: [
            ['_wp_attachment_image_alt', 'A boat'],
            ['_media_credit', 'A. Photographer'],
          ],
        },
      ],
      terms: [{ id: 5, taxonomy: 'category', slug: 'sea' }],
    })
    const first = await article(31)
    const second = await article(32)
    const references = await db()
      .selectFrom('content_references')
      .selectAll()
      .where('source_id', '=', first?.id ?? '')
      .execute()
    const media = await db()
      .selectFrom('media')
      .selectAll()
      .where('source_url', 'like', '%boat-scaled%')
      .executeTakeFirst()
    expect(references.map((row) => row.target_kind).toSorted()).toEqual(['article', 'media', 'page', 'section'])
    expect(references.find((row) => row.target_kind === 'article')?.target_id).toBe(second?.id)
    expect(first?.lead_media_id).toBe(media?.id)
    expect(first?.html).toContain(`/fa/32/${encodeURIComponent('دوم')}`)
    expect(second?.html).toContain('/fa/31/first')
    expect(report.lists['broken links']?.lines.map(({ why }) => why).toSorted()).toEqual(
      [`${site}/2019/01/lost/`, 'its featured image, attachment 999, is not in the export'].toSorted(),
    )
    const texts = await db()
      .selectFrom('media_texts')
      .selectAll()
      .where('media_id', '=', media?.id ?? '')
      .execute()
    expect(texts).toMatchObject([{ alt: 'A boat', credit: 'A. Photographer', title: 'Item 41' }])
    for (const [asked, where] of [
      ['/2024/05/%D8%AF%D9%88%D9%85/', '/fa/32/'],
      ['/2024/05/first/feed/', '/fa/31/first'],
      ['/2024/05/first/boat/', '/fa/31/first'],
      ['/?attachment_id=41', '/fa/31/first'],
      ['/?p=32', '/fa/32/'],
      ['/about/us/', '/fa/us/'],
    ] as const) {
      const response = await newsroom.ask(asked)
      expect([asked, response.status]).toEqual([asked, 301])
      expect(response.headers.get('location')).toContain(where)
    }
    await changePrimaryPrefix(newsroom.context, false)
    expect(
      (await db().selectFrom('articles').select('html').where('code', '=', 31).executeTakeFirst())?.html,
    ).toContain(`href="/32/${encodeURIComponent('دوم')}`)
    for (const [asked, where] of [
      ['/2024/05/%D8%AF%D9%88%D9%85/', '/32/'],
      ['/2024/05/first/feed/', '/31/first'],
      ['/?p=32', '/32/'],
      ['/about/us/', '/us/'],
      ['/fa/us/', '/us/'],
    ] as const) {
      const response = await newsroom.ask(asked)
      expect([asked, response.status]).toEqual([asked, 301])
      const location = response.headers.get('location') ?? ''
      expect(location.startsWith(where)).toBe(true)
      expect((await newsroom.ask(location)).status).toBe(200)
    }
    await changePrimaryPrefix(newsroom.context, true)
    await newsroom.close()
  })

  test('comments: threads across rings and orphans, states, pingbacks; an entry twice is taken once', async () => {
    const newsroom = await createImportNewsroom(get())
    const post: WxrPost = {
      id: 51,
      comments: [
        { id: 503, parent: 502, content: 'answers an answer' },
        { id: 501 },
        { id: 502, parent: 501, approved: '0' },
        { id: 504, parent: 999 },
        { id: 505, parent: 506 },
        { id: 506, parent: 505 },
        { id: 507, approved: 'spam' },
        { id: 508, approved: 'trash' },
        { id: 509, type: 'pingback', content: 'بازتاب <b>x</b>' },
      ],
    }
    const report = await newsroom.import({
      site: 'https://comments.example',
      posts: [post, { ...post, title: 'again' }],
    })
    const found = await article(51)
    const rows = await db()
      .selectFrom('comments')
      .selectAll()
      .where('article_id', '=', found?.id ?? '')
      .execute()
    expect(rows).toHaveLength(9)
    const byBody = (body: string) => rows.find((row) => row.body === body)
    expect(byBody('answers an answer')?.parent_id).toBe(byBody('Comment 502')?.id)
    expect(byBody('Comment 502')).toMatchObject({ parent_id: byBody('Comment 501')?.id, state: 'held' })
    expect(byBody('Comment 504')?.parent_id).toBeNull()
    expect([byBody('Comment 505')?.parent_id, byBody('Comment 506')?.parent_id]).toContain(null)
    expect(byBody('Comment 507')?.state).toBe('spam')
    expect(byBody('Comment 508')?.state).toBe('trash')
    expect(rows.find((row) => row.kind === 'pingback')?.body).toBe('بازتاب <b>x</b>')
    const counts = await db()
      .selectFrom('comment_counts')
      .selectAll()
      .where('article_id', '=', found?.id ?? '')
      .executeTakeFirst()
    expect(counts?.approved).toBe(5)
    expect(report.lists.duplicates?.times).toBe(1)
    expect(report.lists['comments moved to the top']?.lines[0]?.item).toBe('comment 504')
    expect(found?.headline).toBe('Item 51')
    await newsroom.close()
  })

  test('a number that was given here gets a new one beyond every number of the export', async () => {
    const newsroom = await createImportNewsroom(get())
    await saveEdition(newsroom.context, {
      language: 'en',
      name: 'Here',
      motto: '',
      calendars: [{ calendar: 'gregory', language: 'en' }],
      digits: 'latn',
      monthNames: '',
      country: '',
      zone: 'UTC',
      footer: '',
      position: 9,
      version: 0,
    })
    await publishNew(newsroom.context, {
      language: 'en',
      headline: 'Ours',
      document: emptyDocument,
      wishedCode: 61,
      publishedAt: 1,
      publishedZone: 'UTC',
    })
    const report = await newsroom.import({
      site: 'https://codes.example',
      posts: [{ id: 61, slug: 'theirs' }, { id: 6200 }, { id: 'x', slug: 'none' }],
    })
    const theirs = await db().selectFrom('articles').selectAll().where('slug', '=', 'theirs').executeTakeFirst()
    expect(theirs?.code).toBe(6201)
    expect((await article(61))?.headline).toBe('Ours')
    expect((await article(6200))?.slug).toBe('item-6200')
    expect(report.lists['new codes']?.times).toBe(2)
    const response = await newsroom.ask('/?p=61')
    expect(response.headers.get('location')).toContain('/fa/6201/theirs')
    await newsroom.close()
  })

  test('several files are one source; a damaged one is read up to its damage', async () => {
    const newsroom = await createImportNewsroom(get())
    const site = 'https://files.example'
    const files = [
      join(newsroom.folder, 'a.xml'),
      join(newsroom.folder, 'b.xml'),
      join(newsroom.folder, 'c.xml'),
    ] as const
    await writeFile(
      files[0],
      wxr({
        site,
        posts: [
          { id: 71, meta: [['_thumbnail_id', '73']] },
          { id: 74, type: 'page', parent: 75, slug: 'child' },
        ],
      }),
    )
    await writeFile(
      files[1],
      wxr({
        site,
        posts: [
          { id: 73, type: 'attachment', status: 'inherit', attachmentUrl: `${site}/wp-content/uploads/a.jpg` },
          { id: 75, type: 'page', slug: 'above' },
        ],
      }),
    )
    await writeFile(
      files[2],
      wxr({ site, posts: [{ id: 76 }, { id: 77, title: 'never' }] }).replace('never]]></title>', 'never]]></titel>'),
    )
    const report = await newsroom.importFiles(files)
    expect((await article(71))?.lead_media_id).not.toBeNull()
    const pages = await db().selectFrom('pages').selectAll().execute()
    const page = (id: string) => pages.find((row) => extraOf(row)?.id === id)
    expect(page('74')?.parent_id).toBe(page('75')?.id)
    expect(await article(76)).toBeDefined()
    expect(await article(77)).toBeUndefined()
    expect(report.damages).toMatchObject([{ at: { file: files[2] } }])
    await newsroom.close()
  })

  test('WPML: groups by its meta, duplicates by their original, a group’s second telling stands apart', async () => {
    const newsroom = await createImportNewsroom(get())
    const wpml = (language: string, group: string): NonNullable<WxrPost['meta']> => [
      ['_wpml_import_language_code', language],
      ['_wpml_import_translation_group', group],
    ]
    const report = await newsroom.import({
      site: 'https://wpml.example',
      terms: [{ id: 3, taxonomy: 'category', slug: 'shared' }],
      posts: [
        { id: 81, slug: 'same', meta: wpml('fa', '7'), terms: [['category', 'shared']] },
        {
          id: 82,
          slug: 'same',
          link: 'https://wpml.example/ar/2024/05/same/',
          meta: wpml('ar', '7'),
          terms: [['category', 'shared']],
        },
        { id: 83, meta: wpml('ar', '7') },
        { id: 84 },
        {
          id: 85,
          meta: [
            ['wpml_language', 'en'],
            ['_icl_lang_duplicate_of', '84'],
          ],
        },
        { id: 86, meta: wpml('fa_AF', '8') },
      ],
    })
    const rows = await Promise.all([81, 82, 83, 84, 85, 86].map(article))
    const [fa, ar, apart, original, duplicate, dari] = rows
    expect(fa?.story_id).toBe(ar?.story_id)
    expect(ar?.language).toBe('ar')
    expect(apart?.story_id).not.toBe(fa?.story_id)
    expect(original?.story_id).toBe(duplicate?.story_id)
    expect(duplicate?.language).toBe('en')
    expect(dari?.language).toMatch(/^fa/)
    expect(fa?.section_id).not.toBe(ar?.section_id)
    const sections = await db()
      .selectFrom('sections')
      .selectAll()
      .where('id', 'in', [fa?.section_id ?? '', ar?.section_id ?? ''])
      .execute()
    expect(new Set(sections.map((section) => section.group_id)).size).toBe(1)
    expect(report.lists['translations apart']?.times).toBe(1)
    await newsroom.close()
  })

  test('a language that no edition can be in is refused with the list, and goes where it is sent', async () => {
    const newsroom = await createImportNewsroom(get())
    const file: WxrFile = {
      site: 'https://tlh.example',
      posts: [
        { id: 91, meta: [['wpml_language', 'tlh']] },
        { id: 92, meta: [['wpml_language', 'vo']] },
      ],
    }
    await expect(newsroom.import(file)).rejects.toThrow(/tlh, vo/)
    expect(await db().selectFrom('import_sources').selectAll().where('site', '=', 'tlh.example').execute()).toEqual([])
    await newsroom.import(file, {
      languageMap: new Map([
        ['tlh', 'en'],
        ['vo', 'ar'],
      ]),
    })
    expect((await article(91))?.language).toBe('en')
    expect((await article(92))?.language).toBe('ar')
    await expect(newsroom.import({ site: 'https://mute.example', language: '' })).rejects.toThrow(/which language/)
    await newsroom.close()
  })

  test('a newer export updates what nobody touched and keeps what was edited here', async () => {
    const newsroom = await createImportNewsroom(get())
    const { context } = newsroom
    const site = 'https://again.example'
    const terms: WxrFile['terms'] = [
      { id: 1, taxonomy: 'category', slug: 'edited-here' },
      { id: 2, taxonomy: 'category', slug: 'untouched' },
    ]
    const post = (id: number, more: Partial<WxrPost> = {}): WxrPost => ({
      id,
      content: `<p>text of ${id}</p>`,
      ...more,
    })
    const before: WxrFile = {
      site,
      terms,
      posts: [
        post(101, { comments: [{ id: 1001 }, { id: 1002, approved: '0' }] }),
        post(102),
        post(103),
        post(104, { status: 'draft' }),
        post(105, { status: 'draft' }),
        post(106),
        { id: 107, type: 'page', slug: 'p107' },
        { id: 108, type: 'page', slug: 'p108' },
        {
          id: 109,
          type: 'nav_menu_item',
          title: 'Home',
          terms: [['nav_menu', 'top']],
          meta: [
            ['_menu_item_type', 'custom'],
            ['_menu_item_url', '/'],
          ],
        },
      ],
    }
    await newsroom.import(before)
    const id = async (code: number): Promise<string> =>
      (await article(code))?.id ?? (await draft(code))?.article_id ?? ''
    const same = await newsroom.import(before)
    expect(Object.values(same.counts).every((counts) => (counts.imported ?? 0) + (counts.updated ?? 0) === 0)).toBe(
      true,
    )

    // An editor changed 102 and opened 103; rewrote the draft 105; changed a page and a section.
    await startDraft(context, await id(102))
    const open = await db()
      .selectFrom('drafts')
      .select('version')
      .where('article_id', '=', await id(102))
      .executeTakeFirstOrThrow()
    await saveDraft(context, { articleId: await id(102), version: open.version, headline: 'Better' })
    await startDraft(context, await id(103))
    await saveDraft(context, { articleId: await id(105), version: 1, headline: 'Rewritten' })
    const pages = await db().selectFrom('pages').selectAll().execute()
    await savePage(context, {
      id: pages.find((row) => extraOf(row)?.id === '108')?.id ?? '',
      version: 1,
      title: 'Ours',
    })
    const section = await db()
      .selectFrom('paths')
      .selectAll()
      .where('slug', '=', 'edited-here')
      .executeTakeFirstOrThrow()
    await updateSection(context, section.target_id, { name: 'Our name' })

    const newer = await newsroom.import({
      site,
      terms: terms?.map((each) => ({ ...each, name: `${each.slug} renamed` })),
      posts: [
        post(101, {
          title: 'New title',
          comments: [{ id: 1001 }, { id: 1002, approved: '1' }, { id: 1003, parent: 1001 }],
        }),
        post(102, { title: 'Newer there' }),
        post(103, { title: 'Newer there', comments: [{ id: 1004 }] }),
        post(104, { title: 'Published there' }),
        post(105, { title: 'Newer there', status: 'draft' }),
        post(106),
        post(110),
        { id: 107, type: 'page', slug: 'p107', title: 'New page title' },
        { id: 108, type: 'page', slug: 'p108', title: 'Newer there' },
        {
          id: 109,
          type: 'nav_menu_item',
          title: 'Start',
          terms: [['nav_menu', 'top']],
          meta: [
            ['_menu_item_type', 'custom'],
            ['_menu_item_url', '/'],
          ],
        },
      ],
    })
    expect(await article(101)).toMatchObject({ headline: 'New title', revision: 2 })
    expect((await article(102))?.headline).toBe('Item 102')
    expect((await draft(102))?.headline).toBe('Better')
    expect((await article(103))?.headline).toBe('Item 103')
    expect(await article(104)).toMatchObject({ headline: 'Published there', state: 'published' })
    expect(await draft(104)).toBeUndefined()
    expect((await draft(105))?.headline).toBe('Rewritten')
    expect((await article(106))?.revision).toBe(1)
    expect(await article(110)).toBeDefined()
    const after = await db().selectFrom('pages').selectAll().execute()
    expect(after.find((row) => extraOf(row)?.id === '107')?.title).toBe('New page title')
    expect(after.find((row) => extraOf(row)?.id === '108')?.title).toBe('Ours')
    const names = await db().selectFrom('sections').select('name').execute()
    expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(['Our name', 'untouched renamed']))
    expect(newer.lists['edited here, kept']?.lines.map(({ item }) => item.split(' “')[0]).toSorted()).toEqual([
      'page 108',
      'post 102',
      'post 103',
      'post 105',
    ])
    const comments = await db()
      .selectFrom('comments')
      .selectAll()
      .where('article_id', 'in', [await id(101), await id(103)])
      .execute()
    expect(comments.map((row) => `${row.body} ${row.state}`).toSorted()).toEqual([
      'Comment 1001 approved',
      'Comment 1002 approved',
      'Comment 1003 approved',
      'Comment 1004 approved',
    ])
    const entry = await db().selectFrom('menu_items').select('label').where('label', 'in', ['Home', 'Start']).execute()
    expect(entry).toEqual([{ label: 'Start' }])
    expect(newer.counts.articles).toMatchObject({ imported: 1, updated: 2, 'edited here, kept': 2 })
    await newsroom.close()
  })

  test('only a check: counts, and nothing is written', async () => {
    const newsroom = await createImportNewsroom(get())
    const report = await newsroom.import(
      { site: 'https://dry.example', posts: [{ id: 9901 }, { id: 9902, status: 'draft' }] },
      { isDryRun: true },
    )
    expect(report.found).toEqual({ 'post publish': 1, 'post draft': 1 })
    expect(await article(9901)).toBeUndefined()
    expect(await db().selectFrom('import_sources').selectAll().where('site', '=', 'dry.example').execute()).toEqual([])
    await newsroom.close()
  })

  test('files of attachments come from the folder of uploads, and from nowhere outside of it', async () => {
    const newsroom = await createImportNewsroom(get())
    const uploads = join(newsroom.folder, 'site')
    await mkdir(join(uploads, 'wp-content/uploads/2024/05'), { recursive: true })
    await writeFile(join(uploads, 'wp-content/uploads/2024/05/dot.png'), dot)
    await writeFile(join(newsroom.folder, 'secret.png'), dot)
    await writeFile(join(uploads, 'text.jpg'), 'no picture at all')
    await symlink(join(newsroom.folder, 'secret.png'), join(uploads, 'link.png'))
    const images = createImageWorker()
    const attachment = (id: number, file: string): WxrPost => ({
      id,
      type: 'attachment',
      status: 'inherit',
      attachmentUrl: `https://media.example/wp-content/uploads/${file}`,
      meta: [['_wp_attached_file', file]],
    })
    const report = await newsroom.import(
      {
        site: 'https://media.example',
        posts: [
          attachment(121, '2024/05/dot.png'),
          attachment(122, '../secret.png'),
          attachment(123, 'link.png'),
          attachment(124, 'text.jpg'),
          attachment(125, 'gone.png'),
        ],
      },
      { media: { tools: { storage: newsroom.storage, images }, folder: uploads, fetch: undefined } },
    )
    const states = await db()
      .selectFrom('media')
      .select(['original_name', 'state'])
      .where('source_url', 'like', 'https://media.example/%')
      .execute()
    expect(Object.fromEntries(states.map(({ original_name, state }) => [original_name, state]))).toEqual({
      'dot.png': 'pending',
      'secret.png': 'missing',
      'link.png': 'missing',
      'text.jpg': 'missing',
      'gone.png': 'missing',
    })
    expect(report.counts['media files']).toMatchObject({ imported: 1, skipped: 4 })
    expect(report.lists['media refused']?.lines[0]?.item).toContain('text.jpg')
    await images.close()
    await newsroom.close()
  })

  test('files are fetched where that was asked for, from the public internet only', async () => {
    const newsroom = await createImportNewsroom(get())
    const server = createServer((request, response) => {
      if (request.url === '/wp-content/uploads/dot.png') response.end(dot)
      else response.writeHead(404).end()
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    const site = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
    const images = createImageWorker()
    const tools = { storage: newsroom.storage, images }
    const attachment = (id: number, file: string): WxrPost => ({
      id,
      type: 'attachment',
      status: 'inherit',
      attachmentUrl: `${site}/wp-content/uploads/${file}`,
    })
    const file: WxrFile = { site, posts: [attachment(131, 'dot.png'), attachment(132, 'gone.png')] }
    const states = async () => {
      const rows = await db()
        .selectFrom('media')
        .select(['original_name', 'state'])
        .where('source_url', 'like', `${site}/%`)
        .execute()
      return Object.fromEntries(rows.map(({ original_name, state }) => [original_name, state]))
    }
    const refused = await newsroom.import(file, {
      media: { tools, folder: undefined, fetch: createOutsideFetch(publicInternet) },
    })
    expect(await states()).toEqual({ 'dot.png': 'missing', 'gone.png': 'missing' })
    expect(refused.lists['media without a file']?.times).toBe(2)
    const here = { ...publicInternet, isAllowedAddress: () => true, isAllowedPort: () => true }
    await newsroom.import(file, { media: { tools, folder: undefined, fetch: createOutsideFetch(here) } })
    expect(await states()).toEqual({ 'dot.png': 'pending', 'gone.png': 'missing' })
    server.close()
    await images.close()
    await newsroom.close()
  })
})

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
