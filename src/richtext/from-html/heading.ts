import type { Mark } from '../document.ts'
import { isBlank } from '../inline-text.ts'
import { blockAttrs } from './attributes.ts'
import type { Conversion } from './conversion.ts'
import { addBlocks, endParagraph, type Flow } from './flow.ts'
import { attr, type Element } from './tree.ts'

/** Reads `<h1>` to `<h6>`: always a heading of its own, whatever stands around it. */
export function readHeading(element: Element, flow: Flow, marks: readonly Mark[], conversion: Conversion): void {
  endParagraph(flow)
  if (flow.isInline) {
    conversion.add(element.childNodes, flow, marks)
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
  addBlocks(flow.blocks, blocks)
}

/** The page's own heading is the headline: a body begins at the second level, and keeps three of them. */
function headingLevel(tag: string): 2 | 3 | 4 {
  if (tag === 'h1' || tag === 'h2') return 2
  return tag === 'h3' ? 3 : 4
}
