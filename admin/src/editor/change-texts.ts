import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'

/** Something else that is to stand from one position of the document to another. */
export interface TextChange {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * Changes texts all over the document at once; one step back takes all of it back. What is given does so too as long as nothing was
 * written since, and says whether it could.
 */
export function changeTexts(editor: Editor, changes: readonly TextChange[]): () => boolean {
  const { tr } = editor.state
  closeHistory(tr)
  // From the end: what stands before keeps its place.
  for (const change of changes.toSorted((a, b) => b.from - a.from)) {
    const { from, to, text } = shortest(tr.doc.textBetween(change.from, change.to, '\n', '\ufffc'), change)
    if (text !== '') tr.insertText(text, from, to)
    else if (from < to) tr.delete(from, to)
  }
  if (!tr.docChanged) return () => true
  editor.view.dispatch(tr)
  // What is typed next is a step of its own.
  editor.view.dispatch(closeHistory(editor.state.tr))
  const { doc } = editor.state
  return () => !editor.isDestroyed && editor.state.doc.eq(doc) && editor.commands.undo()
}

/** Without what stays the same at both ends: that keeps its marks. */
function shortest(old: string, { from, to, text }: TextChange): TextChange {
  let before = 0
  while (before < Math.min(old.length, text.length) && old[before] === text[before]) before++
  let after = 0
  const most = Math.min(old.length, text.length) - before
  while (after < most && old.at(-1 - after) === text.at(-1 - after)) after++
  return { from: from + before, to: to - after, text: text.slice(before, text.length - after) }
}
