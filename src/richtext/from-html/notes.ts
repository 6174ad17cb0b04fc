import type { Footnote, Inline } from '../document.ts'
import type { Conversion } from './conversion.ts'
import { attr, type ChildNode, descendants, type Element, hasClass, isElement } from './tree.ts'

/** Takes the printed notes out of a tree: their numbers in the text bring them back in. */
export function takeNotes(nodes: readonly ChildNode[]): {
  readonly nodes: readonly ChildNode[]
  readonly notes: ReadonlyMap<string, Element>
} {
  const notes = new Map<string, Element>()
  const rest = nodes.filter((node) => {
    if (!isElement(node) || node.tagName !== 'section' || !hasClass(node, 'footnotes')) return true
    for (const element of descendants(node.childNodes)) {
      const id = element.tagName === 'li' ? attr(element, 'id') : undefined
      if (id !== undefined && !notes.has(id)) notes.set(id, element)
    }
    return notes.size === 0
  })
  return { nodes: rest, notes }
}

/** The note a raised number stands for: printed after the body, kept beside it by WordPress, or inside a shortcode. */
export function readFootnote(element: Element, conversion: Conversion): Footnote | undefined {
  if (conversion.isInNote) return undefined
  if (conversion.shortcodes[Number(attr(element, 'data-shortcode') ?? -1)] !== undefined)
    return note(conversion.insideNote().inlines(element.childNodes, []).inlines)
  const kept = attr(element, 'data-fn')
  const html = kept === undefined ? undefined : conversion.options.footnote?.(kept)
  if (html !== undefined) return note(conversion.insideNote().inlinesOf(html).inlines)
  if (!hasClass(element, 'footnote')) return undefined
  const link = element.childNodes.find((node) => isElement(node))
  const target = link === undefined ? undefined : attr(link, 'href')
  const printed = target?.startsWith('#') === true ? conversion.notes.get(target.slice(1)) : undefined
  if (printed === undefined) return undefined
  const words = printed.childNodes.filter((node) => !(isElement(node) && hasClass(node, 'footnote-back')))
  return note(conversion.insideNote().inlines(words, []).inlines)
}

function note(content: readonly Inline[]): Footnote {
  return { type: 'footnote', content }
}
