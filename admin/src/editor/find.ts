import { type Editor, Extension } from '@tiptap/core'
import type { Node as EditorNode } from '@tiptap/pm/model'
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { changeTexts } from './change-texts.ts'
import { findText } from './find-text.ts'
import { passagesOf } from './passages.ts'

/** What is looked for in the text. */
export interface Search {
  readonly wanted: string
  readonly isExact: boolean
}

/** What was found of it, and which of these one stands at. */
export interface FindState extends Search {
  readonly places: readonly { readonly from: number; readonly to: number }[]
  readonly current: number
}

const nothing: FindState = { wanted: '', isExact: false, places: [], current: 0 }
const key = new PluginKey<FindState>('find')

/** Looks for a text in the document, and shows all places where it stands. */
export const Find = Extension.create({
  name: 'find',
  addProseMirrorPlugins: () => [
    new Plugin<FindState>({
      key,
      state: {
        init: () => nothing,
        apply(transaction, before) {
          const change = transaction.getMeta(key) as Partial<FindState> | undefined
          if (change === undefined && !transaction.docChanged) return before
          const next = { ...before, ...change }
          const isSame = change?.wanted === undefined && !transaction.docChanged
          const places = isSame ? next.places : placesIn(transaction.doc, next)
          return { ...next, places, current: Math.max(0, Math.min(next.current, places.length - 1)) }
        },
      },
      props: {
        decorations(state) {
          const { places, current } = key.getState(state) ?? nothing
          if (places.length === 0) return DecorationSet.empty
          const marks = places.map(({ from, to }, index) =>
            Decoration.inline(from, to, { class: index === current ? 'found found-current' : 'found' }),
          )
          return DecorationSet.create(state.doc, marks)
        },
      },
    }),
  ],
})

function placesIn(doc: EditorNode, { wanted, isExact }: Search): FindState['places'] {
  if (wanted === '') return []
  return passagesOf(doc).flatMap(({ from, text }) =>
    findText(text, wanted, isExact).map(({ start, end }) => ({ from: from + start, to: from + end })),
  )
}

/** What was found until now. */
export const findState = (editor: Editor): FindState => key.getState(editor.state) ?? nothing

/** Looks for something else; the first place after the caret is the current one. */
export function lookFor(editor: Editor, search: Search): void {
  const { state, view } = editor
  view.dispatch(state.tr.setMeta(key, { ...search, current: 0 }))
  const { places } = findState(editor)
  const next = places.findIndex(({ from }) => from >= editor.state.selection.from)
  goTo(editor, Math.max(0, next))
}

/** Goes to a place by its number; after the last one comes the first. */
export function goTo(editor: Editor, number: number): void {
  const { places } = findState(editor)
  const current = places.length === 0 ? 0 : (number + places.length) % places.length
  editor.view.dispatch(editor.state.tr.setMeta(key, { current }))
  editor.view.dom.querySelector('.found-current')?.scrollIntoView({ block: 'center' })
}

/** Puts something else in the current place and goes to the next one. */
export function replaceCurrent(editor: Editor, text: string): void {
  const { places, current } = findState(editor)
  const place = places[current]
  if (place === undefined) return
  changeTexts(editor, [{ ...place, text }])
  // What was put there may be found again: it is not the next one.
  const next = findState(editor).places.findIndex(({ from }) => from >= place.from + text.length)
  goTo(editor, Math.max(0, next))
}

/** Puts something else in all places; what is given takes it back, as of `changeTexts`. */
export function replaceAll(editor: Editor, text: string): () => boolean {
  const { places } = findState(editor)
  return changeTexts(
    editor,
    places.map((place) => ({ ...place, text })),
  )
}

/** Looks for nothing any more; what was the current place is selected. */
export function stopLooking(editor: Editor): void {
  const { places, current } = findState(editor)
  const place = places[current]
  const { tr } = editor.state
  if (place !== undefined) tr.setSelection(TextSelection.create(tr.doc, place.from, place.to))
  editor.view.dispatch(tr.setMeta(key, nothing))
  editor.view.focus()
}
