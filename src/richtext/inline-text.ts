import type { Inline, Mark, Text } from './document.ts'
import { isSameMark, sameMarks } from './marks.ts'

const LINE_BREAKS = /[\n\r\f]+/
const BLANK = /^[\t\n\r\f \u00a0]*$/

/**
 * A line of text as HTML shows it: line breaks inside text are spaces, white space at the edges and around a hard break is gone,
 * so are hard breaks at the end; neighbours with equal marks are one. The renderer writes this and the HTML reader builds it, which is
 * why what was rendered reads back as the same. Runs of spaces inside a line stay as they were typed.
 */
export function canonicalInlines(content: readonly Inline[]): readonly Inline[] {
  if (content.length === 1) {
    const only = content[0]
    if (only?.type === 'text' && isCanonicalText(only.text)) return content
  }
  const result: Inline[] = []
  let atLineStart = true
  for (const inline of content) {
    if (inline.type === 'hardBreak') {
      trimEnd(result)
      if (result.length > 0) result.push(inline)
      atLineStart = true
    } else if (inline.type === 'text') {
      const text = joinLines(inline.text)
      const kept = atLineStart ? trimmedStart(text) : text
      if (kept === '') continue
      append(result, kept === inline.text ? inline : { ...inline, text: kept })
      atLineStart = false
    } else {
      result.push(inline)
      atLineStart = false
    }
  }
  trimEnd(result)
  while (result.at(-1)?.type === 'hardBreak') {
    result.pop()
    trimEnd(result)
  }
  return result.some(isBlankLink) ? withoutBlankLinks(result) : result
}

/** A link around nothing that is seen can neither be read aloud nor pressed. */
function isBlankLink(inline: Inline): boolean {
  return inline.type === 'text' && BLANK.test(inline.text) && linkOf(inline) !== undefined
}

/** The words stay, their link goes, unless the text beside them belongs to the same one. */
function withoutBlankLinks(content: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = []
  content.forEach((inline, index) => {
    if (inline.type !== 'text' || !isBlankLink(inline) || continuesLink(inline, content[index - 1], content[index + 1]))
      if (inline.type === 'text') append(result, inline)
      else result.push(inline)
    else
      append(
        result,
        textNode(
          inline.text,
          (inline.marks ?? []).filter((mark) => mark.type !== 'link'),
        ),
      )
  })
  return result
}

function continuesLink(inline: Text, ...neighbours: readonly (Inline | undefined)[]): boolean {
  const link = linkOf(inline)
  return neighbours.some((other) => {
    if (link === undefined || other?.type !== 'text' || BLANK.test(other.text)) return false
    const beside = linkOf(other)
    return beside !== undefined && isSameMark(link, beside)
  })
}

function linkOf(text: Text): Mark | undefined {
  return text.marks?.find((mark) => mark.type === 'link')
}

/** One line of plain text, as an element that takes no marks shows it. */
export function canonicalLine(text: string): string {
  return trimmedEnd(trimmedStart(joinLines(text)))
}

/** Whether a reader would see nothing. */
export function isBlank(content: readonly Inline[]): boolean {
  return content.every((inline) => inline.type === 'hardBreak' || (inline.type === 'text' && BLANK.test(inline.text)))
}

export function isBlankText(text: string): boolean {
  return BLANK.test(text)
}

/** Equal marks make one text; the list is changed in place. */
export function append(list: Inline[], text: Text): void {
  const last = list.at(-1)
  if (last?.type === 'text' && sameMarks(last.marks, text.marks))
    list[list.length - 1] = withText(last, last.text + text.text)
  else list.push(text)
}

export function textNode(text: string, marks: readonly Mark[]): Text {
  return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks }
}

function withText(node: Text, text: string): Text {
  return { ...node, text }
}

/** A line break with the white space around it is one space. Loops, not one pattern: that takes quadratic time on long runs of spaces. */
function joinLines(text: string): string {
  const lines = text.split(LINE_BREAKS)
  if (lines.length === 1) return text
  const last = lines.length - 1
  return lines
    .map((line, index) =>
      index === 0 ? trimmedEnd(line) : index === last ? trimmedStart(line) : trimmedEnd(trimmedStart(line)),
    )
    .filter((line, index) => line !== '' || index === 0 || index === last)
    .join(' ')
}

function trimmedStart(text: string): string {
  let at = 0
  while (isSpace(text.charCodeAt(at))) at++
  return at === 0 ? text : text.slice(at)
}

function trimmedEnd(text: string): string {
  let end = text.length
  while (isSpace(text.charCodeAt(end - 1))) end--
  return end === text.length ? text : text.slice(0, end)
}

/** The white space of HTML; a no-break space is a letter here. */
function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11)
}

function isCanonicalText(text: string): boolean {
  return text !== '' && !/^[\t ]|[\t ]$|[\n\r\f]/.test(text)
}

function trimEnd(list: Inline[]): void {
  for (let last = list.at(-1); last?.type === 'text'; last = list.at(-1)) {
    const text = trimmedEnd(last.text)
    if (text === last.text) return
    if (text !== '') {
      list[list.length - 1] = withText(last, text)
      return
    }
    list.pop()
  }
}
