import type { Direction, Mark } from '../document.ts'
import { LIMITS } from '../limits.ts'
import { withMark } from '../marks.ts'
import { resolveUrl, safeUrl } from '../url.ts'
import { directionAttr, languageAttr, lineAttr, referenceAttr, styleAttr } from './attributes.ts'
import type { Conversion } from './conversion.ts'
import { attr, type Element } from './tree.ts'

const FORMATTING: Readonly<Record<string, Exclude<Mark['type'], 'link' | 'lang' | 'isolate'>>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  var: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  sub: 'subscript',
  sup: 'superscript',
}

/** The marks of what is inside an element, beside those around it. */
export function marksInside(element: Element, marks: readonly Mark[], conversion: Conversion): readonly Mark[] {
  const style = styleAttr(element)
  let inside = marks
  const formatting = FORMATTING[element.tagName]
  if (formatting !== undefined && !isUndone(element.tagName, style)) inside = withMark(inside, { type: formatting })
  if (style !== undefined) inside = styleMarks(style, inside, conversion)
  if (element.tagName === 'a') inside = linkMark(element, inside, conversion)
  return directionMarks(element, inside)
}

/** The address a link leads to, checked; `undefined` where it is refused. */
export function linkTarget(
  element: Element,
  conversion: Conversion,
): Extract<Mark, { type: 'link' }>['attrs'] | undefined {
  const raw = attr(element, 'href')
  if (raw === undefined) return undefined
  const href = resolveUrl(raw, conversion.options.base)
  if (href === undefined || href.length > LIMITS.url) {
    conversion.lose('link')
    return undefined
  }
  const ref = referenceAttr(element) ?? conversion.options.resolveLink?.(href)
  return ref === undefined ? { href } : { href, ref }
}

function linkMark(element: Element, marks: readonly Mark[], conversion: Conversion): readonly Mark[] {
  const target = linkTarget(element, conversion)
  if (target === undefined) return marks
  const title = lineAttr(element, 'title')
  const attrs = title === undefined || title === '' ? target : { ...target, title }
  return withMark(marks, { type: 'link', attrs })
}

/** `<b style="font-weight: normal">` is how some editors wrap a whole paste. */
function isUndone(tag: string, style: string | undefined): boolean {
  if (style === undefined) return false
  return (tag === 'b' || tag === 'strong') && /font-weight\s*:\s*(?:normal|[1-4]00)/i.test(style)
}

function styleMarks(style: string, marks: readonly Mark[], conversion: Conversion): readonly Mark[] {
  let inside = marks
  if (/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)) inside = withMark(inside, { type: 'bold' })
  if (/font-style\s*:\s*(?:italic|oblique)/i.test(style)) inside = withMark(inside, { type: 'italic' })
  if (/text-decoration[a-z-]*\s*:[^;]*underline/i.test(style)) inside = withMark(inside, { type: 'underline' })
  if (/text-decoration[a-z-]*\s*:[^;]*line-through/i.test(style)) inside = withMark(inside, { type: 'strike' })
  if (/vertical-align\s*:\s*super/i.test(style)) inside = withMark(inside, { type: 'superscript' })
  if (/vertical-align\s*:\s*sub/i.test(style)) inside = withMark(inside, { type: 'subscript' })
  if (inside === marks && !/(?:^|[;\s])direction\s*:/i.test(style)) conversion.lose('attribute:style')
  return inside
}

/** A run with a language is one; with a direction alone it is isolated, as browsers do. */
function directionMarks(element: Element, marks: readonly Mark[]): readonly Mark[] {
  const { tagName } = element
  const lang = languageAttr(element)
  const dir = tagName === 'code' ? undefined : directionAttr(element)
  if (tagName === 'bdi' || tagName === 'bdo') {
    const isolated = withMark(marks, isolate(dir))
    return lang === undefined ? isolated : withMark(isolated, { type: 'lang', attrs: { lang } })
  }
  if (lang !== undefined) return withMark(marks, { type: 'lang', attrs: dir === undefined ? { lang } : { lang, dir } })
  const isAuto = (attr(element, 'dir') ?? '').trim().toLowerCase() === 'auto'
  return dir === undefined && !isAuto ? marks : withMark(marks, isolate(dir))
}

function isolate(dir: Direction | undefined): Mark {
  return dir === undefined ? { type: 'isolate' } : { type: 'isolate', attrs: { dir } }
}

/** Whether an address is that of the picture itself: WordPress links pictures to their large version. */
export function leadsToPicture(href: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)(?:[?#].*)?$/i.test(href) && safeUrl(href) !== undefined
}
