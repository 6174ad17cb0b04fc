import type { Text } from '../document.ts'
import { escapeText } from '../escape.ts'
import type { NodeSpec } from './spec.ts'

/** Letters; their marks are opened and closed by the renderer, which sees the neighbours. */
export const text: NodeSpec<Text> = {
  attributes: {},
  content: { kind: 'none' },
  toHtml: (node) => escapeText(node.text),
  toText: (node) => node.text,
}
