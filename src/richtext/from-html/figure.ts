import type { Block, Figure, Gallery, Inline, Mark, Player, PullQuote } from '../document.ts'
import { canonicalLine, isBlank } from '../inline-text.ts'
import { LIMITS } from '../limits.ts'
import { safeUrl } from '../url.ts'
import { blockAttrs, identifierAttr, lineAttr, numberAttr, shortLine } from './attributes.ts'
import type { Conversion } from './conversion.ts'
import { embedOf, linkParagraph } from './embeds.ts'
import { addBlocks, paragraphOf } from './flow.ts'
import { linkTarget } from './marks.ts'
import { figureWidth } from './media.ts'
import { attr, type ChildNode, classes, descendants, type Element, hasClass, isElement, textOf } from './tree.ts'

/** Reads `<figure>` of every kind: the renderer's own, WordPress' blocks, and plain ones. */
export function readFigure(
  element: Element,
  marks: readonly Mark[],
  conversion: Conversion,
  depth: number,
): readonly Block[] {
  const names = classes(element)
  const own = ownFigure(element, names, conversion)
  if (own !== undefined) return [own]
  if (names.includes('wp-block-pullquote')) return [readPullQuote(element, conversion)]
  if (names.includes('wp-block-embed')) return readEmbedBlock(element, conversion)
  const inside = [...descendants(element.childNodes)]
  const pictures = inside.filter(
    (child) => child.tagName === 'img' && !hasClass(child, 'placeholder') && !hasClass(child, 'inline-image'),
  )
  if (names.includes('wp-block-gallery') || pictures.length > 1) return readGallery(element, marks, conversion)
  const holdsOthers = inside.some((child) => BLOCKS_IN_FIGURES.has(child.tagName))
  if (holdsOthers) return blocksWithCaption(element, marks, conversion, depth)
  return captioned(element, marks, conversion)
}

/** Reads what shows several pictures: each with the words of its own item, other words after them. */
export function readGallery(element: Element, marks: readonly Mark[], conversion: Conversion): readonly Block[] {
  const figures: Figure[] = []
  const rest: Block[] = []
  collectItems(element.childNodes, marks, conversion, figures, rest)
  const columns = numberAttr(element, 'data-columns') ?? columnsClass(classes(element))
  const gallery = galleryOf(figures, columns, blockAttrs(element))
  return gallery === undefined ? rest : [gallery, ...rest]
}

/** A gallery of some pictures. */
export function galleryOf(
  figures: readonly Figure[],
  columns: number | undefined,
  attrs: ReturnType<typeof blockAttrs> = {},
): Gallery | undefined {
  if (figures.length === 0) return undefined
  const wish = columns !== undefined && columns >= 1 && columns <= LIMITS.columns ? { columns } : {}
  const all = { ...attrs, ...wish }
  return { type: 'gallery', ...(Object.keys(all).length === 0 ? {} : { attrs: all }), content: figures }
}

/** A picture with its caption, out of what holds one picture and its words. */
export function captioned(
  element: Element,
  marks: readonly Mark[],
  conversion: Conversion,
  caption: readonly Inline[] = [],
): readonly Block[] {
  const { inlines, blocks } = conversion.inlines(withoutCredit(element), marks)
  const words = isBlank(inlines) ? caption : inlines
  const [first, ...others] = blocks
  if (first === undefined) return isBlank(words) ? [] : paragraphOf(words, blockAttrs(element))
  if (first.type !== 'figure' && first.type !== 'audio' && first.type !== 'video' && first.type !== 'embed')
    return [...blocks, ...(isBlank(words) ? [] : paragraphOf(words, {}))]
  const content = isBlank(words) ? {} : { content: words }
  if (first.type === 'embed')
    return [{ ...first, attrs: { ...first.attrs, ...blockAttrs(element) }, ...content }, ...others]
  if (first.type !== 'figure')
    return [{ ...first, attrs: { ...first.attrs, ...blockAttrs(element) }, ...content }, ...others]
  const credit = creditOf(element)
  const figure: Figure = {
    ...first,
    attrs: {
      ...first.attrs,
      ...figureWidth(classes(element)),
      ...(credit === undefined ? {} : { credit }),
      ...blockAttrs(element),
    },
    ...content,
  }
  return [figure, ...others]
}

const BLOCKS_IN_FIGURES = new Set(['table', 'pre', 'blockquote', 'ul', 'ol', 'dl', 'form', 'details'])

