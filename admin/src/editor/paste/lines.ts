import { toLatinDigits } from '@matbaa/locale'
import { all, isBlankText, rename } from './elements.ts'

/** A sign that stands for nothing but an item of a list. A hyphen may be speech, so it is none. */
const BULLET = /^\s*[•‣◦●▪▫■□∙·⁃]\s+(?=\S)/u
const NUMBER = /^\s*(\p{Nd}{1,2})\s?[.)\-ـ–]\s+(?=\S)/u

/**
 * Chats and letters have no headings and lists: people put signs before lines, and make a line bold. Where that is beyond doubt it becomes what was
 * meant.
 */
export function readTypedBlocks(root: HTMLElement): void {
  makeTypedLists(root)
  makeTypedHeadings(root)
}

/** Text without any HTML as elements, a paragraph for each line, if there is a list in it; what has none is nobody's business here. */
export function readPlainText(text: string): HTMLElement | undefined {
  const lines = text.split(/[\r\n]+/).filter((line) => !isBlankText(line))
  const root = document.implementation.createHTMLDocument().body
  for (const line of lines) root.appendChild(root.ownerDocument.createElement('p')).textContent = line.trim()
  makeTypedLists(root)
  return root.querySelector('ul, ol') === null ? undefined : root
}

/** Lines that begin with the same sign, or with numbers from one on: at least two. */
function makeTypedLists(root: HTMLElement): void {
  if (root.querySelector('p, div, li, td, h1, h2, h3, h4, h5, h6, blockquote, pre') === null) {
    const lines = itemsAndLines(root)
    if (lines !== undefined) root.replaceChildren(...lines)
  }
  for (const paragraph of all(root, 'p')) {
    const lines = paragraph.closest('li, td, th') === null ? itemsAndLines(paragraph) : undefined
    if (lines !== undefined) paragraph.replaceWith(...lines)
  }
  const taken = new Set<Element>()
  for (const paragraph of all(root, 'p')) {
    if (taken.has(paragraph) || paragraph.closest('li, td, th') !== null) continue
    const items = itemsFrom(paragraph)
    if (items.length < 2) continue
    const list = paragraph.ownerDocument.createElement(BULLET.test(paragraph.textContent) ? 'ul' : 'ol')
    paragraph.before(list)
    for (const item of items) {
      taken.add(item)
      cutStart(item, signOf(item.textContent)?.length ?? 0)
      const line = paragraph.ownerDocument.createElement('li')
      line.append(item)
      list.append(line)
    }
  }
}

const signOf = (text: string): string | undefined => (BULLET.exec(text) ?? NUMBER.exec(text))?.[0]

const numberOf = (text: string): number => Number(toLatinDigits(NUMBER.exec(text)?.[1] ?? '0'))

/** The items of a list that begins with this paragraph. */
function itemsFrom(first: HTMLElement): readonly HTMLElement[] {
  const isNext = (text: string, before: number): boolean =>
    BULLET.test(first.textContent) ? BULLET.test(text) : numberOf(text) === before + 1
  const items: HTMLElement[] = []
  let next: Element | null = first
  while (next instanceof HTMLElement && next.matches('p') && isNext(next.textContent, items.length)) {
    items.push(next)
    next = next.nextElementSibling
  }
  return items
}

/** What stands in a block as paragraphs, each item one of its own; nothing if there are not two items. */
function itemsAndLines(block: HTMLElement): readonly HTMLElement[] | undefined {
  const lines: Node[][] = [[]]
  for (const child of block.childNodes) {
    if (child instanceof HTMLElement && child.tagName === 'BR') lines.push([])
    else lines.at(-1)?.push(child)
  }
  const isItem = lines.map((line) => signOf(line.map((node) => node.textContent ?? '').join('')) !== undefined)
  if (isItem.filter(Boolean).length < 2) return undefined
  const paragraphs: HTMLElement[] = []
  for (const [index, line] of lines.entries()) {
    const last = paragraphs.at(-1)
    if (last !== undefined && isItem[index] !== true && isItem[index - 1] !== true) {
      last.append(block.ownerDocument.createElement('br'), ...line)
    } else {
      const paragraph = block.ownerDocument.createElement('p')
      paragraph.append(...line)
      paragraphs.push(paragraph)
    }
  }
  return paragraphs.filter((one) => !isBlankText(one.textContent))
}

function cutStart(element: HTMLElement, length: number): void {
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let left = length
  while (left > 0 && texts.nextNode() !== null) {
    const text = texts.currentNode as Text
    const cut = Math.min(left, text.length)
    text.deleteData(0, cut)
    left -= cut
  }
}

/** The longest line that is taken for a heading, in units of UTF-16. */
const longestHeading = 90

/** A short line that is bold from end to end and no sentence, above a text that is not: unless the text has headings of its own. */
function makeTypedHeadings(root: HTMLElement): void {
  if (root.querySelector('h1, h2, h3, h4, h5, h6') !== null) return
  const isBold = new Map(all(root, 'p').map((paragraph) => [paragraph as Element, isBoldThroughout(paragraph)]))
  for (const [paragraph, is] of isBold) {
    const text = paragraph.textContent.trim()
    const next = paragraph.nextElementSibling
    const leads = next?.matches('p, ul, ol') === true && isBold.get(next) !== true
    const isLine =
      text.length <= longestHeading && !/[.!?؟…:؛،,;]$/u.test(text) && paragraph.querySelector('br') === null
    if (!is || !leads || !isLine || paragraph.closest('li, td, th, blockquote') !== null) continue
    const heading = rename(paragraph, 'h2')
    for (const bold of all(heading, 'b, strong')) bold.replaceWith(...bold.childNodes)
  }
}

function isBoldThroughout(paragraph: HTMLElement): boolean {
  const texts = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  let isAny = false
  while (texts.nextNode() !== null) {
    const { textContent, parentElement } = texts.currentNode
    if (isBlankText(textContent ?? '')) continue
    if (parentElement?.closest('b, strong') == null) return false
    isAny = true
  }
  return isAny
}
