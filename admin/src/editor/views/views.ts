import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorProps } from '@tiptap/pm/view'
import { correctionView, embedView, galleryView, playerView, pullQuoteView, unsupportedView } from './boxes.ts'
import { figureView } from './figure.ts'
import { footnoteView } from './footnote.ts'
import type { MakeView, ViewContext } from './node-view.ts'

/** How the nodes that are more than an element are shown. */
export const createViews = (context: ViewContext): Extension =>
  Extension.create({
    name: 'views',
    addProseMirrorPlugins() {
      const { editor } = this
      const makers: Readonly<Record<string, MakeView>> = {
        figure: figureView(context),
        gallery: galleryView(context),
        embed: embedView(context),
        audio: playerView(context),
        video: playerView(context),
        pullQuote: pullQuoteView(context),
        correction: correctionView(context),
        unsupported: unsupportedView(context),
        footnote: footnoteView(context),
      }
      const nodeViews: NonNullable<EditorProps['nodeViews']> = {}
      for (const [name, make] of Object.entries(makers))
        nodeViews[name] = (node, _view, getPos) => make({ editor, node, getPos })
      return [new Plugin({ props: { nodeViews } })]
    },
  })
