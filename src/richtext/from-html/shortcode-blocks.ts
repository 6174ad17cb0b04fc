import type { Block, Figure, Inline } from '../document.ts'
import { isBlank } from '../inline-text.ts'
import { shortLine } from './attributes.ts'
import type { Conversion } from './conversion.ts'
import { embedOf, linkParagraph } from './embeds.ts'
import { galleryOf } from './figure.ts'
import { posterOf, sourceTarget } from './media.ts'
import type { GalleryItem } from './options.ts'
import type { Shortcode } from './shortcodes.ts'
import { parseHtml, textOf } from './tree.ts'

const AUDIO_SOURCES = ['src', 'mp3', 'm4a', 'ogg', 'wav', 'wma', 'flac']
const VIDEO_SOURCES = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'mov', 'wmv', 'flv']

/** The blocks a shortcode stands for. */
export function shortcodeBlocks(shortcode: Shortcode, conversion: Conversion): readonly Block[] {
  const blocks = knownBlocks(shortcode, conversion)
  return blocks.length > 0 ? blocks : [conversion.unsupported(`[${shortcode.name}]`, shortcode.source)]
}

function knownBlocks(shortcode: Shortcode, conversion: Conversion): readonly Block[] {
  switch (shortcode.name) {
    case 'gallery':
      return galleryBlocks(shortcode, conversion)
    case 'playlist':
      return itemsOf(shortcode, conversion).flatMap((item) => mediaBlock(item, conversion))
    case 'audio':
      return playerBlocks(shortcode, 'audio', AUDIO_SOURCES, conversion)
    case 'video':
      return playerBlocks(shortcode, 'video', VIDEO_SOURCES, conversion)
    case 'embed':
      return embedBlocks(plain(shortcode.inner ?? shortcode.attributes['src'] ?? shortcode.values[0] ?? ''), conversion)
    default:
      return providerBlocks(shortcode)
  }
}

function galleryBlocks(shortcode: Shortcode, conversion: Conversion): readonly Block[] {
  const items = itemsOf(shortcode, conversion)
  const figures = items.flatMap((item) => mediaBlock(item, conversion)).filter((block) => block.type === 'figure')
  const gallery = galleryOf(figures, Number(shortcode.attributes['columns'] ?? 3))
  return gallery === undefined ? [] : [gallery]
}

function itemsOf({ attributes }: Shortcode, { options }: Conversion): readonly GalleryItem[] {
  const list = attributes['ids'] ?? attributes['include']
  const ids = list
    ?.split(',')
    .map((id) => Number.parseInt(id, 10))
    .filter((id) => Number.isSafeInteger(id) && id > 0)
  return options.galleryItems?.(ids, attributes) ?? []
}

function mediaBlock(item: GalleryItem, conversion: Conversion): readonly Block[] {
  const outside = item.src === undefined ? undefined : sourceTarget(item.src, item.kind, undefined, conversion)
  const target = item.media === undefined ? outside : { media: item.media }
  if (target === undefined) return []
  const caption = captionOf(item.caption ?? '', conversion)
  const content = isBlank(caption) ? {} : { content: caption }
  if (item.kind === 'image') {
    const figure: Figure = { type: 'figure', attrs: { ...target, alt: shortLine(item.alt ?? '') }, ...content }
    return [figure]
  }
  const title = shortLine(item.title ?? '')
  return [{ type: item.kind, attrs: { ...target, ...(title === '' ? {} : { title }) }, ...content }]
}

function captionOf(html: string, conversion: Conversion): readonly Inline[] {
  return html === '' ? [] : conversion.inlinesOf(html).inlines
}

function playerBlocks(
  { attributes, values }: Shortcode,
  kind: 'audio' | 'video',
  names: readonly string[],
  conversion: Conversion,
): readonly Block[] {
  const address =
    names.map((name) => attributes[name]).find((value) => value !== undefined && value !== '') ?? values[0]
  if (address === undefined) return []
  const url = plain(address)
  const embed = embedOf(url)
  if (embed !== undefined) return [embed]
  const id = Number(attributes['id'] ?? Number.NaN)
  const target = sourceTarget(url, kind, Number.isSafeInteger(id) ? id : undefined, conversion)
  if (target === undefined) return []
  const poster = attributes['poster'] === undefined ? {} : posterOf(plain(attributes['poster']), conversion)
  const title = shortLine(plain(attributes['title'] ?? ''))
  return [{ type: kind, attrs: { ...target, ...(title === '' ? {} : { title }), ...poster } }]
}

function embedBlocks(address: string, conversion: Conversion): readonly Block[] {
  const block = embedOf(address) ?? linkParagraph(address, conversion)
  return block === undefined ? [] : [block]
}

/** `[youtube https://…]`, `[youtube=https://…]`, `[soundcloud url="…"]`: any shortcode with an address that a provider knows. */
function providerBlocks({ attributes, values }: Shortcode): readonly Block[] {
  const addresses = [
    ...values.map((value) => value.replace(/^=/, '')),
    attributes['url'],
    attributes['src'],
    attributes['href'],
  ]
  for (const address of addresses) {
    const embed = address === undefined ? undefined : embedOf(plain(address))
    if (embed !== undefined) return [embed]
  }
  return []
}

/** Attributes of shortcodes are HTML: `&amp;` in an address is `&`. */
function plain(html: string): string {
  return /[&<]/.test(html) ? textOf(parseHtml(html)).trim() : html.trim()
}
