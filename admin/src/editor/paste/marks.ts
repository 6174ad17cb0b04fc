import { all, styleOf, unwrap, wrapContent } from './elements.ts'

/** What is only a style becomes a mark; what only undoes a style becomes nothing. */
export function stylesToMarks(root: HTMLElement): void {
  for (const element of all(root, '[data-style]')) {
    const style = styleOf(element)
    const weight = style.get('font-weight')
    const isHeading = element.closest('h1, h2, h3, h4, h5, h6, th') !== null
    if (element.matches('b, strong') && (weight === 'normal' || Number(weight) <= 500)) {
      unwrap(element)
      continue
    }
    if (element.matches('i, em') && style.get('font-style') === 'normal') {
      unwrap(element)
      continue
    }
    if (!isInline(element)) continue
    if (!isHeading && !element.matches('b, strong') && isBold(weight)) wrapContent(element, 'strong')
    if (!element.matches('i, em') && style.get('font-style') === 'italic') wrapContent(element, 'em')
    const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`
    const isLink = element.closest('a') !== null || element.querySelector('a') !== null
    if (line.includes('underline') && !isLink && !element.matches('u, ins')) wrapContent(element, 'u')
    if (line.includes('line-through') && !element.matches('s, del, strike')) wrapContent(element, 's')
    const align = style.get('vertical-align')
    if (align === 'super' && element.tagName !== 'SUP' && element.querySelector('sup') === null)
      wrapContent(element, 'sup')
    if (align === 'sub' && element.tagName !== 'SUB' && element.querySelector('sub') === null)
      wrapContent(element, 'sub')
  }
  // A heading is bold by itself.
  for (const element of all(root, 'h1, h2, h3, h4, h5, h6, th'))
    for (const bold of all(element, 'b, strong')) unwrap(bold)
  for (const element of all(root, 'a > u, a > ins')) unwrap(element)
  for (const element of all(root, 'u > a'))
    if (element.parentElement?.childNodes.length === 1) unwrap(element.parentElement)
}

/** Elements that say how something looks, or nothing at all, go; attributes with them. */
export function dropLooks(root: HTMLElement): void {
  for (const element of all(root, 'span, font, big, small, mark, center > font, abbr, acronym, label, time, nobr'))
    if (element.dataset['node'] === undefined) unwrap(element)
  for (const element of all(root, '*'))
    for (const name of element.getAttributeNames()) if (!KEPT.has(name)) element.removeAttribute(name)
  for (const element of all(root, 'a'))
    // A place in the page it came from is nowhere here.
    if (/^(?:#|$)/.test(element.getAttribute('href') ?? '')) unwrap(element)
    else element.setAttribute('href', directAddress(element.getAttribute('href') ?? ''))
}

/** Rows of spaces that do not break fill a line in other programs; one alone between two words may be meant. */
export function tidySpaces(root: HTMLElement): void {
  for (const element of all(root, '.Apple-converted-space')) element.textContent = ' '
  const texts = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (texts.nextNode() !== null) {
    const text = texts.currentNode as Text
    if (text.parentElement?.closest('pre') == null)
      text.data = text.data.replaceAll(/\u00a0[\s\u00a0]+|[ \t\r\n]+\u00a0/g, ' ')
  }
}

const KEPT = new Set(['href', 'title', 'src', 'alt', 'colspan', 'rowspan', 'start', 'data-node', 'data-attrs'])

function isInline(element: Element): boolean {
  return element.matches('span, font, a, b, strong, i, em, u, s, sub, sup, ins, del, strike, small, big, mark, code')
}

function isBold(weight: string | undefined): boolean {
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
}

/** Google's documents lead every link through Google. */
function directAddress(href: string): string {
  if (!href.startsWith('https://www.google.com/url?') || !URL.canParse(href)) return href
  return new URL(href).searchParams.get('q') ?? href
}
