import { BLOCK_ATTRIBUTES, href, identifier, line, optional } from '../attributes.ts'
import { labelAttributes, placeBlock } from '../direction.ts'
import type { Player } from '../document.ts'
import { attribute, escapeText } from '../escape.ts'
import { canonicalLine } from '../inline-text.ts'
import type { ResolvedMedia, Surroundings } from '../render-context.ts'
import { isAbsolute } from '../url.ts'
import { captionText, figureCaption } from './figure.ts'
import type { NodeSpec, Writer } from './spec.ts'

/** Sound or film of this paper, loaded when somebody presses play; one that lies elsewhere is a link. `poster` is the id of a picture. */
export const player: NodeSpec<Player> = {
  attributes: {
    ...BLOCK_ATTRIBUTES,
    media: optional(identifier),
    src: optional(href),
    title: optional(line),
    poster: optional(identifier),
  },
  content: { kind: 'inlines', optional: true },
  check: ({ media, src }) => (media === undefined && src === undefined ? 'needs media or src' : undefined),
  toHtml: (node, writer, around) => {
    const { attrs } = node
    const { html, inside } = placeBlock(attrs, [], around)
    const media = attrs.media === undefined ? undefined : writer.context.resolveMedia(attrs.media)
    const title = canonicalLine(attrs.title ?? '')
    const data = attribute('data-player', node.type) + attribute('data-media', attrs.media)
    const kept = attribute('data-title', title === '' ? undefined : title) + attribute('data-poster', attrs.poster)
    const inner =
      media?.kind === node.type ? element(node, media, title, writer) : playerLink(node, media, title, writer, inside)
    const caption = figureCaption(node.content, media?.credit, media?.caption, writer, inside)
    return `<figure class="player"${data}${kept}${html}>${inner}${caption}</figure>`
  },
  toText: (node, text) => captionText(text.inlines(node.content), node.attrs.title),
}

function element(node: Player, media: ResolvedMedia, title: string, writer: Writer): string {
  const name = attribute('aria-label', title === '' ? undefined : title)
  const common = `controls preload="none"${attribute('src', media.src)}${name}`
  const heading = title === '' ? '' : `<strong class="player-title">${escapeText(title)}</strong>`
  if (node.type === 'audio') return `${heading}<audio ${common}></audio>`
  const { poster } = node.attrs
  const picture = poster === undefined ? undefined : writer.context.resolveMedia(poster)?.src
  const size = attribute('width', media.width) + attribute('height', media.height)
  return `${heading}<video ${common}${size}${attribute('poster', picture)}></video>`
}

function playerLink(
  node: Player,
  media: ResolvedMedia | undefined,
  title: string,
  { context }: Writer,
  around: Surroundings,
): string {
  const target = media?.src ?? node.attrs.src
  const shown = escapeText(title === '' ? context.labels[node.type] : title)
  const language = title === '' ? labelAttributes(context, around) : ''
  if (target === undefined) return `<span class="missing"${language}>${shown}</span>`
  const file = media === undefined ? '' : attribute('data-file', 'true')
  return `<a class="outside"${attribute('href', target)}${isAbsolute(target) ? ' rel="noopener"' : ''}${file}${language}>${shown}</a>`
}
