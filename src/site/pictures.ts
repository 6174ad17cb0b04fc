import type { Picture } from '../content/media/picture.ts'
import { placeholderOf } from '../content/media/placeholder.ts'
import { fallback, sourcesOf } from '../content/media/sources.ts'
import { href } from '../routes.ts'
import type { PictureView } from './theme.ts'

/** A picture with its forms and sizes; `undefined` where nothing of it can be shown. */
export function toPictureView(picture: Picture | null): PictureView | undefined {
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

/** The form of a picture that other sites show beside a link to the page. */
export function toShareImage(origin: string, view: PictureView | undefined) {
  if (view === undefined) return undefined
  return { url: `${origin}${view.src}`, width: view.width, height: view.height, alt: view.alt }
}
