import { EMBED_PROVIDERS } from '../nodes/embed-providers.ts'

/** A shortcode found in a text, with what stands between its tags where it is one of a pair. */
export interface Shortcode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Values without a name, in order. */
  readonly values: readonly string[]
  /** The tag as it stands; for a pair the opening and the closing tag. */
  readonly source: string
  readonly inner?: string
}

export interface MarkedShortcodes {
  /** The HTML with a mark in the place of each shortcode: a comment, or an element for those that hold content. */
  readonly html: string
  readonly shortcodes: readonly Shortcode[]
}

/** Comments that begin so are marks; the character is for private use and means nothing in a text. */
export const SHORTCODE_MARK = '\ue000'
/** A mark that only says: here a paragraph ends. */
export const BOUNDARY_MARK = '\ue001'

/** Notes by the plugins that keep them inside the text. */
const NOTES = new Set(['efn_note', 'ref', 'footnote', 'fn'])
const CAPTIONS = new Set(['caption', 'wp_caption'])
/** What stands between the tags is theirs alone. */
const CONSUMING = new Set(['embed', 'gallery', 'playlist'])
const VOID = new Set(['audio', 'video'])
/** Columns and boxes of page builders: they say nothing that a document could hold, their inside does. */
const LAYOUT =
  /^(?:vc_(?:row|column|section|row_inner|column_inner|column_text)|et_pb_(?:section|row|column|row_inner|column_inner|text)|fusion_(?:builder_container|builder_row|builder_column|text)|av_(?:section|textblock|one_full|one_half|one_third|two_third)|one_half|one_third|two_third|one_fourth|three_fourth|row|column|columns|section|col)(?:_last)?$/
const LONGEST_TAG = 20_000
const LONGEST_HTML_TAG = 4000
const RAW_ELEMENTS = /^<(pre|code|script|style|textarea|xmp|svg|math|title|noembed|noframes|iframe)(?=[\s/>])/i

interface Tag {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly body: string
  readonly isClosing: boolean
  readonly isSelfClosing: boolean
  readonly isEscaped: boolean
  partner?: Tag
}

/**
 * Puts marks in the place of shortcodes. A word in brackets is one where WordPress knows it, where it has attributes or a closing
 * tag, or where it stands alone on its line; “[sic]” inside a sentence stays text. Nothing is looked for inside tags, comments, scripts and code.
 */
export function markShortcodes(html: string): MarkedShortcodes {
  if (!html.includes('[')) return { html, shortcodes: [] }
  const tags = findTags(html)
  pairTags(tags)
  const shortcodes: Shortcode[] = []
  const opened = new Set<Tag>()
  let marked = ''
  let at = 0
  for (const tag of tags) {
    if (tag.start < at) continue
    if (tag.isClosing && !tag.isEscaped && (tag.partner === undefined || !opened.has(tag.partner))) continue
    const emitted = emitTag(html, tag, shortcodes)
    if (emitted === undefined) continue
    opened.add(tag)
    marked += html.slice(at, emitted.start ?? tag.start) + emitted.html
    at = emitted.end
  }
  return { html: marked + html.slice(at), shortcodes }
}

/** Source taken from marked HTML, with the shortcodes back in their places. */
export function unmarkShortcodes(source: string, shortcodes: readonly Shortcode[]): string {
  if (!source.includes(SHORTCODE_MARK) && !source.includes(BOUNDARY_MARK)) return source
  return source
    .replaceAll(`<!--${BOUNDARY_MARK}-->`, '')
    .replace(
      new RegExp(`<!--${SHORTCODE_MARK}(\\d+)-->`, 'g'),
      (_, index: string) => shortcodes[Number(index)]?.source ?? '',
    )
}

