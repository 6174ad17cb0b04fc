import type { Picture } from '../content/media/picture.ts'
import { placeholderOf } from '../content/media/placeholder.ts'
import { fallback, sourcesOf } from '../content/media/sources.ts'
import { href } from '../routes.ts'
import type { HeadView, PictureView } from './theme.ts'

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

/** The form of a picture that other sites show beside a link to the page. */
export function toShareImage(origin: string, picture: Picture | null): HeadView['openGraph']['image'] {
  const plain = picture?.derivatives.filter(({ mime }) => mime === 'image/jpeg' || mime === 'image/png') ?? []
  const [best] = plain.toSorted((a, b) => Math.abs(a.width - shareWidth) - Math.abs(b.width - shareWidth))
  if (picture === null || best === undefined) return undefined
  return { url: `${origin}${href.media(best.key)}`, width: best.width, height: best.height, alt: picture.alt }
}
