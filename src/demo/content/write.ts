/** Short names for the document's nodes and marks, so that a story's file reads like the story. */

import type {
  Block,
  Blockquote,
  BulletList,
  CodeBlock,
  Correction,
  Direction,
  Embed,
  Figure,
  Footnote,
  Gallery,
  HardBreak,
  Heading,
  HorizontalRule,
  Inline,
  ListItem,
  Mark,
  OrderedList,
  Paragraph,
  Player,
  PullQuote,
  Reference,
  Table,
  TableCell,
  TableRow,
  Text,
  Unsupported,
} from '../../richtext/document.ts'
import type { PictureKey } from '../pictures/pictures.ts'
import type { SoundKey } from '../sound/sounds.ts'

type Words = string | Inline
const hour = 3_600_000

/** A paragraph. */
export function p(...words: readonly Words[]): Paragraph {
  return { type: 'paragraph', content: inlines(words) }
}
/** A paragraph in another language, with its own direction. */
export function foreign(lang: string, dir: Direction, ...words: readonly Words[]): Paragraph {
  return { type: 'paragraph', attrs: { lang, dir }, content: inlines(words) }
}
/** A heading of level 2. */
export function h2(...words: readonly Words[]): Heading {
  return { type: 'heading', attrs: { level: 2 }, content: inlines(words) }
}
/** A heading of level 3. */
export function h3(...words: readonly Words[]): Heading {
  return { type: 'heading', attrs: { level: 3 }, content: inlines(words) }
}
/** A heading of level 4. */
export function h4(...words: readonly Words[]): Heading {
  return { type: 'heading', attrs: { level: 4 }, content: inlines(words) }
}
/** An item of a list: a line of words, then blocks under it. */
export function li(words: Words | readonly Words[], ...under: readonly Block[]): ListItem {
  return { type: 'listItem', content: [p(...(isList(words) ? words : [words])), ...under] }
}
/** A bullet list. */
export function ul(...items: readonly (ListItem | string)[]): BulletList {
  return { type: 'bulletList', content: items.map(asItem) }
}
/** A numbered list. */
export function ol(...items: readonly (ListItem | string)[]): OrderedList {
  return { type: 'orderedList', content: items.map(asItem) }
}
/** A numbered list that goes on from an earlier one. */
export function olFrom(start: number, ...items: readonly (ListItem | string)[]): OrderedList {
  return { type: 'orderedList', attrs: { start }, content: items.map(asItem) }
}
/** A quotation of one or more paragraphs. */
export function quote(...blocks: readonly Block[]): Blockquote {
  return { type: 'blockquote', content: blocks }
}
/** A sentence in large type and who said it. */
export function pull(sentence: string, attribution: string): PullQuote {
  return { type: 'pullQuote', attrs: { attribution }, content: [{ type: 'text', text: sentence }] }
}
/** A picture of the paper with its alternative text, credit and caption. */
export function fig(
  picture: PictureKey,
  told: { readonly alt: string; readonly credit?: string; readonly width?: 'text' | 'wide' | 'inset' },
  ...caption: readonly Words[]
): Figure {
  return { type: 'figure', attrs: { media: `picture:${picture}`, ...told }, content: inlines(caption) }
}
/** Pictures side by side. */
export function gallery(columns: number, ...figures: readonly Figure[]): Gallery {
  return { type: 'gallery', attrs: { columns }, content: figures }
}
/** A table with a caption. */
export function table(caption: string, ...rows: readonly TableRow[]): Table {
  return { type: 'table', attrs: { caption }, content: rows }
}
/** A row of a table: plain words become cells. */
export function row(...cells: readonly (string | TableCell)[]): TableRow {
  return { type: 'tableRow', content: cells.map((cell) => (typeof cell === 'string' ? td(cell) : cell)) }
}
/** A header cell. */
export function th(words: Words | readonly Words[], spans?: Spans): TableCell {
  return cell('tableHeader', words, spans)
}
/** A cell. */
export function td(words: Words | readonly Words[], spans?: Spans): TableCell {
  return cell('tableCell', words, spans)
}
/** Lines of code or data. */
export function code(language: string, text: string): CodeBlock {
  return { type: 'codeBlock', attrs: { language }, content: [{ type: 'text', text }] }
}
/** A line between two parts. */
export const rule: HorizontalRule = { type: 'horizontalRule' }
/** Something of another house, with a line under it. */
export function embed(provider: string, url: string, title: string, ...caption: readonly Words[]): Embed {
  return { type: 'embed', attrs: { provider, url, title }, content: inlines(caption) }
}
/** A sound of the paper. */
export function audio(sound: SoundKey, title: string, ...caption: readonly Words[]): Player {
  return { type: 'audio', attrs: { media: `sound:${sound}`, title }, content: inlines(caption) }
}
/** A film kept elsewhere. */
export function video(src: string, title: string, ...caption: readonly Words[]): Player {
  return { type: 'video', attrs: { src, title }, content: inlines(caption) }
}
/** A correction, clarification or update, some hours after publication. */
export function amend(kind: Correction['attrs']['kind'], hoursAfter: number, ...blocks: readonly Block[]): Correction {
  return { type: 'correction', attrs: { kind, at: hoursAfter * hour }, content: blocks }
}
/** What an older system left behind and nothing here can show. */
export function unsupported(label: string, source: string): Unsupported {
  return { type: 'unsupported', attrs: { label, source } }
}

