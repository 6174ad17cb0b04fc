import { createLocaleContext, formatDate, formatNumber, isolate } from '@matbaa/locale'
import { createTranslator, type SiteLanguage, type Translate } from '../../src/messages.ts'
import type { ArchiveView, CalendarView, MonthView } from '../../src/site/theme/calendar.ts'
import type { ArticleView } from '../../src/site/theme/article.ts'
import type { AuthorView, ListView, MostReadView, SectionView, TagView } from '../../src/site/theme/lists.ts'
import type { CommentFormView, CommentView } from '../../src/site/theme/comments.ts'
import type { FrontView } from '../../src/site/theme/front.ts'
import type { LayoutView } from '../../src/site/theme/layout.ts'
import type { MissingView, ServerErrorView } from '../../src/site/theme/stand-ins.ts'
import type { PageView } from '../../src/site/theme/static-page.ts'
import type { PictureView, TeaserView, TimeView } from '../../src/site/theme/pieces.ts'
import { bodyHtml } from './body.ts'
import { monthOf, plainMonthOf } from './month.ts'
import { type Words, words } from './words.ts'

/** Everything a theme is asked to draw, in one language. */
export interface FixtureViews {
  readonly front: FrontView
  readonly emptyFront: FrontView
  readonly mostRead: MostReadView
  readonly emptyMostRead: MostReadView
  readonly article: ArticleView
  readonly section: SectionView
  readonly emptySection: SectionView
  readonly tag: TagView
  readonly author: AuthorView
  readonly page: PageView
  readonly archive: ArchiveView
  readonly archiveYear: ArchiveView
  readonly archiveMonth: ArchiveView
  readonly month: MonthView
  readonly plainMonth: MonthView
  readonly missing: MissingView
  readonly serverError: ServerErrorView
}

const at = Date.parse('2025-01-22T06:00:00Z')
const day = 86_400_000
/** One warm pixel. */
const placeholder = 'data:image/gif;base64,R0lGODlhAQABAIAAAMi0kAAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=='

