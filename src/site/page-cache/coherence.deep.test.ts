import { expect, test } from 'vitest'
import { createTestDatabase } from '../../../test/databases.ts'
import { createNewsroom, type TestNewsroom } from '../../../test/newsroom.ts'
import { now } from '../../../test/newsroom-contents.ts'
import { publishNew } from '../../content/articles/publish-new.ts'
import {
  archiveArticle,
  moveArticleToTrash,
  reinstateArticle,
  restoreArticle,
  setArticleVisibility,
  withdrawArticle,
} from '../../content/articles/standing.ts'
import { saveAuthorTexts } from '../../content/authors/save.ts'
import { insertComments } from '../../content/comments/insert.ts'
import { setCommentState } from '../../content/comments/set-state.ts'
import { findEdition } from '../../content/editions/queries.ts'
import { saveEdition } from '../../content/editions/save.ts'
import { saveMenu } from '../../content/menus/save.ts'
import { refreshPagesShowing } from '../../content/media/refresh.ts'
import { saveMediaTexts } from '../../content/media/queries.ts'
import { createPage } from '../../content/pages/save.ts'
import { setPlacements } from '../../content/placements/set.ts'
import { createSection } from '../../content/sections/create.ts'
import { updateSection } from '../../content/sections/update.ts'
import { saveSetting } from '../../content/settings/save.ts'
import { createStory } from '../../content/stories/create.ts'
import { linkToStory } from '../../content/stories/link.ts'
import { createTag } from '../../content/tags/create.ts'
import { inTransaction } from '../../content/work.ts'

type Change = (newsroom: TestNewsroom) => Promise<unknown>

const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Fresh' }] }] } as const
let comment = ''
let loneTag = ''

/** Every kind of change that a reader can see, in an order in which each finds what it needs. */
const changes: Readonly<Record<string, Change>> = {
  'an article is published': ({ context, contents }) =>
    publishNew(context, {
      language: 'en',
      headline: 'Fresh',
      document: body,
      sectionId: contents.sections.en.environment,
      bylines: [contents.authors[0]],
      publishedAt: now,
      publishedZone: 'UTC',
    }),
  'a translation is linked to a story': async ({ context, contents }) =>
    linkToStory(context, contents.articles['library-en'], await createStory(context)),
  'an article is archived': ({ context, contents }) =>
    archiveArticle(context, { articleId: contents.articles['observatory-en'] }),
  'and reinstated': ({ context, contents }) =>
    reinstateArticle(context, { articleId: contents.articles['observatory-en'] }),
  'an article is withdrawn': ({ context, contents }) => withdrawArticle(context, { articleId: contents.articles.race }),
  'an article is thrown away': ({ context, contents }) =>
    moveArticleToTrash(context, { articleId: contents.articles['wetlands-ar'] }),
  'and brought back': ({ context, contents }) =>
    restoreArticle(context, { articleId: contents.articles['wetlands-ar'] }),
  'an article becomes the staff’s': ({ context, contents }) =>
    setArticleVisibility(context, { articleId: contents.articles['library-fa'], visibility: 'staff' }),
  'an author changes name': ({ context, contents }) =>
    saveAuthorTexts(context, contents.authors[0], [{ language: 'en', name: 'Another Name', bio: 'Another life.' }]),
  'an author gets a name in a language': ({ context, contents }) =>
    saveAuthorTexts(context, contents.authors[1], [{ language: 'ar', name: 'اسم آخر' }]),
  'a comment is added': async ({ context, contents }) => {
    const articleId = contents.articles['wetlands-fa']
    const written = { authorName: 'خواننده', body: 'خوب بود.', createdAt: now, state: 'approved' } as const
    const [id = ''] = await insertComments(context, [{ articleId, language: 'fa', ...written }])
    comment = id
  },
  'a comment is taken away': ({ context }) => setCommentState(context, [comment], 'spam'),
  'a section changes name': ({ context, contents }) =>
    updateSection(context, contents.sections.fa.environment, { name: 'نامی دیگر', description: 'چیزی دیگر' }),
  'a section is added': ({ context }) => createSection(context, { language: 'ar', name: 'قسم جديد', position: 9 }),
  'a page is added under another': ({ context }) =>
    createPage(context, { language: 'en', title: 'New', document: body, position: 9, state: 'published' }),
  'a tag is told in another language': ({ context }) =>
    createTag(context, { language: 'en', name: 'Alone', groupId: loneTag }),
  'the desk fills a slot': ({ context, contents }) =>
    setPlacements(context, {
      language: 'en',
      page: 'front',
      slot: 'lead',
      articles: [{ articleId: contents.articles['observatory-en'] }],
    }),
  'a menu changes': ({ context }) =>
    saveMenu(context, {
      language: 'fa',
      name: 'main',
      items: [{ label: 'تنها', target: { kind: 'url', url: '/fa/' } }],
    }),
  'a picture gets another caption': ({ context }) =>
    inTransaction(context, async (work) => {
      const { id } = await work.tx
        .selectFrom('media')
        .select('id')
        .where('kind', '=', 'image')
        .executeTakeFirstOrThrow()
      const text = { title: '', alt: 'Another alternative', caption: 'Another caption', credit: '' }
      await saveMediaTexts(work.tx, [{ media_id: id, language: 'en', ...text }])
      await refreshPagesShowing(work, id)
    }),
  'an edition changes its calendars': async ({ context }) => {
    const edition = await findEdition(context.db.reader, 'fa')
    if (edition === undefined) throw new Error('There is a Persian edition.')
    await saveEdition(context, { ...edition, digits: 'latn', motto: 'سخنی دیگر' })
  },
  'a setting changes': ({ context }) =>
    saveSetting(context, 'comments', { open: false, threadsPerPage: 2, policy: 'hold-all' }),
}

