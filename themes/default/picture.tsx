import type { PictureView, Translate } from '../../src/site/theme/pieces.ts'

interface PictureProps {
  readonly picture: PictureView
  /** How wide it is drawn, for the choice among the widths on offer. */
  readonly sizes: string
  /** The picture a reader sees first is fetched at once. */
  readonly isFirst?: boolean
  /** Cut to the shape of its place. */
  readonly isCropped?: boolean
}

/** A picture over its tiny placeholder, both with their size, so that nothing moves. */
export function Picture({ picture, sizes, isFirst = false, isCropped = false }: PictureProps) {
  const { width, height } = picture
  return (
    <span class={isCropped ? 'frame frame-cropped' : 'frame'}>
      {picture.placeholder !== undefined && (
        <img class="placeholder" src={picture.placeholder} alt="" width={width} height={height} />
      )}
      <picture>
        {picture.sources.map((source) => (
          <source type={source.type} srcset={source.srcset} sizes={sizes} />
        ))}
        <img
          src={picture.src}
          srcset={picture.srcset}
          sizes={picture.srcset === undefined ? undefined : sizes}
          alt={picture.alt}
          width={width}
          height={height}
          loading={isFirst ? undefined : 'lazy'}
          decoding="async"
          fetchpriority={isFirst ? 'high' : undefined}
        />
      </picture>
    </span>
  )
}

/** The picture above a text: a broad one may be wider than the text, a tall one must not fill the screen. */
export function LeadPicture({ picture, t }: { readonly picture: PictureView; readonly t: Translate }) {
  const ratio = picture.height / picture.width
  const shape = ratio > 1.15 ? ' article-picture-tall' : ratio > 0.85 ? ' article-picture-square' : ''
  return (
    <figure class={`article-picture${shape}`}>
      <Picture picture={picture} sizes="(min-width: 62rem) 60rem, 100vw" isFirst />
      <PictureCaption picture={picture} t={t} />
    </figure>
  )
}

/** What is said under a picture, and whose it is. */
function PictureCaption({ picture, t }: { readonly picture: PictureView; readonly t: Translate }) {
  const { caption, credit } = picture
  if (caption === undefined && credit === undefined) return null
  return (
    <figcaption>
      {caption}
      {caption !== undefined && credit !== undefined && ' '}
      {credit !== undefined && <span class="credit">{t('picture.credit', { credit })}</span>}
    </figcaption>
  )
}
