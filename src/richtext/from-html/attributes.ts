import { isLanguageTag } from '../attributes.ts'
import type { BlockAttrs, Direction, Reference } from '../document.ts'
import { LIMITS } from '../limits.ts'
import { attr, type Element } from './tree.ts'

const REFERENCE = /^(article|page|section|tag|author|media):([A-Za-z0-9][A-Za-z0-9_.:-]{0,127})$/
const LONGEST_STYLE = 2000
const IDENTIFIER = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,127}$/

/** Language and direction an element says it has. */
export function blockAttrs(element: Element): BlockAttrs {
  const dir = directionAttr(element)
  const lang = languageAttr(element)
  return { ...(dir === undefined ? {} : { dir }), ...(lang === undefined ? {} : { lang }) }
}

export function directionAttr(element: Element): Direction | undefined {
  const dir = (attr(element, 'dir') ?? '').trim().toLowerCase()
  if (dir === 'rtl' || dir === 'ltr') return dir
  const style = styleAttr(element)
  const found =
    style === undefined ? undefined : /(?:^|[;\s])direction\s*:\s*(rtl|ltr)/i.exec(style)?.[1]?.toLowerCase()
  return found === 'rtl' || found === 'ltr' ? found : undefined
}

/** Styles as long as a person or an editor would write them. */
export function styleAttr(element: Element): string | undefined {
  const style = attr(element, 'style')
  return style === undefined || style.length > LONGEST_STYLE ? undefined : style
}

export function languageAttr(element: Element): string | undefined {
  const lang = (attr(element, 'lang') ?? '').trim().replaceAll('_', '-')
  return isLanguageTag(lang) ? lang : undefined
}

/** Attributes where there are any, so that nodes stay free of empty objects. */
export function withAttrs(attrs: BlockAttrs): { attrs?: BlockAttrs } {
  return attrs.dir === undefined && attrs.lang === undefined ? {} : { attrs }
}

/** `data-ref="article:ID"`, as the renderer writes it. */
export function referenceAttr(element: Element): Reference | undefined {
  const found = REFERENCE.exec(attr(element, 'data-ref') ?? '')
  const [, kind, id] = found ?? []
  if (id === undefined) return undefined
  switch (kind) {
    case 'article':
    case 'page':
    case 'section':
    case 'tag':
    case 'author':
    case 'media':
      return { kind, id }
    default:
      return undefined
  }
}

export function identifierAttr(element: Element, name: string): string | undefined {
  const value = attr(element, name)
  return value !== undefined && IDENTIFIER.test(value) ? value : undefined
}

/** A short attribute, cut to what a document takes. */
export function lineAttr(element: Element, name: string): string | undefined {
  const value = attr(element, name)
  return value === undefined ? undefined : shortLine(value)
}

/** A line that can be stored: no longer than a document takes, not cut through a surrogate pair, without U+0000. */
export function shortLine(text: string): string {
  const value = text.toWellFormed().replaceAll('\0', '')
  return value.length <= LIMITS.line
    ? value
    : value
        .slice(0, LIMITS.line)
        .toWellFormed()
        .replace(/\ufffd$/u, '')
}

export function numberAttr(element: Element, name: string): number | undefined {
  const found = /^\s*(-?\d{1,9})/.exec(attr(element, name) ?? '')?.[1]
  return found === undefined ? undefined : Number(found)
}