/** Builds the view-models of every page kind from the fixture's words. */
export function fixtureViews(language: SiteLanguage): FixtureViews {
  const say = words[language]
  const locale = createLocaleContext(language, { zone: 'Asia/Tehran' })
  const t = createTranslator(locale)
  const time = (ms: number): TimeView => ({
    text: formatDate(locale, ms, 'medium'),
    iso: new Date(ms).toISOString(),
  })
  const layout: LayoutView = {
    t,
    language,
    dir: locale.direction,
    digits: locale.digits,
    edition: { name: say.name, motto: say.motto, footer: say.footer, url: `/${language}/` },
    head: {
      title: say.headlines[0],
      description: say.lead,
      canonical: `http://localhost/${language}/`,
      alternates: [{ hreflang: 'en', url: 'http://localhost/en/' }],
      feeds: [{ url: `/${language}/feed.xml`, type: 'application/rss+xml', title: say.name }],
      manifestUrl: `/${language}/manifest.webmanifest`,
      noindex: false,
      openGraph: { type: 'website', locale: 'fa_IR' },
      jsonLd: String.raw`{"@context":"https://schema.org","name":"\u003c/script>"}`,
    },
    today: [
      { text: formatDate(locale, at, 'masthead'), iso: '2025-01-22' },
      language === 'en'
        ? { text: formatDate(locale, at, 'masthead', 'persian'), iso: '2025-01-22' }
        : {
            text: formatDate(createLocaleContext('en', { zone: 'Asia/Tehran' }), at, 'masthead'),
            iso: '2025-01-22',
            lang: 'en',
            dir: 'ltr',
          },
    ],
    editions: [...new Set<SiteLanguage>(['fa', 'ar', 'en', language])].map((one) => {
      const { nativeName, direction } = createLocaleContext(one, { zone: 'Asia/Tehran' }).pack
      return { language: one, dir: direction, name: nativeName, url: `/${one}/`, isCurrent: one === language }
    }),
    menu: say.sections.map((text, index) => ({
      text,
      url: `/${language}/${index}/`,
      ...(index === 0 ? { current: 'true' as const } : {}),
    })),
    footerMenu: [{ text: say.motto, url: `/${language}/about/` }],
    archiveUrl: `/${language}/archive/`,
    calendarUrl: `/${language}/calendar/`,
    menuUrl: `/${language}/menu/`,
    searchUrl: `/${language}/search/`,
    privacyUrl: `/${language}/privacy/`,
  }
  const teasers = teasersOf(say, language, time)
  const list: ListView = { articles: teasers.slice(0, 5), olderUrl: `/${language}/0/?before=8496` }
  const calendar = calendarOf(language, locale)
  const strip = (index: number, shape: FrontView['strips'][number]['shape'], count: number) => ({
    section: { text: say.sections[index] ?? '', url: `/${language}/${index}/` },
    shape,
    articles: Array.from({ length: count }, (_, at) => teaserAt(teasers, at + index)),
  })
  return {
    front: {
      layout,
      lead: teaserAt(teasers, 0),
      pair: [teaserAt(teasers, 1), teaserAt(teasers, 2)],
      list: [3, 4, 5, 0, 1].map((index) => teaserAt(teasers, index)),
      strips: [
        strip(0, 'feature', 4),
        strip(1, 'headlines', 3),
        strip(2, 'row', 4),
        strip(3, 'opinion', 3),
        strip(4, 'pictures', 3),
      ],
      mostRead: teasers.slice(0, 5),
      mostReadUrl: `/${language}/most-read/`,
      latest: teasers.slice(1, 6),
    },
    emptyFront: {
      layout,
      pair: [],
      list: [],
      strips: [],
      mostRead: [],
      mostReadUrl: `/${language}/most-read/`,
      latest: [],
    },
    mostRead: { layout, periods: periodsOf(language, t), articles: teasers.slice(0, 5) },
    emptyMostRead: { layout, periods: periodsOf(language, t), articles: [] },
    article: articleOf(say, layout, teasers, time),
    section: {
      layout,
      name: say.sections[0],
      description: say.lead,
      isClosed: true,
      parent: { text: say.sections[4], url: `/${language}/4/` },
      children: say.tags.map((text, index) => ({ text, url: `/${language}/sub-${index}/` })),
      list,
    },
    emptySection: {
      layout,
      name: say.sections[1],
      description: '',
      isClosed: false,
      children: [],
      list: { articles: [] },
    },
    tag: { layout, name: say.tags[0], description: '', list },
    author: {
      layout,
      name: say.people[0],
      role: say.kicker,
      bio: say.paragraph,
      avatar: pictureOf(say, 3, 400, 400),
      website: 'https://example.org/',
      list: { articles: teasers.slice(2, 5), newestUrl: `/${language}/author/a/` },
    },
    page: {
      layout,
      title: say.motto,
      lead: say.lead,
      bodyHtml: `<p>${say.paragraph}</p><h2>${say.heading}</h2><p>${say.paragraph}</p>`,
      children: [],
      updated: time(at),
    },
    archive: {
      layout,
      period: 'all',
      title: '',
      trail: [],
      years: [1403, 1402, 1401].map((year, index) => ({
        text: formatNumber(locale, year, { grouping: false }),
        url: `/${language}/archive/${year}/`,
        months: Array.from({ length: index === 2 ? 0 : 12 }, (_, month) => {
          const view = { text: formatDate(locale, at - month * 30 * day, 'month') }
          return month % 5 === 4 ? view : { ...view, url: `/${language}/archive/${year}/${month + 1}/` }
        }),
      })),
    },
    archiveYear: {
      layout,
      period: 'year',
      title: formatNumber(locale, 1403, { grouping: false }),
      trail: [{ text: t('nav.archive'), url: layout.archiveUrl }],
      earlier: { text: formatNumber(locale, 1402, { grouping: false }), url: `/${language}/archive/1402/` },
      months: Array.from({ length: 12 }, (_, index) => {
        const count = (index * 7) % 12
        const month = { text: formatDate(locale, at - index * 30 * day, 'month'), count }
        return count === 0 ? month : { ...month, url: `/${language}/archive/1403/${index + 1}/` }
      }),
    },
    archiveMonth: {
      layout,
      period: 'month',
      title: calendar.title,
      trail: [{ text: t('nav.archive'), url: layout.archiveUrl }],
      calendar,
      list: { articles: teasers.slice(0, 4) },
    },
    month: monthOf(layout, calendar, locale, at),
    plainMonth: plainMonthOf(layout, calendar, locale, at),
    missing: { layout, latest: teasers.slice(0, 3) },
    serverError: {
      t,
      language,
      dir: locale.direction,
      digits: locale.digits,
      editionName: say.name,
      url: `/${language}/`,
      requestId: '0198c1f2-7c1e-7d52-9c1b-7b1c6c2f9b11',
    },
  }
}

function pictureOf(say: Words, index: number, width = 1600, height = 1067): PictureView {
  return {
    sources: [{ type: 'image/webp', srcset: `/media/picture-${index}.webp ${width}w` }],
    src: `/media/picture-${index}.jpg`,
    width,
    height,
    alt: say.caption,
    placeholder,
    caption: say.caption,
    credit: say.credit,
  }
}

const kinds = ['report', 'news', 'news', 'photo-report', 'opinion', 'interview'] as const

