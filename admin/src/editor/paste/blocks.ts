import { findEmbed } from '../../../../src/richtext/nodes/embed-providers.ts'
import { safeUrl } from '../../../../src/richtext/url.ts'
import { all, isBlankElement, isBlankText, rename, styleOf, unwrap } from './elements.ts'

const BOXES =
  'address, article, center, details, dialog, fieldset, figure, footer, form, header, hgroup, main, section, summary, legend, nav, aside'
const BLOCKS =
  'p, h1, h2, h3, h4, h5, h6, ul, ol, li, blockquote, table, pre, hr, div, figure, iframe, section, dl, [data-node]:not(span)'

/** Takes away what is no content, whatever page it comes from. */
export function dropMachinery(root: HTMLElement): void {
  const comments = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT)
  const found: Comment[] = []
  while (comments.nextNode() !== null) found.push(comments.currentNode as Comment)
  for (const comment of found) comment.remove()
  const machinery =
    'xmp, style, script, meta, link, title, base, xml, template, noscript, object, svg, math, canvas, map, button, input, select, textarea, [hidden], [aria-hidden="true"]'
  for (const element of all(root, machinery)) element.remove()
  for (const element of all(root, '[data-style]'))
    if (
      /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(
        element.getAttribute('data-style') ?? '',
      )
    )
      element.remove()
}

/** What only a style sheet or a role makes a block is one here too: nothing that stood apart is glued together. */
export function nameBlocks(root: HTMLElement): void {
  for (const element of all(root, '[role="heading"]')) {
    const level = Number(element.getAttribute('aria-level') ?? '2')
    rename(element, `h${level >= 1 && level <= 6 ? level : 2}`)
  }
  for (const element of all(
    root,
    'span[data-style*="display"], a[data-style*="display"], label[data-style*="display"]',
  ))
    if (/^(?:block|flex|grid|list-item|table|flow-root)/.test(styleOf(element).get('display') ?? ''))
      wrapIn(element, element.tagName === 'A' ? 'p' : 'div')
}

function wrapIn(element: HTMLElement, name: string): void {
  const outer = element.ownerDocument.createElement(name)
  element.replaceWith(outer)
  outer.append(element)
}

/** Pictures: signs of a chat become letters, trackers go, a picture with a caption becomes ours. */
export function tidyPictures(root: HTMLElement): void {
  for (const picture of all(root, 'img')) {
    const alt = picture.getAttribute('alt') ?? ''
    const isTracker = picture.getAttribute('width') === '1' || picture.getAttribute('height') === '1'
    if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(alt) && alt.length <= 20) picture.replaceWith(alt)
    else if (isTracker || safeUrl(picture.getAttribute('src') ?? '') === undefined) picture.remove()
  }
  for (const figure of all(root, 'figure')) {
    const pictures = all(figure, 'img')
    const [picture] = pictures
    const src = picture?.getAttribute('src') ?? ''
    if (picture === undefined || pictures.length > 1 || !/^https?:/.test(src)) continue
    const ours = figure.ownerDocument.createElement('figure')
    ours.dataset['node'] = 'figure'
    ours.dataset['attrs'] = JSON.stringify({ src, alt: picture.getAttribute('alt') ?? '' })
    const caption = figure.querySelector('figcaption')
    if (caption !== null) {
      for (const block of all(caption, BLOCKS)) {
        block.before(' ')
        unwrap(block)
      }
      ours.append(...caption.childNodes)
    }
    figure.replaceWith(ours)
  }
  for (const frame of all(root, 'iframe')) {
    const address = frame.getAttribute('src') ?? ''
    if (findEmbed(address.startsWith('//') ? `https:${address}` : address) === undefined) frame.remove()
  }
}

/** Blocks that the document does not have become some that it has; what two lines broke apart becomes two paragraphs. */
export function tidyBlocks(root: HTMLElement): void {
  for (const element of all(root, 'dt')) rename(element, 'p')
  for (const element of all(root, 'dd, figcaption, caption ~ caption')) rename(element, 'p')
  for (const element of all(root, BOXES)) if (element.dataset['node'] === undefined) rename(element, 'div')
  nestLists(root)
  for (const table of all(root, 'table')) if (all(table, 'td, th').length <= 1) unwrapTable(table)
  // A mark around blocks would be lost on the way: the blocks are what counts.
  for (const element of all(root, 'b, strong, i, em, u, s, a, sub, sup'))
    if (element.querySelector(BLOCKS) !== null) pushInside(element)
  for (const element of [root, ...all(root, 'div, p, li, blockquote, td, th')]) splitAtDoubleBreaks(element)
  for (const element of [root, ...all(root, 'div, li, blockquote, td, th')]) wrapLooseText(element)
  for (const line of all(root, 'br')) if (isIdle(line)) line.remove()
  for (const element of all(root, 'p, h1, h2, h3, h4, h5, h6, div')) if (isBlankElement(element)) element.remove()
}

