import { Extension } from '@tiptap/core'
import { history, redo, undo } from '@tiptap/pm/history'

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
