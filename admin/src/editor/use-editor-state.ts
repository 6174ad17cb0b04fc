import type { Editor } from '@tiptap/core'
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

const MARKS = ['bold', 'italic', 'underline', 'strike', 'code', 'subscript', 'superscript', 'link', 'isolate', 'lang']

function snapshot(editor: Editor): string {
  const { $from, empty } = editor.state.selection
  const { type, attrs } = $from.parent
  const heading = type.name === 'heading' ? (`heading${String(attrs['level'])}` as EditorState['block']) : undefined
  const dir: unknown = attrs['dir']
  const inside = new Set(Array.from({ length: $from.depth }, (_, depth) => $from.node(depth + 1).type.name))
  const state: EditorState = {
    block: heading ?? (type.name === 'paragraph' ? 'paragraph' : 'other'),
    marks: MARKS.filter((mark) => editor.isActive(mark)),
    isInBulletList: inside.has('bulletList'),
    isInOrderedList: inside.has('orderedList'),
    isInQuote: inside.has('blockquote'),
    isInTable: inside.has('table'),
    direction: dir === 'rtl' || dir === 'ltr' ? dir : null,
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
    hasSelection: !empty,
  }
  return JSON.stringify(state)
}
