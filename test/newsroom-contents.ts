import { type NewArticle, publishNew } from '../src/content/articles/publish-new.ts'
import { moveArticleToTrash, setArticleVisibility, withdrawArticle } from '../src/content/articles/standing.ts'
import { createAuthor } from '../src/content/authors/save.ts'
import { insertComments, type NewComment } from '../src/content/comments/insert.ts'
import type { ContentContext } from '../src/content/context.ts'
import { saveEdition } from '../src/content/editions/save.ts'
import { insertMedia, saveMediaTexts } from '../src/content/media/queries.ts'
import { saveMenu } from '../src/content/menus/save.ts'
import { createPage } from '../src/content/pages/save.ts'
import { setPlacements } from '../src/content/placements/set.ts'
import { recordRedirects } from '../src/content/redirects/record.ts'
import { createSection } from '../src/content/sections/create.ts'
import { saveSetting } from '../src/content/settings/save.ts'
import { createStory } from '../src/content/stories/create.ts'
import { createTag } from '../src/content/tags/create.ts'
import { importViewTotals } from '../src/content/views/import.ts'
import { inTransaction, type Work } from '../src/content/work.ts'
import type { Document } from '../src/richtext/document.ts'
import type { Decorate } from '../src/site/edition.ts'
import type { Storage } from '../src/storage/storage.ts'
import { pictureId, soundId, storeMedia } from './newsroom-media.ts'
import { everyNode } from './theme/body.ts'
import { type Words, words as plainWords } from './theme/words.ts'

/** Wednesday, 22 January 2025, 10:00 in Tehran: 3 Bahman 1403, 22 Rajab 1446. */
export const now = Date.UTC(2025, 0, 22, 6, 30)

export const languages = ['fa', 'ar', 'en'] as const
export type Language = (typeof languages)[number]

/** Ids of what the fixture holds; codes: 101–103 wetlands (fa, ar, en), 201–203 observatory, 301–303 library, and Persian ones alone. */
export interface NewsroomContents {
  readonly articles: Readonly<Record<ArticleName, string>>
  readonly sections: Readonly<Record<Language, { readonly environment: string; readonly wetlands: string }>>
  readonly authors: readonly [string, string]
}

type ArticleName = `${'wetlands' | 'observatory' | 'library'}-${Language}` | 'race' | 'withdrawn' | 'trashed' | 'staff'

const hour = 3_600_000
const day = 24 * hour
const zone = 'Asia/Tehran'

/** Slugs of the fixture, alike in kind to those of real papers. */
export const slugs = {
  environment: { fa: 'محیط-زیست', ar: 'البيئة', en: 'environment' },
  wetlands: { fa: 'تالاب-ها', ar: 'الأهوار', en: 'wetlands' },
  science: { fa: 'دانش', ar: 'العلوم', en: 'science' },
  opinion: { fa: 'دیدگاه', ar: 'آراء', en: 'opinion' },
  empty: { fa: 'ورزش', ar: 'الرياضة', en: 'sport' },
  about: { fa: 'درباره-ما', ar: 'من-نحن', en: 'about' },
  contact: { fa: 'تماس', ar: 'اتصل-بنا', en: 'contact' },
  tag: { fa: 'آب', ar: 'المياه', en: 'water' },
} as const

const calendars = {
  fa: [
    { calendar: 'persian', language: 'fa' },
    { calendar: 'gregory', language: 'en' },
  ],
  ar: [
    { calendar: 'gregory', language: 'ar' },
    { calendar: 'islamic-umalqura', language: 'ar' },
  ],
  en: [
    { calendar: 'gregory', language: 'en' },
    { calendar: 'persian', language: 'en' },
  ],
} as const

const digits = { fa: 'arabext', ar: 'arab', en: 'latn' } as const

/** The three editions, before anything is written in their languages. */
export async function saveEditions(context: ContentContext, decorate: Decorate): Promise<void> {
  for (const [position, language] of languages.entries()) {
    const { name, motto, footer } = marked(language, decorate)
    await saveEdition(context, {
      language,
      name,
      motto,
      footer,
      calendars: calendars[language],
      digits: digits[language],
      monthNames: '',
      country: 'IR',
      zone,
      position,
      version: 0,
    })
  }
  await saveSetting(context, 'primary-language', 'fa')
  await saveSetting(context, 'comments', { open: true, threadsPerPage: 5, policy: 'hold-all' })
}

/** Fills the editions; one transaction, so that it takes no longer than a blink. */
export async function fillNewsroom(
  context: ContentContext,
  storage: Storage,
  decorate: Decorate,
): Promise<NewsroomContents> {
  const media = await storeMedia(storage, now)
  return inTransaction(context, async (work) => {
    await insertMedia(work.tx, media)
    for (const language of languages) {
      const { caption, credit, heading } = marked(language, decorate)
      await saveMediaTexts(work.tx, [
        { media_id: pictureId, language, title: '', alt: caption, caption, credit },
        { media_id: soundId, language, title: heading, alt: '', caption: '', credit: '' },
      ])
    }
    return fillEditions(work, decorate)
  })
}

