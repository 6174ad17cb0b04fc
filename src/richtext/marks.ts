import type { Mark } from './document.ts'
import { code } from './nodes/code.ts'
import { bold, italic, strike, subscript, superscript, underline } from './nodes/formatting.ts'
import { isolate } from './nodes/isolate.ts'
import { lang } from './nodes/lang.ts'
import { link } from './nodes/link.ts'
import type { Writer } from './nodes/spec.ts'
import type { Surroundings } from './render-context.ts'

/** Every mark by its type. */
export const MARKS = { link, lang, isolate, bold, italic, underline, strike, subscript, superscript, code } as const

/** Marks with one more, in the order of nesting and each kind at most once: of two of a kind the inner one counts. */
export function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  const others = marks.filter((other) => other.type !== mark.type)
  const at = others.findIndex((other) => MARKS[other.type].rank > MARKS[mark.type].rank)
  return at < 0 ? [...others, mark] : [...others.slice(0, at), mark, ...others.slice(at)]
}

/** Marks in the order of nesting. */
export function sortedMarks(marks: readonly Mark[]): readonly Mark[] {
  return marks.length < 2 ? marks : marks.toSorted((a, b) => MARKS[a.type].rank - MARKS[b.type].rank)
}

/** Whether two texts are marked alike, whatever the order. */
export function sameMarks(a: readonly Mark[] | undefined, b: readonly Mark[] | undefined): boolean {
  if (a === b) return true
  if ((a?.length ?? 0) !== (b?.length ?? 0)) return false
  return (a ?? []).every((mark) => (b ?? []).some((other) => isSameMark(mark, other)))
}

export function isSameMark(a: Mark, b: Mark): boolean {
  if (a === b) return true
  if (a.type === 'link') {
    if (b.type !== 'link' || a.attrs.href !== b.attrs.href || a.attrs.title !== b.attrs.title) return false
    return a.attrs.ref?.kind === b.attrs.ref?.kind && a.attrs.ref?.id === b.attrs.ref?.id
  }
  if (a.type === 'lang') return b.type === 'lang' && a.attrs.lang === b.attrs.lang && a.attrs.dir === b.attrs.dir
  if (a.type === 'isolate') return b.type === 'isolate' && a.attrs?.dir === b.attrs?.dir
  return a.type === b.type
}

/** The start tag of a mark. */
export function openMark(mark: Mark, writer: Writer, around: Surroundings): string {
  switch (mark.type) {
    case 'link':
      return link.open(mark, writer, around)
    case 'lang':
      return lang.open(mark, writer, around)
    case 'isolate':
      return isolate.open(mark, writer, around)
    default:
      return MARKS[mark.type].open(mark, writer, around)
  }
}
