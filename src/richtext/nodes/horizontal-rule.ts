import type { HorizontalRule } from '../document.ts'
import type { NodeSpec } from './spec.ts'

/** A change of subject. */
export const horizontalRule: NodeSpec<HorizontalRule> = {
  attributes: {},
  content: { kind: 'none' },
  toHtml: () => '<hr>',
  toText: () => '',
}
