import type { Block, ListItem, Mark } from '../document.ts'
import { isBlankText } from '../inline-text.ts'
import { blockAttrs, numberAttr, withAttrs } from './attributes.ts'
import type { Conversion } from './conversion.ts'
import { attr, type ChildNode, type Element, isComment, isElement, isText } from './tree.ts'

interface Gathered {
  readonly element: Element | undefined
  readonly nodes: ChildNode[]
}

/** Reads `<ul>` and `<ol>`. What stands between the items belongs to the item before it. */
export function readList(
  element: Element,
  marks: readonly Mark[],
  conversion: Conversion,
  depth: number,
): Block | undefined {
  const items = gatherItems(element).map(({ element: item, nodes }): ListItem => {
    const blocks = conversion.blocks(nodes, marks, depth + 2)
    const attrs = item === undefined ? {} : blockAttrs(item)
    return { type: 'listItem', ...withAttrs(attrs), content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks }
  })
  if (items.length === 0) return undefined
  if (element.tagName !== 'ol') return { type: 'bulletList', ...withAttrs(blockAttrs(element)), content: items }
  const start = numberAttr(element, 'start')
  const numbered = start === undefined || start === 1 || Math.abs(start) > 1_000_000 ? {} : { start }
  const attrs = { ...blockAttrs(element), ...numbered }
  for (const name of ['reversed', 'type']) if (attr(element, name) !== undefined) conversion.lose(`attribute:${name}`)
  return { type: 'orderedList', ...(Object.keys(attrs).length === 0 ? {} : { attrs }), content: items }
}

function gatherItems(element: Element): readonly Gathered[] {
  const items: Gathered[] = []
  for (const node of element.childNodes) {
    if (isElement(node) && node.tagName === 'li') items.push({ element: node, nodes: [...node.childNodes] })
    else if (isText(node) ? !isBlankText(node.value) : !isComment(node) || items.length > 0) {
      const last = items.at(-1)
      if (last === undefined) items.push({ element: undefined, nodes: [node] })
      else last.nodes.push(node)
    }
  }
  return items
}
