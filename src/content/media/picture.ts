import type { MediaKind } from '../../db/schema.ts'
import { readJson } from '../json.ts'

/** One stored form of a media item that readers get. */
export interface Derivative {
  readonly key: string
  readonly mime: string
  readonly width: number
  readonly height: number
  readonly bytes: number
}

/** A media item as pages show it, with its texts in one language. */
export interface Picture {
  readonly id: string
  readonly kind: MediaKind
  readonly width: number | null
  readonly height: number | null
  /** Base64, empty for none. */
  readonly thumbhash: string
  readonly focalX: number
  readonly focalY: number
  readonly derivatives: readonly Derivative[]
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

/** Columns of a left-joined media row and its texts, as `pictureColumns` names them. */
export interface PictureRow {
  readonly mediaId: string | null
  readonly mediaKind: MediaKind | null
  readonly mediaWidth: number | null
  readonly mediaHeight: number | null
  readonly mediaThumbhash: string | null
  readonly mediaFocalX: number | null
  readonly mediaFocalY: number | null
  readonly mediaDerivatives: string | null
  readonly mediaAlt: string | null
  readonly mediaCaption: string | null
  readonly mediaCredit: string | null
}

/** Columns to select from `media` joined as `m` and `media_texts` joined as `mt`. */
export const pictureColumns = [
  'm.id as mediaId',
  'm.kind as mediaKind',
  'm.width as mediaWidth',
  'm.height as mediaHeight',
  'm.thumbhash as mediaThumbhash',
  'm.focal_x as mediaFocalX',
  'm.focal_y as mediaFocalY',
  'm.derivatives as mediaDerivatives',
  'mt.alt as mediaAlt',
  'mt.caption as mediaCaption',
  'mt.credit as mediaCredit',
] as const

/** The picture of a row; null where there is none, or nothing of it that could be shown yet. */
export function toPicture(row: PictureRow): Picture | null {
  if (row.mediaId === null || row.mediaKind === null || row.mediaDerivatives === null) return null
  const derivatives = readJson<readonly Derivative[]>(row.mediaDerivatives)
  if (derivatives.length === 0) return null
  return {
    id: row.mediaId,
    kind: row.mediaKind,
    width: row.mediaWidth,
    height: row.mediaHeight,
    thumbhash: row.mediaThumbhash ?? '',
    focalX: row.mediaFocalX ?? 0.5,
    focalY: row.mediaFocalY ?? 0.5,
    derivatives,
    alt: row.mediaAlt ?? '',
    caption: row.mediaCaption ?? '',
    credit: row.mediaCredit ?? '',
  }
}