/** What the renderer writes. */
function ownFigure(element: Element, names: readonly string[], conversion: Conversion): Block | undefined {
  if (names.includes('pull-quote')) return readPullQuote(element, conversion)
  if (names.includes('embed') && attr(element, 'data-provider') !== undefined) return ownEmbed(element, conversion)
  if (names.includes('player')) return ownPlayer(element, conversion)
  return names.includes('figure') ? ownPicture(element, names, conversion) : undefined
}

function ownEmbed(element: Element, conversion: Conversion): Block | undefined {
  const link = find(element, (child) => child.tagName === 'a' && hasClass(child, 'embed-link'))
  const address = link === undefined ? undefined : attr(link, 'href')
  if (address === undefined) return undefined
  const embed = embedOf(address, captionOf(element, conversion), titleOf(element, 'embed-title'))
  return embed?.type === 'embed' ? { ...embed, attrs: { ...embed.attrs, ...blockAttrs(element) } } : undefined
}

function ownPlayer(element: Element, conversion: Conversion): Block | undefined {
  const kind = attr(element, 'data-player')
  if (kind !== 'audio' && kind !== 'video') return undefined
  const body = withoutCaption(element)
  const media = identifierAttr(element, 'data-media')
  const src = outsideAddress(body)
  if (media === undefined && src === undefined) return undefined
  const title = shortLine(attr(element, 'data-title') ?? '')
  const poster = identifierAttr(element, 'data-poster')
  const content = captionOf(element, conversion)
  const player: Player = {
    type: kind,
    attrs: {
      ...(media === undefined ? {} : { media }),
      ...(src === undefined ? {} : { src }),
      ...(title === '' ? {} : { title }),
      ...(poster === undefined ? {} : { poster }),
      ...blockAttrs(element),
    },
    ...(content.length === 0 ? {} : { content }),
  }
  return player
}

function ownPicture(element: Element, names: readonly string[], conversion: Conversion): Figure | undefined {
  const body = withoutCaption(element)
  const media = identifierAttr(element, 'data-media')
  const src = outsideAddress(body)
  if (media === undefined && src === undefined) return undefined
  const picture = find(body, (child) => child.tagName === 'img' && !hasClass(child, 'placeholder'))
  const words = find(body, (child) => attr(child, 'data-alt') !== undefined)
  const alt = picture === undefined ? words && lineAttr(words, 'data-alt') : lineAttr(picture, 'alt')
  const link = find(body, (child) => child.tagName === 'a' && hasClass(child, 'figure-link'))
  const target = link === undefined ? undefined : linkTarget(link, conversion)
  const credit = creditOf(element)
  const content = captionOf(element, conversion)
  return {
    type: 'figure',
    attrs: {
      ...(media === undefined ? {} : { media }),
      ...(src === undefined ? {} : { src }),
      alt: alt ?? '',
      ...(credit === undefined ? {} : { credit }),
      ...(target === undefined ? {} : { link: target.href, ...(target.ref === undefined ? {} : { ref: target.ref }) }),
      ...figureWidth(names),
      ...blockAttrs(element),
    },
    ...(content.length === 0 ? {} : { content }),
  }
}

function readPullQuote(element: Element, conversion: Conversion): PullQuote {
  const caption = find(element, (child) => child.tagName === 'figcaption')
  const cite = caption ?? find(element, (child) => child.tagName === 'cite')
  const attribution = cite === undefined ? '' : canonicalLine(shortLine(textOf(cite.childNodes)))
  const { inlines } = conversion.inlines(without(element.childNodes, cite), [])
  const attrs = { ...blockAttrs(element), ...(attribution === '' ? {} : { attribution }) }
  return { type: 'pullQuote', ...(Object.keys(attrs).length === 0 ? {} : { attrs }), content: inlines }
}

function readEmbedBlock(element: Element, conversion: Conversion): readonly Block[] {
  const caption = captionOf(element, conversion)
  const rest = without(
    element.childNodes,
    find(element, (child) => child.tagName === 'figcaption'),
  )
  const address = textOf(rest).trim()
  const embed = embedOf(address, caption)
  if (embed !== undefined) return [embed]
  const link = linkParagraph(address, conversion)
  if (link === undefined) return captioned(element, [], conversion)
  return [link, ...(caption.length === 0 ? [] : paragraphOf(caption, {}))]
}

