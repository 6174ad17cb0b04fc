import { directionOf } from '@matbaa/locale'
import { placeBlock } from '../direction.ts'
import type { Block, BlockAttrs, ListItem, Node, TableCell } from '../document.ts'
import type { Surroundings } from '../render-context.ts'

/** Takes away language and direction where a block says what it would have without saying it. */
export function tidyDirections(blocks: readonly Block[], language: string): readonly Block[] {
  return tidyBlocks(blocks, { language, direction: directionOf(language) })
}

function tidyBlocks(blocks: readonly Block[], around: Surroundings): readonly Block[] {
  return blocks.map((block) => tidyBlock(block, around))
}

function tidyBlock(block: Block, around: Surroundings): Block {
  switch (block.type) {
    case 'codeBlock':
    case 'horizontalRule':
    case 'unsupported':
      return block
    case 'paragraph':
    case 'heading':
    case 'pullQuote':
      return withTidyAttrs(block, block.content ?? [], around)
    case 'figure':
    case 'embed':
    case 'audio':
    case 'video':
    case 'gallery':
      return withTidyAttrs(block, [], around)
    case 'blockquote':
      return {
        ...withTidyAttrs(block, block.content, around),
        content: tidyBlocks(block.content, inside(block.attrs, block.content, around)),
      }
    case 'correction':
      return {
        ...withTidyAttrs(block, [], around),
        content: tidyBlocks(block.content, inside(block.attrs, [], around)),
      }
    case 'bulletList':
    case 'orderedList': {
      const within = inside(block.attrs, block.content, around)
      return {
        ...withTidyAttrs(block, block.content, around),
        content: block.content.map((item) => tidyPart(item, within)),
      }
    }
  }
  const within = inside(block.attrs, block.content, around)
  const content = block.content.map((row) => ({ ...row, content: row.content.map((cell) => tidyPart(cell, within)) }))
  return { ...withTidyAttrs(block, block.content, around), content }
}

function tidyPart<P extends ListItem | TableCell>(part: P, around: Surroundings): P {
  return { ...withTidyAttrs(part, [], around), content: tidyBlocks(part.content, inside(part.attrs, [], around)) }
}

function inside(attrs: BlockAttrs | undefined, text: readonly Node[], around: Surroundings): Surroundings {
  return placeBlock(attrs, text, around).inside
}

function withTidyAttrs<N extends { readonly attrs?: BlockAttrs }>(
  node: N,
  text: readonly Node[],
  around: Surroundings,
): N {
  const { attrs } = node
  if (attrs === undefined || (attrs.dir === undefined && attrs.lang === undefined)) return node
  const { html, inside } = placeBlock(attrs, text, around)
  const { dir, lang, ...rest } = attrs
  const keepsLang = lang !== undefined && html.includes(' lang=')
  const keepsDir = html.includes(' dir=') && (dir !== undefined || !keepsLang)
  const kept = {
    ...rest,
    ...(keepsDir ? { dir: inside.direction } : {}),
    ...(keepsLang ? { lang } : {}),
  }
  const tidy = { ...node, attrs: kept }
  if (Object.keys(kept).length === 0) Reflect.deleteProperty(tidy, 'attrs')
  return tidy
}
