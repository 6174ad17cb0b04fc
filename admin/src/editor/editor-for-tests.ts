import type { Editor } from '@tiptap/core'
import type { Document } from '../../../src/richtext/document.ts'
import { createEditor } from './create-editor.ts'
import { fromEditor } from './document.ts'

let editor: Editor | undefined

/** Puts a writing surface into the page, in the place of the one before. */
export function open(document: Document, language: string): void {
  editor?.destroy()
  const element = globalThis.document.createElement('div')
  globalThis.document.body.replaceChildren(element)
  globalThis.document.documentElement.dir = 'rtl'
  editor = createEditor({ element, document, language, label: 'body', onChange: () => {} })
  editor.view.focus()
}

/** Pastes HTML or text at the caret. */
export function paste(data: Readonly<Record<string, string>>): void {
  const clipboardData = new DataTransfer()
  for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value)
  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true })
  // Firefox takes none from who makes an event.
  Object.defineProperty(event, 'clipboardData', { value: clipboardData })
  editor?.view.dom.dispatchEvent(event)
}

/** What the document says now. */
export function read(): Document {
  if (editor === undefined) throw new Error('No editor is open.')
  return fromEditor(editor.state.doc)
}

/** Where the caret is: the number of the block and the place in it. */
export function caret(): readonly [number, number] {
  if (editor === undefined) throw new Error('No editor is open.')
  const { $head } = editor.state.selection
  return [$head.index(0), $head.parentOffset]
}

/** Copies everything and gives the HTML. */
export function copyAll(): string {
  editor?.commands.selectAll()
  const clipboardData = new DataTransfer()
  editor?.view.dom.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
  return clipboardData.getData('text/html')
}

/** Runs a command of the editor. */
export function run(name: string, ...values: unknown[]): boolean {
  const commands = editor?.commands as unknown as Record<string, (...values: unknown[]) => boolean>
  return commands[name]?.(...values) ?? false
}

/** Direction of each top block as it is shown. */
export function directions(): string[] {
  return [...(editor?.view.dom.children ?? [])].map((element) => getComputedStyle(element).direction)
}
