import type { Derivative, Picture } from '../content/media/picture.ts'
import { href } from '../routes.ts'
import type { PictureSource, PictureView } from './theme.ts'

/** Newer formats first; what a browser does not know it skips. */
const formats = ['image/avif', 'image/webp'] as const

/** Width that stands in `src`, for readers whose browser chooses nothing. */
const plainWidth = 960

/** A picture with its forms and sizes; `undefined` where nothing of it can be shown. */
export function toPictureView(picture: Picture | null, placeholder?: string): PictureView | undefined {
  if (picture === null || picture.kind !== 'image') return undefined
  const plain = picture.derivatives.filter(({ mime }) => !formats.some((format) => format === mime))
  const shown = plain.length > 0 ? plain : picture.derivatives
  const largest = shown.toSorted((a, b) => b.width - a.width)[0]
  const source = shown.toSorted((a, b) => distance(a) - distance(b))[0]
  if (largest === undefined || source === undefined) return undefined
  return {
    sources: formats.flatMap((type) => toSource(type, picture.derivatives)),
    src: href.media(source.key),
    ...(shown.length > 1 ? { srcset: toSrcset(shown) } : {}),
    width: largest.width,
    height: largest.height,
    alt: picture.alt,
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(picture.caption === '' ? {} : { caption: picture.caption }),
    ...(picture.credit === '' ? {} : { credit: picture.credit }),
  }
}

function toSource(type: string, derivatives: readonly Derivative[]): readonly PictureSource[] {
  const forms = derivatives.filter(({ mime }) => mime === type)
  return forms.length === 0 ? [] : [{ type, srcset: toSrcset(forms) }]
}

const toSrcset = (forms: readonly Derivative[]): string =>
  forms
    .toSorted((a, b) => a.width - b.width)
    .map(({ key, width }) => `${href.media(key)} ${width}w`)
    .join(', ')

const distance = ({ width }: Derivative): number => Math.abs(width - plainWidth)
