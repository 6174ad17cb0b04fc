import type { Editor } from '@tiptap/core'
import { redoDepth, undoDepth } from '@tiptap/pm/history'
import { useCallback, useSyncExternalStore } from 'react'

/** What the toolbar shows of the place of the caret. */
export interface EditorState {
  readonly block: 'paragraph' | 'heading2' | 'heading3' | 'heading4' | 'other'
  readonly marks: readonly string[]
  readonly isInBulletList: boolean
  readonly isInOrderedList: boolean
  readonly isInQuote: boolean
  readonly isInTable: boolean
  readonly direction: 'rtl' | 'ltr' | null
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly hasSelection: boolean
}

/** The same, told anew only when something of it changes: most keys change nothing. */
export function useEditorState(editor: Editor): EditorState {
  const subscribe = useCallback(
    (tell: () => void) => {
      editor.on('transaction', tell)
      return () => {
        editor.off('transaction', tell)
      }
    },
    [editor],
  )
  return JSON.parse(useSyncExternalStore(subscribe, () => snapshot(editor))) as EditorState
}

/** The place of the caret as a text that is compared: what is the same is not drawn again. */
export function snapshot(editor: Editor): string {
  const { $from, empty } = editor.state.selection
  const { type, attrs } = $from.parent
  const heading = type.name === 'heading' ? (`heading${String(attrs['level'])}` as EditorState['block']) : undefined
  const dir: unknown = attrs['dir']
  const inside = new Set(Array.from({ length: $from.depth }, (_, depth) => $from.node(depth + 1).type.name))
  const state: EditorState = {
    block: heading ?? (type.name === 'paragraph' ? 'paragraph' : 'other'),
    marks: marksAt(editor),
    isInBulletList: inside.has('bulletList'),
    isInOrderedList: inside.has('orderedList'),
    isInQuote: inside.has('blockquote'),
    isInTable: inside.has('table'),
    direction: dir === 'rtl' || dir === 'ltr' ? dir : null,
    canUndo: undoDepth(editor.state) > 0,
    canRedo: redoDepth(editor.state) > 0,
    hasSelection: !empty,
  }
  return JSON.stringify(state)
}

/** The marks at the caret, or those in the selection. Asked after each key, so nothing is looked at twice. */
function marksAt({ state }: Editor): string[] {
  const { from, to, empty, $from } = state.selection
  if (empty) return (state.storedMarks ?? $from.marks()).map(({ type }) => type.name)
  return Object.values(state.schema.marks)
    .filter((type) => state.doc.rangeHasMark(from, to, type))
    .map(({ name }) => name)
}
