import type { ResolvedMedia } from '../../richtext/render-context.ts'
import { href } from '../../routes.ts'
import type { Derivative, Picture } from './picture.ts'
import { placeholderOf } from './placeholder.ts'

/** Best first: a browser takes the first it knows. */
const formats = ['image/avif', 'image/webp', 'image/png', 'image/jpeg', 'image/gif']
const usualWidth = 960

/** A media item as the document's renderer wants it: its addresses by format, its size, its placeholder. */
export function toResolvedMedia(picture: Picture): ResolvedMedia {
  const { derivatives } = picture
  const placeholder = placeholderOf(picture.thumbhash)
  return {
    kind: picture.kind,
    ...(picture.width === null || picture.height === null ? {} : { width: picture.width, height: picture.height }),
    sources: picture.kind === 'image' ? sourcesOf(derivatives) : [],
    src: href.media(fallback(derivatives).key),
    ...(placeholder === undefined ? {} : { placeholder }),
    alt: picture.alt,
    credit: picture.credit,
    caption: picture.caption,
  }
}

/** One `srcset` for each format, best format first, widths rising. */
export function sourcesOf(derivatives: readonly Derivative[]): ResolvedMedia['sources'] {
  return formats.flatMap((type) => {
    const widths = derivatives.filter(({ mime }) => mime === type).toSorted((a, b) => a.width - b.width)
    const srcset = widths.map(({ key, width }) => `${href.media(key)} ${width}w`).join(', ')
    return srcset === '' ? [] : [{ type, srcset }]
  })
}

/** The one address for programs that choose nothing: the most widely known format, wide enough for a column. */
export function fallback(derivatives: readonly Derivative[]): Derivative {
  const rank = (derivative: Derivative): number => formats.indexOf(derivative.mime)
  const [best] = derivatives.toSorted(
    (a, b) => rank(b) - rank(a) || Math.abs(a.width - usualWidth) - Math.abs(b.width - usualWidth),
  )
  if (best === undefined) throw new RangeError('A media item that is shown has at least one derivative.')
  return best
}