/** A note at the foot of the page. */
export function note(...words: readonly Words[]): Footnote {
  return { type: 'footnote', content: inlines(words) }
}
/** A new line in the same paragraph. */
export const br: HardBreak = { type: 'hardBreak' }
/** Bold words. */
export function b(text: string): Text {
  return marked(text, { type: 'bold' })
}
/** Words in italics. */
export function i(text: string): Text {
  return marked(text, { type: 'italic' })
}
/** Underlined words. */
export function u(text: string): Text {
  return marked(text, { type: 'underline' })
}
/** Words struck out. */
export function s(text: string): Text {
  return marked(text, { type: 'strike' })
}
/** Code inside a line. */
export function c(text: string): Text {
  return marked(text, { type: 'code' })
}
/** A subscript. */
export function sub(text: string): Text {
  return marked(text, { type: 'subscript' })
}
/** A superscript. */
export function sup(text: string): Text {
  return marked(text, { type: 'superscript' })
}
/** A link out of the paper. */
export function a(href: string, text: string, title?: string): Text {
  return marked(text, { type: 'link', attrs: title === undefined ? { href } : { href, title } })
}
/** A link to another story of the same edition. */
export function to(story: string, text: string): Text {
  return link({ kind: 'article', id: `story:${story}` }, text)
}
/** A link to a static page, section, tag or author of the same edition. */
export function toThe(kind: 'page' | 'section' | 'tag' | 'author', key: string, text: string): Text {
  return link({ kind, id: `${kind}:${key}` }, text)
}
/** Words in another language than those around them. */
export function lang(language: string, dir: Direction, text: string): Text {
  return marked(text, { type: 'lang', attrs: { lang: language, dir } })
}
/** English words in a text of Arabic script. */
export function en(text: string): Text {
  return lang('en', 'ltr', text)
}
/** A number, name or address that keeps its order whatever stands around it. */
export function iso(text: string, dir?: Direction): Text {
  return marked(text, dir === undefined ? { type: 'isolate' } : { type: 'isolate', attrs: { dir } })
}
interface Spans {
  readonly colspan?: number
  readonly rowspan?: number
}

function inlines(words: readonly Words[]): readonly Inline[] {
  return words.map((word) => (typeof word === 'string' ? { type: 'text', text: word } : word))
}
function isList(words: Words | readonly Words[]): words is readonly Words[] {
  return Array.isArray(words)
}
function asItem(item: ListItem | string): ListItem {
  return typeof item === 'string' ? li(item) : item
}
function cell(type: TableCell['type'], words: Words | readonly Words[], spans?: Spans): TableCell {
  const content = [p(...(isList(words) ? words : [words]))]
  return spans === undefined ? { type, content } : { type, attrs: spans, content }
}
function marked(text: string, mark: Mark): Text {
  return { type: 'text', text, marks: [mark] }
}
function link(ref: Reference, text: string): Text {
  return marked(text, { type: 'link', attrs: { href: '#', ref } })
}