async function fillEditions(work: Work, decorate: Decorate): Promise<NewsroomContents> {
  const authors = await createAuthors(work, decorate)
  const stories = {
    wetlands: await createStory(work),
    observatory: await createStory(work),
    library: await createStory(work),
  }
  const articles = new Map<string, string>()
  const sections = new Map<Language, { readonly environment: string; readonly wetlands: string }>()
  const groups = new Map<string, string>()

  for (const [position, language] of languages.entries()) {
    const words = marked(language, decorate)
    const plain = plainWords[language]
    const section = async (
      key: 'environment' | 'wetlands' | 'science' | 'opinion' | 'empty',
      name: string,
      parentId?: string,
    ) => {
      const groupId = groups.get(key)
      const slug = slugs[key][language]
      const made = await createSection(work, {
        language,
        name,
        slug,
        position: Object.keys(slugs).indexOf(key),
        ...(parentId === undefined ? {} : { parentId }),
        ...(groupId === undefined ? {} : { groupId }),
      })
      groups.set(key, made.groupId)
      return made.id
    }
    const environment = await section('environment', words.sections[0])
    const wetlands = await section('wetlands', words.place, environment)
    const science = await section('science', words.sections[1])
    const opinion = await section('opinion', words.sections[4])
    const empty = await section('empty', words.sections[3])
    sections.set(language, { environment, wetlands })

    const tags: string[] = []
    for (const [index, name] of words.tags.entries()) {
      const groupId = groups.get(`tag${index}`)
      const slug = index === 1 ? { slug: slugs.tag[language] } : {}
      const tag = await createTag(work, { language, name, ...slug, ...(groupId === undefined ? {} : { groupId }) })
      groups.set(`tag${index}`, tag.groupId)
      tags.push(tag.id)
    }

    const publish = async (
      name: string,
      index: 0 | 1 | 2 | 3 | 4 | 5,
      fields: Partial<NewArticle> & { readonly wishedCode: number },
    ) => {
      const made = await publishNew(work, {
        language,
        headline: words.headlines[index],
        slug: slugOf(plain.headlines[index]),
        lead: words.lead,
        document: paragraphs(words),
        publishedAt: now - hour,
        publishedZone: zone,
        bylines: [authors[0]],
        ...fields,
      })
      articles.set(name, made.articleId)
      return made.articleId
    }

    const observatory = await publish(`observatory-${language}`, 1, {
      wishedCode: 201 + position,
      storyId: stories.observatory,
      kind: 'interview',
      sectionId: science,
      publishedAt: now - 5 * hour,
      leadMediaId: pictureId,
    })
    await publish(`library-${language}`, 2, {
      wishedCode: 301 + position,
      storyId: stories.library,
      kind: 'opinion',
      sectionId: opinion,
      publishedAt: now - 2 * day,
      commentsOpen: false,
    })
    const lead = await publish(`wetlands-${language}`, 0, {
      wishedCode: 101 + position,
      storyId: stories.wetlands,
      kind: 'report',
      kicker: words.kicker,
      secondHeadline: words.heading,
      dateline: words.place,
      document: withFixtureMedia(everyNode(words)),
      sectionId: wetlands,
      leadMediaId: pictureId,
      tags,
      bylines: authors,
      related: [observatory],
      sourceName: words.people[1],
      sourceUrl: 'https://source.example/report',
      updatedAt: now - hour / 2,
    })
    await importViewTotals(work, [
      { articleId: lead, views: 4 },
      { articleId: observatory, views: 1250 },
    ])
    await insertComments(work, commentsOf(words, lead, language))
    await setPlacements(work, { language, page: 'front', slot: 'lead', articles: [{ articleId: lead }] })

    const page = async (key: 'about' | 'contact', title: string, parentId?: string) => {
      const groupId = groups.get(key)
      const made = await createPage(work, {
        language,
        title,
        lead: words.quote,
        slug: slugs[key][language],
        document: paragraphs(words),
        state: 'published',
        publishedAt: now - 30 * day,
        ...(parentId === undefined ? {} : { parentId }),
        ...(groupId === undefined ? {} : { groupId }),
      })
      groups.set(key, made.groupId)
      return made.id
    }
    const about = await page('about', words.heading)
    await page('contact', words.quote, about)

    await saveMenu(work, {
      language,
      name: 'main',
      items: [environment, science, opinion, empty].map((id) => ({ target: { kind: 'section', id } })),
    })
    await saveMenu(work, {
      language,
      name: 'footer',
      items: [
        { target: { kind: 'page', id: about } },
        { label: words.tags[0], target: { kind: 'url', url: 'https://other.example/' } },
      ],
    })
  }
  await fillPersian(work, decorate, articles, sections.get('fa')?.wetlands ?? '')
  await recordOldAddresses(work, articles, sections.get('fa')?.environment ?? '')
  return {
    articles: Object.fromEntries(articles) as NewsroomContents['articles'],
    sections: Object.fromEntries(sections) as NewsroomContents['sections'],
    authors,
  }
}

