import { directionOf } from '@matbaa/locale'
import { direction, languageTag, optional, required } from '../attributes.ts'
import type { Mark } from '../document.ts'
import { attribute } from '../escape.ts'
import type { MarkSpec } from './spec.ts'

/** A run in another language. Its direction is the language's unless it says otherwise, and is written where it differs from the block's. */
export const lang: MarkSpec<Extract<Mark, { type: 'lang' }>> = {
  attributes: { lang: required(languageTag), dir: optional(direction) },
  rank: 2,
  open: ({ attrs }, _writer, around) => {
    const usual = directionOf(attrs.lang)
    const dir = attrs.dir ?? usual
    const isWritten = dir !== around.direction || dir !== usual
    return `<span${attribute('lang', attrs.lang)}${isWritten ? ` dir="${dir}"` : ''}>`
  },
  close: '</span>',
}
