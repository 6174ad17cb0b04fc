import { BLOCK_ATTRIBUTES, href, identifier, line, oneOf, optional, reference, required } from '../attributes.ts'
import { labelAttributes, placeBlock } from '../direction.ts'
import type { Figure, Inline } from '../document.ts'
import { attribute, escapeText } from '../escape.ts'
import { canonicalLine, isBlank, isBlankText } from '../inline-text.ts'
import type { PictureWidth, ResolvedMedia, Surroundings } from '../render-context.ts'
import { isAbsolute } from '../url.ts'
import { linkAttributes } from './link.ts'
import type { NodeSpec, Writer } from './spec.ts'

const SIZES: Readonly<Record<PictureWidth, string>> = {
  text: '(min-width: 46rem) 44rem, 100vw',
  wide: '(min-width: 62rem) 60rem, 100vw',
  inset: '(min-width: 46rem) 20rem, 100vw',
  gallery: '(min-width: 46rem) 22rem, 50vw',
}

/** A picture with caption and credit. */
export const figure: NodeSpec<Figure> = {
  attributes: {
    ...BLOCK_ATTRIBUTES,
    media: optional(identifier),
    src: optional(href),
    alt: required(line),
    credit: optional(line),
    link: optional(href),
    ref: optional(reference),
    width: optional(oneOf('text', 'wide', 'inset')),
  },
  content: { kind: 'inlines', optional: true },
  check: ({ media, src }) => (media === undefined && src === undefined ? 'needs media or src' : undefined),
  toHtml: (node, writer, around) => figureHtml(node, writer, around, node.attrs.width ?? 'text'),
  toText: (node, text) => captionText(text.inlines(node.content), node.attrs.credit),
}

/** A figure whose picture is to be shown at a given width. */
export function figureHtml(node: Figure, writer: Writer, around: Surroundings, width: PictureWidth): string {
  const { attrs } = node
  const { html, inside } = placeBlock(attrs, [], around)
  const media = attrs.media === undefined ? undefined : writer.context.resolveMedia(attrs.media)
  const picture =
    media?.kind === 'image' ? linked(node, media, writer, width) : pictureLink(node, media, writer, inside)
  const caption = figureCaption(node.content, attrs.credit ?? media?.credit, media?.caption, writer, inside)
  const classes = attrs.width === undefined || attrs.width === 'text' ? 'figure' : `figure figure-${attrs.width}`
  return `<figure class="${classes}"${attribute('data-media', attrs.media)}${html}>${picture}${caption}</figure>`
}

/** The line under a picture or a player: its own words, else those of the media item, and whose it is. */
export function figureCaption(
  content: readonly Inline[] | undefined,
  credit: string | undefined,
  usual: string | undefined,
  writer: Writer,
  around: Surroundings,
): string {
  const own = isBlank(content ?? []) ? rowCaption(usual) : (content ?? [])
  const { html, inside } = placeBlock(undefined, own, around)
  const words = writer.inlines(own, inside)
  const name = canonicalLine(credit ?? '')
  const line =
    name === ''
      ? ''
      : `<small class="credit"${attribute('data-credit', name)}${labelAttributes(writer.context, inside)}>${escapeText(writer.context.labels.credit(name))}</small>`
  if (words === '' && line === '') return ''
  return `<figcaption${html}>${words}${words !== '' && line !== '' ? ' ' : ''}${line}</figcaption>`
}

function rowCaption(caption: string | undefined): readonly Inline[] {
  return caption === undefined || caption === '' ? [] : [{ type: 'text', text: caption }]
}

/** Caption and credit as text. */
export function captionText(caption: string, credit: string | undefined): string {
  const name = canonicalLine(credit ?? '')
  return caption === '' || name === '' ? caption + name : `${caption}\n${name}`
}

function linked(node: Figure, media: ResolvedMedia, writer: Writer, width: PictureWidth): string {
  const alt = node.attrs.alt === '' ? (media.alt ?? '') : node.attrs.alt
  const picture = pictureHtml(media, alt, writer.context.sizes?.[width] ?? SIZES[width])
  const target: { href?: string; ref?: NonNullable<Figure['attrs']['ref']> } = {}
  if (node.attrs.link !== undefined) target.href = node.attrs.link
  if (node.attrs.ref !== undefined) target.ref = node.attrs.ref
  const link = linkAttributes(target, writer)
  if (!link.includes(' href=')) return picture
  const name = isBlankText(alt) ? attribute('aria-label', writer.context.labels.openPicture) : ''
  return `<a class="figure-link"${link}${name}>${picture}</a>`
}

/** The size is always there, so nothing moves; the placeholder is an element because inline styles are forbidden by the site's policy. */
function pictureHtml(media: ResolvedMedia, alt: string, sizes: string): string {
  const size = attribute('width', media.width) + attribute('height', media.height)
  const placeholder =
    media.placeholder === undefined || !media.placeholder.startsWith('data:image/')
      ? ''
      : `<img class="placeholder"${attribute('src', media.placeholder)} alt=""${size}>`
  const sources = media.sources
    .map(
      ({ type, srcset }) =>
        `<source${attribute('type', type)}${attribute('srcset', srcset)}${attribute('sizes', sizes)}>`,
    )
    .join('')
  const image = `<img${attribute('src', media.src)}${attribute('alt', alt)}${size} loading="lazy" decoding="async">`
  return `<span class="frame">${placeholder}<picture>${sources}${image}</picture></span>`
}

/** What is no picture of ours: a link to where it lies, or words where there is nothing to lead to. */
function pictureLink(
  { attrs }: Figure,
  media: ResolvedMedia | undefined,
  writer: Writer,
  around: Surroundings,
): string {
  const { labels } = writer.context
  const target = media?.src ?? attrs.src
  const isUnnamed = isBlankText(attrs.alt)
  const alt = attribute('data-alt', attrs.alt) + (isUnnamed ? labelAttributes(writer.context, around) : '')
  if (target === undefined)
    return `<span class="missing"${alt}>${escapeText(isUnnamed ? labels.missingMedia : attrs.alt)}</span>`
  const src = media === undefined ? '' : attribute('data-file', 'true')
  const rel = isAbsolute(target) ? ' rel="noopener"' : ''
  return `<a class="outside"${attribute('href', target)}${rel}${src}${alt}>${escapeText(isUnnamed ? labels.openPicture : attrs.alt)}</a>`
}
