import { optional, string } from '../attributes.ts'
import type { CodeBlock } from '../document.ts'
import { attribute, escapeText } from '../escape.ts'
import { isBlankText } from '../inline-text.ts'
import type { NodeSpec } from './spec.ts'

/** Code, always left to right, every space kept. The box scrolls, so the keyboard has to reach it. */
export const codeBlock: NodeSpec<CodeBlock> = {
  attributes: { language: optional(string(40)) },
  content: { kind: 'text' },
  toHtml: (node) => {
    const code = codeText(node)
    if (isBlankText(code)) return ''
    const language = attribute('data-language', node.attrs?.language)
    return `<pre dir="ltr" tabindex="0"><code${language}>${escapeText(code)}</code></pre>`
  },
  toText: codeText,
}

function codeText(node: CodeBlock): string {
  return (node.content ?? []).map((piece) => piece.text).join('')
}
