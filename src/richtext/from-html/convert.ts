import type { Block, Mark } from '../document.ts'
import { isBlankText } from '../inline-text.ts'
import { blockAttrs, styleAttr } from './attributes.ts'
import type { Conversion } from './conversion.ts'
import { readFrame, readObject, readScript, quotedPost } from './embeds.ts'
import { captioned, readFigure, readGallery } from './figure.ts'
import { addBlocks, addText, endParagraph, type Flow, placeBlock, placeBlocks } from './flow.ts'
import { readBlock } from './gutenberg.ts'
import { readHeading } from './heading.ts'
import { inherited } from './inherited.ts'
import { readList } from './list.ts'
import { marksInside } from './marks.ts'
import { readImage, readPlayer } from './media.ts'
import { readCorrection, readOwnUnsupported } from './own-blocks.ts'
import { readPreformatted } from './preformatted.ts'
import { readBreak, readImageElement, readQuotation, readRubyText, readRun, readSuperscript } from './runs.ts'
import { shortcodeBlocks } from './shortcode-blocks.ts'
import { BOUNDARY_MARK, SHORTCODE_MARK } from './shortcodes.ts'
import { readTable } from './table.ts'
import {
  attr,
  type ChildNode,
  type CommentNode,
  classes,
  type Element,
  hasClass,
  isComment,
  isElement,
  isText,
  sourceOf,
} from './tree.ts'

/** Blocks deeper than this lose their box and keep their words: a document has a limit. */
const DEEPEST_BOX = 22

/** Walks nodes in reading order and adds what they say to a flow. */
export function convertNodes(
  nodes: readonly ChildNode[],
  flow: Flow,
  marks: readonly Mark[],
  conversion: Conversion,
): void {
  nodes.forEach((node, index) => {
    if (isText(node)) addText(flow, node.value, marks)
    else if (isComment(node)) convertComment(node, nodes.slice(index + 1, index + 4), flow, conversion)
    else if (isElement(node)) convertElement(node, flow, marks, conversion)
  })
}

function convertComment(node: CommentNode, following: readonly ChildNode[], flow: Flow, conversion: Conversion): void {
  const { data } = node
  if (data.startsWith(SHORTCODE_MARK)) {
    const shortcode = conversion.shortcodes[Number(data.slice(1))]
    if (shortcode !== undefined) placeBlocks(flow, shortcodeBlocks(shortcode, conversion))
    return
  }
  if (data === BOUNDARY_MARK) endParagraph(flow)
  else if (conversion.options.wordpress === true) {
    if (/^\s*(?:more\b|nextpage\s*$)/.test(data)) endParagraph(flow)
    else placeBlocks(flow, readBlock(node, following, conversion))
  }
}

type Reader = (element: Element, flow: Flow, marks: readonly Mark[], conversion: Conversion) => void

function convertElement(element: Element, flow: Flow, marks: readonly Mark[], conversion: Conversion): void {
  const reader = READERS.get(element.tagName)
  if (reader !== undefined) reader(element, flow, marks, conversion)
  else {
    if (!PLAIN.has(element.tagName)) conversion.lose(`element:${element.tagName}`)
    convertNodes(element.childNodes, flow, marksInside(element, marks, conversion), conversion)
  }
}

