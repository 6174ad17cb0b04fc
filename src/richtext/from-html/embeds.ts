import type { Block, Inline, Mark } from '../document.ts'
import { textNode } from '../inline-text.ts'
import { LIMITS } from '../limits.ts'
import { embedPage, findEmbed } from '../nodes/embed-providers.ts'
import { isAbsolute, resolveUrl } from '../url.ts'
import type { Conversion } from './conversion.ts'
import { attr, classes, descendants, type Element, sourceOf } from './tree.ts'

/** An embed of an address that a provider knows. */
export function embedOf(address: string, caption: readonly Inline[] = [], title = ''): Block | undefined {
  const url = resolveUrl(address, undefined)
  const found = url === undefined || url.length > LIMITS.url ? undefined : findEmbed(url)
  if (url === undefined || found === undefined) return undefined
  const attrs = { provider: found.provider, url, ...(title === '' ? {} : { title }) }
  return caption.length === 0 ? { type: 'embed', attrs } : { type: 'embed', attrs, content: caption }
}

/** A paragraph that is a link: for addresses that WordPress would ask for something to show, and that no provider here knows. */
export function linkParagraph(address: string, conversion: Conversion): Block | undefined {
  const href = resolveUrl(address, undefined)
  if (href === undefined || href.length > LIMITS.url || !isAbsolute(href)) return undefined
  const ref = conversion.options.resolveLink?.(href)
  if (ref === undefined) conversion.lose(`embed:${new URL(href).hostname}`)
  const link: Mark = { type: 'link', attrs: ref === undefined ? { href } : { href, ref } }
  return { type: 'paragraph', content: [textNode(address, [link])] }
}

/** A frame of a provider that is known, else its source. */
export function readFrame(element: Element, conversion: Conversion): Block {
  const address = attr(element, 'src') ?? attr(element, 'data-src') ?? attr(element, 'data') ?? ''
  const url = resolveUrl(address, conversion.options.base)
  const embed = url === undefined ? undefined : embedOf(embedPage(url))
  return embed ?? conversion.unsupported(`<${element.tagName}>`, sourceOf(element))
}

/** `<object>` with its parameters. */
export function readObject(element: Element, conversion: Conversion): Block {
  for (const inner of [element, ...descendants(element.childNodes)]) {
    const address =
      attr(inner, 'data') ?? attr(inner, 'src') ?? (attr(inner, 'name') === 'movie' ? attr(inner, 'value') : undefined)
    const url = address === undefined ? undefined : resolveUrl(address, conversion.options.base)
    const embed = url === undefined ? undefined : embedOf(embedPage(url))
    if (embed !== undefined) return embed
  }
  return conversion.unsupported(`<${element.tagName}>`, sourceOf(element))
}

/** Posts that are quoted with a script beside them: their words become the caption. */
export function quotedPost(element: Element, conversion: Conversion): Block | undefined {
  const names = classes(element)
  const address = names.includes('instagram-media')
    ? attr(element, 'data-instgrm-permalink')
    : names.includes('tiktok-embed')
      ? attr(element, 'cite')
      : names.includes('twitter-tweet') || names.includes('twitter-video')
        ? lastLink(element)
        : undefined
  if (address === undefined || embedOf(address) === undefined) return undefined
  const { inlines } = conversion.inlines(element.childNodes, [])
  return embedOf(address, inlines)
}

/** A script that only draws what is already known: `true` where it can go, the embed where it is the post itself. */
export function readScript(element: Element): Block | boolean {
  const post = attr(element, 'data-telegram-post')
  if (post !== undefined) return embedOf(`https://t.me/${post}`) ?? false
  const src = attr(element, 'src') ?? ''
  const film = /^(?:https?:)?\/\/www\.aparat\.com\/embed\/([A-Za-z0-9]+)/.exec(src)?.[1]
  if (film !== undefined) return embedOf(`https://www.aparat.com/v/${film}`) ?? false
  return /^(?:https?:)?\/\/(?:platform\.(?:twitter|x|instagram)\.com|www\.(?:instagram|tiktok)\.com)\/(?:widgets|embeds?)(?:\.js|\/)/.test(
    src,
  )
}

function lastLink(element: Element): string | undefined {
  return [...descendants(element.childNodes)]
    .filter((child) => child.tagName === 'a')
    .map((child) => attr(child, 'href'))
    .findLast((href) => href !== undefined)
}
