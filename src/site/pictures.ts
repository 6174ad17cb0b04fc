import type { Derivative, Picture } from '../content/media/picture.ts'
import { placeholderOf } from '../content/media/placeholder.ts'
import { fallback, sourcesOf } from '../content/media/sources.ts'
import { href } from '../routes.ts'
import type { HeadView } from './theme/layout.ts'
import type { PictureView } from './theme/pieces.ts'

/** A picture with its forms and sizes; `undefined` where nothing of it can be shown. */
export function toPictureView(
  picture: Pick<Picture, 'kind' | 'derivatives' | 'thumbhash' | 'alt' | 'caption' | 'credit'> | null,
): PictureView | undefined {
  if (picture === null || picture.kind !== 'image' || picture.derivatives.length === 0) return undefined
  const plain = fallback(picture.derivatives)
  const sources = sourcesOf(picture.derivatives)
  const srcset = sources.find(({ type }) => type === plain.mime)?.srcset
  const placeholder = placeholderOf(picture.thumbhash)
  return {
    sources: sources.filter(({ type }) => type !== plain.mime),
    src: href.media(plain.key),
    ...(srcset === undefined ? {} : { srcset }),
    width: plain.width,
    height: plain.height,
    alt: picture.alt,
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(picture.caption === '' ? {} : { caption: picture.caption }),
    ...(picture.credit === '' ? {} : { credit: picture.credit }),
  }
}

/** Width that other sites want of a picture beside a link. */
const shareWidth = 1200

/** The form of a picture for programs that choose nothing: of a format that all know, as wide as the usual card. */
export function shareForm(derivatives: readonly Derivative[]): Derivative | undefined {
  const plain = derivatives.filter(({ mime }) => mime === 'image/jpeg' || mime === 'image/png')
  return plain.toSorted((a, b) => Math.abs(a.width - shareWidth) - Math.abs(b.width - shareWidth))[0]
}

/** The form of a picture that other sites show beside a link to the page. */
export function toShareImage(origin: string, picture: Picture | null): HeadView['openGraph']['image'] {
  const best = picture === null ? undefined : shareForm(picture.derivatives)
  if (picture === null || best === undefined) return undefined
  return { url: `${origin}${href.media(best.key)}`, width: best.width, height: best.height, alt: picture.alt }
}
