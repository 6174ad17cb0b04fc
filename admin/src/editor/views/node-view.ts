import type { Editor } from '@tiptap/core'
import type { Node as EditorNode } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import type { WritingWords } from '../words.ts'
import type { MediaPort } from '../media-port.ts'

/** What a view needs of the screen around it. */
export interface ViewContext {
  /** A sentence of the interface. */
  readonly t: WritingWords
  /** The language of the interface, for what stands inside text of another one. */
  readonly interfaceLanguage: string
  readonly interfaceDirection: 'rtl' | 'ltr'
  readonly media: MediaPort
  readonly formatDate: (epochMs: number) => string
}

/** The node that is shown, and where. */
export interface ViewProps {
  readonly editor: Editor
  readonly node: EditorNode
  readonly getPos: () => number | undefined
}

/** Makes the view of a node. */
export type MakeView = (props: ViewProps) => NodeView

/** A node as it is shown: the element, where its text is written, and what is done when its attributes change. */
export interface Shown {
  readonly dom: HTMLElement
  readonly contentDOM?: HTMLElement
  readonly show?: (node: EditorNode) => void
  readonly destroy?: () => void
}

/** What a view can do to its node. */
export interface NodeControl {
  readonly set: (attrs: Readonly<Record<string, unknown>>) => void
  readonly remove: () => void
}

/** Makes a view of a node: controls in it are the browser's own and never the editor's. */
export function nodeView(props: ViewProps, make: (control: NodeControl) => Shown): NodeView {
  const { editor, getPos } = props
  const type = props.node.type.name
  const control: NodeControl = {
    set: (attrs) => {
      if (!editor.isEditable) return
      const position = getPos()
      const node = position === undefined ? null : editor.state.doc.nodeAt(position)
      if (position === undefined || node === null) return
      editor.view.dispatch(editor.state.tr.setNodeMarkup(position, undefined, { ...node.attrs, ...attrs }))
    },
    remove: () => {
      if (!editor.isEditable) return
      const position = getPos()
      const node = position === undefined ? null : editor.state.doc.nodeAt(position)
      if (position === undefined || node === null) return
      editor.view.dispatch(editor.state.tr.delete(position, position + node.nodeSize))
      editor.view.focus()
    },
  }
  const shown = make(control)
  const { dom, contentDOM } = shown
  dom.dataset['node'] = type
  place(dom, props.node)
  shown.show?.(props.node)
  return {
    dom,
    ...(contentDOM === undefined ? {} : { contentDOM }),
    update: (node) => {
      if (node.type.name !== type) return false
      place(dom, node)
      shown.show?.(node)
      return true
    },
    stopEvent: (event) => event.target instanceof Element && event.target.closest('.node-controls') !== null,
    ignoreMutation: (mutation) => mutation.type !== 'selection' && contentDOM?.contains(mutation.target) !== true,
    ...(shown.destroy === undefined ? {} : { destroy: shown.destroy }),
  }
}

/** The direction and language a block says itself; what its text shows comes as a decoration. */
function place(dom: HTMLElement, node: EditorNode): void {
  const { dir, lang } = node.attrs as { dir?: unknown; lang?: unknown }
  if (typeof dir === 'string') dom.dir = dir
  if (typeof lang === 'string') dom.lang = lang
  else dom.removeAttribute('lang')
}

/** A row of controls in the language of the interface. */
export function controls(context: ViewContext, ...children: readonly (Node | string)[]): HTMLElement {
  const row = element('div', 'node-controls')
  row.contentEditable = 'false'
  row.lang = context.interfaceLanguage
  row.dir = context.interfaceDirection
  row.append(...children)
  return row
}

/** A field of a line. */
export function lineField(
  label: string,
  onChange: (value: string) => void,
): { element: HTMLElement; input: HTMLInputElement } {
  const box = element('label', 'node-field')
  const input = document.createElement('input')
  input.type = 'text'
  input.dir = 'auto'
  input.maxLength = 4000
  input.addEventListener('input', () => {
    onChange(input.value)
  })
  box.append(span(label), input)
  return { element: box, input }
}

/** One of a few. */
export function choiceField(
  label: string,
  choices: Readonly<Record<string, string>>,
  onChange: (value: string) => void,
): { element: HTMLElement; select: HTMLSelectElement } {
  const box = element('label', 'node-field')
  const select = document.createElement('select')
  for (const [value, text] of Object.entries(choices)) select.append(new Option(text, value))
  select.addEventListener('change', () => {
    onChange(select.value)
  })
  box.append(span(label), select)
  return { element: box, select }
}

/** A button. */
export function actionButton(label: string, onPress: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'node-action'
  button.textContent = label
  button.addEventListener('click', onPress)
  return button
}

/** Writes what a field should say, without moving the caret of somebody who is writing in it. */
export function showValue(input: HTMLInputElement | HTMLSelectElement, value: string): void {
  if (input.value !== value) input.value = value
}

/** An element with a class. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  made.className = className
  return made
}

function span(text: string): HTMLElement {
  const made = document.createElement('span')
  made.textContent = text
  return made
}

/** An empty line is no value. */
export const orNull = (value: string): string | null => (value === '' ? null : value)
