import { findTypography } from '@matbaa/locale'
import { describe, expect, test } from 'vitest'
import type { Node } from '../../richtext/document.ts'
import { parseDocument } from '../../richtext/validate.ts'
import { pictures } from '../pictures/pictures.ts'
import { sounds } from '../sound/sounds.ts'
import { newsroom } from './newsroom.ts'
import type { DemoArticle, DemoComment, EditionLanguage, Texts } from './types.ts'

const full: readonly EditionLanguage[] = ['fa', 'ar', 'en']
const short: readonly EditionLanguage[] = ['ckb', 'ur', 'he']
const languages = [...full, ...short]
const articles = newsroom.stories.flatMap((story) =>
  languages.flatMap((language) => {
    const article = story.editions[language]
    return article === undefined ? [] : [{ story, language, article, name: `${language}/${story.key}` }]
  }),
)

describe('the demo newsroom', () => {
  test('tells each story once and most of them in the three full editions', () => {
    expect(new Set(newsroom.stories.map(({ key }) => key)).size).toBe(newsroom.stories.length)
    const told = newsroom.stories.map(({ editions }) =>
      full.filter((language) => editions[language] !== undefined).join(),
    )
    expect(told.length).toBeGreaterThanOrEqual(39)
    expect(told.filter((all) => all === 'fa,ar,en').length).toBeGreaterThanOrEqual(25)
    for (const alone of ['fa', 'ar', 'en']) expect(told, alone).toContain(alone)
  })

  test.each(short)('tells six short stories in %s, with something of every section', (language) => {
    const own = articles.filter((entry) => entry.language === language)
    expect(own).toHaveLength(6)
    expect(new Set(own.map(({ story }) => story.section))).toEqual(new Set(sectionsOf(language)))
    for (const { article, name } of own) {
      const words = [article.lead, ...article.body.flatMap(spoken)].flatMap((text) => text.split(/\s+/u)).length
      expect(words, name).toBeGreaterThanOrEqual(120)
      expect(words, name).toBeLessThanOrEqual(400)
      expect(
        article.body.some(({ type }) => type !== 'paragraph'),
        name,
      ).toBe(true)
    }
  })

  test('has two authors at home in each full edition', () => {
    for (const language of full) expect(newsroom.authors.filter(({ home }) => home === language)).toHaveLength(2)
  })

  test('names sections, tags and authors in every edition that uses them', () => {
    const texts = new Map(
      [...newsroom.sections, ...newsroom.tags, ...newsroom.authors].map((thing) => [thing.key as string, thing.texts]),
    )
    const unnamed = articles.flatMap(({ story, article, language, name }) =>
      [story.section, ...story.tags, ...article.authors]
        .filter((key) => texts.get(key)?.[language] === undefined)
        .map((key) => `${name} ${key}`),
    )
    expect(unnamed).toEqual([])
  })

  test.each(articles)('$name is a document that the schema takes', ({ article }) => {
    const document = { type: 'doc', content: article.body }
    expect(parseDocument(JSON.parse(JSON.stringify(document)))).toEqual(document)
  })

  test.each(articles)('$name has headings that go down by one step at most', ({ article }) => {
    const levels = article.body.flatMap((node) => (node.type === 'heading' ? [node.attrs.level] : []))
    const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 1) + 1)
    expect(skipped).toEqual([])
  })

  test.each(articles)('$name names only what there is', ({ article, language }) => {
    const stories = newsroom.stories.filter(({ editions }) => editions[language] !== undefined)
    const known = new Set([
      ...stories.map(({ key }) => `story:${key}`),
      ...Object.keys(pictures).map((key) => `picture:${key}`),
      ...Object.keys(sounds).map((key) => `sound:${key}`),
      ...own(newsroom.pages, language).map((key) => `page:${key}`),
      ...own(newsroom.sections, language).map((key) => `section:${key}`),
      ...own(newsroom.tags, language).map((key) => `tag:${key}`),
      ...own(newsroom.authors, language).map((key) => `author:${key}`),
    ])
    const named = [...(article.related ?? []).map((key) => `story:${key}`), ...article.body.flatMap(names)]
    expect(named.filter((name) => !known.has(name))).toEqual([])
  })

  test.each(full)('shows every node and mark in %s', (language) => {
    const own = articles.filter((entry) => entry.language === language)
    const shown = new Set(own.flatMap(({ article }) => article.body.flatMap(kinds)))
    expect(everything.filter((kind) => !shown.has(kind))).toEqual([])
  })

  test('types each language with letters, digits and signs of its own', () => {
    const typed = [
      ...articles.flatMap(({ article, language, name }) =>
        [...around(article), ...article.body.flatMap(plain)].map((text) => ({ name, language, text })),
      ),
      ...[...newsroom.sections, ...newsroom.tags, ...newsroom.authors].flatMap(({ key, texts }) =>
        languages.flatMap((language) =>
          Object.values(texts[language] ?? {}).map((text) => ({ name: `${language}/${key}`, language, text })),
        ),
      ),
      ...newsroom.editions.flatMap(({ language, name, motto, description, footer }) =>
        [name, motto, description, footer].map((text) => ({ name: language, language, text })),
      ),
    ]
    const wrong = typed.filter(({ language, text }) => foreign[language].test(text))
    expect(wrong).toEqual([])
  })

  test.each(short)('sets %s as a careful typesetter would', (language) => {
    const edition = newsroom.editions.find((one) => one.language === language)
    const blocks = [
      ...articles
        .filter((entry) => entry.language === language)
        .flatMap(({ article }) => [...around(article), ...article.body.flatMap(spoken)]),
      ...newsroom.pages.flatMap(({ texts }) => {
        const page = texts[language]
        return page === undefined ? [] : [page.title, page.lead ?? '', ...page.body.flatMap(spoken)]
      }),
      ...newsroom.authors.flatMap(({ texts }) => texts[language]?.bio ?? []),
      ...newsroom.sections.flatMap(({ texts }) => texts[language]?.description ?? []),
      ...[edition?.motto, edition?.description, edition?.footer].map((text) => text ?? ''),
    ]
    expect(blocks.length).toBeGreaterThan(80)
    const findings = blocks.flatMap((text) =>
      findTypography(text, language, edition === undefined ? {} : { digits: edition.digits }).map((finding) => ({
        ...finding,
        text,
      })),
    )
    expect(findings).toEqual([])
  })

  test('has comments in every state, all from example.org, and a thread four deep', () => {
    const all = newsroom.stories.flatMap(({ comments }) => comments.flatMap(flat))
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['approved', 'held', 'spam', 'trash']))
    expect(all.filter(({ email }) => !email.endsWith('@example.org'))).toEqual([])
    expect(Math.max(...newsroom.stories.flatMap(({ comments }) => comments.map(depth)))).toBe(4)
  })
})

