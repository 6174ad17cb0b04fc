import type { Block, Document, Heading, Inline, ListItem, TableRow } from './document.ts'
import { isBlank } from './inline-text.ts'

export interface HeadingIds {
  /** The id of the next heading that is written; headings are written in the order of the document. */
  readonly next: () => string
  /** Links to a heading of this document lead to the id it is printed with. */
  readonly fragment: (href: string) => string
}

/** Printed ids all begin so: none can meet an id of the page around the body, or shadow a property of the browser's `document`. */
const PREFIX = 'h-'
const LONGEST = 80

/** Ids of a document's headings: its own where it has one, else made of its words; unique, and the same at every rendering. */
export function headingIds(document: Document): HeadingIds {
  const ids: string[] = []
  const taken = new Map<string, number>()
  for (const heading of headingsOf(document.content)) {
    const wanted = heading.attrs.id === undefined ? printed(slug(heading.content)) : printed(heading.attrs.id)
    let id = wanted
    let number = taken.get(wanted) ?? 1
    while (taken.has(id)) id = `${wanted}-${++number}`
    taken.set(wanted, number)
    taken.set(id, taken.get(id) ?? 1)
    ids.push(id)
  }
  let written = 0
  return {
    next: () => ids[written++] ?? `${PREFIX}${written}`,
    fragment: (href) => {
      if (!href.startsWith('#') || ids.length === 0) return href
      const id = printed(decoded(href.slice(1)))
      return taken.has(id) ? `#${id}` : href
    },
  }
}

/** The form in which an id is printed: letters and digits of any script, hyphens and underscores; combining marks are left away. */
function printed(id: string): string {
  const plain = id.replaceAll(/\p{M}/gu, '').replaceAll(/[^\p{L}\p{N}_-]+/gu, '-')
  return plain.startsWith(PREFIX) ? plain : PREFIX + plain
}

/** Headings that will be seen, in reading order. */
function* headingsOf(nodes: readonly (Block | ListItem | TableRow)[]): Generator<Heading> {
  for (const node of nodes) {
    switch (node.type) {
      case 'heading':
        if (!isBlank(node.content ?? [])) yield node
        break
      case 'tableRow':
        for (const cell of node.content) yield* headingsOf(cell.content)
        break
      case 'bulletList':
      case 'orderedList':
      case 'table':
      case 'listItem':
      case 'blockquote':
      case 'correction':
        yield* headingsOf(node.content)
        break
    }
  }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** Its words, with nothing folded: they stay readable in the address. */
function slug(content: readonly Inline[] | undefined): string {
  const text = (content ?? []).map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('')
  const words =
    text
      .replaceAll(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu)
      ?.join('-') ?? ''
  return Array.from(words).slice(0, LONGEST).join('') || 'section'
}