function teasersOf(say: Words, language: SiteLanguage, time: (ms: number) => TimeView): readonly TeaserView[] {
  return say.headlines.map((headline, index) => ({
    code: 8501 - index,
    url: `/${language}/${8501 - index}/x`,
    kind: kinds[index] ?? 'news',
    kicker: index === 0 ? say.kicker : '',
    headline,
    lead: say.lead,
    section: { text: say.sections[index % 5] ?? '', url: `/${language}/${index % 5}/` },
    bylines: [{ name: say.people[index % 2] ?? '', joiner: '' }],
    published: time(at - index * day),
    picture: pictureOf(say, index),
    comments: index,
  }))
}

function teaserAt(teasers: readonly TeaserView[], index: number): TeaserView {
  const teaser = teasers[index % teasers.length]
  if (teaser === undefined) throw new Error('The fixture has no articles.')
  return teaser
}

function articleOf(
  say: Words,
  layout: LayoutView,
  teasers: readonly TeaserView[],
  time: (ms: number) => TimeView,
): ArticleView {
  const { language, dir, t } = layout
  const comment = (id: number, replies: readonly CommentView[] = []): CommentView => ({
    id: `comment-${id}`,
    url: `#comment-${id}`,
    author: { text: say.people[id % 2] ?? '' },
    time: time(at + id * 60_000),
    bodyHtml: `<p>${say.comment}</p>`,
    replyUrl: `?reply=${id}#respond`,
    replies,
    isFolded: id === 2,
    ...(id === 4 ? { lang: 'en', dir: 'ltr' as const } : {}),
  })
  return {
    layout,
    kind: 'report',
    kicker: say.kicker,
    headline: say.headlines[0],
    secondHeadline: say.headlines[5],
    lead: say.lead,
    dateline: say.place,
    section: { text: say.sections[0], url: `/${language}/0/` },
    bylines: [
      { name: say.people[0], url: '/a', avatar: pictureOf(say, 3, 96, 96), joiner: say.joiner },
      { name: say.people[1], joiner: '' },
    ],
    published: time(at),
    updated: time(at + day),
    readingMinutes: 4,
    code: { number: 8501, text: isolate('8501'), url: 'http://localhost:3000/8501' },
    views: 1483,
    isArchived: true,
    picture: pictureOf(say, 0),
    bodyHtml: bodyHtml(say, language, dir, t),
    source: { name: say.name, url: 'https://example.org/' },
    tags: say.tags.map((text, index) => ({ text, url: `/${language}/tag/${index}/` })),
    corrections: [{ kind: 'correction', time: time(at + day) }],
    translations: [
      { language: 'ar', dir: 'rtl', languageName: 'العربية', headline: words.ar.headlines[0], url: '/ar/8502/x' },
      { language: 'en', dir: 'ltr', languageName: 'English', headline: words.en.headlines[0], url: '/en/8503/x' },
    ],
    related: teasers.slice(1, 5),
    comments: {
      count: 5,
      isOpen: true,
      comments: [comment(1, [comment(2, [comment(3)])]), comment(4), comment(5)],
      olderUrl: '?comments=2',
      pingbacks: [{ text: say.headlines[2], url: 'https://example.org/post', time: time(at + day) }],
      form: commentForm,
    },
  }
}

const commentForm: CommentFormView = {
  action: '/8501/comments#respond',
  names: { name: 'name', email: 'email', body: 'comment', parent: 'parent', token: 'token', trap: 'subject' },
  token: 'token',
  values: { name: '', email: '', body: '' },
  faults: [],
  mostCharacters: 5_000,
}

function calendarOf(language: SiteLanguage, locale: ReturnType<typeof createLocaleContext>): CalendarView {
  const cells = Array.from({ length: 35 }, (_, index) => {
    const number = index - 2
    if (number < 1 || number > 30) return null
    const cell = {
      iso: new Date(at + number * day).toISOString().slice(0, 10),
      text: formatNumber(locale, number),
      count: number % 4,
      isToday: number === 3,
    }
    return cell.count === 0 ? cell : { ...cell, url: `/${language}/archive/1403/11/${number}/` }
  })
  return {
    title: formatDate(locale, at, 'month'),
    url: `/${language}/calendar/1403/11/`,
    weekdays: Array.from({ length: 7 }, (_, index) => {
      const number = (index + locale.pack.weekStart) % 7
      return {
        long: locale.pack.weekdays.wide[number] ?? '',
        short: locale.pack.weekdays.narrow[number] ?? '',
        isWeekend: locale.pack.weekend.includes(number),
      }
    }),
    weeks: Array.from({ length: 5 }, (_, week) => cells.slice(week * 7, week * 7 + 7)),
  }
}

function periodsOf(language: SiteLanguage, t: Translate): MostReadView['periods'] {
  return [
    { text: t('mostRead.day'), url: `/${language}/most-read/?days=1` },
    { text: t('mostRead.week'), url: `/${language}/most-read/`, current: 'page' },
    { text: t('mostRead.month'), url: `/${language}/most-read/?days=30` },
  ]
}
