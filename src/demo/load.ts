import { isoDate, wallTimeToInstant } from '@matbaa/locale'
import { publishNew } from '../content/articles/publish-new.ts'
import { findAuditHead } from '../content/audit/queries.ts'
import { createAuthor } from '../content/authors/save.ts'
import { insertComments, type NewComment } from '../content/comments/insert.ts'
import type { ContentContext } from '../content/context.ts'
import { findEdition } from '../content/editions/queries.ts'
import { saveEdition } from '../content/editions/save.ts'
import { saveMenu } from '../content/menus/save.ts'
import { createPage } from '../content/pages/save.ts'
import { setPlacements } from '../content/placements/set.ts'
import { randomId } from '../content/random-id.ts'
import { createSection } from '../content/sections/create.ts'
import { saveSetting } from '../content/settings/save.ts'
import { createStory } from '../content/stories/create.ts'
import { createTag } from '../content/tags/create.ts'
import { importViewTotals } from '../content/views/import.ts'
import { addToViewDays } from '../content/views/queries.ts'
import { inTransaction, type Work } from '../content/work.ts'
import type {
  DemoArticle,
  DemoComment,
  DemoInstant,
  DemoNewsroom,
  DemoStory,
  EditionLanguage,
  Texts,
} from './content/types.ts'
import { spreadReading } from './reading.ts'
import { type NamedId, toDocument } from './resolve.ts'

/** The first code of the demo: small ones are left to what an import brings with it. */
const firstCode = 8501
const msPerMinute = 60_000
const msPerDay = 86_400_000

/** One article to be told: a story in one edition. */
interface Telling {
  readonly story: DemoStory
  readonly language: EditionLanguage
  readonly article: DemoArticle
  readonly publishedAt: number
  readonly code: number
}

/** Makes the demo's editions, first of all: texts are rendered in the language, zone and digits of theirs. */
export function loadDemoEditions(context: ContentContext, demo: DemoNewsroom): Promise<void> {
  return inTransaction(context, async (work) => {
    for (const [position, { description: _, shortName: __, ...edition }] of demo.editions.entries()) {
      if ((await findEdition(work.tx, edition.language)) !== undefined) continue
      await saveEdition(work, { ...edition, monthNames: '', zone: demo.zone, position, version: 0 })
    }
    const shortNames = demo.editions.map(({ language, shortName }) => [language, shortName])
    await saveSetting(work, 'short-names', Object.fromEntries(shortNames))
    const [first] = demo.editions
    if (first !== undefined) await saveSetting(work, 'primary-language', first.language)
  })
}

/**
 * Fills an empty newsroom, whose editions are there, with the demo in one transaction. `media` gives the ids of its
 * pictures and sounds, already brought in, by name (`picture:wetland`).
 */
export function loadDemo(
  context: ContentContext,
  demo: DemoNewsroom,
  media: ReadonlyMap<string, string>,
): Promise<void> {
  return inTransaction(context, async (work) => {
    const ids = new Map(media)
    const tellings = plan(work, demo)
    for (const { story, language } of tellings) ids.set(`${language}/story:${story.key}`, randomId(work))
    await loadDesks(work, demo, ids)
    await loadAuthors(work, demo, ids)
    await loadPages(work, demo, ids)
    for (const { key } of demo.stories) ids.set(`telling:${key}`, await createStory(work))
    for (const telling of tellings) await tell(work, demo, telling, ids)
    await loadFrontPages(work, tellings, ids)
    await loadMenus(work, demo, ids)
  })
}

/** Marks the newsroom as the demo as it was loaded: an import may replace it as long as nobody has changed anything. */
export async function sealDemo(context: ContentContext): Promise<void> {
  const head = await findAuditHead(context.db.worker)
  if (head !== undefined) await saveSetting(context, 'demo', { auditSeq: head.seq, auditHash: head.hash })
}

/** Every article in the order of publication, with its code. */
function plan(work: Work, demo: DemoNewsroom): readonly Telling[] {
  const now = work.clock()
  const tellings = demo.stories.flatMap((story) =>
    demo.editions.flatMap(({ language }) => {
      const article = story.editions[language]
      return article === undefined
        ? []
        : [{ story, language, article, publishedAt: instantOf(story.published, now, demo.zone) }]
    }),
  )
  return tellings
    .toSorted((a, b) => a.publishedAt - b.publishedAt)
    .map((telling, position) => ({ ...telling, code: firstCode + position }))
}

function instantOf(instant: DemoInstant, now: number, zone: string): number {
  if ('minutesAgo' in instant) return now - instant.minutesAgo * msPerMinute
  const [year = 0, month = 1, day = 1] = isoDate(now - instant.daysAgo * msPerDay, zone)
    .split('-')
    .map(Number)
  const [hour = 0, minute = 0] = instant.time.split(':').map(Number)
  return Math.min(wallTimeToInstant({ year, month, day, hour, minute }, zone).epochMs, now)
}

async function loadDesks(work: Work, demo: DemoNewsroom, ids: Map<string, string>): Promise<void> {
  for (const [position, { key, texts }] of demo.sections.entries()) {
    let groupId: string | undefined
    for (const [language, text] of written(demo, texts)) {
      const section = await createSection(work, { language, position, ...text, ...group(groupId) })
      groupId = section.groupId
      ids.set(`${language}/section:${key}`, section.id)
    }
  }
  for (const { key, texts } of demo.tags) {
    let groupId: string | undefined
    for (const [language, text] of written(demo, texts)) {
      const tag = await createTag(work, { language, ...text, ...group(groupId) })
      groupId = tag.groupId
      ids.set(`${language}/tag:${key}`, tag.id)
    }
  }
}

