import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { testData } from '../../../test/data.ts'
import { describeOnEachDatabase } from '../../../test/databases.ts'
import { createImportNewsroom, type ImportNewsroom } from '../../../test/import-newsroom.ts'
import { isSiteLanguage } from '../../messages.ts'
import { decodeSlug } from './map.ts'
import { plainText } from './plain-text.ts'
import type { ImportReport } from './report.ts'
import { changePrimaryPrefix } from '../../content/settings/change-primary-prefix.ts'

interface OracleItem {
  readonly id: string
  readonly title: string
  readonly link: string
  readonly creator: string
  readonly slug: string
  readonly type: string
  readonly status: string
  readonly parent: string
  readonly date_gmt: string
  readonly comment_status: string
  readonly attachment_url: string
  readonly terms: readonly (readonly [string, string, string])[]
  readonly meta: readonly (readonly [string, number])[]
  readonly comments: readonly {
    readonly id: string
    readonly author: string
    readonly type: string
    readonly approved: string
    readonly parent: string
    readonly date_gmt: string
    readonly content: string
  }[]
}

interface Oracle {
  readonly categories: readonly { readonly slug: string; readonly parent: string; readonly name: string }[]
  readonly tags: readonly { readonly slug: string; readonly name: string }[]
  readonly terms: readonly { readonly tax: string; readonly slug: string }[]
  readonly items: readonly OracleItem[]
}

const readOracle = (name: string): Oracle => JSON.parse(readFileSync(testData(`wxr/oracle/${name}.json`) ?? '', 'utf8'))
const hasData = testData('wxr/oracle/theme-unit-test.json') !== undefined
const utc = (text: string): number => Date.parse(`${text.replace(' ', 'T')}Z`)

