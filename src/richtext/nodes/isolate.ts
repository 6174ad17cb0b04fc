import { direction, optional } from '../attributes.ts'
import type { Mark } from '../document.ts'
import { attribute } from '../escape.ts'
import type { MarkSpec } from './spec.ts'

/** A run whose letters do not move what stands beside it. */
export const isolate: MarkSpec<Extract<Mark, { type: 'isolate' }>> = {
  attributes: { dir: optional(direction) },
  rank: 3,
  open: ({ attrs }) => `<bdi${attribute('dir', attrs?.dir)}>`,
  close: '</bdi>',
}
