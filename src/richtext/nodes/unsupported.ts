import { line, required, string } from '../attributes.ts'
import { labelAttributes } from '../direction.ts'
import type { Unsupported } from '../document.ts'
import { attribute, escapeText } from '../escape.ts'
import { LIMITS } from '../limits.ts'
import type { NodeSpec } from './spec.ts'

/** What could not be represented: its source as text, closed until somebody asks for it. */
export const unsupported: NodeSpec<Unsupported> = {
  attributes: { label: required(line), source: required(string(LIMITS.source)) },
  content: { kind: 'none' },
  toHtml: ({ attrs }, writer, around) => {
    const label = attrs.label === '' ? '' : ` <code dir="ltr">${escapeText(attrs.label)}</code>`
    const summary = `<summary${labelAttributes(writer.context, around)}>${escapeText(writer.context.labels.unsupported)}${label}</summary>`
    const source = `<pre dir="ltr" tabindex="0"><code>${escapeText(attrs.source)}</code></pre>`
    return `<details class="unsupported"${attribute('data-label', attrs.label)}>${summary}${source}</details>`
  },
  toText: () => '',
}
