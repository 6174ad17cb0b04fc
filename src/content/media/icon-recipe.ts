import type { IconUse } from './image-protocol.ts'

/** Raised when what is made of a logo changes: signs made by an older version are then made anew. */
export const iconVersion = 1

/** What stands behind a sign where nothing may be clear: the paper. */
export const iconGround = '#fffdf9'

/** Every sign that is made; `inner` is the side of the square that the picture may fill. */
export const iconShapes: readonly {
  readonly use: IconUse
  readonly width: number
  readonly inner: number
  readonly isOpaque: boolean
}[] = [
  { use: 'tab', width: 48, inner: 48, isOpaque: false },
  { use: 'any', width: 192, inner: 192, isOpaque: false },
  { use: 'any', width: 512, inner: 512, isOpaque: false },
  // A circle of four fifths stays in sight whatever the shape (W3C Web Application Manifest, safe zone); a square in it.
  { use: 'maskable', width: 512, inner: 288, isOpaque: true },
  { use: 'apple', width: 180, inner: 140, isOpaque: true },
]
