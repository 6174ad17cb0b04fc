import type { Translate } from '../../src/site/theme/pieces.ts'
import type { Direction } from '@matbaa/locale'
import type { Block, Document, Figure, Inline, Text } from '../../src/richtext/document.ts'
import { createRenderLabels } from '../../src/render-labels.ts'
import { renderHtml } from '../../src/richtext/render.ts'
import type { Words } from './words.ts'

const text = (value: string, ...marks: NonNullable<Text['marks']>): Text =>
  marks.length === 0 ? { type: 'text', text: value } : { type: 'text', text: value, marks }
const p = (...content: readonly Inline[]): Block => ({ type: 'paragraph', content })
const figure = (words: Words, attrs: Partial<Figure['attrs']> = {}): Figure => ({
  type: 'figure',
  attrs: { media: 'picture', alt: words.caption, ...attrs },
  content: [text(words.caption)],
})

/** A body in which every node and mark occurs. */
export function everyNode(words: Words): Document {
  const { paragraph, heading, quote } = words
  return {
    type: 'doc',
    content: [
      p(
        text(`${paragraph} `),
        text(heading, { type: 'link', attrs: { href: '/8501' } }),
        text(' '),
        text('Ramsar Bureau', { type: 'lang', attrs: { lang: 'en', dir: 'ltr' } }),
        text(' '),
        text(heading, { type: 'bold' }),
        { type: 'footnote', content: [text(quote)] },
        text(' '),
        text('water --level 2.4', { type: 'code' }),
      ),
      { type: 'heading', attrs: { level: 2 }, content: [text(heading)] },
      p(text(paragraph)),
      figure(words, { credit: words.credit, width: 'inset' }),
      { type: 'pullQuote', attrs: { attribution: words.people[0] }, content: [text(quote)] },
      p(text(paragraph)),
      { type: 'blockquote', content: [p(text(quote))] },
      { type: 'heading', attrs: { level: 3 }, content: [text(heading)] },
      { type: 'bulletList', content: words.tags.map((tag) => ({ type: 'listItem', content: [p(text(tag))] })) },
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: words.tags.map((tag) => ({ type: 'listItem', content: [p(text(tag))] })),
      },
      figure(words, { credit: words.credit, width: 'wide' }),
      {
        type: 'table',
        attrs: { caption: heading },
        content: [
          {
            type: 'tableRow',
            content: words.tags.map((tag) => ({ type: 'tableHeader', content: [p(text(tag))] })),
          },
          ...[paragraph.slice(0, 30), quote.slice(0, 20)].map((cell) => ({
            type: 'tableRow' as const,
            content: [cell, '12', '1403'].map((value) => ({ type: 'tableCell' as const, content: [p(text(value))] })),
          })),
        ],
      },
      { type: 'gallery', content: [figure(words), figure(words), figure(words)] },
      {
        type: 'codeBlock',
        content: [
          text(
            'SELECT depth, taken_at\n  FROM levels\n WHERE station = 12 -- a long line that has to scroll inside its own box',
          ),
        ],
      },
      { type: 'horizontalRule' },
      {
        type: 'embed',
        attrs: { provider: 'aparat', url: 'https://www.aparat.com/v/abc123', title: heading },
      },
      { type: 'audio', attrs: { media: 'sound', title: heading } },
      { type: 'correction', attrs: { kind: 'correction', at: 1_737_500_000_000 }, content: [p(text(paragraph))] },
      { type: 'unsupported', attrs: { label: 'poll', source: '[poll id="7"]' } },
      p({ type: 'footnote', content: [text(heading)] }, text(paragraph)),
    ],
  }
}

/** The body as the reader gets it, with the words of the page's language around it. */
export function bodyHtml(words: Words, language: string, direction: Direction, t: Translate): string {
  return renderHtml(everyNode(words), {
    language,
    direction,
    labels: createRenderLabels(t),
    resolveLink: () => undefined,
    resolveMedia: (id) =>
      id === 'sound'
        ? { kind: 'audio', sources: [], src: '/media/sound.mp3' }
        : {
            kind: 'image',
            width: 1600,
            height: 1067,
            sources: [{ type: 'image/webp', srcset: '/media/picture-2.webp 1600w' }],
            src: '/media/picture-2.jpg',
          },
    formatDate: (at) => ({ text: new Date(at).toISOString().slice(0, 10), iso: new Date(at).toISOString() }),
    formatNumber: String,
  })
}
