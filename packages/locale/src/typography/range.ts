/** A stretch of a text, from the first offset up to the second (UTF-16). */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** The same ranges in order, those that overlap made one. */
export function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const ordered = ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)
  const kept: TextRange[] = []
  for (const range of ordered) {
    const last = kept.at(-1)
    if (last !== undefined && range.start < last.end) {
      kept[kept.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
    } else kept.push(range)
  }
  return kept
}
