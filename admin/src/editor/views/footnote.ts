import { baseKeymap } from '@tiptap/pm/commands'
import { keymap } from '@tiptap/pm/keymap'
import type { Node as EditorNode } from '@tiptap/pm/model'
import { EditorState, NodeSelection, type Transaction } from '@tiptap/pm/state'
import { StepMap } from '@tiptap/pm/transform'
import { EditorView } from '@tiptap/pm/view'
import { element, type MakeView, type ViewContext } from './node-view.ts'

/** A number in the text; while it is chosen, its words stand in a field below it. */
export function footnoteView(context: ViewContext): MakeView {
  return ({ node: first, editor, getPos }) => {
    let node = first
    let inner: EditorView | undefined
    const outer = editor.view
    const dom = element('span', 'footnote-view')
    dom.dataset['node'] = 'footnote'
    const mark = element('span', 'footnote-mark')
    dom.append(mark)
    name(dom, context, node)

    const open = (): void => {
      const box = element('span', 'footnote-box')
      box.contentEditable = 'false'
      dom.append(box)
      inner = new EditorView(box, {
        state: EditorState.create({
          doc: node,
          plugins: [
            keymap({
              'Mod-z': () => editor.commands.undo(),
              'Mod-y': () => editor.commands.redo(),
              'Shift-Space': (state, dispatch) => {
                dispatch?.(state.tr.insertText('\u200c'))
                return true
              },
              Enter: () => leave(1),
              Escape: () => leave(1),
            }),
            keymap(baseKeymap),
          ],
        }),
        attributes: {
          'aria-label': context.t('editor.footnoteText'),
          role: 'textbox',
          class: 'footnote-text',
          dir: 'auto',
          'data-placeholder': context.t('editor.footnoteText'),
        },
        editable: () => editor.isEditable,
        dispatchTransaction: pass,
        handleDOMEvents: {
          // The outer field would take the focus back.
          mousedown: () => {
            if (outer.hasFocus()) inner?.focus()
            return false
          },
        },
      })
      requestAnimationFrame(() => inner?.focus())
    }
    const close = (): void => {
      inner?.dom.parentElement?.remove()
      inner?.destroy()
      inner = undefined
    }
    const leave = (side: number): boolean => {
      const position = getPos()
      if (position === undefined) return false
      editor
        .chain()
        .setTextSelection(position + (side > 0 ? node.nodeSize : 0))
        .focus()
        .run()
      return true
    }
    /** What is written in the field goes into the document at once. */
    const pass = (transaction: Transaction): void => {
      if (inner === undefined) return
      const { state, transactions } = inner.state.applyTransaction(transaction)
      inner.updateState(state)
      const position = getPos()
      if (transaction.getMeta('fromOutside') === true || position === undefined) return
      const change = outer.state.tr
      const offset = StepMap.offset(position + 1)
      for (const { steps } of transactions)
        for (const step of steps) {
          const mapped = step.map(offset)
          if (mapped !== null) change.step(mapped)
        }
      if (change.docChanged) outer.dispatch(change)
    }

    return {
      dom,
      selectNode: () => {
        dom.classList.add('ProseMirror-selectednode')
        if (inner === undefined && outer.state.selection instanceof NodeSelection) open()
      },
      deselectNode: () => {
        dom.classList.remove('ProseMirror-selectednode')
        close()
      },
      update: (next) => {
        if (!next.sameMarkup(node)) return false
        node = next
        name(dom, context, node)
        if (inner !== undefined) take(inner, node)
        return true
      },
      destroy: close,
      stopEvent: (event) => inner !== undefined && event.target instanceof Node && inner.dom.contains(event.target),
      ignoreMutation: () => true,
    }
  }
}

/** Brings into the field what changed outside it: something taken back, the other edition's text. */
function take(inner: EditorView, node: EditorNode): void {
  const { state } = inner
  const start = node.content.findDiffStart(state.doc.content)
  const ends = node.content.findDiffEnd(state.doc.content)
  if (start === null || ends === null) return
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b))
  inner.dispatch(
    state.tr.replace(start, ends.b + overlap, node.slice(start, ends.a + overlap)).setMeta('fromOutside', true),
  )
}

function name(dom: HTMLElement, { t }: ViewContext, node: EditorNode): void {
  dom.title = node.textContent === '' ? t('editor.footnoteText') : node.textContent
}
