import type { Translate } from '../../messages.ts'
import type { Direction, Digits, TeaserView } from './pieces.ts'
import type { LayoutView } from './layout.ts'

/** 404 and 410: what could not be shown, and ways on. */
export interface MissingView {
  readonly layout: LayoutView
  readonly latest: readonly TeaserView[]
}

/** 503, where more was asked for than can be made: nothing here may need the database. */
export interface BusyView {
  readonly t: Translate
  readonly language: string
  readonly dir: Direction
  readonly digits: Digits
  readonly editionName: string
  readonly url: string
}

/** 500: nothing here may need the database. */
export interface ServerErrorView extends BusyView {
  /** By which the staff finds the failure in the log. */
  readonly requestId: string
}
