import type { Footnote } from '../document.ts'
import { attribute, escapeText } from '../escape.ts'
import type { RenderContext } from '../render-context.ts'
import type { NodeSpec } from './spec.ts'

/** A note: a number in the text, its words after the body, a way there and back. */
export const footnote: NodeSpec<Footnote> = {
  attributes: {},
  content: { kind: 'inlines', optional: false },
  toHtml: (node, writer) => {
    const number = writer.footnote(node.content)
    const shown = writer.context.formatNumber(number)
    const label = attribute('aria-label', writer.context.labels.footnote(shown))
    return `<sup class="footnote"><a href="#fn-${number}" id="fnref-${number}"${label}>${escapeText(shown)}</a></sup>`
  },
  toText: (node, text) => {
    text.footnote(node.content)
    return ''
  },
}

/** The list after the body; each entry is the HTML of one note with its attributes. */
export function footnoteList(
  notes: readonly { attributes: string; html: string }[],
  { labels }: RenderContext,
): string {
  if (notes.length === 0) return ''
  const back = attribute('aria-label', labels.backToText)
  const items = notes.map(
    ({ attributes, html }, index) =>
      `<li id="fn-${index + 1}"${attributes}>${html} <a class="footnote-back" href="#fnref-${index + 1}"${back}>↑</a></li>`,
  )
  return `<section class="footnotes"><h2>${escapeText(labels.footnotes)}</h2><ol>${items.join('')}</ol></section>`
}
