import type { Translate } from '../../messages.ts'
import type { Direction, Digits, TeaserView } from './pieces.ts'
import type { LayoutView } from './layout.ts'

/** 404 and 410: what could not be shown, and ways on. */
export interface MissingView {
  readonly layout: LayoutView
  readonly latest: readonly TeaserView[]
}

/** A page of nothing but words: nothing here may need the database. */
export interface WordsView {
  readonly t: Translate
  readonly language: string
  readonly dir: Direction
  readonly digits: Digits
  readonly editionName: string
  readonly url: string
}

/** 503, where more was asked for than can be made; searches are given up first. */
export interface BusyView extends WordsView {
  readonly isSearch: boolean
}

/** 500. */
export interface ServerErrorView extends WordsView {
  /** By which the staff finds the failure in the log. */
  readonly requestId: string
}
