import { describe, expect, test } from 'vitest'
import type { Node } from '../../richtext/document.ts'
import { parseDocument } from '../../richtext/validate.ts'
import { pictures } from '../pictures/pictures.ts'
import { sounds } from '../sound/sounds.ts'
import { newsroom } from './newsroom.ts'
import type { DemoComment, EditionLanguage } from './types.ts'

const languages: readonly EditionLanguage[] = ['fa', 'ar', 'en']
const articles = newsroom.stories.flatMap((story) =>
  languages.flatMap((language) => {
    const article = story.editions[language]
    return article === undefined ? [] : [{ story, language, article, name: `${language}/${story.key}` }]
  }),
)

describe('the demo newsroom', () => {
  test('tells each story once and most of them in three languages', () => {
    expect(new Set(newsroom.stories.map(({ key }) => key)).size).toBe(newsroom.stories.length)
    const told = newsroom.stories.map(({ editions }) => Object.keys(editions).toSorted().join())
    expect(told.filter((all) => all === 'ar,en,fa').length).toBeGreaterThanOrEqual(10)
    expect(told.filter((all) => all === 'fa')).toHaveLength(2)
    expect(told.filter((all) => all === 'ar')).toHaveLength(1)
  })

  test('has two authors at home in each edition', () => {
    for (const language of languages) expect(newsroom.authors.filter(({ home }) => home === language)).toHaveLength(2)
  })

  test.each(articles)('$name is a document that the schema takes', ({ article }) => {
    const document = { type: 'doc', content: article.body }
    expect(parseDocument(JSON.parse(JSON.stringify(document)))).toEqual(document)
  })

  test.each(articles)('$name names only what there is', ({ article, language }) => {
    const stories = newsroom.stories.filter(({ editions }) => editions[language] !== undefined)
    const known = new Set([
      ...stories.map(({ key }) => `story:${key}`),
      ...Object.keys(pictures).map((key) => `picture:${key}`),
      ...Object.keys(sounds).map((key) => `sound:${key}`),
      ...newsroom.pages.map(({ key }) => `page:${key}`),
      ...newsroom.sections.map(({ key }) => `section:${key}`),
      ...newsroom.tags.map(({ key }) => `tag:${key}`),
      ...newsroom.authors.map(({ key }) => `author:${key}`),
    ])
    const named = [...(article.related ?? []).map((key) => `story:${key}`), ...article.body.flatMap(names)]
    expect(named.filter((name) => !known.has(name))).toEqual([])
  })

  test.each(languages)('shows every node and mark in %s', (language) => {
    const own = articles.filter((entry) => entry.language === language)
    const shown = new Set(own.flatMap(({ article }) => article.body.flatMap(kinds)))
    expect(everything.filter((kind) => !shown.has(kind))).toEqual([])
  })

  test('types Persian as Persian and Arabic as Arabic', () => {
    const typed = articles.flatMap(({ article, language, name }) =>
      [article.headline, article.lead, article.pictureCaption, ...article.body.flatMap(plain)].map((text) => ({
        name,
        language,
        text,
      })),
    )
    const wrong = typed.filter(({ language, text }) => foreign[language].test(text))
    expect(wrong).toEqual([])
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
  ar: /[یکگچپژ۰-۹0-9,;?"\u200c]/u,
  en: /[\u0600-\u06ff"]/u,
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
