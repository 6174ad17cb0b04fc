import type { Editor } from '@tiptap/core'
import { useMemo } from 'react'
import { createSheetHistory, type FieldChange, type SheetHistory } from './sheet-history.ts'

/** Changes of the whole sheet that can be taken back. */
export interface SheetUndo extends Pick<SheetHistory, 'noteBody'> {
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Takes the last change back, or the last one of a field; what the fields say then. */
  readonly undo: (name?: keyof FieldChange) => FieldChange | undefined
  readonly redo: (name?: keyof FieldChange) => FieldChange | undefined
  readonly noteFields: (before: FieldChange, after: FieldChange) => void
}

/** The history of the sheet that is open: its fields, and between them the steps of the body. */
export function useSheetHistory(
  editor: Editor | undefined,
  read: () => FieldChange,
  apply: (change: FieldChange) => void,
): SheetUndo {
  const history = useMemo(createSheetHistory, [])
  const take = (way: 'undo' | 'redo', name: keyof FieldChange | undefined): FieldChange | undefined => {
    const change = history[way](read(), name)
    if (change === 'body') {
      if (editor?.chain().focus()[way]().run() === true) return undefined
      history.forgetBody()
      return take(way, name)
    }
    if (change !== undefined) apply(change)
    return change
  }
  return {
    canUndo: history.canUndo(),
    canRedo: history.canRedo(),
    undo: (name) => take('undo', name),
    redo: (name) => take('redo', name),
    noteFields: (before, after) => history.noteFields(before, after, Date.now()),
    noteBody: history.noteBody,
  }
}