async function loadAuthors(work: Work, demo: DemoNewsroom, ids: Map<string, string>): Promise<void> {
  for (const { key, home, portrait, texts } of demo.authors) {
    const author = await createAuthor(work, {
      slug: texts[home].slug,
      avatarMediaId: idOf(ids, `picture:${portrait}`),
      texts: written(demo, texts).map(([language, { name, role, bio }]) => ({ language, name, roleTitle: role, bio })),
    })
    for (const [language] of written(demo, texts)) ids.set(`${language}/author:${key}`, author.id)
  }
}

async function loadPages(work: Work, demo: DemoNewsroom, ids: Map<string, string>): Promise<void> {
  for (const [position, { key, texts }] of demo.pages.entries()) {
    let groupId: string | undefined
    for (const [language, { body, ...text }] of written(demo, texts)) {
      const document = toDocument(body, names(ids, language), work.clock())
      const page = await createPage(work, {
        ...text,
        language,
        position,
        document,
        state: 'published',
        ...group(groupId),
      })
      groupId = page.groupId
      ids.set(`${language}/page:${key}`, page.id)
    }
  }
}

async function tell(
  work: Work,
  demo: DemoNewsroom,
  { story, language, article, publishedAt, code }: Telling,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const articleId = idOf(ids, `${language}/story:${story.key}`)
  const isTranslation = language !== story.sourceLanguage && story.editions[story.sourceLanguage] !== undefined
  await publishNew(work, {
    id: articleId,
    wishedCode: code,
    storyId: idOf(ids, `telling:${story.key}`),
    language,
    kind: story.kind,
    kicker: article.kicker ?? '',
    headline: article.headline,
    secondHeadline: article.secondHeadline ?? '',
    lead: article.lead,
    dateline: article.dateline ?? '',
    document: toDocument(article.body, names(ids, language), publishedAt),
    sectionId: idOf(ids, `${language}/section:${story.section}`),
    ...(story.picture === undefined ? {} : { leadMediaId: idOf(ids, `picture:${story.picture}`) }),
    leadCaption: article.pictureCaption ?? '',
    leadCredit: article.credit ?? '',
    sourceName: article.source ?? '',
    sourceArticleId: isTranslation ? idOf(ids, `${story.sourceLanguage}/story:${story.key}`) : null,
    sourceRevision: isTranslation ? 1 : null,
    bylines: article.authors.map((key) => idOf(ids, `${language}/author:${key}`)),
    tags: story.tags.map((key) => idOf(ids, `${language}/tag:${key}`)),
    related: (article.related ?? []).flatMap((key) => ids.get(`${language}/story:${key}`) ?? []),
    publishedAt,
    publishedZone: demo.zone,
  })
  await importViewTotals(work, [{ articleId, views: article.views }])
  const read = { id: articleId, language, views: article.views, publishedAt }
  await addToViewDays(work.tx, spreadReading(read, work.clock(), demo.zone))
  const comments = story.comments.filter((comment) => comment.language === language)
  await insertComments(
    work,
    comments.flatMap((comment) => thread(work, comment, articleId, publishedAt, null)),
  )
}

function thread(
  work: Work,
  comment: DemoComment,
  articleId: string,
  publishedAt: number,
  parentId: string | null,
): readonly NewComment[] {
  const id = randomId(work)
  const row: NewComment = {
    id,
    articleId,
    parentId,
    language: comment.language,
    state: comment.state,
    authorName: comment.name,
    authorEmail: comment.email,
    body: comment.body,
    createdAt: Math.min(publishedAt + comment.hoursAfter * 60 * msPerMinute, work.clock()),
  }
  const replies = comment.replies ?? []
  return [row, ...replies.flatMap((reply) => thread(work, reply, articleId, publishedAt, id))]
}

async function loadFrontPages(
  work: Work,
  tellings: readonly Telling[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const placed = Map.groupBy(
    tellings.flatMap(({ story, language }) => (story.front === undefined ? [] : [{ ...story.front, story, language }])),
    ({ language, slot }) => `${language} ${slot}`,
  )
  for (const places of placed.values()) {
    const [first] = places
    if (first === undefined) continue
    const { language, slot } = first
    const articles = places
      .toSorted((a, b) => a.position - b.position)
      .map(({ story }) => ({ articleId: idOf(ids, `${language}/story:${story.key}`) }))
    await setPlacements(work, { language, page: 'front', slot, articles })
  }
}

async function loadMenus(work: Work, demo: DemoNewsroom, ids: ReadonlyMap<string, string>): Promise<void> {
  for (const { language, place, items } of demo.menus) {
    await saveMenu(work, {
      language,
      name: place,
      items: items.map((item) => ({
        ...(item.label === undefined ? {} : { label: item.label }),
        target:
          item.kind === 'link'
            ? { kind: 'url', url: item.href }
            : { kind: item.kind, id: idOf(ids, `${language}/${item.kind}:${item.key}`) },
      })),
    })
  }
}

/** The texts of a thing, edition by edition; one that does not need the thing has none. */
function written<T>(demo: DemoNewsroom, texts: Texts<T>): readonly (readonly [EditionLanguage, T])[] {
  return demo.editions.flatMap(({ language }) => {
    const text = texts[language]
    return text === undefined ? [] : [[language, text] as const]
  })
}

const group = (groupId: string | undefined): { readonly groupId?: string } => (groupId === undefined ? {} : { groupId })

/** Names as bodies use them: pictures and sounds are of the whole newsroom, everything else of one edition. */
function names(ids: ReadonlyMap<string, string>, language: EditionLanguage): NamedId {
  return (name) => ids.get(name) ?? ids.get(`${language}/${name}`)
}

function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`The demo has no ${name}.`)
  return id
}
