import type { Block, BlockAttrs } from '../document.ts'

/** A block that says nothing about language and direction takes what the elements around it said. */
export function inherited(block: Block, attrs: BlockAttrs): Block {
  if (attrs.dir === undefined && attrs.lang === undefined) return block
  switch (block.type) {
    case 'paragraph':
    case 'bulletList':
    case 'orderedList':
    case 'blockquote':
    case 'table':
      return withAttrsBelow(block, attrs)
    default:
      return block
  }
}

function withAttrsBelow<B extends { readonly attrs?: BlockAttrs }>(block: B, attrs: BlockAttrs): B {
  return { ...block, attrs: { ...attrs, ...block.attrs } }
}
