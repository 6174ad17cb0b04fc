import { directionOf } from '@matbaa/locale'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { siteLanguages } from '../../src/messages.ts'
import { fixtureViews } from '../../test/theme/views.ts'
import { createTheme } from './theme.tsx'

const theme = createTheme({
  'theme.css': '/assets/theme.css',
  'reader.js': '/assets/reader.js',
  'suggest.js': '/assets/suggest.js',
  'icon.svg': '/assets/icon.svg',
  'apple-touch-icon.png': '/assets/apple-touch-icon.png',
  'arabic.woff2': '/assets/arabic.woff2',
  'latin.woff2': '/assets/latin.woff2',
  'hebrew.woff2': '/assets/hebrew.woff2',
})
const validator = new HtmlValidate({ extends: ['html-validate:recommended'] })

describe.each(siteLanguages)('pages in %s', (language) => {
  const views = fixtureViews(language)
  const pages = {
    front: theme.renderFront(views.front),
    'empty front': theme.renderFront(views.emptyFront),
    'most read': theme.renderMostRead(views.mostRead),
    'nothing read': theme.renderMostRead(views.emptyMostRead),
    article: theme.renderArticle(views.article),
    section: theme.renderSection(views.section),
    'empty section': theme.renderSection(views.emptySection),
    tag: theme.renderTag(views.tag),
    author: theme.renderAuthor(views.author),
    page: theme.renderPage(views.page),
    archive: theme.renderArchive(views.archive),
    'archive of a year': theme.renderArchive(views.archiveYear),
    'archive of a month': theme.renderArchive(views.archiveMonth),
    'a month': theme.renderMonth(views.month),
    'a month of nothing': theme.renderMonth(views.plainMonth),
    'not found': theme.renderNotFound(views.missing),
    gone: theme.renderGone(views.missing),
    'server error': theme.renderServerError(views.serverError),
    busy: theme.renderBusy({ ...views.serverError, isSearch: false }),
    tooLong: theme.renderTooLong(views.serverError),
  }

  test.each(Object.entries(pages))('%s is valid HTML', async (_, html) => {
    const report = await validator.validateString(html)
    expect(
      report.results.flatMap((result) =>
        result.messages.map(({ ruleId, message, line, column }) => {
          const start = html.split('\n')[line - 1] ?? ''
          return `${ruleId}: ${message} — ${start.slice(Math.max(0, column - 60), column + 80)}`
        }),
      ),
    ).toEqual([])
  })

  test.each(Object.entries(pages))(
    '%s says its language and direction and has one heading of the first level',
    (_, html) => {
      expect(html).toMatch(
        new RegExp(`^<!DOCTYPE html><html lang="${language}" dir="${directionOf(language)}"[ >]`, 'u'),
      )
      expect(html.match(/<h1[ >]/gu)).toHaveLength(1)
    },
  )

  test('the article shows its facts', () => {
    const { article } = pages
    for (const text of [
      views.article.dateline,
      views.article.secondHeadline,
      views.article.code.url,
      views.article.lead,
    ])
      expect(article).toContain(text)
    expect(article).toContain(views.article.layout.t('article.views', { count: 1483 }))
    expect(article.match(/class="comment"/gu)).toHaveLength(5)
  })
})

test('words that stand apart for the eye stand apart for the ear', () => {
  const { article } = fixtureViews('en')
  const html = theme.renderArticle({
    ...article,
    source: { name: 'The Harbour Office' },
    translations: [{ language: 'fa', dir: 'rtl', languageName: 'فارسی', headline: 'بندر', url: '/fa/1/x' }],
  })
  const words = html.replaceAll(/<[^>]*>/gu, '')
  expect(words).toContain('Source: The Harbour Office')
  expect(words).toContain('فارسی بندر')
})

test('text of people never becomes markup', () => {
  const evil = '"><img src=x onerror=alert(1)>'
  const { article, front } = fixtureViews('en')
  const person = { name: evil, joiner: '' }
  const html =
    theme.renderArticle({
      ...article,
      headline: evil,
      kicker: evil,
      lead: evil,
      secondHeadline: evil,
      dateline: evil,
      bylines: [person],
      tags: [{ text: evil, url: `/${evil}` }],
      source: { name: evil },
      translations: [{ language: 'fa', dir: 'rtl', languageName: evil, headline: evil, url: evil }],
      related: [],
    }) +
    theme.renderFront({ ...front, mostRead: [{ ...front.mostRead[0]!, headline: evil, lead: evil, kicker: evil }] })
  expect(html).not.toContain('<img src=x')
})

test('counts, kinds and pictures that are not there leave no trace', () => {
  const { front } = fixtureViews('en')
  const { picture: _, ...plain } = front.lead!
  const html = theme.renderFront({
    ...front,
    lead: { ...plain, kicker: '', kind: 'news', lead: '', comments: 0 },
    pair: [],
    list: [],
    strips: [],
    mostRead: [],
    latest: [],
  })
  expect(html).not.toContain('<picture>')
  expect(html).not.toContain('No comments')
  expect(html).not.toContain('front-list')
})
