import type { HardBreak } from '../document.ts'
import type { NodeSpec } from './spec.ts'

/** A new line in the same paragraph. */
export const hardBreak: NodeSpec<HardBreak> = {
  attributes: {},
  content: { kind: 'none' },
  toHtml: () => '<br>',
  toText: () => '\n',
}
