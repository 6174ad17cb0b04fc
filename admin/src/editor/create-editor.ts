import { Editor, Extension, type Extensions } from '@tiptap/core'
import { dropCursor } from '@tiptap/pm/dropcursor'
import { gapCursor } from '@tiptap/pm/gapcursor'
import { Plugin } from '@tiptap/pm/state'
import type { Document } from '../../../src/richtext/document.ts'
import { CaretAcrossDirections } from './caret.ts'
import { BlockDirections } from './direction.ts'
import { fromEditor, toEditor } from './document.ts'
import { Find } from './find.ts'
import { History } from './history.ts'
import { Keys } from './keys.ts'
import { CleanPaste } from './paste/paste.ts'
import { createSchema, NODES_AND_MARKS } from './schema/schema.ts'
import { Tables } from './tables.ts'

/** What the writing surface is made of. */
export interface EditorSettings {
  readonly element: HTMLElement
  readonly document: Document
  /** The language of the edition. */
  readonly language: string
  /** The accessible name of the field. */
  readonly label: string
  readonly onChange: (document: () => Document) => void
  /** What the screen adds: how nodes are shown, menus. */
  readonly extensions?: Extensions
}

/** Makes the writing surface in an element. */
export function createEditor(settings: EditorSettings): Editor {
  const { element, document, language, label, onChange, extensions = [] } = settings
  return new Editor({
    element,
    // The policy of the page allows no style elements; these rules are in the style sheet.
    injectCSS: false,
    extensions: [
      ...NODES_AND_MARKS,
      History,
      Keys,
      Tables,
      CaretAcrossDirections,
      BlockDirections.configure({ language }),
      CleanPaste,
      Find,
      Cursors,
      ...extensions,
    ],
    content: toEditor(document, createSchema()).toJSON(),
    enablePasteRules: false,
    editorProps: { attributes: { class: 'writing', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label } },
    onUpdate: ({ editor }) => {
      onChange(() => fromEditor(editor.state.doc))
    },
  })
}

/** Where something is dropped, a caret where no letter stands, and a line to go on in after whatever ends the page. */
const Cursors = Extension.create({
  name: 'cursors',
  addProseMirrorPlugins: () => [
    dropCursor({ width: 2, color: false, class: 'drop-cursor' }),
    gapCursor(),
    new Plugin({
      appendTransaction: (transactions, _before, { doc, tr, schema }) => {
        const last = doc.lastChild
        const leadsOn = last !== null && !last.isLeaf && last.type.spec.isolating !== true
        if (leadsOn || !transactions.some(({ docChanged }) => docChanged)) return null
        const line = schema.nodes['paragraph']?.create()
        return line === undefined ? null : tr.insert(doc.content.size, line).setMeta('addToHistory', false)
      },
    }),
  ],
})
