import { toLatinDigits } from '@matbaa/locale'
import { all, declarationsOf, isBlankElement, rename, styleOf, unwrap } from './elements.ts'

/** Whether it comes from Word, or from something that writes as Word does (Outlook, OneNote). */
export function isFromWord(root: HTMLElement): boolean {
  return root.querySelector('[class^="Mso"], [data-style*="mso-"]') !== null
}

/**
 * Word has no lists in its HTML: each item is a paragraph whose style names a list and a level, with the marker as text. This makes lists of them,
 * headings of paragraphs with an outline level, and takes away what Word says to itself.
 */
export function cleanWord(root: HTMLElement): void {
  const kinds = listKinds(root)
  for (const element of all(root, '[data-style*="mso-tab-count"], [data-style*="mso-spacerun"]'))
    element.textContent = ' '
  for (const element of all(root, 'o\\:p')) {
    if (isBlankElement(element)) element.remove()
    else unwrap(element)
  }
  makeHeadings(root)
  makeLists(root, kinds)
}

/** A paragraph that is an item of a list in Word. */
interface Item {
  readonly element: HTMLElement
  readonly list: string
  readonly level: number
  readonly isOrdered: boolean
  readonly start: number
}

/** Whether a list numbers its items on a level, by `l0:level1`, as the style sheet that travels along says. */
function listKinds(root: HTMLElement): ReadonlyMap<string, boolean> {
  const kinds = new Map<string, boolean>()
  for (const sheet of all(root, 'xmp')) {
    for (const [, name, body] of sheet.textContent.matchAll(/@list\s+(l\d+:level\d+)[^{]*\{([^}]*)\}/g)) {
      if (name === undefined || body === undefined) continue
      const format = declarationsOf(body).get('mso-level-number-format') ?? 'decimal'
      kinds.set(name, format !== 'bullet' && format !== 'image' && format !== 'none')
    }
  }
  return kinds
}

function makeHeadings(root: HTMLElement): void {
  for (const element of all(root, 'p')) {
    if (styleOf(element).has('mso-list')) continue
    const outline = /^\d$/.exec(styleOf(element).get('mso-outline-level') ?? '')?.[0]
    const named = /^MsoHeading([1-6])$/.exec(element.className)?.[1]
    const level = outline ?? named ?? (element.className === 'MsoTitle' ? '1' : undefined)
    if (level !== undefined && Number(level) <= 6) rename(element, `h${level}`)
  }
}

function makeLists(root: HTMLElement, kinds: ReadonlyMap<string, boolean>): void {
  let open: { items: readonly Item[]; lists: HTMLElement[] } | undefined
  for (const element of all(root, 'p, h1, h2, h3, h4, h5, h6, li, div, table')) {
    const item = itemOf(element, kinds)
    if (item === undefined) {
      // A box around items does not end their list; anything that stands between them does.
      if (element.querySelector('[data-style*="mso-list"]') === null && !element.matches('li, li *')) open = undefined
      continue
    }
    const last = open?.items.at(-1)
    const isNext = last !== undefined && item.level <= (open?.lists.length ?? 0) + 1
    const isSame = isNext && (item.level > 1 || (item.list === last.list && item.isOrdered === last.isOrdered))
    open = isSame && open !== undefined ? { ...open, items: [...open.items, item] } : { items: [item], lists: [] }
    addItem(item, open.lists)
  }
}

function addItem(item: Item, lists: HTMLElement[]): void {
  const document = item.element.ownerDocument
  const line = document.createElement('li')
  lists.length = Math.min(lists.length, item.level)
  const current = lists.at(-1)
  if (current !== undefined && lists.length === item.level) {
    const isSameKind = (current.tagName === 'OL') === item.isOrdered
    if (isSameKind) {
      current.append(line)
    } else {
      const other = newList(document, item)
      current.after(other)
      lists.splice(-1, 1, other)
      other.append(line)
    }
  } else {
    // A level that was left out is not made up: the item lies one deeper than the one before.
    const list = newList(document, item)
    if (current === undefined) item.element.before(list)
    else (current.lastElementChild ?? current).append(list)
    lists.push(list)
    list.append(line)
  }
  const paragraph = document.createElement('p')
  paragraph.append(...item.element.childNodes)
  line.append(paragraph)
  item.element.remove()
}

function newList(document: Document, item: Item): HTMLElement {
  const list = document.createElement(item.isOrdered ? 'ol' : 'ul')
  if (item.isOrdered && item.start !== 1) list.setAttribute('start', String(item.start))
  return list
}

function itemOf(element: HTMLElement, kinds: ReadonlyMap<string, boolean>): Item | undefined {
  const said = styleOf(element).get('mso-list') ?? ''
  const [, list, level] = /(l\d+)\s+level(\d+)/.exec(said) ?? []
  if (list === undefined || level === undefined || element.matches('h1, h2, h3, h4, h5, h6')) {
    if (said !== '') removeMarker(element)
    return undefined
  }
  const marker = removeMarker(element)
  const number = /^[([]?([\d]+|[a-z]{1,4}|[\u0621-\u06cc]{1,4})[.)\]\-ـ]/u.exec(toLatinDigits(marker).toLowerCase())
  const isOrdered = kinds.get(`${list}:level${level}`) ?? number !== null
  const start = Number(number?.[1])
  return { element, list, level: Number(level), isOrdered, start: Number.isInteger(start) && start > 0 ? start : 1 }
}

/** Takes the marker out, which is text like the rest, and says what it was. */
function removeMarker(element: HTMLElement): string {
  const markers = all(element, '[data-style*="mso-list"]').filter((mark) =>
    /ignore/i.test(styleOf(mark).get('mso-list') ?? ''),
  )
  const text = markers.map((mark) => mark.textContent).join('')
  for (const mark of markers) mark.remove()
  return text.replace(/\u00a0/g, ' ').trim()
}