/** A figure around a table, code or a quote: the table takes the caption, others are followed by it. */
function blocksWithCaption(
  element: Element,
  marks: readonly Mark[],
  conversion: Conversion,
  depth: number,
): readonly Block[] {
  const caption = find(element, (child) => child.tagName === 'figcaption')
  const blocks = conversion.blocks(without(element.childNodes, caption), marks, depth)
  if (caption === undefined) return blocks
  const [only] = blocks
  const title = canonicalLine(shortLine(textOf(caption.childNodes)))
  if (only?.type === 'table' && blocks.length === 1 && only.attrs?.caption === undefined && title !== '')
    return [{ ...only, attrs: { ...only.attrs, caption: title } }]
  const { inlines } = conversion.inlines(caption.childNodes, [])
  return [...blocks, ...(isBlank(inlines) ? [] : paragraphOf(inlines, {}))]
}

function collectItems(
  nodes: readonly ChildNode[],
  marks: readonly Mark[],
  conversion: Conversion,
  figures: Figure[],
  rest: Block[],
): void {
  for (const node of nodes) {
    const count = isElement(node)
      ? [node, ...descendants(node.childNodes)].filter((child) => child.tagName === 'img').length
      : 0
    const isOwn = isElement(node) && node.tagName === 'figure' && hasClass(node, 'figure')
    if (isElement(node) && (isOwn || count === 1)) {
      const blocks =
        node.tagName === 'figure' ? readFigure(node, marks, conversion, 0) : captioned(wrapped(node), marks, conversion)
      addBlocks(
        figures,
        blocks.filter((block) => block.type === 'figure'),
      )
      addBlocks(
        rest,
        blocks.filter((block) => block.type !== 'figure'),
      )
    } else if (isElement(node) && count > 1) collectItems(node.childNodes, marks, conversion, figures, rest)
    else {
      const { inlines, blocks } = conversion.inlines([node], [])
      if (!isBlank(inlines)) addBlocks(rest, paragraphOf(inlines, {}))
      addBlocks(rest, blocks)
    }
  }
}

/** An item that is the picture itself is looked into like one that holds it. */
function wrapped(element: Element): Element {
  return element.tagName === 'img' || element.tagName === 'a'
    ? { ...element, tagName: 'div', attrs: [], childNodes: [element] }
    : element
}

function captionOf(element: Element, conversion: Conversion): readonly Inline[] {
  const caption = find(element, (child) => child.tagName === 'figcaption')
  return caption === undefined ? [] : conversion.inlines(withoutCredit(caption), []).inlines
}

function withoutCaption(element: Element): Element {
  return {
    ...element,
    childNodes: element.childNodes.filter((node) => !(isElement(node) && node.tagName === 'figcaption')),
  }
}

function creditOf(element: Element): string | undefined {
  const credit = find(element, (child) => hasClass(child, 'credit'))
  const name =
    credit === undefined
      ? undefined
      : (lineAttr(credit, 'data-credit') ?? canonicalLine(shortLine(textOf(credit.childNodes))))
  return name === '' ? undefined : name
}

function withoutCredit(element: Element): readonly ChildNode[] {
  return without(
    element.childNodes,
    find(element, (child) => hasClass(child, 'credit')),
  )
}

function outsideAddress(element: Element): string | undefined {
  const link = find(element, (child) => child.tagName === 'a' && hasClass(child, 'outside'))
  const href = link === undefined || attr(link, 'data-file') !== undefined ? undefined : attr(link, 'href')
  const src = href === undefined ? undefined : safeUrl(href)
  return src === undefined || src.length > LIMITS.url ? undefined : src
}

function titleOf(element: Element, name: string): string {
  const found = find(element, (child) => hasClass(child, name))
  return found === undefined ? '' : canonicalLine(shortLine(textOf(found.childNodes)))
}

function columnsClass(names: readonly string[]): number | undefined {
  const found = names
    .map((name) => /^(?:columns|gallery-columns)-(\d{1,2})$/.exec(name)?.[1])
    .find((value) => value !== undefined)
  return found === undefined ? undefined : Number(found)
}

function find(element: Element, matches: (child: Element) => boolean): Element | undefined {
  for (const child of descendants(element.childNodes)) if (matches(child)) return child
  return undefined
}

/** The nodes without one element, wherever below it lies; the tree itself is not changed. */
function without(nodes: readonly ChildNode[], removed: Element | undefined): readonly ChildNode[] {
  if (removed === undefined) return nodes
  return nodes
    .filter((node) => node !== removed)
    .map((node) =>
      isElement(node) && [...descendants(node.childNodes)].includes(removed)
        ? { ...node, childNodes: [...without(node.childNodes, removed)] }
        : node,
    )
}