/** Elements inside a line whose marks, if any, are all they say. */
const PLAIN = new Set(
  (
    'b strong i em cite dfn var u ins s strike del code kbd samp tt sub bdi bdo abbr acronym time data label button ' +
    'picture rp mark small big output noscript html body'
  ).split(' '),
)

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['p', readParagraph],
  ...tags('h1 h2 h3 h4 h5 h6', readHeading),
  ...tags(
    'ul ol menu dir',
    box((element, marks, conversion, depth) => filled(readList(element, marks, conversion, depth))),
  ),
  ['blockquote', box(readBlockquote)],
  ['table', box(readTable)],
  ['figure', readFigureElement],
  ...tags('pre listing xmp plaintext', box(readPreformatted)),
  ['hr', (_element, flow) => placeRule(flow)],
  ['br', readBreak],
  ['wbr', () => undefined],
  ['img', readImageElement],
  ...tags('a span', readRun),
  ['aside', readAside],
  ['details', readDetails],
  ['div', readDivision],
  ...tags(
    'section article main header footer nav center address hgroup fieldset dialog dl dd optgroup li legend summary',
    readDivision,
  ),
  ['figcaption', readDivision],
  ['dt', (element, flow, marks, conversion) => readStrong(element, flow, marks, conversion)],
  ['sup', readSuperscript],
  ['rt', readRubyText],
  ['q', readQuotation],
  ['audio', (element, flow, _marks, conversion) => placeBlock(flow, readPlayer(element, 'audio', conversion))],
  ['video', (element, flow, _marks, conversion) => placeBlock(flow, readPlayer(element, 'video', conversion))],
  ['iframe', (element, flow, _marks, conversion) => placeBlock(flow, readFrame(element, conversion))],
  ...tags('object embed applet', (element, flow, _marks, conversion) =>
    placeBlock(flow, readObject(element, conversion)),
  ),
  ['script', readScriptElement],
  ...tags(
    'style form input select textarea canvas svg math template frameset frame noembed noframes datalist',
    readUnsupported,
  ),
  ...tags('link meta base title head param track source col colgroup map area', (element, _flow, _marks, conversion) =>
    conversion.lose(`element:${element.tagName}`),
  ),
])

function tags(names: string, reader: Reader): readonly (readonly [string, Reader])[] {
  return names.split(' ').map((name) => [name, reader] as const)
}

function filled(block: Block | undefined): readonly Block[] {
  return block === undefined ? [] : [block]
}

/** A block made of its element's inside. In a heading or a caption, and where boxes are too deep, only the words come through. */
function box(
  read: (element: Element, marks: readonly Mark[], conversion: Conversion, depth: number) => readonly Block[],
): Reader {
  return (element, flow, marks, conversion) => {
    endParagraph(flow)
    if (flow.isInline || flow.depth > DEEPEST_BOX) convertParts(element.childNodes, flow, marks, conversion)
    else
      addBlocks(
        flow.blocks,
        read(element, marks, conversion, flow.depth).map((block) => inherited(block, flow.attrs)),
      )
    endParagraph(flow)
  }
}

/** The parts of a list or a table whose box is gone still do not run together. */
function convertParts(nodes: readonly ChildNode[], flow: Flow, marks: readonly Mark[], conversion: Conversion): void {
  for (const node of nodes) {
    if (!isElement(node)) convertNodes([node], flow, marks, conversion)
    else if (/^(?:tr|td|th|tbody|thead|tfoot|caption)$/.test(node.tagName)) {
      endParagraph(flow)
      convertParts(node.childNodes, flow, marks, conversion)
      endParagraph(flow)
    } else convertElement(node, flow, marks, conversion)
  }
}

function readParagraph(element: Element, flow: Flow, marks: readonly Mark[], conversion: Conversion): void {
  endParagraph(flow)
  const { attrs, newlines } = flow
  flow.attrs = { ...attrs, ...blockAttrs(element) }
  if (newlines === 'blank-lines') flow.newlines = 'space'
  noteAlignment(element, conversion)
  convertNodes(element.childNodes, flow, marks, conversion)
  endParagraph(flow)
  flow.attrs = attrs
  flow.newlines = newlines
}

function readDivision(element: Element, flow: Flow, marks: readonly Mark[], conversion: Conversion): void {
  const names = classes(element)
  if (!flow.isInline) {
    if (names.includes('gallery') || names.includes('wp-block-gallery')) {
      endParagraph(flow)
      addBlocks(flow.blocks, readGallery(element, marks, conversion))
      return
    }
    if (names.includes('wp-caption')) {
      endParagraph(flow)
      addBlocks(flow.blocks, captioned(element, marks, conversion))
      return
    }
  }
  if (names.includes('footnotes-marker')) return
  endParagraph(flow)
  const { attrs } = flow
  flow.attrs = { ...attrs, ...blockAttrs(element) }
  if (names.includes('wp-block-cover')) placeCover(element, flow, conversion)
  noteAlignment(element, conversion)
  const inside =
    element.tagName === 'address' ? marksInside({ ...element, tagName: 'i', attrs: [] }, marks, conversion) : marks
  convertNodes(element.childNodes, flow, inside, conversion)
  endParagraph(flow)
  flow.attrs = attrs
}

