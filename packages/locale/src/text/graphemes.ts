let segmenter: Intl.Segmenter | undefined

/** Grapheme clusters do not depend on the language. */
function graphemeSegments(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return segmenter.segment(text)
}

/** The index (in UTF-16 units) behind the given number of graphemes, or the text's length where it has no more. */
export function indexAfterGraphemes(text: string, count: number): number {
  if (text.length <= count) return text.length
  const plain = walkPlain(text, count)
  if (plain !== undefined) return plain.index
  let left = count
  for (const { index } of graphemeSegments(text)) {
    if (left === 0) return index
    left--
  }
  return text.length
}

/**
 * The number of graphemes (UAX #29 extended grapheme clusters): what a reader counts as letters.
 * @example
 * countGraphemes('می‌خواهم') // → 7
 */
export function countGraphemes(text: string): number {
  const plain = walkPlain(text, Infinity)
  if (plain !== undefined) return plain.graphemes
  let count = 0
  for (const _ of graphemeSegments(text)) count++
  return count
}

/**
 * Walks over text of letters that each stand alone, and of marks and ZWNJ that join the letter before them (UAX #29, GB9):
 * nearly all text there is. `undefined` as soon as anything else comes, which is left to the runtime.
 */
function walkPlain(text: string, most: number): { readonly index: number; readonly graphemes: number } | undefined {
  let graphemes = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (isAlone(unit)) {
      if (graphemes === most) return { index, graphemes }
      graphemes++
    } else if (!isExtending(unit) || index === 0) {
      return undefined
    }
  }
  return { index: text.length, graphemes }
}

/** Grapheme_Cluster_Break = Other: ASCII, Latin-1, Arabic letters, digits and signs, general punctuation. */
const isAlone = (unit: number): boolean =>
  (unit >= 0x20 && unit <= 0x7e) ||
  (unit >= 0x0621 && unit <= 0x064a) ||
  (unit >= 0x0671 && unit <= 0x06d5) ||
  (unit >= 0x0660 && unit <= 0x066f) ||
  (unit >= 0x06f0 && unit <= 0x06ff) ||
  (unit >= 0x00af && unit <= 0x00ff) ||
  (unit >= 0x00a0 && unit <= 0x00a8) ||
  (unit >= 0x00aa && unit <= 0x00ac) ||
  unit === 0x060c ||
  unit === 0x061b ||
  unit === 0x061f ||
  (unit >= 0x2010 && unit <= 0x2027)

/** Grapheme_Cluster_Break = Extend: harakat, the superscript alef and ZWNJ. */
const isExtending = (unit: number): boolean => unit === 0x200c || (unit >= 0x064b && unit <= 0x065f) || unit === 0x0670
