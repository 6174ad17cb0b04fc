import { Extension } from '@tiptap/core'
import type { ResolvedPos } from '@tiptap/pm/model'
import { Plugin, Selection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Direction } from '../../../src/richtext/document.ts'

type Arrow = 'ArrowLeft' | 'ArrowRight'

/**
 * Leads the caret from a block into one that runs the other way. Browsers go to the logical next place, from where the same key
 * leads back: the caret springs to and fro for ever. Here an arrow that leaves a block on its left enters the next one on its
 * right, and as long as that key is pressed it keeps going up or down the page as it began.
 */
export const CaretAcrossDirections = Extension.create({
  name: 'caretAcrossDirections',
  addProseMirrorPlugins() {
    let run: { readonly key: Arrow; readonly isForward: boolean } | undefined
    return [
      new Plugin({
        props: {
          handleKeyDown(view, event) {
            const key = arrowOf(event)
            if (key === undefined || run?.key !== key) run = undefined
            const { selection } = view.state
            if (key === undefined || !(selection instanceof TextSelection) || !selection.empty) return false
            if (!view.endOfTextblock(key === 'ArrowLeft' ? 'left' : 'right')) return false
            const here = directionAt(view, selection.$head)
            const usual = (key === 'ArrowLeft') === (here === 'rtl')
            const isForward = run?.isForward ?? usual
            run = { key, isForward }
            const next = neighbour(selection.$head, isForward)
            if (!(next instanceof TextSelection)) return false
            const there = directionAt(view, next.$head)
            if (there === here && isForward === usual) return false
            // Leaving on the left means coming in on the right, which is where a left-to-right block ends.
            const atEnd = (key === 'ArrowLeft') === (there === 'ltr')
            const { $head } = next
            const position = atEnd ? $head.end() : $head.start()
            view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, position)).scrollIntoView())
            return true
          },
          handleDOMEvents: {
            mousedown() {
              run = undefined
              return false
            },
          },
        },
      }),
    ]
  },
})

function arrowOf({ key, shiftKey, ctrlKey, altKey, metaKey, isComposing }: KeyboardEvent): Arrow | undefined {
  if (shiftKey || ctrlKey || altKey || metaKey || isComposing) return undefined
  return key === 'ArrowLeft' || key === 'ArrowRight' ? key : undefined
}

function neighbour($head: ResolvedPos, isForward: boolean): Selection | null {
  const edge = isForward ? $head.after() : $head.before()
  return Selection.findFrom($head.doc.resolve(edge), isForward ? 1 : -1)
}

function directionAt(view: EditorView, $position: ResolvedPos): Direction {
  const { node } = view.domAtPos($position.start())
  const element = node instanceof Element ? node : node.parentElement
  return element !== null && getComputedStyle(element).direction === 'ltr' ? 'ltr' : 'rtl'
}
