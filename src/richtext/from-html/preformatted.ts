import { firstStrongDirection } from '@matbaa/locale'
import type { Block, Mark } from '../document.ts'
import { isBlank, isBlankText } from '../inline-text.ts'
import { blockAttrs, withAttrs } from './attributes.ts'
import type { Conversion } from './conversion.ts'
import { attr, classes, descendants, type Element, hasClass, textOf } from './tree.ts'

/**
 * Reads `<pre>`: code, unless it is verse or begins with letters that run from right to left, which are lines of a text and must not be
 * set left to right.
 */
export function readPreformatted(element: Element, marks: readonly Mark[], conversion: Conversion): readonly Block[] {
  const code = [...descendants(element.childNodes)].find((child) => child.tagName === 'code')
  const text = textOf(element.childNodes)
  if (isBlankText(text)) return []
  const isLines = code === undefined && (hasClass(element, 'wp-block-verse') || firstStrongDirection(text) === 'rtl')
  if (isLines) {
    const { inlines, blocks } = conversion.inlines(element.childNodes, marks, 'verse')
    const paragraph: Block = { type: 'paragraph', ...withAttrs(blockAttrs(element)), content: inlines }
    return isBlank(inlines) ? blocks : [paragraph, ...blocks]
  }
  const language = languageOf(element) ?? (code === undefined ? undefined : languageOf(code))
  return [
    {
      type: 'codeBlock',
      ...(language === undefined ? {} : { attrs: { language } }),
      content: [{ type: 'text', text }],
    },
  ]
}

function languageOf(element: Element): string | undefined {
  const own = attr(element, 'data-language')
  if (own !== undefined && own.length <= 40) return own
  for (const name of classes(element)) {
    const language = /^lang(?:uage)?-(.{1,30})$/.exec(name)?.[1]
    if (language !== undefined) return language
  }
  return undefined
}