/** Old cover blocks keep their picture in a style. */
function placeCover(element: Element, flow: Flow, conversion: Conversion): void {
  const url = /background-image\s*:\s*url\(\s*["']?([^"')]+)["']?\s*\)/i.exec(styleAttr(element) ?? '')?.[1]
  if (url === undefined) return
  const image = readImage({ ...element, attrs: [{ name: 'src', value: url }] }, [], conversion)
  if (image.kind === 'block') placeBlock(flow, image.block)
}

function readBlockquote(
  element: Element,
  marks: readonly Mark[],
  conversion: Conversion,
  depth: number,
): readonly Block[] {
  const post = quotedPost(element, conversion)
  if (post !== undefined) return [post]
  const content = conversion.blocks(element.childNodes, marks, depth + 1)
  if (content.length === 0) return []
  const cite = conversion.address(attr(element, 'cite'))
  const attrs = { ...blockAttrs(element), ...(cite === undefined ? {} : { cite }) }
  return [{ type: 'blockquote', ...(Object.keys(attrs).length === 0 ? {} : { attrs }), content }]
}

function readFigureElement(element: Element, flow: Flow, marks: readonly Mark[], conversion: Conversion): void {
  endParagraph(flow)
  if (flow.isInline) {
    convertNodes(element.childNodes, flow, marks, conversion)
    endParagraph(flow)
    return
  }
  const shortcode = conversion.shortcodes[Number(attr(element, 'data-shortcode') ?? -1)]
  const caption = shortcode?.attributes['caption']
  if (shortcode === undefined) addBlocks(flow.blocks, readFigure(element, marks, conversion, flow.depth))
  else {
    const words = caption === undefined ? [] : conversion.inlinesOf(caption).inlines
    addBlocks(
      flow.blocks,
      captioned(withCaptionWidth(element, shortcode.attributes['align']), marks, conversion, words),
    )
  }
}

function withCaptionWidth(element: Element, align: string | undefined): Element {
  return align === undefined ? element : { ...element, attrs: [{ name: 'class', value: align }] }
}

function placeRule(flow: Flow): void {
  endParagraph(flow)
  if (!flow.isInline) flow.blocks.push({ type: 'horizontalRule' })
}

function readAside(element: Element, flow: Flow, marks: readonly Mark[], conversion: Conversion): void {
  const kind = attr(element, 'data-kind')
  if (flow.isInline || flow.depth > DEEPEST_BOX || !hasClass(element, 'correction') || kind === undefined) {
    readDivision(element, flow, marks, conversion)
    return
  }
  endParagraph(flow)
  addBlocks(flow.blocks, readCorrection(element, kind, marks, conversion, flow.depth))
}

function readDetails(element: Element, flow: Flow, marks: readonly Mark[], conversion: Conversion): void {
  const own = hasClass(element, 'unsupported') ? readOwnUnsupported(element, conversion) : undefined
  if (own !== undefined) {
    endParagraph(flow)
    placeBlock(flow, own)
    return
  }
  endParagraph(flow)
  for (const child of element.childNodes) {
    if (isElement(child) && child.tagName === 'summary') readStrong(child, flow, marks, conversion)
    else convertNodes([child], flow, marks, conversion)
  }
  endParagraph(flow)
}

/** A term or a summary: a paragraph in bold. */
function readStrong(element: Element, flow: Flow, marks: readonly Mark[], conversion: Conversion): void {
  endParagraph(flow)
  convertNodes(element.childNodes, flow, marksInside({ ...element, tagName: 'b' }, marks, conversion), conversion)
  endParagraph(flow)
}

function readScriptElement(element: Element, flow: Flow, marks: readonly Mark[], conversion: Conversion): void {
  const result = readScript(element)
  if (result === true) conversion.lose('element:script')
  else if (result === false) readUnsupported(element, flow, marks, conversion)
  else placeBlock(flow, result)
}

function readUnsupported(element: Element, flow: Flow, _marks: readonly Mark[], conversion: Conversion): void {
  placeBlock(flow, conversion.unsupported(`<${element.tagName}>`, sourceOf(element)))
}

function noteAlignment(element: Element, conversion: Conversion): void {
  if (attr(element, 'align') !== undefined) conversion.lose('attribute:align')
  const style = styleAttr(element)
  if (style !== undefined && !isBlankText(style)) conversion.lose('attribute:style')
}
