import { readFileSync } from 'node:fs'
import { restrictToComment } from '../../src/content/comments/document.ts'
import { testContext } from '../../src/richtext/documents.cases.ts'
import type { Document } from '../../src/richtext/document.ts'
import { fromHtml } from '../../src/richtext/from-html/from-html.ts'
import type { FromHtmlOptions } from '../../src/richtext/from-html/options.ts'
import type { RenderContext } from '../../src/richtext/render-context.ts'
import { renderHtml } from '../../src/richtext/render.ts'
import { parseDocument } from '../../src/richtext/validate.ts'
import { testData } from '../data.ts'

export interface Payload {
  readonly id: string
  readonly payload: string
}

/** The corpus, or nothing where there is no test data. */
export function xssPayloads(): readonly Payload[] {
  const file = testData('xss/corpus.jsonl')
  if (file === undefined) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Payload => {
      const { id, payload } = JSON.parse(line) as Payload
      return { id, payload }
    })
}

/** Every way a text from outside takes to a page: each gives the HTML that would be served. */
export const ROADS: Readonly<Record<string, (payload: string) => string>> = {
  html: (payload) => written(fromHtml(payload, OPTIONS).document),
  wordpress: (payload) => written(fromHtml(payload, { ...OPTIONS, wordpress: true }).document),
  comment: (payload) =>
    written(restrictToComment(fromHtml(payload, { wordpress: true, isComment: true, language: 'fa' }).document)),
  attributes: (payload) => {
    const quoted = payload.replaceAll('"', '&quot;')
    return written(
      fromHtml(
        `<p title="${quoted}">a</p><a href="${quoted}" title="${quoted}">b</a><img src="${quoted}" alt="${quoted}"><h2 id="${quoted}">c</h2>` +
          `<blockquote cite="${quoted}" lang="${quoted}" dir="${quoted}">d</blockquote><iframe src="${quoted}"></iframe><video src="${quoted}" poster="${quoted}"></video>` +
          `<figure class="figure" data-media="${quoted}" data-ref="${quoted}"><a class="outside" href="${quoted}" data-alt="${quoted}">e</a></figure>`,
        OPTIONS,
      ).document,
    )
  },
  shortcodes: (payload) =>
    written(
      fromHtml(
        `[caption caption="${payload}"]<img src="/a.jpg" alt="x">[/caption]\n\n[video src="${payload}" poster="${payload}"]\n\n[foo bar="${payload}"]${payload}[/foo]\n\n[embed]${payload}[/embed]`,
        { ...OPTIONS, wordpress: true },
      ).document,
    ),
  document: (payload) => written(withText(payload.toWellFormed().replaceAll('\0', ''))),
}

const OPTIONS: FromHtmlOptions = {
  language: 'fa',
  base: 'https://old.example/',
  resolveMedia: ({ src }) => (src?.includes('fallback') === true ? undefined : 'picture-1'),
}

const CONTEXT: RenderContext = {
  ...testContext('fa'),
  resolveMedia: () => ({ kind: 'image', width: 1, height: 1, sources: [], src: '/pixel.gif' }),
}

function written(document: Document): string {
  return renderHtml(parseDocument(JSON.parse(JSON.stringify(document))), CONTEXT)
}

/** A document whose every free string is the payload. */
export function withText(value: string): Document {
  if (value === '') return { type: 'doc', content: [] }
  const text = { type: 'text', text: value } as const
  const line = value.slice(0, 1000).toWellFormed()
  return {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: value, marks: [{ type: 'link', attrs: { href: '/a', title: line } }] },
          { type: 'footnote', content: [text] },
        ],
      },
      { type: 'heading', attrs: { level: 2 }, content: [text] },
      { type: 'figure', attrs: { media: 'picture-1', alt: line, credit: line }, content: [text] },
      { type: 'figure', attrs: { src: '/a.jpg', alt: line } },
      { type: 'pullQuote', attrs: { attribution: line }, content: [text] },
      { type: 'codeBlock', attrs: { language: value.slice(0, 40).toWellFormed() }, content: [text] },
      { type: 'embed', attrs: { provider: 'youtube', url: 'https://youtu.be/ex8fMxXJDJw', title: line } },
      { type: 'audio', attrs: { src: '/a.mp3', title: line } },
      {
        type: 'table',
        attrs: { caption: line },
        content: [
          { type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'paragraph', content: [text] }] }] },
        ],
      },
      { type: 'unsupported', attrs: { label: line, source: value } },
    ],
  }
}
