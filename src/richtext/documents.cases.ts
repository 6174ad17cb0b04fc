import { directionOf } from '@matbaa/locale'
import fc from 'fast-check'
import type {
  Block,
  BlockAttrs,
  Document,
  Figure,
  Inline,
  ListItem,
  Mark,
  Reference,
  TableCell,
  Text,
} from './document.ts'
import type { RenderContext } from './render-context.ts'

/** A page for tests: words in brackets, things with the id `gone` do not resolve. */
export function testContext(language = 'fa'): RenderContext {
  return {
    language,
    direction: directionOf(language),
    labels: {
      footnotes: '[notes]',
      footnote: (number) => `[note ${number}]`,
      backToText: '[back]',
      viewEmbed: (provider) => `[view ${provider}]`,
      loadEmbed: (provider) => `[load ${provider}]`,
      correction: '[correction]',
      clarification: '[clarification]',
      update: '[update]',
      unsupported: '[unsupported]',
      audio: '[audio]',
      video: '[video]',
      openPicture: '[open]',
      missingMedia: '[missing]',
      table: '[table]',
      credit: (name) => `[photo: ${name}]`,
    },
    resolveLink: (ref) => (ref.id === 'gone' ? undefined : `/${language}/${ref.kind}/${ref.id}`),
    resolveMedia: (id) => {
      if (id === 'gone') return undefined
      const kind = id.startsWith('audio')
        ? 'audio'
        : id.startsWith('video')
          ? 'video'
          : id.startsWith('file')
            ? 'file'
            : 'image'
      return {
        kind,
        width: 800,
        height: 600,
        sources:
          kind === 'image'
            ? [{ type: 'image/webp', srcset: `/media/${id}-400.webp 400w, /media/${id}-800.webp 800w` }]
            : [],
        src: `/media/${id}`,
        placeholder: 'data:image/png;base64,AAAA',
        ...(id.endsWith('-told') ? { alt: 'alt of the row', caption: 'A caption of the row', credit: 'سارا' } : {}),
      }
    },
    formatDate: (at) => ({ text: `[${new Date(at).toISOString().slice(0, 10)}]`, iso: new Date(at).toISOString() }),
    formatNumber: (value) => String(value),
  }
}

const sample = fc.constantFrom(
  'سلام',
  'دنیا',
  'hello',
  'world',
  'BBC',
  'می‌روم',
  '۱۲۳',
  '42',
  '<b>',
  '&amp;',
  '"',
  "'",
  ']]>',
  '[gallery]',
  '😀',
  'e\u0301',
  '\u00a0',
  '\u200f',
  '—',
  'http://a.example/',
  '-->',
)
const gap = fc.constantFrom(' ', ' ', ' ', '  ', '\n', '', '\t', ' \r\n ')

/** Words of two scripts, with everything that could go wrong between them. */
const words = fc
  .array(fc.tuple(sample, gap), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map((part) => part.join('')).join(''))
  .filter((text) => text !== '')

const direction = fc.constantFrom('rtl' as const, 'ltr' as const)
const language = fc.constantFrom('fa', 'ar', 'en', 'ku-Arab', 'de')
const id = fc.constantFrom('0190-a', 'gone', 'picture-told', 'x1')
const href = fc.constantFrom(
  'https://example.org/a?b=1&c="2"',
  '/fa/12/x',
  '#h-one',
  '#دو',
  '?p=3',
  'mailto:a@example.org',
  'tel:+98',
)
const ref: fc.Arbitrary<Reference> = fc.record({ kind: fc.constantFrom('article', 'tag', 'media', 'page'), id })
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 3 })

/** Removes what is undefined, as JSON does. */
function bare<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return JSON.parse(JSON.stringify(value)) as { [K in keyof T]: Exclude<T[K], undefined> }
}

const blockAttrs: fc.Arbitrary<BlockAttrs> = fc
  .record({ dir: maybe(direction), lang: maybe(language) })
  .map((attrs) => bare(attrs))

