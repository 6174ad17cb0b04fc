import { BLOCK_ATTRIBUTES, integer, oneOf, optional, required } from '../attributes.ts'
import { labelAttributes, placeBlock } from '../direction.ts'
import type { Correction } from '../document.ts'
import { attribute, escapeText } from '../escape.ts'
import type { NodeSpec } from './spec.ts'

const LAST_INSTANT = 8_640_000_000_000_000

/** A note of the editors about the story itself: what was wrong, unclear or new, and when. */
export const correction: NodeSpec<Correction> = {
  attributes: {
    ...BLOCK_ATTRIBUTES,
    kind: required(oneOf('correction', 'clarification', 'update')),
    at: optional(integer(-LAST_INSTANT, LAST_INSTANT)),
  },
  content: { kind: 'blocks', min: 1 },
  toHtml: (node, writer, around) => {
    const { kind, at } = node.attrs
    const { html, inside } = placeBlock(node.attrs, [], around)
    const inner = writer.blocks(node.content, inside)
    if (inner === '') return ''
    const date = at === undefined ? undefined : writer.context.formatDate(at)
    const time = date === undefined ? '' : ` <time${attribute('datetime', date.iso)}>${escapeText(date.text)}</time>`
    const head = `<p class="correction-head"${labelAttributes(writer.context, inside)}><strong>${escapeText(writer.context.labels[kind])}</strong>${time}</p>`
    const data = attribute('data-kind', kind) + attribute('data-at', at)
    return `<aside class="correction"${data} role="note"${html}>${head}${inner}</aside>`
  },
  toText: (node, text) => text.blocks(node.content),
}
