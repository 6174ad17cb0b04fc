import { type Editor, Extension } from '@tiptap/core'
import { history, isHistoryTransaction, redo, undo, undoDepth } from '@tiptap/pm/history'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    history: {
      /** Takes the last change back. */
      undo: () => ReturnType
      /** Does again what was taken back. */
      redo: () => ReturnType
    }
  }
}

/** Changes can be taken back; what was typed within half a second goes at once. */
export const History = Extension.create({
  name: 'history',
  addCommands: () => ({
    undo:
      () =>
      ({ state, dispatch }) =>
        undo(state, dispatch),
    redo:
      () =>
      ({ state, dispatch }) =>
        redo(state, dispatch),
  }),
  addProseMirrorPlugins: () => [history({ depth: 500, newGroupDelay: 500 })],
})

/** Tells of each step that can be taken back from now on, and of each that was taken back or done again. */
export function followSteps(editor: Editor, tell: (what: 'written' | 'undone' | 'redone') => void): void {
  let depth = undoDepth(editor.state)
  editor.on('transaction', ({ transaction }) => {
    const next = undoDepth(editor.state)
    const isStep = isHistoryTransaction(transaction)
    if (next > depth) tell(isStep ? 'redone' : 'written')
    else if (next < depth && isStep) tell('undone')
    depth = next
  })
}
