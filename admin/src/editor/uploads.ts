import { type CommandProps, Extension } from '@tiptap/core'
import type { Node as EditorNode } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { MediaPort } from './media-port.ts'

/** A file on its way into the text. */
interface Upload {
  readonly name: string
  readonly position: number
}

/** Where files go, and what is said while they are on their way. */
interface Source {
  readonly media: MediaPort
  readonly labelOf: (fileName: string) => string
}

type Change = { readonly add: Upload & { readonly bar: HTMLElement } } | { readonly remove: string }

const key = new PluginKey<DecorationSet>('uploads')

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    uploads: {
      /** Brings files in and shows them at the caret, side by side or one below the other. */
      insertFiles: (files: readonly File[], isGallery?: boolean) => ReturnType
    }
  }
}

/**
 * Pictures, sound and film that are dropped, pasted or chosen. Until a file is there, a bar stands in its place that is no part
 * of the document: what is saved meanwhile has no holes, and one may write on.
 */
export const createUploads = (source: Source): Extension =>
  Extension.create({
    name: 'uploads',
    addCommands: () => ({
      insertFiles:
        (files: readonly File[], isGallery = false) =>
        ({ view, dispatch }: CommandProps) => {
          const usable = files.filter(isUsable)
          if (usable.length === 0) return false
          // After the transaction of this command, which would otherwise not fit any more.
          if (dispatch !== undefined)
            queueMicrotask(
              () => void bringIn(view, usable, view.state.selection.to, source, isGallery && usable.length > 1),
            )
          return true
        },
    }),
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, shown) => {
            const moved = shown.map(transaction.mapping, transaction.doc)
            const change = transaction.getMeta(key) as Change | undefined
            if (change === undefined) return moved
            if ('remove' in change)
              return moved.remove(moved.find(undefined, undefined, ({ name }) => name === change.remove))
            const { name, position, bar } = change.add
            return moved.add(transaction.doc, [Decoration.widget(position, bar, { name, side: 1 })])
          },
        },
        props: {
          decorations: (state) => key.getState(state),
          handlePaste: (view, event) => {
            const files = [...(event.clipboardData?.files ?? [])].filter(isUsable)
            // Word and spreadsheets put a picture of the text beside the text: the text is what is meant.
            const hasText =
              event.clipboardData?.types.some((type) => type === 'text/html' || type === 'text/plain') === true
            if (files.length === 0 || hasText) return false
            void bringIn(view, files, view.state.selection.to, source)
            return true
          },
          handleDrop: (view, event, _slice, isMoved) => {
            const files = [...(event.dataTransfer?.files ?? [])].filter(isUsable)
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
            if (isMoved || files.length === 0 || place === null) return false
            event.preventDefault()
            void bringIn(view, files, place.pos, source)
            return true
          },
        },
      }),
    ],
  })

const isUsable = ({ type }: File): boolean => /^(?:image|audio|video)\//.test(type)

async function bringIn(
  view: EditorView,
  files: readonly File[],
  position: number,
  source: Source,
  isGallery = false,
): Promise<void> {
  const at = blockEdge(view, position)
  if (!isGallery) await Promise.all(files.map((file) => bringGroupIn(view, [file], at, source)))
  else await bringGroupIn(view, files, at, source)
}

/** Brings files in that become one block. */
async function bringGroupIn(view: EditorView, files: readonly File[], position: number, source: Source): Promise<void> {
  const { media, labelOf } = source
  const name = crypto.randomUUID()
  const { bar, progress } = uploadBar(files.map((file) => labelOf(file.name)).join(' · '))
  view.dispatch(view.state.tr.setMeta(key, { add: { name, position, bar } } satisfies Change))
  const brought: EditorNode[] = []
  try {
    for (const [index, file] of files.entries()) {
      const { id, kind } = await media.upload(file, (part) => {
        progress.value = (index + part) / files.length
      })
      const isPicture = kind === 'image'
      const node = view.state.schema.nodes[isPicture ? 'figure' : kind]?.create(
        isPicture ? { media: id, alt: '' } : { media: id },
      )
      if (node !== undefined) brought.push(node)
    }
  } catch (error) {
    media.onFailure(error)
  }
  if (view.isDestroyed) return
  const [place] = key.getState(view.state)?.find(undefined, undefined, (spec) => spec['name'] === name) ?? []
  const change = view.state.tr.setMeta(key, { remove: name } satisfies Change)
  const gallery = view.state.schema.nodes['gallery']
  const isGallery = brought.length > 1 && brought.every((node) => node.type.name === 'figure')
  if (place !== undefined && brought.length > 0)
    change.insert(place.from, isGallery && gallery !== undefined ? gallery.create(null, brought) : brought)
  view.dispatch(change)
}

/** A picture never cuts a sentence in two: it comes after the block it was dropped on, in the place of one that is empty before it. */
function blockEdge(view: EditorView, position: number): number {
  const $position = view.state.doc.resolve(Math.min(position, view.state.doc.content.size))
  if ($position.depth === 0) return $position.pos
  const isEmpty = $position.depth === 1 && $position.parent.content.size === 0
  return isEmpty ? $position.before(1) : $position.after(1)
}

function uploadBar(label: string): { bar: HTMLElement; progress: HTMLProgressElement } {
  const bar = document.createElement('div')
  bar.className = 'upload-bar'
  bar.contentEditable = 'false'
  const name = document.createElement('span')
  name.textContent = label
  name.dir = 'auto'
  const progress = document.createElement('progress')
  progress.max = 1
  progress.setAttribute('aria-label', label)
  bar.append(name, progress)
  return { bar, progress }
}