/** What only the Persian edition has: a long list, an archived article, and those that readers may not see. */
async function fillPersian(
  work: Work,
  decorate: Decorate,
  articles: Map<string, string>,
  sectionId: string,
): Promise<void> {
  const words = marked('fa', decorate)
  const base = { language: 'fa', document: paragraphs(words), publishedZone: zone, sectionId } as const
  for (let index = 0; index < 45; index += 1) {
    await publishNew(work, {
      ...base,
      headline: words.headlines[index % 2 === 0 ? 4 : 5],
      wishedCode: 1001 + index,
      publishedAt: now - 3 * day - index * 9 * day,
    })
  }
  const alone = async (name: ArticleName, wishedCode: number, fields: Partial<NewArticle> = {}) => {
    const { articleId } = await publishNew(work, {
      ...base,
      headline: words.headlines[3],
      slug: 'تنها',
      wishedCode,
      publishedAt: now - 40 * day,
      ...fields,
    })
    articles.set(name, articleId)
    return articleId
  }
  await alone('race', 401, { state: 'archived', publishedAt: now - 400 * day })
  await withdrawArticle(work, { articleId: await alone('withdrawn', 501) })
  await moveArticleToTrash(work, { articleId: await alone('trashed', 601) })
  await setArticleVisibility(work, { articleId: await alone('staff', 701), visibility: 'staff' })
}

async function recordOldAddresses(work: Work, articles: ReadonlyMap<string, string>, sectionId: string): Promise<void> {
  const article = (name: ArticleName) => ({ kind: 'article', id: articles.get(name) ?? '' }) as const
  await recordRedirects(work, [
    { path: '/?p=12', target: article('wetlands-fa') },
    { path: '/2024/05/07/خبر-تالاب', target: article('wetlands-fa') },
    { path: '/2023/01', target: article('library-fa') },
    { path: '/category/environment', target: { kind: 'section', id: sectionId } },
    { path: '/old/gone', target: article('withdrawn') },
    { path: '/for-ever-gone', target: { kind: 'path', path: '/' }, status: 410 },
    { path: '/older', target: { kind: 'path', path: '/old' } },
    { path: '/old', target: article('observatory-en') },
    { path: '/attachment/dawn', target: { kind: 'media', id: pictureId } },
    { path: '/outside', target: { kind: 'path', path: '//evil.example/' } },
    { path: '/circle', target: { kind: 'path', path: '/circle' } },
  ])
}

async function createAuthors(work: Work, decorate: Decorate): Promise<readonly [string, string]> {
  const make = async (index: 0 | 1, slug: string): Promise<string> => {
    const texts = languages.map((language) => {
      const { people, kicker, paragraph } = marked(language, decorate)
      return { language, name: people[index], roleTitle: kicker, bio: paragraph }
    })
    return (await createAuthor(work, { slug, texts, avatarMediaId: pictureId, url: 'https://sara.example/' })).id
  }
  return [await make(0, 'sara'), await make(1, 'sample')]
}

/** Seven threads of which one is nested, and what readers must not see. */
function commentsOf(words: Words, articleId: string, language: Language): readonly NewComment[] {
  const base = { articleId, language, state: 'approved', authorName: words.people[1], body: words.comment } as const
  const threads = Array.from({ length: 7 }, (_, index): NewComment => ({
    ...base,
    id: `${language}-comment-${index}`,
    createdAt: now - 30 * 60_000 + index * 60_000,
    authorUrl: index === 0 ? 'https://reader.example/' : 'javascript:alert(1)',
  }))
  return [
    ...threads,
    { ...base, id: `${language}-reply-1`, parentId: `${language}-comment-0`, createdAt: now - 60_000 },
    { ...base, id: `${language}-reply-2`, parentId: `${language}-reply-1`, createdAt: now - 50_000 },
    { ...base, state: 'held', body: 'HELD', createdAt: now },
    { ...base, state: 'spam', body: 'SPAM', createdAt: now },
    { ...base, kind: 'pingback', authorName: words.name, authorUrl: 'https://ping.example/', createdAt: now },
  ]
}

const paragraphs = ({ paragraph, quote }: Words): Document => ({
  type: 'doc',
  content: [paragraph, quote].map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})

/** The body names its media plainly; the newsroom's have ids as real ones do. */
const withFixtureMedia = (document: Document): Document =>
  JSON.parse(
    JSON.stringify(document)
      .replaceAll('"media":"picture"', `"media":"${pictureId}"`)
      .replaceAll('"media":"sound"', `"media":"${soundId}"`),
  ) as Document

const slugOf = (headline: string): string => headline.replaceAll(/[\s\u200c؟?]+/g, '-').replace(/-$/, '')

function marked(language: Language, decorate: Decorate): Words {
  const mark = <T>(value: T): T =>
    (Array.isArray(value) ? value.map(mark) : typeof value === 'string' ? decorate(value, language) : value) as T
  return Object.fromEntries(
    Object.entries(plainWords[language]).map(([key, value]) => [key, mark(value)]),
  ) as unknown as Words
}
