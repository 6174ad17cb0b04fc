import type { Mark } from '../document.ts'
import type { MarkSpec } from './spec.ts'

/** Code inside a line: left to right also among letters that run the other way. */
export const code: MarkSpec<Mark> = {
  attributes: {},
  rank: 10,
  open: (_mark, _writer, around) => (around.direction === 'rtl' ? '<code dir="ltr">' : '<code>'),
  close: '</code>',
}
