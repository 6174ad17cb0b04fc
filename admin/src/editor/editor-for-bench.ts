import { baseKeymap } from '@tiptap/pm/commands'
import { history } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { EditorView } from '@tiptap/pm/view'
import type { Document } from '../../../src/richtext/document.ts'
import { createEditor } from './create-editor.ts'
import { toEditor } from './document.ts'
import type { MediaPort } from './media-port.ts'
import { createSchema } from './schema/schema.ts'
import { createSlash } from './slash.ts'
import { createUploads } from './uploads.ts'
import { snapshot } from './use-editor-state.ts'
import { createViews } from './views/views.ts'

let times: number[] = []
let pressed = 0

const media: MediaPort = {
  find: () => Promise.resolve(undefined),
  upload: () => Promise.reject(new Error('Nothing is uploaded here.')),
  choose: () => Promise.resolve([]),
  onFailure: () => undefined,
}

/** Opens the writing surface with all that the screen gives it, or bare ProseMirror with the same schema, caret in the middle. */
export function open(document: Document, isBare: boolean): void {
  const element = globalThis.document.createElement('div')
  globalThis.document.body.replaceChildren(element)
  const view = isBare ? openBare(element, document) : openWhole(element, document)
  view.dom.addEventListener('keydown', () => (pressed = performance.now()), { capture: true })
  const middle = view.state.doc.resolve(Math.floor(view.state.doc.content.size / 2))
  view.dispatch(view.state.tr.setSelection(TextSelection.near(middle)).scrollIntoView())
  view.focus()
  times = []
}

/** Milliseconds from each key that was pressed to the text being there, laid out. */
export const taken = (): readonly number[] => times

function openWhole(element: HTMLElement, document: Document): EditorView {
  const editor = createEditor({
    element,
    document,
    language: 'fa',
    label: 'body',
    onChange: () => undefined,
    extensions: [
      createViews({
        t: (key) => key,
        interfaceLanguage: 'fa',
        interfaceDirection: 'rtl',
        media,
        formatDate: (epochMs) => String(epochMs),
      }),
      createUploads({ media, labelOf: (name) => name }),
      createSlash({ onChange: () => undefined, onKey: () => false }),
    ],
  })
  editor.on('transaction', () => {
    // What the toolbar looks at after each key.
    snapshot(editor)
    finish(editor.view)
  })
  return editor.view
}

function openBare(element: HTMLElement, document: Document): EditorView {
  const schema = createSchema()
  const view: EditorView = new EditorView(element, {
    state: EditorState.create({ doc: toEditor(document, schema), plugins: [history(), keymap(baseKeymap)] }),
    attributes: { class: 'writing', dir: 'rtl' },
    dispatchTransaction: (transaction) => {
      view.updateState(view.state.apply(transaction))
      finish(view)
    },
  })
  return view
}

function finish(view: EditorView): void {
  if (pressed === 0) return
  // The layout belongs to it: only then could somebody see the letter.
  void view.dom.offsetHeight
  times.push(performance.now() - pressed)
  pressed = 0
}
