import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** What is typed after a slash in a line that holds nothing else, and where it stands on the screen. */
export interface SlashState {
  readonly query: string
  readonly from: number
  readonly to: number
  readonly place: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
}

/** What the menu does with keys while it is open; `true`: it was for the menu. */
export interface SlashListener {
  readonly onChange: (state: SlashState | undefined) => void
  readonly onKey: (key: string) => boolean
}

/** Watches for a slash at the beginning of a line: the menu of blocks opens below it. */
export const createSlash = (listener: SlashListener): Extension =>
  Extension.create({
    name: 'slash',
    // Before lists and headings get to see Enter and the arrows.
    priority: 300,
    addProseMirrorPlugins() {
      let isOpen = false
      let dismissed: number | undefined
      const tell = (view: EditorView): void => {
        const found = view.hasFocus() ? slashAt(view) : undefined
        if (found === undefined) dismissed = undefined
        const state = found !== undefined && found.from === dismissed ? undefined : found
        if (state === undefined && !isOpen) return
        isOpen = state !== undefined
        listener.onChange(state)
      }
      return [
        new Plugin({
          view: () => ({ update: tell }),
          props: {
            handleKeyDown: (view, { key }) => {
              if (!isOpen) return false
              if (key === 'Escape') {
                dismissed = slashAt(view)?.from
                tell(view)
                return true
              }
              return listener.onKey(key)
            },
            handleDOMEvents: {
              blur: () => {
                if (isOpen) listener.onChange(undefined)
                isOpen = false
                return false
              },
            },
          },
        }),
      ]
    },
  })

function slashAt(view: EditorView): SlashState | undefined {
  const { $head, empty } = view.state.selection
  const { parent } = $head
  if (!empty || parent.type.name !== 'paragraph') return undefined
  const text = parent.textContent
  if (!text.startsWith('/') || text.length > 24 || /\s\s|^\/\s/.test(text) || $head.parentOffset !== text.length)
    return undefined
  const from = $head.start()
  const { top, bottom, left, right } = view.coordsAtPos(from)
  return { query: text.slice(1), from, to: $head.pos, place: { top, bottom, left, right } }
}
