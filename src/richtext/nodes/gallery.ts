import { BLOCK_ATTRIBUTES, integer, optional } from '../attributes.ts'
import { placeBlock } from '../direction.ts'
import type { Gallery } from '../document.ts'
import { attribute } from '../escape.ts'
import { LIMITS } from '../limits.ts'
import { figure, figureHtml } from './figure.ts'
import type { NodeSpec } from './spec.ts'

/** Pictures side by side; `columns` is a wish, narrow screens show fewer. */
export const gallery: NodeSpec<Gallery> = {
  attributes: { ...BLOCK_ATTRIBUTES, columns: optional(integer(1, LIMITS.columns)) },
  content: { kind: 'nodes', types: ['figure'], min: 1 },
  toHtml: (node, writer, around) => {
    const { html, inside } = placeBlock(node.attrs, [], around)
    const figures = node.content.map((item) => figureHtml(item, writer, inside, 'gallery')).join('')
    return `<div class="gallery"${attribute('data-columns', node.attrs?.columns)}${html}>${figures}</div>`
  },
  toText: (node, text) =>
    node.content
      .map((item) => figure.toText(item, text))
      .filter((caption) => caption !== '')
      .join('\n\n'),
}
