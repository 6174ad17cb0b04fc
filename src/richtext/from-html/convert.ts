import type { Block, BlockAttrs, Mark } from '../document.ts'
import { isBlank, isBlankText } from '../inline-text.ts'
import { blockAttrs, styleAttr } from './attributes.ts'
import type { Conversion } from './conversion.ts'
import { readFrame, readObject, readScript, quotedPost } from './embeds.ts'
import { captioned, readFigure, readGallery } from './figure.ts'
import { addBreak, addInline, addText, breakLine, endParagraph, type Flow, placeBlock } from './flow.ts'
import { readBlock } from './gutenberg.ts'
import { readList } from './list.ts'
import { marksInside } from './marks.ts'
import { readImage, readPlayer, readUnseenImage } from './media.ts'
import { readFootnote } from './notes.ts'
import { readCorrection, readOwnUnsupported } from './own-blocks.ts'
import { readPreformatted } from './preformatted.ts'
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
    if (shortcode !== undefined) placeBlock(flow, ...shortcodeBlocks(shortcode, conversion))
    return
  }
  if (data === BOUNDARY_MARK) endParagraph(flow)
  else if (conversion.options.wordpress === true) {
    if (/^\s*(?:more\b|nextpage\s*$)/.test(data)) endParagraph(flow)
    else placeBlock(flow, ...readBlock(node, following, conversion))
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
    else flow.blocks.push(...read(element, marks, conversion, flow.depth).map((block) => inherited(block, flow.attrs)))
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

/** A block that says nothing about language and direction takes what the elements around it said. */
function inherited(block: Block, attrs: BlockAttrs): Block {
  if (attrs.dir === undefined && attrs.lang === undefined) return block
  switch (block.type) {
    case 'codeBlock':
    case 'horizontalRule':
    case 'unsupported':
      return block
    case 'heading':
      return { ...block, attrs: { ...attrs, ...block.attrs } }
    case 'paragraph':
      return { ...block, attrs: { ...attrs, ...block.attrs } }
    case 'bulletList':
      return { ...block, attrs: { ...attrs, ...block.attrs } }
    case 'orderedList':
      return { ...block, attrs: { ...attrs, ...block.attrs } }
    case 'blockquote':
      return { ...block, attrs: { ...attrs, ...block.attrs } }
    case 'pullQuote':
      return { ...block, attrs: { ...attrs, ...block.attrs } }
    case 'table':
      return { ...block, attrs: { ...attrs, ...block.attrs } }
    case 'gallery':
      return { ...block, attrs: { ...attrs, ...block.attrs } }
    default:
      return block
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
      flow.blocks.push(...readGallery(element, marks, conversion))
      return
    }
    if (names.includes('wp-caption')) {
      endParagraph(flow)
      flow.blocks.push(...captioned(element, marks, conversion))
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

function readHeading(element: Element, flow: Flow, marks: readonly Mark[], conversion: Conversion): void {
  endParagraph(flow)
  if (flow.isInline) {
    convertNodes(element.childNodes, flow, marks, conversion)
    endParagraph(flow)
    return
  }
  const { inlines, blocks } = conversion.inlines(element.childNodes, marks)
  if (!isBlank(inlines)) {
    const id = attr(element, 'id') ?? ''
    const attrs = {
      ...flow.attrs,
      ...blockAttrs(element),
      level: headingLevel(element.tagName),
      ...(/^[^\s"'<>&]{1,200}$/u.test(id) ? { id } : {}),
    }
    flow.blocks.push({ type: 'heading', attrs, content: inlines })
  }
  flow.blocks.push(...blocks)
}

/** The page's own heading is the headline: a body begins at the second level, and keeps three of them. */
function headingLevel(tag: string): 2 | 3 | 4 {
  if (tag === 'h1' || tag === 'h2') return 2
  return tag === 'h3' ? 3 : 4
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
  if (shortcode === undefined) flow.blocks.push(...readFigure(element, marks, conversion, flow.depth))
  else {
    const words = caption === undefined ? [] : conversion.inlinesOf(caption).inlines
    flow.blocks.push(...captioned(withCaptionWidth(element, shortcode.attributes['align']), marks, conversion, words))
  }
}

function withCaptionWidth(element: Element, align: string | undefined): Element {
  return align === undefined ? element : { ...element, attrs: [{ name: 'class', value: align }] }
}

function placeRule(flow: Flow): void {
  endParagraph(flow)
  if (!flow.isInline) flow.blocks.push({ type: 'horizontalRule' })
}

/** Two breaks in a row are how classic WordPress texts begin a paragraph. */
function readBreak(_element: Element, flow: Flow): void {
  if (flow.newlines === 'breaks') {
    if (flow.inlines.length > 0 && flow.isLineStart && flow.isBrokenByTag) endParagraph(flow)
    else breakLine(flow)
    flow.isBrokenByTag = true
  } else addBreak(flow)
}

function readImageElement(element: Element, flow: Flow, marks: readonly Mark[], conversion: Conversion): void {
  const image = readImage(element, marks, conversion)
  if (image.kind === 'block') placeBlock(flow, image.block)
  else if (image.kind === 'inline') addInline(flow, image.inline)
  else if (image.kind === 'text') addText(flow, image.text, marks)
}

function readRun(element: Element, flow: Flow, marks: readonly Mark[], conversion: Conversion): void {
  const image = hasClass(element, 'inline-image') ? readUnseenImage(element) : undefined
  if (image !== undefined) {
    addInline(flow, image)
    return
  }
  // The button beside a file's name is a link like it, and stands apart only in WordPress' styles.
  if (hasClass(element, 'wp-block-file__button') && !flow.isLineStart) addText(flow, ' ', marks)
  convertNodes(element.childNodes, flow, marksInside(element, marks, conversion), conversion)
}

function readAside(element: Element, flow: Flow, marks: readonly Mark[], conversion: Conversion): void {
  const kind = attr(element, 'data-kind')
  if (flow.isInline || flow.depth > DEEPEST_BOX || !hasClass(element, 'correction') || kind === undefined) {
    readDivision(element, flow, marks, conversion)
    return
  }
  endParagraph(flow)
  flow.blocks.push(...readCorrection(element, kind, marks, conversion, flow.depth))
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

function readSuperscript(element: Element, flow: Flow, marks: readonly Mark[], conversion: Conversion): void {
  const note = readFootnote(element, conversion)
  if (note === undefined) convertNodes(element.childNodes, flow, marksInside(element, marks, conversion), conversion)
  else addInline(flow, note)
}

/** Where the source gives no brackets for readers that do not know small letters above others, they are put there. */
function readRubyText(element: Element, flow: Flow, marks: readonly Mark[], conversion: Conversion): void {
  const parent = element.parentNode
  const hasBrackets = parent !== null && parent.childNodes.some((node) => node.nodeName === 'rp')
  if (!hasBrackets) addText(flow, '(', marks)
  convertNodes(element.childNodes, flow, marks, conversion)
  if (!hasBrackets) addText(flow, ')', marks)
}

/** Browsers write the quotation marks of `<q>`; text has to hold them. */
function readQuotation(element: Element, flow: Flow, marks: readonly Mark[], conversion: Conversion): void {
  const [open, close] = conversion.quotationMarks
  addText(flow, open, marks)
  convertNodes(element.childNodes, flow, marksInside(element, marks, conversion), conversion)
  addText(flow, close, marks)
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