describe.skipIf(!hasData)('exports that others wrote', () => {
  describeOnEachDatabase('theme-unit-test.xml', (get) => {
    let newsroom: ImportNewsroom
    let report: ImportReport
    const oracle = hasData ? readOracle('theme-unit-test') : { categories: [], tags: [], terms: [], items: [] }
    const ofType = (type: string): readonly OracleItem[] => oracle.items.filter((item) => item.type === type)

    beforeAll(async () => {
      newsroom = await createImportNewsroom(get())
      report = await newsroom.importFiles([testData('wxr/theme-unit-test.xml') ?? ''])
      return () => newsroom.close()
    })

    test('posts: numbers, titles, addresses, dates, states, bylines, sections and tags', async () => {
      const db = get().database.worker
      const articles = await db.selectFrom('articles').selectAll().execute()
      const drafts = await db.selectFrom('drafts').selectAll().execute()
      const sections = new Map((await db.selectFrom('sections').selectAll().execute()).map((row) => [row.id, row]))
      const sectionSlugs = new Map(
        (await db.selectFrom('paths').selectAll().execute()).map((row) => [row.target_id, row.slug]),
      )
      const tags = new Map((await db.selectFrom('tags').selectAll().execute()).map((row) => [row.id, row.slug]))
      const taggings = await db.selectFrom('article_tags').selectAll().orderBy('position').execute()
      const bylines = await db
        .selectFrom('article_bylines')
        .innerJoin('authors', 'authors.id', 'author_id')
        .selectAll()
        .execute()
      expect(articles.length + drafts.length).toBe(ofType('post').length)
      for (const item of ofType('post')) {
        const article = articles.find((row) => row.code === Number(item.id))
        const draft = drafts.find((row) => row.code === Number(item.id))
        const row = article ?? draft
        if (row === undefined) throw new Error(`post ${item.id} is missing`)
        expect(row.headline).toBe(plainText(item.title))
        if (item.slug !== '') expect(row.slug).toBe(decodeSlug(item.slug))
        expect(row.comments_open).toBe(item.comment_status === 'open' ? 1 : 0)
        const extra = JSON.parse(row.extra).wordpress
        expect(Object.keys(extra.meta ?? {}).toSorted()).toEqual([...new Set(item.meta.map(([key]) => key))].toSorted())
        expect(extra.link).toBe(item.link)
        const listed = [row.section_id, ...JSON.parse(row.also_sections)]
          .filter((id) => id !== null)
          .map((id) => sectionSlugs.get(id) ?? '?')
        const categories = item.terms.filter(([taxonomy]) => taxonomy === 'category').map(([, slug]) => slug)
        expect(new Set(listed)).toEqual(new Set(categories))
        if (article === undefined) {
          expect(['draft', 'future']).toContain(item.status)
          expect(draft?.state).toBe(item.status === 'future' ? 'scheduled' : 'draft')
          if (item.status === 'future') expect(draft?.publish_at).toBe(utc(item.date_gmt))
          continue
        }
        expect(article.published_at).toBe(utc(item.date_gmt))
        expect(article.state).toBe('published')
        const tagSlugs = taggings
          .filter((tagging) => tagging.article_id === article.id)
          .map(({ tag_id }) => tags.get(tag_id))
        const wanted = item.terms.filter(([taxonomy]) => taxonomy === 'post_tag').map(([, slug]) => decodeSlug(slug))
        expect(tagSlugs).toEqual([...new Set(wanted)])
        expect(bylines.filter((byline) => byline.article_id === article.id).map(({ slug }) => slug)).toEqual([
          item.creator,
        ])
      }
      expect(sections.size).toBe(oracle.categories.length)
    })

    test('sections keep names and hierarchy, tags their names', async () => {
      const db = get().database.worker
      const rows = await db
        .selectFrom('sections')
        .innerJoin('paths', 'paths.target_id', 'sections.id')
        .selectAll()
        .execute()
      const slugs = new Map(rows.map((row) => [row.id, row.slug]))
      for (const category of oracle.categories) {
        const row = rows.find((each) => each.slug === category.slug)
        expect(row?.name).toBe(plainText(category.name))
        expect(slugs.get(row?.parent_id ?? '') ?? '').toBe(category.parent)
      }
      const tags = await db.selectFrom('tags').selectAll().execute()
      for (const tag of oracle.tags)
        expect(tags.find((row) => row.slug === decodeSlug(tag.slug))?.name).toBe(plainText(tag.name))
    })

    test('pages: titles, dates, parents and texts', async () => {
      const db = get().database.worker
      const pages = await db.selectFrom('pages').innerJoin('paths', 'paths.target_id', 'pages.id').selectAll().execute()
      expect(pages).toHaveLength(ofType('page').length)
      const byWpId = new Map(pages.map((page) => [JSON.parse(page.extra).wordpress.id, page]))
      for (const item of ofType('page')) {
        const page = byWpId.get(item.id)
        expect(page?.title).toBe(item.title)
        expect(page?.slug).toBe(decodeSlug(item.slug))
        expect(page?.published_at).toBe(utc(item.date_gmt))
        expect(page?.parent_id ?? undefined).toBe(byWpId.get(item.parent)?.id)
        expect(JSON.parse(page?.extra ?? '{}').comments?.length ?? 0).toBe(item.comments.length)
      }
    })

    test('attachments with their texts and what hangs on a post', async () => {
      const db = get().database.worker
      const media = await db.selectFrom('media').selectAll().execute()
      expect(media.map((row) => row.source_url).toSorted()).toEqual(
        ofType('attachment')
          .map((item) => item.attachment_url)
          .toSorted(),
      )
      const texts = await db.selectFrom('media_texts').selectAll().execute()
      for (const item of ofType('attachment')) {
        const row = media.find((each) => each.source_url === item.attachment_url)
        expect(texts.find((text) => text.media_id === row?.id)?.title).toBe(plainText(item.title))
      }
      expect(media.every((row) => row.state === 'missing')).toBe(true)
      const gallery = await db
        .selectFrom('articles')
        .select('document')
        .where('slug', '=', 'post-format-gallery')
        .executeTakeFirst()
      expect(gallery?.document.match(/"gallery"/g)).toHaveLength(10)
      expect(gallery?.document.match(/"figure"/g)?.length ?? 0).toBeGreaterThan(5)
      const featured = await db.selectFrom('articles').selectAll().where('lead_media_id', 'is not', null).execute()
      expect(featured).toHaveLength(
        ofType('post').filter((item) => item.meta.some(([key]) => key === '_thumbnail_id')).length,
      )
    })

    test('comments: texts, threads, states, pingbacks apart', async () => {
      const db = get().database.worker
      const comments = await db.selectFrom('comments').selectAll().execute()
      const wanted = ofType('post').flatMap((item) => item.comments)
      expect(comments).toHaveLength(wanted.length)
      const imported = await db.selectFrom('import_items').selectAll().where('type', '=', 'comment').execute()
      const idOf = new Map(imported.map((row) => [row.external_id, row.target_id]))
      for (const comment of wanted) {
        const row = comments.find((each) => each.id === idOf.get(comment.id))
        expect(row).toMatchObject({
          body: comment.content,
          author_name: plainText(comment.author),
          state: comment.approved === '1' ? 'approved' : 'held',
          kind: comment.type === '' ? 'comment' : comment.type,
          created_at: utc(comment.date_gmt),
          parent_id: idOf.get(comment.parent) ?? null,
        })
      }
    })

    test('menus with all their entries, the same entry in two menus twice', async () => {
      const db = get().database.worker
      const menus = await db.selectFrom('menus').selectAll().execute()
      expect(menus).toHaveLength(oracle.terms.filter((term) => term.tax === 'nav_menu').length)
      const entries = await db.selectFrom('menu_items').selectAll().execute()
      const skipped = report.lists.skipped?.lines.filter(({ item }) => item.startsWith('menu entry')).length ?? 0
      expect(entries.length + skipped).toBe(ofType('nav_menu_item').length)
      expect(skipped).toBe(0)
      expect(entries.some((entry) => entry.parent_id !== null)).toBe(true)
    })

    test('every old address of what is public answers 301 to a page that is there', async () => {
      const isPublic = ({ type, status, link }: OracleItem): boolean =>
        (type === 'post' || type === 'page') && status === 'publish' && !link.includes('template-password')
      const shown = oracle.items.filter((item) => isPublic(item) && item.id !== '1168')
      for (const item of shown) {
        const path = new URL(item.link).pathname
        for (const asked of [
          path,
          decodeURI(path).replace(/\/$/, ''),
          `/?${item.type === 'page' ? 'page_id' : 'p'}=${item.id}`,
          `${path}feed/`,
        ]) {
          const response = await newsroom.ask(encodeURI(decodeURI(asked)))
          expect([asked, response.status]).toEqual([asked, 301])
          const there = await newsroom.ask(
            new URL(response.headers.get('location') ?? '', 'https://new.example').pathname,
          )
          expect([asked, there.status]).toEqual([asked, 200])
        }
      }
      for (const [asked, where] of [
        ['/category/block/', '/en/block/'],
        ['/category/block/page/2/', '/en/block/'],
        ['/tag/codex/', '/en/tag/codex/'],
        ['/author/themedemos/', '/en/author/themedemos/'],
        ['/?cat=193', '/en/block/'],
        ['/2012/01/', '/en/archive/2012/01/'],
      ] as const) {
        const response = await newsroom.ask(asked)
        expect([asked, response.status, response.headers.get('location')?.replace('https://new.example', '')]).toEqual([
          asked,
          301,
          where,
        ])
      }
    })

    test('and with the first language at the root it is there, or one redirect away', async () => {
      await changePrimaryPrefix(newsroom.context, false)
      const shown = oracle.items.filter(
        ({ type, status, link, id }) =>
          (type === 'post' || type === 'page') &&
          status === 'publish' &&
          !link.includes('template-password') &&
          id !== '1168',
      )
      expect(shown.length).toBeGreaterThan(0)
      for (const item of shown) {
        const asked = new URL(item.link).pathname
        const response = await newsroom.ask(asked)
        const location = response.headers.get('location')
        const there = location === null ? response : await newsroom.ask(location)
        expect([asked, location, there.status]).toEqual([asked, location, 200])
        expect(location ?? '').not.toMatch(/^\/en\//)
      }
      await changePrimaryPrefix(newsroom.context, true)
    })

    test('the report counts all of it', () => {
      const counted = ['articles', 'drafts'].reduce(
        (sum, kind) => sum + (report.counts[kind as 'articles']?.imported ?? 0),
        0,
      )
      expect(counted).toBe(ofType('post').length)
      expect(report.counts.pages?.imported).toBe(ofType('page').length)
      expect(report.counts.media?.imported).toBe(ofType('attachment').length)
      expect(report.lists['password protected']?.times).toBe(1)
      expect(Object.keys(report.unsupported).length).toBeGreaterThan(3)
    })

    test('a second run changes nothing', async () => {
      const again = await newsroom.importFiles([testData('wxr/theme-unit-test.xml') ?? ''])
      for (const [kind, outcomes] of Object.entries(again.counts)) {
        expect([kind, outcomes.imported ?? 0, outcomes.updated ?? 0, outcomes['edited here, kept'] ?? 0]).toEqual([
          kind,
          kind === 'kept as they stand' ? (outcomes.imported ?? 0) : 0,
          0,
          0,
        ])
      }
    })
  })

  describeOnEachDatabase('polylang.xml', (get) => {
    test('translations come out linked', async () => {
      const newsroom = await createImportNewsroom(get())
      // Without a pack of its own, what is French goes where it is sent.
      const languageMap = isSiteLanguage('fr') ? new Map<string, string>() : new Map([['fr', 'ar']])
      const oracle = readOracle('polylang')
      const report = await newsroom.importFiles([testData('wxr/polylang.xml') ?? ''], { languageMap })
      const db = get().database.worker
      const groupOf = (item: OracleItem): string | undefined =>
        item.terms.find(([taxonomy]) => taxonomy === 'post_translations')?.[1]
      const articles = await db.selectFrom('articles').selectAll().execute()
      const posts = oracle.items.filter((item) => item.type === 'post')
      expect(articles).toHaveLength(posts.length)
      for (const post of posts) {
        const own = articles.find((row) => row.code === Number(post.id))
        const siblings = articles.filter((row) => row.story_id === own?.story_id).map((row) => String(row.code))
        expect(siblings.toSorted()).toEqual(
          posts
            .filter((each) => groupOf(each) === groupOf(post))
            .map(({ id }) => id)
            .toSorted(),
        )
      }
      const pages = await db.selectFrom('pages').selectAll().execute()
      expect(new Set(pages.map((page) => page.group_id)).size).toBe(1)
      expect(new Set(pages.map((page) => page.language)).size).toBe(2)
      const sections = await db
        .selectFrom('sections')
        .innerJoin('paths', 'paths.target_id', 'sections.id')
        .selectAll()
        .execute()
      const group = (slug: string): string | undefined => sections.find((section) => section.slug === slug)?.group_id
      expect(group('essai')).toBe(group('test'))
      expect(group('non-classe')).toBe(group('uncategorized'))
      expect(sections).toHaveLength(4)
      const menus = await db.selectFrom('menus').selectAll().execute()
      expect(new Set(menus.map((menu) => menu.language)).size).toBe(2)
      expect(report.lists['translations apart']).toBeUndefined()
      await newsroom.close()
    })
  })

  describeOnEachDatabase('the odd ones', (get) => {
    test('none ends the program, none loses what stands in it', async () => {
      const edge = join(testData('wxr/edge/malformed.xml') ?? '', '..')
      const newsroom = await createImportNewsroom(get())
      const run = (name: string): Promise<ImportReport> =>
        newsroom.importFiles([join(edge, `${name}.xml`)], { language: 'en' })
      const damaged = await run('malformed')
      expect(damaged.damages).toMatchObject([{ at: { line: 90, column: 10 } }])
      expect(damaged.counts.sections?.imported).toBeGreaterThan(10)
      for (const name of [
        'cdata-edge',
        'crazy-cdata-escaped',
        'missing-tags',
        'missing-version-tag',
        'small-export',
        'wxr-comprehensive',
        'wxr-utf-8-challenges',
        'test-serialized-postmeta-with-cdata',
      ]) {
        const report = await run(name)
        expect([name, report.damages]).toEqual([name, []])
        const counts = ['articles', 'drafts', 'pages', 'media', 'menus'].map(
          (kind) => report.counts[kind as 'articles']?.imported ?? 0,
        )
        const found = Object.entries(report.found)
          .filter(([kind]) => /^(?:post|page|attachment) /.test(kind))
          .map(([, times]) => times)
        expect([name, counts.reduce((a, b) => a + b, 0)]).toEqual([
          name,
          found.reduce((a, b) => a + b, 0) + (report.counts.menus?.imported ?? 0),
        ])
        expect([
          name,
          report.lists.skipped?.lines.filter(({ item }) => item.startsWith('post') || item.startsWith('page')) ?? [],
        ]).toEqual([name, []])
      }
      const db = get().database.worker
      const text = async (slug: string): Promise<string> => {
        const row = await db.selectFrom('articles').select('text').where('slug', '=', slug).executeTakeFirst()
        return row?.text ?? ''
      }
      expect(await text('hello-world')).toContain('Content with nested')
      const utf8 = await db.selectFrom('articles').selectAll().where('headline', 'like', '%Taken%').executeTakeFirst()
      expect(utf8?.headline).toBe('"The Road \u202eNot\u202c Taken" by Rob\u202dert \u202eFrost \u202a🌲\u202c')
      expect(utf8?.text).toContain('السلام عليكم وﷲ')
      const serialized = await db
        .selectFrom('drafts')
        .select('extra')
        .where('headline', '=', 'My Entry with Postmeta')
        .executeTakeFirst()
      expect(JSON.parse(serialized?.extra ?? '{}').wordpress.meta.evil).toBe('<wp:meta_value>evil</wp:meta_value>')
      await newsroom.close()
    })
  })
})
