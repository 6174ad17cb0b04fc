import type { Mark } from '../document.ts'
import type { MarkSpec } from './spec.ts'

/** The marks that are an element and nothing else. */
export const bold = element('strong', 4)
export const italic = element('em', 5)
export const underline = element('u', 6)
export const strike = element('s', 7)
export const subscript = element('sub', 8)
export const superscript = element('sup', 9)

function element(tag: string, rank: number): MarkSpec<Mark> {
  return { attributes: {}, rank, open: () => `<${tag}>`, close: `</${tag}>` }
}