function emitTag(
  html: string,
  tag: Tag,
  shortcodes: Shortcode[],
): { html: string; start?: number; end: number } | undefined {
  if (isEscapedPair(html, tag)) {
    const text = html.slice(tag.start, tag.end)
    return tag.isClosing ? { html: text, end: tag.end + 1 } : { html: text, start: tag.start - 1, end: tag.end }
  }
  if (tag.isEscaped) return { html: html.slice(tag.start + 1, tag.end - 1), end: tag.end }
  const { name, partner } = tag
  if (tag.isClosing) return partner === undefined ? undefined : { html: closingMark(html, partner, tag), end: tag.end }
  const boundary = partner === undefined || !isLineStart(html, tag.start) ? '' : `<!--${BOUNDARY_MARK}-->`
  if (LAYOUT.test(name) && (partner !== undefined || tag.body.includes('=')))
    return { html: `<!--${BOUNDARY_MARK}-->`, end: tag.end }
  if (!isKnown(name) && !looksLikeShortcode(html, tag)) return undefined
  const index = shortcodes.length
  shortcodes.push(toShortcode(html, tag))
  const mark = `<!--${SHORTCODE_MARK}${index}-->`
  if (partner !== undefined && CAPTIONS.has(name)) return { html: `<figure data-shortcode="${index}">`, end: tag.end }
  if (partner !== undefined && NOTES.has(name)) return { html: `<sup data-shortcode="${index}">`, end: tag.end }
  if (partner !== undefined && CONSUMING.has(name)) return { html: mark, end: partner.end }
  return { html: boundary + mark, end: tag.end }
}

/** `[[b]…[/b]]` is how WordPress writes `[b]…[/b]` as text. */
function isEscapedPair(html: string, tag: Tag): boolean {
  const { partner } = tag
  if (partner === undefined) return false
  const [opening, closing] = tag.isClosing ? [partner, tag] : [tag, partner]
  return html.charAt(opening.start - 1) === '[' && html.charAt(closing.end) === ']'
}

function closingMark(html: string, opening: Tag, closing: Tag): string {
  if (CAPTIONS.has(opening.name)) return '</figure>'
  if (NOTES.has(opening.name)) return '</sup>'
  if (LAYOUT.test(opening.name)) return `<!--${BOUNDARY_MARK}-->`
  return isLineEnd(html, closing.end) ? `<!--${BOUNDARY_MARK}-->` : ''
}

function isKnown(name: string): boolean {
  return CAPTIONS.has(name) || NOTES.has(name) || CONSUMING.has(name) || VOID.has(name)
}

