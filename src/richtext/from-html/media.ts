import type { Block, Figure, InlineImage, Mark, Player } from '../document.ts'
import { LIMITS } from '../limits.ts'
import { resolveUrl } from '../url.ts'
import { identifierAttr, lineAttr, numberAttr, shortLine } from './attributes.ts'
import type { Conversion } from './conversion.ts'
import { leadsToPicture } from './marks.ts'
import type { MediaSource } from './options.ts'
import { attr, classes, descendants, type Element, hasClass, sourceOf } from './tree.ts'

/** What `<img>` becomes: a block of its own, something inside the line, or nothing. */
export type ImageResult =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'inline'; readonly inline: InlineImage }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none' }

/** Pictures up to this size inside a line belong to it: signs, flags, smileys. */
const SMALL = 64

/** Reads `<img>`; the marks around it say whether it is a link. */
export function readImage(element: Element, marks: readonly Mark[], conversion: Conversion): ImageResult {
  const alt = lineAttr(element, 'alt') ?? ''
  const names = classes(element)
  if (names.includes('placeholder')) return { kind: 'none' }
  if (names.includes('emoji') || names.includes('wp-smiley')) return { kind: 'text', text: alt }
  const width = numberAttr(element, 'width')
  const height = numberAttr(element, 'height')
  if (width === 1 && height === 1) {
    conversion.lose('element:img')
    return { kind: 'none' }
  }
  const target = mediaTarget(element, 'image', imageAddress(element), conversion)
  if (target === undefined) return { kind: 'block', block: conversion.unsupported('<img>', sourceOf(element)) }
  const isSmall = width !== undefined && height !== undefined && width <= SMALL && height <= SMALL
  if (names.includes('inline-image') || isSmall) {
    const inline: InlineImage = { type: 'inlineImage', attrs: { ...target, alt } }
    return { kind: 'inline', inline }
  }
  const figure: Figure = {
    type: 'figure',
    attrs: { ...target, alt, ...figureLink(marks, target.media), ...figureWidth(names) },
  }
  return { kind: 'block', block: figure }
}

/** A picture inside a line that the renderer wrote as words, because it lies elsewhere or is gone. */
export function readUnseenImage(element: Element): InlineImage | undefined {
  const media = identifierAttr(element, 'data-media')
  const src = resolveUrl(attr(element, 'href') ?? '', undefined)
  if ((media === undefined && src === undefined) || (src ?? '').length > LIMITS.url) return undefined
  const alt = lineAttr(element, 'data-alt') ?? ''
  const target = { ...(media === undefined ? {} : { media }), ...(src === undefined ? {} : { src }) }
  return { type: 'inlineImage', attrs: { ...target, alt } }
}

/** The room a picture’s classes ask for. */
export function figureWidth(names: readonly string[]): Pick<Figure['attrs'], 'width'> {
  if (names.includes('alignwide') || names.includes('alignfull') || names.includes('figure-wide'))
    return { width: 'wide' }
  return names.includes('alignleft') || names.includes('alignright') || names.includes('figure-inset')
    ? { width: 'inset' }
    : {}
}

/** The link around a picture; one that leads to its own large version says nothing. */
function figureLink(marks: readonly Mark[], media: string | undefined): Pick<Figure['attrs'], 'link' | 'ref'> {
  const link = marks.find((mark) => mark.type === 'link')
  if (link === undefined) return {}
  const { href, ref } = link.attrs
  if (ref === undefined ? leadsToPicture(href) : ref.kind === 'media' && ref.id === media) return {}
  return { link: link.attrs.href, ...(link.attrs.ref === undefined ? {} : { ref: link.attrs.ref }) }
}

/** The media row or the address of a picture, sound or film; `undefined` where it has neither. */
export function mediaTarget(
  element: Element,
  kind: MediaSource['kind'],
  address: string | undefined,
  conversion: Conversion,
): { media?: string; src?: string } | undefined {
  const own = identifierAttr(element, 'data-media')
  if (own !== undefined) return { media: own }
  return sourceTarget(address, kind, wordpressId(element), conversion)
}

/** The same for an address that stands outside of an element. */
export function sourceTarget(
  address: string | undefined,
  kind: MediaSource['kind'],
  wpId: number | undefined,
  conversion: Conversion,
): { media?: string; src?: string } | undefined {
  const resolved = address === undefined ? undefined : resolveUrl(address, conversion.options.base)
  const src =
    resolved === undefined || resolved.length > LIMITS.url || /^(?:mailto|tel):|^[#?]/i.test(resolved)
      ? undefined
      : resolved
  const source: MediaSource = { kind, ...(src === undefined ? {} : { src }), ...(wpId === undefined ? {} : { wpId }) }
  const media = conversion.options.resolveMedia?.(source)
  if (media !== undefined) return { media }
  return src === undefined ? undefined : { src }
}

/** Reads `<audio>` and `<video>`. */
export function readPlayer(element: Element, kind: Player['type'], conversion: Conversion): Block {
  const inner = [...descendants(element.childNodes)].find((child) => child.tagName === 'source' && attr(child, 'src'))
  const address = attr(element, 'src') ?? (inner === undefined ? undefined : attr(inner, 'src'))
  const target = mediaTarget(element, kind, address, conversion)
  if (target === undefined) return conversion.unsupported(`<${kind}>`, sourceOf(element))
  const poster = posterOf(attr(element, 'poster'), conversion)
  const title = shortLine(attr(element, 'title') ?? '')
  return { type: kind, attrs: { ...target, ...(title === '' ? {} : { title }), ...poster } }
}

/** A poster is a picture of ours or none: another's would be asked for before anybody presses play. */
export function posterOf(address: string | undefined, conversion: Conversion): Pick<Player['attrs'], 'poster'> {
  if (address === undefined || address === '') return {}
  const poster = sourceTarget(address, 'image', undefined, conversion)?.media
  if (poster === undefined) conversion.lose('attribute:poster')
  return poster === undefined ? {} : { poster }
}

/** Pictures that are loaded late keep their address elsewhere. */
function imageAddress(element: Element): string | undefined {
  const src = attr(element, 'src')
  if (src !== undefined && src !== '' && !src.startsWith('data:')) return src
  const late = attr(element, 'data-src') ?? attr(element, 'data-lazy-src') ?? attr(element, 'data-original')
  const first = (attr(element, 'srcset') ?? attr(element, 'data-srcset'))?.trim().split(/[\s,]/)[0]
  return late ?? (first === '' ? undefined : first) ?? src
}

function wordpressId(element: Element): number | undefined {
  for (const name of classes(element)) {
    const id = /^wp-image-(\d{1,9})$/.exec(name)?.[1]
    if (id !== undefined) return Number(id)
  }
  return hasClass(element, 'wp-post-image') ? undefined : numberAttr(element, 'data-id')
}
