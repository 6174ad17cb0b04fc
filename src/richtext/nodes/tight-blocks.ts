import { placeBlock } from '../direction.ts'
import type { Block } from '../document.ts'
import { isBlank, isBlankText } from '../inline-text.ts'
import type { Surroundings } from '../render-context.ts'
import type { Writer } from './spec.ts'

/**
 * The inside of an item or a cell: one paragraph that has nothing of its own to say (and what may follow it, by `mayFollow`) is
 * written without its tag, as a person would.
 */
export function tightBlocks(
  content: readonly Block[],
  writer: Writer,
  around: Surroundings,
  mayFollow: (block: Block) => boolean,
): string {
  const [first, ...rest] = content.filter(isWritten)
  if (
    first?.type === 'paragraph' &&
    rest.every(mayFollow) &&
    placeBlock(first.attrs, first.content ?? [], around).html === ''
  )
    return writer.inlines(first.content, around) + writer.blocks(rest, around)
  return writer.blocks(content, around)
}

/** Whether a block leaves anything in the HTML. */
function isWritten(block: Block): boolean {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pullQuote':
      return !isBlank(block.content ?? [])
    case 'codeBlock':
      return !(block.content ?? []).every((text) => isBlankText(text.text))
    case 'blockquote':
    case 'correction':
      return block.content.some(isWritten)
    default:
      return true
  }
}
