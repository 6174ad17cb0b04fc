import { href, identifier, optional, required, string } from '../attributes.ts'
import type { InlineImage } from '../document.ts'
import { attribute, escapeText } from '../escape.ts'
import { isBlankText } from '../inline-text.ts'
import { LIMITS } from '../limits.ts'
import { isAbsolute } from '../url.ts'
import type { NodeSpec } from './spec.ts'

/** A small picture among letters. One that lies elsewhere is a link, never a request. */
export const inlineImage: NodeSpec<InlineImage> = {
  attributes: { media: optional(identifier), src: optional(href), alt: required(string(LIMITS.line)) },
  content: { kind: 'none' },
  check: ({ media, src }) => (media === undefined && src === undefined ? 'needs media or src' : undefined),
  toHtml: ({ attrs }, writer) => {
    const data = attribute('data-media', attrs.media)
    const media = attrs.media === undefined ? undefined : writer.context.resolveMedia(attrs.media)
    if (media?.kind === 'image') {
      const alt = attribute('alt', attrs.alt === '' ? (media.alt ?? '') : attrs.alt)
      const size = attribute('width', media.width) + attribute('height', media.height)
      return `<img class="inline-image"${data}${attribute('src', media.src)}${alt}${size} loading="lazy" decoding="async">`
    }
    const shown = escapeText(isBlankText(attrs.alt) ? writer.context.labels.openPicture : attrs.alt)
    const kept = `${data}${attribute('data-alt', attrs.alt)}`
    if (attrs.src === undefined) return `<span class="inline-image"${kept}>${shown}</span>`
    const rel = isAbsolute(attrs.src) ? ' rel="noopener"' : ''
    return `<a class="inline-image"${attribute('href', attrs.src)}${rel}${kept}>${shown}</a>`
  },
  toText: ({ attrs }) => attrs.alt,
}
