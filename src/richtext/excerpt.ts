import { countGraphemes, cutText } from '@matbaa/locale'
import type { Block, Document, Inline } from './document.ts'
import { canonicalInlines } from './inline-text.ts'

/** How long an excerpt is when nobody says otherwise, in characters as a reader counts them. */
const EXCERPT_GRAPHEMES = 280
const CUT_SIGN = ' […]'

export interface ExcerptSource {
  readonly lead: string
  readonly document: Document
}

/**
 * The lead, whole, where somebody wrote one; else the text of the first paragraphs, cut after a sentence or a word of the language and then
 * marked with ` […]`. Headings, captions, tables, code and notes are never part of it; quotes and lists only where no paragraph stands free.
 */
export function excerptOf(
  { lead, document }: ExcerptSource,
  language: string,
  maxGraphemes = EXCERPT_GRAPHEMES,
): string {
  const written = lead.trim()
  if (written !== '') return written
  const text = opening(document.content, maxGraphemes) || opening(insideQuotesAndLists(document.content), maxGraphemes)
  const cut = cutText(text, maxGraphemes, language)
  return cut.isCut ? `${cut.text.trimEnd()}${CUT_SIGN}` : cut.text
}

/** The paragraphs' text, as many as are needed to see that there is too much. */
function opening(blocks: Iterable<Block>, maxGraphemes: number): string {
  let text = ''
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue
    const sentence = sentenceOf(block.content ?? [])
    if (sentence === '') continue
    text = text === '' ? sentence : `${text} ${sentence}`
    if (isLonger(text, maxGraphemes)) break
  }
  return text
}

/** Counts only the beginning: paragraphs may be long, and hardly any grapheme has more than four units. */
const isLonger = (text: string, maxGraphemes: number): boolean =>
  text.length > maxGraphemes && countGraphemes(text.slice(0, maxGraphemes * 4)) > maxGraphemes

function sentenceOf(content: readonly Inline[]): string {
  return canonicalInlines(content)
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'hardBreak' ? ' ' : ''))
    .join('')
    .trim()
}

function* insideQuotesAndLists(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    if (block.type === 'blockquote') {
      yield* block.content
      yield* insideQuotesAndLists(block.content)
    } else if (block.type === 'bulletList' || block.type === 'orderedList') {
      for (const item of block.content) {
        yield* item.content
        yield* insideQuotesAndLists(item.content)
      }
    }
  }
}
