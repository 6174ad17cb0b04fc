import type { Block, Correction, Mark, Unsupported } from '../document.ts'
import { LIMITS } from '../limits.ts'
import { blockAttrs, shortLine } from './attributes.ts'
import type { Conversion } from './conversion.ts'
import { attr, descendants, type Element, hasClass, isElement, textOf } from './tree.ts'

/** Reads a correction note as the renderer writes it; its first line is the page's, not the note's. */
export function readCorrection(
  element: Element,
  kind: string,
  marks: readonly Mark[],
  conversion: Conversion,
  depth: number,
): readonly Block[] {
  const content = conversion.blocks(
    element.childNodes.filter((node) => !(isElement(node) && hasClass(node, 'correction-head'))),
    marks,
    depth + 1,
  )
  if ((kind !== 'correction' && kind !== 'clarification' && kind !== 'update') || content.length === 0) return content
  const at = Number(attr(element, 'data-at') ?? Number.NaN)
  const isInstant = Number.isInteger(at) && Math.abs(at) <= 8_640_000_000_000_000
  const correction: Correction = {
    type: 'correction',
    attrs: { kind, ...(isInstant ? { at } : {}), ...blockAttrs(element) },
    content,
  }
  return [correction]
}

/** Reads a block of unsupported source as the renderer writes it. */
export function readOwnUnsupported(element: Element, conversion: Conversion): Unsupported | undefined {
  const label = attr(element, 'data-label')
  const source = [...descendants(element.childNodes)].find((child) => child.tagName === 'pre')
  if (label === undefined || source === undefined) return undefined
  const text = textOf(source.childNodes)
  if (text.length > LIMITS.source) conversion.lose('source')
  return { type: 'unsupported', attrs: { label: shortLine(label), source: cutSource(text) } }
}

/** Source no longer than a document takes. */
export function cutSource(source: string): string {
  return source.length <= LIMITS.source ? source : source.slice(0, LIMITS.source).toWellFormed()
}