/** Google writes a list in a list beside the item it belongs to; others leave items without a list. */
function nestLists(root: HTMLElement): void {
  for (const list of all(root, 'ul > ul, ul > ol, ol > ul, ol > ol')) {
    const before = list.previousElementSibling
    if (before?.tagName === 'LI') before.append(list)
    else if (list.parentElement !== null) unwrap(list)
  }
  for (const item of all(root, 'li')) {
    if (item.parentElement?.matches('ul, ol') === true) continue
    const before = item.previousElementSibling
    if (before?.matches('ul[data-made]') === true) {
      before.append(item)
      continue
    }
    const list = item.ownerDocument.createElement('ul')
    list.dataset['made'] = ''
    item.replaceWith(list)
    list.append(item)
  }
  for (const list of all(root, '[data-made]')) delete list.dataset['made']
}

/** Whether a line break breaks nothing: at the edge of a block, or beside one. */
function isIdle(line: Element): boolean {
  return [beside(line, 'previousSibling'), beside(line, 'nextSibling')].some(
    (other) => other === null || (other instanceof HTMLElement && other.matches(BLOCKS)),
  )
}

function beside(node: Node, side: 'previousSibling' | 'nextSibling'): Node | null {
  let other = node[side]
  while (other !== null && other.nodeType === Node.TEXT_NODE && isBlankText(other.textContent ?? ''))
    other = other[side]
  return other
}

function unwrapTable(table: HTMLElement): void {
  const [cell] = all(table, 'td, th')
  if (cell === undefined) table.remove()
  else table.replaceWith(rename(cell, 'div'))
}

function pushInside(element: HTMLElement): void {
  const children = [...element.childNodes]
  for (const child of children) {
    const isBlock = child instanceof HTMLElement && (child.matches(BLOCKS) || child.querySelector(BLOCKS) !== null)
    if (isBlock && element.tagName !== 'A') {
      const inner = element.cloneNode() as HTMLElement
      inner.append(...child.childNodes)
      child.append(inner)
      if (inner.querySelector(BLOCKS) !== null) pushInside(inner)
    } else if (!isBlock && !isBlankText(child.textContent ?? '')) {
      const inner = element.cloneNode() as HTMLElement
      child.replaceWith(inner)
      inner.append(child)
    }
  }
  unwrap(element)
}

/** Letters beside blocks are a paragraph of their own. */
function wrapLooseText(element: HTMLElement): void {
  const isBlock = (node: Node): boolean => node instanceof HTMLElement && node.matches(BLOCKS)
  const children = [...element.childNodes]
  if (!children.some(isBlock)) return
  let paragraph: HTMLElement | undefined
  for (const child of children) {
    if (
      isBlock(child) ||
      (paragraph === undefined && child.nodeType === Node.TEXT_NODE && isBlankText(child.textContent ?? ''))
    ) {
      paragraph = undefined
      continue
    }
    if (paragraph === undefined) {
      paragraph = element.ownerDocument.createElement('p')
      child.before(paragraph)
    }
    paragraph.append(child)
  }
}

function splitAtDoubleBreaks(element: HTMLElement): void {
  const pieces: Node[][] = [[]]
  let breaks = 0
  let pending: Node[] = []
  for (const child of element.childNodes) {
    if (child instanceof HTMLElement && child.tagName === 'BR') {
      breaks++
      pending.push(child)
      continue
    }
    if (breaks > 0 && child.nodeType === Node.TEXT_NODE && isBlankText(child.textContent ?? '')) continue
    if (breaks >= 2) pieces.push([])
    else pieces.at(-1)?.push(...pending)
    breaks = 0
    pending = []
    pieces.at(-1)?.push(child)
  }
  if (pieces.length < 2) return
  const blocks = pieces
    .filter((piece) => piece.length > 0)
    .flatMap((piece): Node[] => {
      if (piece.some((node) => node instanceof HTMLElement && node.matches(BLOCKS))) return piece
      const paragraph = element.ownerDocument.createElement('p')
      paragraph.append(...piece)
      return [paragraph]
    })
  if (element.tagName === 'P') element.replaceWith(...blocks)
  else element.replaceChildren(...blocks)
}