/** What a text of each edition must not hold: letters and digits of a neighbour, and its punctuation. */
const foreign: Readonly<Record<EditionLanguage, RegExp>> = {
  fa: /[يكىة٠-٩0-9,;?"]|(?:^|\s)ن?می \p{L}/u,
  // Sorani writes every vowel with letters of its own, and its ه is that of the language pack.
  ckb: /[يكىةھہصضطظذث۰-۹0-9,;?"]|\p{M}/u,
  ur: /[يكىةه٠-٩۰-۹;?".A-Za-z]|(?<!\d),/u,
  he: /[\u0600-\u06ff"'“„]|\p{M}/u,
  ar: /[یکگچپژ۰-۹0-9,;?"\u200c]/u,
  en: /[\u0600-\u06ff"]/u,
}

const sectionsOf = (language: EditionLanguage): readonly string[] => own(newsroom.sections, language)

/** What stands above and beside an article's body. */
function around(article: DemoArticle): readonly string[] {
  const {
    kicker = '',
    headline,
    secondHeadline = '',
    lead,
    dateline = '',
    pictureAlt = '',
    pictureCaption = '',
  } = article
  return [kicker, headline, secondHeadline, lead, dateline, pictureAlt, pictureCaption].filter((text) => text !== '')
}

/** The keys of what an edition has texts of. */
function own(
  things: readonly { readonly key: string; readonly texts: Texts<unknown> }[],
  language: EditionLanguage,
): readonly string[] {
  return things.filter(({ texts }) => texts[language] !== undefined).map(({ key }) => key)
}

/** The text of each paragraph, heading and caption, whole, as it would be read aloud. */
function spoken(node: Node): readonly string[] {
  if (node.type === 'paragraph' && node.attrs?.lang !== undefined) return []
  const parts = children(node)
  if (!parts.some(({ type }) => type === 'text')) return parts.flatMap(spoken)
  const line = parts.map((part) => (part.type === 'text' ? part.text : part.type === 'hardBreak' ? ' ' : '')).join('')
  return [line, ...parts.flatMap((part) => (part.type === 'footnote' ? spoken(part) : []))]
}

const everything = [
  'paragraph',
  'heading 2',
  'heading 3',
  'heading 4',
  'bulletList',
  'orderedList',
  'orderedList start',
  'listItem',
  'blockquote',
  'pullQuote',
  'figure',
  'gallery',
  'table',
  'tableRow',
  'tableHeader',
  'tableCell',
  'codeBlock',
  'horizontalRule',
  'embed',
  'audio',
  'video',
  'footnote',
  'unsupported',
  'hardBreak',
  'inlineImage',
  'correction correction',
  'correction clarification',
  'correction update',
  'colspan',
  'rowspan',
  'bold',
  'italic',
  'underline',
  'strike',
  'code',
  'subscript',
  'superscript',
  'link',
  'lang',
  'isolate',
]

function kinds(node: Node): readonly string[] {
  const own =
    node.type === 'heading'
      ? [`heading ${node.attrs.level}`]
      : node.type === 'orderedList' && node.attrs?.start !== undefined
        ? [node.type, 'orderedList start']
        : node.type === 'correction'
          ? [`correction ${node.attrs.kind}`]
          : node.type === 'text'
            ? (node.marks ?? []).map(({ type }) => type)
            : node.type === 'tableCell' || node.type === 'tableHeader'
              ? [node.type, ...Object.keys(node.attrs ?? {})]
              : [node.type]
  return [...own, ...children(node).flatMap(kinds)]
}

function names(node: Node): readonly string[] {
  const own = 'attrs' in node && node.attrs !== undefined && 'media' in node.attrs ? [node.attrs.media ?? ''] : []
  const marks = node.type === 'text' ? (node.marks ?? []) : []
  const refs = marks.flatMap((mark) => (mark.type === 'link' ? (mark.attrs.ref?.id ?? []) : []))
  return [...own, ...refs, ...children(node).flatMap(names)]
}

/** The texts that stand in the language of the edition: no code, no marked spans, nothing in a block of another language. */
function plain(node: Node): readonly string[] {
  if (node.type === 'codeBlock') return []
  if (node.type === 'paragraph' && node.attrs?.lang !== undefined) return []
  if (node.type !== 'text') return children(node).flatMap(plain)
  const kept = (node.marks ?? []).every(({ type }) => !['lang', 'code', 'isolate', 'link', 'strike'].includes(type))
  // A word quoted for its spelling is shown as it should not be written.
  return kept ? [node.text.replaceAll('«می خواهم»', '')] : []
}

function children(node: Node): readonly Node[] {
  return 'content' in node ? (node.content ?? []) : []
}

function flat(comment: DemoComment): readonly DemoComment[] {
  return [comment, ...(comment.replies ?? []).flatMap(flat)]
}

function depth(comment: DemoComment): number {
  return 1 + Math.max(0, ...(comment.replies ?? []).map(depth))
}
