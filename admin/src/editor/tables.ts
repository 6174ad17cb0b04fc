import { type CommandProps, Extension } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  mergeCells,
  splitCell,
  tableEditing,
  toggleHeader,
} from '@tiptap/pm/tables'

/** What can be done with a table, by name, in the order in which it is offered. */
export const tableCommands = {
  addRowBefore,
  addRowAfter,
  addColumnBefore,
  addColumnAfter,
  toggleHeaderRow: toggleHeader('row'),
  toggleHeaderColumn: toggleHeader('column'),
  mergeCells,
  splitCell,
  deleteRow,
  deleteColumn,
  deleteTable,
} as const

/** One of these names. */
export type TableCommand = keyof typeof tableCommands

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    tables: {
      /** Does something with the table the caret is in. */
      changeTable: (command: TableCommand) => ReturnType
      /** Goes to the next cell; from the last one into a new row. */
      goToNextCell: () => ReturnType
      /** Goes back one cell. */
      goToPreviousCell: () => ReturnType
      /** Puts a table at the caret, its first row headers. */
      insertTable: (rows: number, columns: number) => ReturnType
    }
  }
}

/** Tables: selecting cells, adding and taking away rows and columns. */
export const Tables = Extension.create({
  name: 'tables',
  addCommands: () => ({
    changeTable:
      (command: TableCommand) =>
      ({ state, dispatch }: CommandProps) =>
        tableCommands[command](state, dispatch),
    goToNextCell:
      () =>
      ({ state, dispatch, chain }: CommandProps) =>
        goToNextCell(1)(state, dispatch) ||
        (addRowAfter(state) && chain().changeTable('addRowAfter').goToNextCell().run()),
    goToPreviousCell:
      () =>
      ({ state, dispatch }: CommandProps) =>
        goToNextCell(-1)(state, dispatch),
    insertTable:
      (rows: number, columns: number) =>
      ({ tr, editor, dispatch }: CommandProps) => {
        if (dispatch === undefined) return true
        const cells = (type: string) =>
          Array.from({ length: columns }, () => ({ type, content: [{ type: 'paragraph' }] }))
        const table = editor.schema.nodeFromJSON({
          type: 'table',
          content: Array.from({ length: rows }, (_row, index) => ({
            type: 'tableRow',
            content: cells(index === 0 ? 'tableHeader' : 'tableCell'),
          })),
        })
        const { from } = tr.selection
        tr.replaceSelectionWith(table)
        // Writing goes on in the first cell.
        tr.setSelection(TextSelection.near(tr.doc.resolve(from + 1))).scrollIntoView()
        return true
      },
  }),
  addProseMirrorPlugins: () => [tableEditing()],
})