function looksLikeShortcode(html: string, tag: Tag): boolean {
  const hasAttributes = /\s[A-Za-z0-9_-]+\s*=\s*\S|^=https?:/.test(tag.body)
  if (tag.partner !== undefined || tag.isSelfClosing || hasAttributes) return !/[<>]/.test(withoutQuoted(tag.body))
  if (/^\s+["']?https?:\/\/[^<>]*$/.test(tag.body))
    return Object.hasOwn(EMBED_PROVIDERS, tag.name) || isAlone(html, tag)
  return tag.body.trim() === '' && /^[^A-Z]+$/.test(tag.name) && isAlone(html, tag)
}

function withoutQuoted(body: string): string {
  return body.replace(/"[^"]*"|'[^']*'/g, '')
}

function isAlone(html: string, tag: Tag): boolean {
  return isLineStart(html, tag.start, '\n>') && isLineEnd(html, tag.end, '\n<')
}

/** A tag or a shortcode before it counts as the start of a line, a letter does not. */
function isLineStart(html: string, at: number, edges = '\n>]'): boolean {
  let before = at - 1
  while (html.charCodeAt(before) === 32 || html.charCodeAt(before) === 9) before--
  return before < 0 || edges.includes(html.charAt(before))
}

function isLineEnd(html: string, at: number, edges = '\n<['): boolean {
  let after = at
  while (html.charCodeAt(after) === 32 || html.charCodeAt(after) === 9 || html.charCodeAt(after) === 13) after++
  return after >= html.length || edges.includes(html.charAt(after))
}

function toShortcode(html: string, tag: Tag): Shortcode {
  const { attributes, values } = parseAttributes(tag.isSelfClosing ? tag.body.replace(/\/\s*$/, '') : tag.body)
  const opening = html.slice(tag.start, tag.end)
  const { partner } = tag
  if (partner === undefined) return { name: tag.name, attributes, values, source: opening }
  const inner = html.slice(tag.end, partner.start)
  const closing = html.slice(partner.start, partner.end)
  const source = CONSUMING.has(tag.name) ? opening + inner + closing : opening + closing
  return { name: tag.name, attributes, values, source, inner }
}

/** The grammar of WordPress' `shortcode_parse_atts`: `name="…"`, `name='…'`, `name=…`, `"…"`, `'…'` or a bare word. */
function parseAttributes(body: string): Pick<Shortcode, 'attributes' | 'values'> {
  const attributes: [string, string][] = []
  const values: string[] = []
  const pattern = /([A-Za-z0-9_-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s'"]+))|"([^"]*)"|'([^']*)'|([^\s"']+)/g
  for (const [, name, double, single, bare, quoted, quotedOnce, word] of body
    .replaceAll('\u00a0', ' ')
    .matchAll(pattern)) {
    const value = double ?? single ?? bare
    if (name !== undefined && value !== undefined) attributes.push([name.toLowerCase(), value])
    else values.push(quoted ?? quotedOnce ?? word ?? '')
  }
  return { attributes: Object.fromEntries(attributes), values }
}

/** Every opening and closing tag outside of HTML tags, comments and elements whose text is not read. */
function findTags(html: string): Tag[] {
  const tags: Tag[] = []
  const closes = ends(html, ']')
  const commentEnds = ends(html, '-->')
  const brackets = ends(html, '[')
  const angles = ends(html, '<')
  const unclosed = new Set<string>()
  let at = 0
  while (at < html.length) {
    const bracket = brackets(at)
    const angle = angles(at)
    if (bracket < 0) break
    if (angle >= 0 && angle < bracket) {
      at = skipMarkup(html, angle, commentEnds, unclosed)
      continue
    }
    const tag = readTag(html, bracket, closes)
    if (tag !== undefined) tags.push(tag)
    at = tag?.end ?? bracket + 1
  }
  return tags
}

/** Remembers the last answer, so that looking for something that is not there costs one scan and not one for each place. */
function ends(html: string, wanted: string): (from: number) => number {
  let found = -2
  return (from) => {
    if (found === -1 || found >= from) return found
    found = html.indexOf(wanted, from)
    return found
  }
}

function skipMarkup(html: string, at: number, commentEnds: (from: number) => number, unclosed: Set<string>): number {
  if (html.startsWith('<!--', at)) {
    const end = commentEnds(at + 4)
    return end < 0 ? html.length : end + 3
  }
  if (!/[a-z/!?]/i.test(html.charAt(at + 1))) return at + 1
  const raw = RAW_ELEMENTS.exec(html.slice(at, at + 12))?.[1]?.toLowerCase()
  if (raw !== undefined && !unclosed.has(raw)) {
    const end = closingTag(html, raw, at)
    if (end >= 0) return end
    unclosed.add(raw)
  }
  return tagEnd(html, at)
}

function closingTag(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}`, 'gi')
  pattern.lastIndex = from
  const found = pattern.exec(html)
  return found === null ? -1 : found.index + found[0].length
}

/** The end of an HTML tag; quoted values may hold `>`. A tag that is never closed is one character long. */
function tagEnd(html: string, at: number): number {
  let quote = ''
  const last = Math.min(html.length, at + LONGEST_HTML_TAG)
  for (let index = at + 1; index < last; index++) {
    const character = html.charAt(index)
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if ((character === '"' || character === "'") && html.charAt(index - 1) === '=') quote = character
    else if (character === '>') return index + 1
  }
  return at + 1
}

function readTag(html: string, at: number, closes: (from: number) => number): Tag | undefined {
  const isDoubled = html.charAt(at + 1) === '['
  const start = isDoubled ? at + 1 : at
  const found = /^\[(\/?)([A-Za-z][A-Za-z0-9_-]{0,60})(?=[\s\]/=])/.exec(html.slice(start, start + 64))
  const name = found?.[2]
  if (found === null || name === undefined) return undefined
  const close = closes(start)
  if (close < 0 || close - start > LONGEST_TAG) return undefined
  const body = html.slice(start + found[0].length, close)
  if (body.includes('[')) return undefined
  const isEscaped = isDoubled && html.charAt(close + 1) === ']'
  return {
    name,
    start: isEscaped ? at : start,
    end: isEscaped ? close + 2 : close + 1,
    body,
    isClosing: found[1] === '/',
    isSelfClosing: body.trimEnd().endsWith('/'),
    isEscaped,
  }
}

/** A closing tag belongs to the nearest open one of its name. */
function pairTags(tags: readonly Tag[]): void {
  const open = new Map<string, Tag[]>()
  for (const tag of tags) {
    if (tag.isEscaped || tag.isSelfClosing) continue
    const waiting = open.get(tag.name) ?? []
    open.set(tag.name, waiting)
    if (!tag.isClosing) {
      waiting.push(tag)
      continue
    }
    const opening = waiting.pop()
    if (opening === undefined) continue
    opening.partner = tag
    tag.partner = opening
  }
}