const simpleMarks: fc.Arbitrary<Mark[]> = fc
  .subarray(['bold', 'italic', 'underline', 'strike', 'code', 'subscript', 'superscript'] as const, { maxLength: 3 })
  .map((types) => types.map((type) => ({ type })))
const linkMark: fc.Arbitrary<Mark> = fc
  .record({ href, ref: maybe(ref), title: maybe(words) })
  .map((attrs): Mark => ({ type: 'link', attrs: bare(attrs) }))
const langMark: fc.Arbitrary<Mark> = fc
  .record({ lang: language, dir: maybe(direction) })
  .map((attrs): Mark => ({ type: 'lang', attrs: bare(attrs) }))
const isolateMark: fc.Arbitrary<Mark> = maybe(direction).map((dir): Mark =>
  dir === undefined ? { type: 'isolate' } : { type: 'isolate', attrs: { dir } },
)
const marks = fc
  .tuple(simpleMarks, maybe(linkMark), maybe(langMark), maybe(isolateMark))
  .chain(([simple, ...others]) => {
    const all = [...simple, ...others.filter((mark) => mark !== undefined)]
    return fc.shuffledSubarray(all, { minLength: all.length })
  })

const text: fc.Arbitrary<Text> = fc.oneof(
  { weight: 3, arbitrary: words.map((value): Text => ({ type: 'text', text: value })) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('text' as const), text: words, marks }) },
)
const media = fc.oneof(
  fc.record({ media: fc.constantFrom('0190-a', 'gone', 'picture-told', 'file-1') }),
  fc.record({ src: fc.constantFrom('https://example.org/a.jpg', '/wp-content/a.jpg') }),
  fc.record({ media: fc.constant('gone'), src: fc.constant('https://example.org/a.jpg') }),
)
const inlineImage: fc.Arbitrary<Inline> = fc
  .tuple(media, fc.oneof(words, fc.constant('')))
  .map(([target, alt]): Inline => ({ type: 'inlineImage', attrs: { ...target, alt } }))
const flatInlines: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: text },
    { weight: 1, arbitrary: fc.constant<Inline>({ type: 'hardBreak' }) },
    { weight: 1, arbitrary: inlineImage },
  ),
  { maxLength: 5 },
)
const footnote: fc.Arbitrary<Inline> = flatInlines.map((content): Inline => ({ type: 'footnote', content }))
const inlines: fc.Arbitrary<Inline[]> = fc
  .tuple(flatInlines, maybe(footnote), flatInlines)
  .map(([before, note, after]) => [...before, ...(note === undefined ? [] : [note]), ...after])

const figure: fc.Arbitrary<Figure> = fc
  .tuple(
    media,
    fc.record({
      alt: fc.oneof(words, fc.constant('')),
      credit: maybe(words),
      link: maybe(href),
      ref: maybe(ref),
      width: maybe(fc.constantFrom('text', 'wide', 'inset')),
    }),
    blockAttrs,
    maybe(inlines),
  )
  .map(
    ([target, attrs, place, content]) =>
      bare({ type: 'figure', attrs: { ...target, ...attrs, ...place }, content }) as Figure,
  )

