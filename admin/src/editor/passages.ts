import type { Node as EditorNode } from '@tiptap/pm/model'

/** A stretch of text that is read as one: a paragraph, a caption, a note. Offsets in it are positions in the document, `from` on. */
export interface Passage {
  readonly from: number
  readonly text: string
  /** The language it says it is in; `undefined` for that of the edition. */
  readonly language: string | undefined
  /** What no rule of writing touches: code, passages in another language, what is no letter. */
  readonly untouched: readonly { readonly start: number; readonly end: number }[]
}

/** What a place without letters is in the text, as long as it is in the document. */
const noLetter = '\ufffc'

/** All texts of a document in order, code left out. */
export function passagesOf(doc: EditorNode): readonly Passage[] {
  const found: Passage[] = []
  collect(doc, 0, undefined, found)
  return found
}

function collect(node: EditorNode, start: number, language: string | undefined, found: Passage[]): void {
  if (node.type.spec.code === true) return
  const own: unknown = node.attrs['lang']
  const inside = typeof own === 'string' ? own : language
  if (node.inlineContent && node.childCount > 0) found.push(passageOf(node, start, inside))
  node.forEach((child, offset) => {
    if (!child.isLeaf) collect(child, start + offset + 1, inside, found)
  })
}

/** Blocks are never changed, only replaced: what was read of one stays true wherever it moves. */
const read = new WeakMap<EditorNode, Pick<Passage, 'text' | 'untouched'>>()

function passageOf(node: EditorNode, from: number, language: string | undefined): Passage {
  const known = read.get(node) ?? textOf(node)
  read.set(node, known)
  return { from, language, ...known }
}

function textOf(node: EditorNode): Pick<Passage, 'text' | 'untouched'> {
  let text = ''
  const untouched: { start: number; end: number }[] = []
  node.forEach((child, offset) => {
    const isForeign = child.marks.some(({ type }) => type.name === 'code' || type.name === 'lang')
    if (!child.isText || isForeign) untouched.push({ start: offset, end: offset + child.nodeSize })
    if (child.isText) text += child.text ?? ''
    else text += child.type.name === 'hardBreak' ? '\n' : noLetter.repeat(child.nodeSize)
  })
  return { text, untouched }
}
