import { BLOCK_ATTRIBUTES, href, line, oneOf, required, optional } from '../attributes.ts'
import { labelAttributes, placeBlock } from '../direction.ts'
import type { Embed } from '../document.ts'
import { attribute, escapeText } from '../escape.ts'
import { canonicalLine } from '../inline-text.ts'
import { EMBED_PROVIDERS, findEmbed } from './embed-providers.ts'
import { captionText, figureCaption } from './figure.ts'
import type { NodeSpec } from './spec.ts'

/**
 * Something of another house. Written as a plain link in a figure; a script may put a button there (`data-load` is its text) which on a click
 * replaces the link by a frame of `data-embed`. Before that click nothing is asked of the other house.
 */
export const embed: NodeSpec<Embed> = {
  attributes: {
    ...BLOCK_ATTRIBUTES,
    provider: required(oneOf(...Object.keys(EMBED_PROVIDERS))),
    url: required(href),
    title: optional(line),
  },
  content: { kind: 'inlines', optional: true },
  check: ({ provider, url }) =>
    typeof url === 'string' && findEmbed(url)?.provider === provider
      ? undefined
      : 'has an address its provider does not know',
  toHtml: (node, writer, around) => {
    const { provider, url } = node.attrs
    const { labels } = writer.context
    const { html, inside } = placeBlock(node.attrs, [], around)
    const found = findEmbed(url)
    const title = canonicalLine(node.attrs.title ?? '')
    const frame =
      found === undefined
        ? ''
        : attribute('data-embed', found.frame) +
          attribute('data-shape', found.shape) +
          attribute('data-load', labels.loadEmbed(provider))
    const view = `<span class="embed-view"${labelAttributes(writer.context, inside)}>${escapeText(labels.viewEmbed(provider))}</span>`
    const heading = title === '' ? '' : `<strong class="embed-title">${escapeText(title)}</strong> `
    const link = `<a class="embed-link"${attribute('href', url)} rel="noopener">${heading}${view}</a>`
    const caption = figureCaption(node.content, undefined, undefined, writer, inside)
    return `<figure class="embed"${attribute('data-provider', provider)}${frame}${html}>${link}${caption}</figure>`
  },
  toText: (node, text) => captionText(text.inlines(node.content), node.attrs.title),
}
