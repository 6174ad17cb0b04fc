import { type CommandProps, Extension } from '@tiptap/core'
import type { Node as EditorNode, Schema } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { MediaPort, PlacedMedia } from './media-port.ts'

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
      /** Puts media at the caret, side by side or one below the other. */
      insertMedia: (placed: readonly PlacedMedia[], isGallery?: boolean) => ReturnType
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
      insertMedia:
        (placed: readonly PlacedMedia[], isGallery = false) =>
        ({ view, tr, dispatch }: CommandProps) => {
          if (placed.length === 0) return false
          dispatch?.(tr.insert(blockEdge(tr.doc, tr.selection.to), toBlocks(view.state.schema, placed, isGallery)))
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

async function bringIn(view: EditorView, files: readonly File[], position: number, source: Source): Promise<void> {
  const at = blockEdge(view.state.doc, position)
  await Promise.all(files.map((file) => bringOneIn(view, file, at, source)))
}

async function bringOneIn(view: EditorView, file: File, position: number, source: Source): Promise<void> {
  const { media, labelOf } = source
  const name = crypto.randomUUID()
  const { bar, progress } = uploadBar(labelOf(file.name))
  view.dispatch(view.state.tr.setMeta(key, { add: { name, position, bar } } satisfies Change))
  let placed: PlacedMedia | undefined
  try {
    placed = await media.upload(file, (part) => {
      progress.value = part
    })
  } catch (error) {
    media.onFailure(error)
  }
  if (view.isDestroyed) return
  const [place] = key.getState(view.state)?.find(undefined, undefined, (spec) => spec['name'] === name) ?? []
  const change = view.state.tr.setMeta(key, { remove: name } satisfies Change)
  if (place !== undefined && placed !== undefined)
    change.insert(place.from, toBlocks(view.state.schema, [placed], false))
  view.dispatch(change)
}

/** A block for each, or one that holds them all. */
function toBlocks(schema: Schema, placed: readonly PlacedMedia[], isGallery: boolean): readonly EditorNode[] {
  const blocks = placed.flatMap(({ id, kind, alt }) => {
    const isPicture = kind === 'image'
    return schema.nodes[isPicture ? 'figure' : kind]?.create(isPicture ? { media: id, alt } : { media: id }) ?? []
  })
  const { gallery } = schema.nodes
  const isOne = isGallery && blocks.length > 1 && blocks.every((node) => node.type.name === 'figure')
  return isOne && gallery !== undefined ? [gallery.create(null, blocks)] : blocks
}

/** A picture never cuts a sentence in two: it comes after the block it was dropped on, in the place of one that is empty before it. */
function blockEdge(doc: EditorNode, position: number): number {
  const $position = doc.resolve(Math.min(position, doc.content.size))
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
