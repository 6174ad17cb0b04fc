import { attribute, escapeText } from '../../richtext/escape.ts'
import type { FeedItem } from './feed.ts'

/** What programs that show feeds cannot use: attributes that our own script and style sheet ask for. */
const ownAttributes = /^(?:data-|class$|id$|loading$|decoding$|sizes$|role$|tabindex$|aria-)/

/**
 * The whole of an article for a feed: its picture, its lead and its body, in one element that says language and direction, with
 * addresses that mean the same on any page.
 */
export function itemHtml(
  { language, dir, picture, lead, bodyHtml, url }: Omit<FeedItem, 'html'>,
  origin: string,
): string {
  const figure = picture === undefined ? '' : figureHtml(picture)
  const opening = lead === '' ? '' : `<p><strong>${escapeText(lead)}</strong></p>`
  return `<div${attribute('lang', language)}${attribute('dir', dir)}>${figure}${opening}${portable(bodyHtml, origin, url)}</div>`
}

function figureHtml({ url, width, height, alt, caption }: NonNullable<FeedItem['picture']>): string {
  const image = `<img${attribute('src', url)}${attribute('width', width)}${attribute('height', height)}${attribute('alt', alt)}>`
  return `<figure>${image}${caption === '' ? '' : `<figcaption>${escapeText(caption)}</figcaption>`}</figure>`
}

/**
 * The renderer's HTML without what needs our page around it. It is our own: each attribute is quoted, and no `<` or `>`
 * stands in a text or a value, so a tag is what stands between two of them.
 */
function portable(html: string, origin: string, url: string): string {
  return html
    .replace(/<img class="placeholder"[^>]*>/g, '')
    .replace(/<([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)+)>/g, (_tag, name: string, attributes: string) => {
      const kept = attributes.replace(/ ([a-z-]+)(?:="([^"]*)")?/g, (whole, key: string, value: string | undefined) =>
        keep(whole, key, value ?? '', { origin, url, name }),
      )
      return `<${name}${kept}>`
    })
}

function keep(
  whole: string,
  key: string,
  value: string,
  place: { readonly origin: string; readonly url: string; readonly name: string },
): string {
  if (key === 'href' || key === 'src' || key === 'poster') return ` ${key}="${absolute(value, place)}"`
  if (key === 'srcset') {
    const sources = value.split(', ').map((source) => absolute(source, place))
    return ` ${key}="${sources.join(', ')}"`
  }
  // Notes lead to and fro inside a page that is not there: the address of the article stands before their fragment.
  return ownAttributes.test(key) ? '' : whole
}

function absolute(address: string, { origin, url }: { readonly origin: string; readonly url: string }): string {
  if (address.startsWith('/')) return origin + address
  return address.startsWith('#') || address.startsWith('?') ? url + address : address
}
