import type { Editor } from '@tiptap/core'
import type { Node as EditorNode } from '@tiptap/pm/model'

/** A note of the editors in the text, and where it stands. */
export interface CorrectionNote {
  readonly at: number
  readonly kind: 'correction' | 'clarification' | 'update'
  readonly since: number | undefined
  readonly text: string
}

/** The notes of a document. */
export function correctionsIn(doc: EditorNode): readonly CorrectionNote[] {
  const notes: CorrectionNote[] = []
  // They stand between the blocks, never inside one.
  doc.forEach((node, at) => {
    if (node.type.name !== 'correction') return
    const { kind, at: since } = node.attrs
    notes.push({
      at,
      kind: kind === 'clarification' || kind === 'update' ? kind : 'correction',
      since: typeof since === 'number' ? since : undefined,
      text: node.textBetween(0, node.content.size, ' '),
    })
  })
  return notes
}

/** Adds a note below the text, to be written. */
export function addCorrection(editor: Editor, now: number): void {
  const { doc } = editor.state
  const last = doc.lastChild
  // The empty line in which one would write on is not what the note stands below.
  const at = doc.content.size - (last?.type.name === 'paragraph' && last.childCount === 0 ? last.nodeSize : 0)
  const note = { type: 'correction', attrs: { kind: 'correction', at: now }, content: [{ type: 'paragraph' }] }
  editor
    .chain()
    .insertContentAt(at, note)
    .setTextSelection(at + 2)
    .scrollIntoView()
    .focus()
    .run()
}

/** Puts the caret at the end of a note. */
export function goToCorrection(editor: Editor, at: number): void {
  const node = editor.state.doc.nodeAt(at)
  if (node === null) return
  editor
    .chain()
    .setTextSelection(at + node.nodeSize - 2)
    .scrollIntoView()
    .focus()
    .run()
}
