import { Node } from '@tiptap/core'
import { footnote } from '../../../../src/richtext/nodes/footnote.ts'
import { hardBreak } from '../../../../src/richtext/nodes/hard-break.ts'
import { inlineImage } from '../../../../src/richtext/nodes/inline-image.ts'
import { defineNode } from './define.ts'

/** The document. One without a block has nowhere to put the caret, so here there is always one. */
export const DocumentNode = Node.create({ name: 'doc', topNode: true, content: 'block+' })

/** Letters. */
export const TextNode = Node.create({ name: 'text', group: 'inline' })

/** A new line in the same paragraph. */
export const HardBreakNode = defineNode({
  name: 'hardBreak',
  attributes: hardBreak.attributes,
  tag: 'br',
  reads: { br: () => ({}) },
  config: { group: 'inline', inline: true, selectable: false, linebreakReplacement: true },
})

/** A note: its words are kept in it and written in a field of their own; a note in a note there is none. */
export const FootnoteNode = defineNode({
  name: 'footnote',
  attributes: footnote.attributes,
  content: '(text | hardBreak | inlineImage)*',
  tag: 'span',
  isNamed: true,
  config: { group: 'inline', inline: true, atom: true, isolating: true },
})

/** A small picture among letters. */
export const InlineImageNode = defineNode({
  name: 'inlineImage',
  attributes: inlineImage.attributes,
  tag: 'span',
  isNamed: true,
  config: { group: 'inline', inline: true, draggable: true },
})

/** What stands in a line. */
export const INLINES = [TextNode, HardBreakNode, FootnoteNode, InlineImageNode]
