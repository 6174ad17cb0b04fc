import { all, isBlankElement, isBlankText } from './elements.ts'

/**
 * A reference and its text at the end become one note where the reference stood. Word, LibreOffice, Google Docs and Wikipedia name the two
 * differently, but all of them lead from the one to the other and back.
 */
export function makeNotes(root: HTMLElement): void {
  let isAnyMade = false
  const names = namesIn(root)
  if (names.size === 0) return
  for (const reference of all(root, 'a[href*="#"]')) {
    const text = noteOf(reference, root, names)
    if (text === undefined) continue
    for (const back of all(text, 'a[href*="#"]')) if (leadsTo(back, names)?.contains(reference) === true) back.remove()
    text.remove()
    if (isBlankElement(text)) continue
    const note = reference.ownerDocument.createElement('span')
    note.dataset['node'] = 'footnote'
    const lines = all(text, 'p, div').filter((line) => line.querySelector('p, div') === null)
    for (const [index, line] of (lines.length > 0 ? lines : [text]).entries()) {
      if (index > 0) note.append(reference.ownerDocument.createElement('br'))
      note.append(...line.childNodes)
    }
    note.normalize()
    // The number is raised by whoever shows the note.
    const around = reference.closest('sup')
    ;(around?.textContent === reference.textContent ? around : reference).replaceWith(note)
    isAnyMade = true
  }
  if (isAnyMade) dropEmptied(root)
}

/** The text of the note that a reference leads to, if it leads back. */
function noteOf(reference: HTMLElement, root: HTMLElement, names: Names): HTMLElement | undefined {
  const target = leadsTo(reference, names)
  // What became a note is not in the page any more.
  if (target === undefined || !root.contains(target) || !root.contains(reference)) return undefined
  if (target.contains(reference)) return undefined
  const text = isAfterText(reference, root) ? blockOf(target) : null
  if (text === null || text === root || text.contains(reference)) return undefined
  const leadsBack = all(text, 'a[href*="#"]').some((back) => leadsTo(back, names)?.contains(reference) === true)
  return leadsBack ? text : undefined
}

/** A reference follows the words it is about; what stands first in its block is the way back, or a list of contents. */
function isAfterText(reference: HTMLElement, root: HTMLElement): boolean {
  const before = root.ownerDocument.createRange()
  before.selectNodeContents(reference.closest('p, li, div, td, h1, h2, h3, h4, h5, h6, blockquote') ?? root)
  before.setEndBefore(reference)
  return !isBlankText(before.toString())
}

/** Some name the link at the head of the note and not its text, which may be more than a paragraph. */
function blockOf(target: HTMLElement): HTMLElement | null {
  const box = target.closest<HTMLElement>('li, div[id]')
  return box !== null && all(box, 'a[href*="#"]').length === 1 ? box : target.closest<HTMLElement>('li, p, div')
}

/** Elements by their names. */
type Names = ReadonlyMap<string, HTMLElement>

function namesIn(root: HTMLElement): Names {
  const names = new Map<string, HTMLElement>()
  for (const element of all(root, '[id], [name]')) {
    const name = element.id || (element.getAttribute('name') ?? '')
    if (name !== '' && !names.has(name)) names.set(name, element)
  }
  return names
}

/** Where a link within the page leads: to the element that has the name, or to a link that stands in it. */
function leadsTo(link: Element, names: Names): HTMLElement | undefined {
  return names.get(link.getAttribute('href')?.split('#')[1] ?? '')
}

/** What is left of a list of notes: no items, and the line above it. */
function dropEmptied(root: HTMLElement): void {
  for (const list of all(root, 'ol, ul')) if (list.querySelector('li') === null) list.remove()
  for (const rule of all(root, 'hr')) {
    const rest = root.ownerDocument.createRange()
    rest.selectNodeContents(root)
    rest.setStartAfter(rule)
    if (isBlankText(rest.toString())) rule.remove()
  }
}
