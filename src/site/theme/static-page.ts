import type { LayoutView } from './layout.ts'
import type { LinkView, TimeView, PictureView } from './pieces.ts'

export interface PageView {
  readonly layout: LayoutView
  readonly title: string
  readonly lead: string
  readonly picture?: PictureView
  readonly bodyHtml: string
  readonly parent?: LinkView
  readonly children: readonly LinkView[]
  readonly updated?: TimeView
}
