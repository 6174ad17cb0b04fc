import { directionOf } from '@matbaa/locale'
import { Extension } from '@tiptap/core'
import type { Node as EditorNode } from '@tiptap/pm/model'
import { Plugin, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { placeBlock } from '../../../src/richtext/direction.ts'
import type { BlockAttrs, Direction, Node } from '../../../src/richtext/document.ts'
import type { Surroundings } from '../../../src/richtext/render-context.ts'
import { fromEditorNode } from './document.ts'

/**
 * Shows each block the way readers will see it: by its text where it says nothing itself, by the rule of the renderer. What is
 * shown is not stored. `dir="auto"` would not do: to a browser an empty paragraph runs left to right.
 */
export const BlockDirections = Extension.create<{ language: string }>({
  name: 'blockDirections',
  addOptions: () => ({ language: 'fa' }),
  addProseMirrorPlugins() {
    const { language } = this.options
    const around: Surroundings = { language, direction: directionOf(language) }
    const show = shownDirections(around)
    return [
      new Plugin<DecorationSet>({
        state: {
          init: (_config, { doc }) => show(doc),
          apply: (transaction, shown) => (transaction.docChanged ? show(transaction.doc) : shown),
        },
        props: {
          decorations(state: EditorState) {
            return this.getState(state)
          },
          attributes: { dir: around.direction, lang: language },
        },
      }),
    ]
  },
})

/** A block that runs against what surrounds it; the position is counted from the beginning of its top block. */
interface Shown {
  readonly from: number
  readonly to: number
  readonly direction: Direction
}

function shownDirections(around: Surroundings): (doc: EditorNode) => DecorationSet {
  // Blocks are never changed, only replaced: what was found out about one stays true.
  const known = new WeakMap<EditorNode, readonly Shown[]>()
  const ofBlock = (block: EditorNode): readonly Shown[] => {
    const before = known.get(block)
    if (before !== undefined) return before
    const found: Shown[] = []
    collect(block, 0, around, found)
    known.set(block, found)
    return found
  }
  return (doc) => {
    const decorations: Decoration[] = []
    doc.forEach((block, offset) => {
      for (const { from, to, direction } of ofBlock(block))
        decorations.push(Decoration.node(offset + from, offset + to, { dir: direction }))
    })
    return decorations.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, decorations)
  }
}

function collect(block: EditorNode, at: number, around: Surroundings, found: Shown[]): void {
  if (block.type.spec.code === true || block.isLeaf) return
  const { inside } = placeBlock(placeOf(block.attrs), textOf(block), around)
  if (inside.direction !== around.direction && block.attrs['dir'] !== inside.direction)
    found.push({ from: at, to: at + block.nodeSize, direction: inside.direction })
  if (block.inlineContent) return
  block.forEach((child, offset) => {
    collect(child, at + 1 + offset, inside, found)
  })
}

/** The blocks whose own text decides, as in `src/richtext/nodes`; items and cells follow what holds them. */
const DECIDED_BY_TEXT = new Set([
  'paragraph',
  'heading',
  'pullQuote',
  'blockquote',
  'bulletList',
  'orderedList',
  'table',
])

function textOf(block: EditorNode): readonly Node[] {
  return DECIDED_BY_TEXT.has(block.type.name) ? block.children.map(fromEditorNode) : []
}

function placeOf(attrs: Readonly<Record<string, unknown>>): BlockAttrs {
  const { dir, lang } = attrs
  return {
    ...(dir === 'rtl' || dir === 'ltr' ? { dir } : {}),
    ...(typeof lang === 'string' ? { lang } : {}),
  }
}
