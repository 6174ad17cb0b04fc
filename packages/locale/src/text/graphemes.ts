let segmenter: Intl.Segmenter | undefined

/** Grapheme clusters do not depend on the language. */
function graphemeSegments(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return segmenter.segment(text)
}

/** The index (in UTF-16 units) behind the given number of graphemes, or the text's length where it has no more. */
export function indexAfterGraphemes(text: string, count: number): number {
  if (text.length <= count) return text.length
  let left = count
  for (const { index } of graphemeSegments(text)) {
    if (left === 0) return index
    left--
  }
  return text.length
}

/** The number of graphemes: what a reader counts as letters. */
export function countGraphemes(text: string): number {
  let count = 0
  for (const _ of graphemeSegments(text)) count++
  return count
}
