/** What passes between the server and the process that reads pictures. */

export interface ImageFacts {
  /** Of the upright picture, in pixels. */
  readonly width: number
  readonly height: number
  /** MIME type by the decoder that accepts it. */
  readonly mime: string
}

/** One file made of a picture, lying in the folder that the task named. */
export interface MadeFile {
  readonly name: string
  readonly extension: string
  readonly mime: string
  readonly width: number
  readonly height: number
}

export interface MadeImages extends ImageFacts {
  /** Base64. */
  readonly thumbhash: string
  readonly files: readonly MadeFile[]
}

/** A sign of the paper made of a picture: square, as PNG. */
export interface MadeIcon {
  readonly name: string
  readonly use: IconUse
  readonly width: number
}

/** Where a sign is shown: in a tab, on a screen of programs, cut to a shape there, on one of Apple's. */
export type IconUse = 'tab' | 'any' | 'maskable' | 'apple'

export type ImageTask =
  | { readonly name: 'inspect'; readonly file: string }
  | { readonly name: 'derive'; readonly file: string; readonly directory: string }
  | { readonly name: 'icons'; readonly file: string; readonly directory: string }

export type ImageRequest = ImageTask & { readonly id: number }

/** `refused` is why the picture cannot be used; it will not be better next time, which after `failed` it may. */
export type ImageReply =
  | { readonly id: number; readonly facts: ImageFacts }
  | { readonly id: number; readonly made: MadeImages }
  | { readonly id: number; readonly icons: readonly MadeIcon[] }
  | { readonly id: number; readonly refused: string }
  | { readonly id: number; readonly failed: string }