/** Counts are allowed to be a minute late. */
const withoutCounts = (html: string): string => html.replaceAll(/[\p{Nd},٬.]+ (?:views?|comments?|بازدید|دیدگاه)/gu, '')

test('after every change, no page that is still kept differs from one made anew', { timeout: 120_000 }, async () => {
  const database = await createTestDatabase('sqlite')
  const newsroom = await createNewsroom(database)
  loneTag = (await createTag(newsroom.context, { language: 'fa', name: 'تنها' })).id
  const tagged = { language: 'fa', headline: 'تنها', document: body, tags: [loneTag] } as const
  await publishNew(newsroom.context, { ...tagged, publishedAt: now, publishedZone: 'UTC' })
  const paths = await crawl(newsroom)
  expect(paths.length).toBeGreaterThan(60)
  const findings: string[] = []
  for (const [name, change] of Object.entries(changes)) {
    for (const path of paths) await (await newsroom.ask(path)).arrayBuffer()
    await change(newsroom)
    const { ask: askAnew, close } = newsroom.openAnew()
    for (const path of paths) {
      const [kept, anew] = await Promise.all([newsroom.ask(path), askAnew(path)])
      const [keptBody, anewBody] = await Promise.all([kept.text(), anew.text()])
      if (kept.status !== anew.status || withoutCounts(keptBody) !== withoutCounts(anewBody)) {
        findings.push(`${name}: ${decodeURI(path)}`)
      }
    }
    close()
  }
  expect(findings).toEqual([])
  await newsroom.close()
  await database.remove()
})

const isOneOfMany = /^\/fa\/10(?:0[3-9]|[1-4])|^\/fa\/archive\/140(?:2|3\/0)|^\/media\/|\/calendar\/(?:[0-9]|\?)/

/** Every page of the newsroom that a link leads to; of the many short articles that only fill lists, of their days, and of the endless calendar, some. */
async function crawl(newsroom: TestNewsroom): Promise<readonly string[]> {
  const open = ['/fa/', '/ar/', '/en/', '/fa/nothing/', '/en/501/x']
  const seen = new Set(open)
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    const html = await (await newsroom.ask(path)).text()
    for (const [, link = ''] of html.matchAll(/<a [^>]*?href="(\/[^"#]*)/g)) {
      const next = link.replaceAll('&amp;', '&')
      if (seen.has(next) || isOneOfMany.test(next)) continue
      seen.add(next)
      open.push(next)
    }
  }
  return [...seen]
}