const leafBlock: fc.Arbitrary<Block> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(blockAttrs, inlines).map(([attrs, content]): Block => ({ type: 'paragraph', attrs, content })),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({
        place: blockAttrs,
        level: fc.constantFrom(2, 3, 4),
        id: maybe(fc.constantFrom('one', 'h-one', 'دو', 'h-2')),
        content: inlines,
      })
      .map(
        ({ place, level, id, content }) => bare({ type: 'heading', attrs: { ...place, level, id }, content }) as Block,
      ),
  },
  fc
    .tuple(blockAttrs, maybe(words), inlines)
    .map(
      ([place, attribution, content]) =>
        bare({ type: 'pullQuote', attrs: { ...place, attribution }, content }) as Block,
    ),
  figure,
  fc
    .tuple(blockAttrs, maybe(fc.integer({ min: 1, max: 9 })), fc.array(figure, { minLength: 1, maxLength: 3 }))
    .map(([place, columns, content]) => bare({ type: 'gallery', attrs: { ...place, columns }, content }) as Block),
  fc
    .tuple(
      maybe(fc.constantFrom('ts', 'c++')),
      maybe(
        fc.array(
          words.map((value) => ({ type: 'text', text: value })),
          { maxLength: 2 },
        ),
      ),
    )
    .map(([language, content]) => bare({ type: 'codeBlock', attrs: { language }, content }) as Block),
  fc.constant<Block>({ type: 'horizontalRule' }),
  fc
    .tuple(
      blockAttrs,
      fc.constantFrom(
        ['youtube', 'https://youtu.be/ex8fMxXJDJw?t=1m5s'],
        ['aparat', 'https://www.aparat.com/v/abc123'],
        ['telegram', 'https://t.me/somechannel/12'],
      ),
      maybe(words),
      maybe(inlines),
    )
    .map(
      ([place, [provider, url], title, content]) =>
        bare({ type: 'embed', attrs: { ...place, provider, url, title }, content }) as Block,
    ),
  fc
    .tuple(
      blockAttrs,
      fc.constantFrom(
        { media: 'audio-1' },
        { media: 'gone' },
        { src: 'https://example.org/a.mp3' },
        { media: 'video-told', src: '/a.mp4' },
      ),
      fc.constantFrom('audio', 'video'),
      maybe(words),
      maybe(id),
      maybe(inlines),
    )
    .map(
      ([place, target, type, title, poster, content]) =>
        bare({ type, attrs: { ...place, ...target, title, poster }, content }) as Block,
    ),
  fc.tuple(words, words).map(([label, source]): Block => ({ type: 'unsupported', attrs: { label, source } })),
)

/** Any block, boxes in boxes to a few levels. */
export const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block; blocks: Block[]; item: ListItem; cell: TableCell }>(
  (tie) => ({
    blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
    item: fc
      .tuple(blockAttrs, tie('blocks'))
      .map(([attrs, content]): ListItem => ({ type: 'listItem', attrs, content })),
    cell: fc
      .tuple(
        blockAttrs,
        maybe(fc.integer({ min: 1, max: 3 })),
        maybe(fc.integer({ min: 1, max: 3 })),
        fc.boolean(),
        tie('blocks'),
      )
      .map(
        ([place, colspan, rowspan, isHeader, content]) =>
          bare({
            type: isHeader ? 'tableHeader' : 'tableCell',
            attrs: { ...place, colspan, rowspan },
            content,
          }) as TableCell,
      ),
    block: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 6, arbitrary: leafBlock },
      {
        weight: 2,
        arbitrary: fc
          .tuple(blockAttrs, fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
          .map(([attrs, content]): Block => ({ type: 'bulletList', attrs, content })),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(
            blockAttrs,
            maybe(fc.integer({ min: -2, max: 12 })),
            fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
          )
          .map(
            ([place, start, content]) => bare({ type: 'orderedList', attrs: { ...place, start }, content }) as Block,
          ),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(blockAttrs, maybe(href), tie('blocks'))
          .map(([place, cite, content]) => bare({ type: 'blockquote', attrs: { ...place, cite }, content }) as Block),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(
            blockAttrs,
            fc.constantFrom('correction', 'clarification', 'update'),
            maybe(fc.integer({ min: 0, max: 2e12 })),
            tie('blocks'),
          )
          .map(
            ([place, kind, at, content]) =>
              bare({ type: 'correction', attrs: { ...place, kind, at }, content }) as Block,
          ),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(
            blockAttrs,
            maybe(words),
            fc.array(fc.array(tie('cell'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
          )
          .map(
            ([place, caption, rows]) =>
              bare({
                type: 'table',
                attrs: { ...place, caption },
                content: rows.map((content) => ({ type: 'tableRow', content })),
              }) as Block,
          ),
      },
    ),
  }),
).block

/** Documents as nobody would write them, all of which the schema allows. */
export const anyDocument: fc.Arbitrary<Document> = fc
  .array(block, { maxLength: 5 })
  .map((content) => ({ type: 'doc', content }))
