/** The credits of pictures in a stored document. */
const credit = /"credit":("(?:[^"\\]|\\.)*")/g

/**
 * The text of an article without the lines that only name who took a picture: they stand below its caption, and in a snippet would
 * run into it. The document is looked at and not parsed, for it may be long.
 */
export function withoutCredits(text: string, document: string): string {
  const names = new Set(Array.from(document.matchAll(credit), ([, quoted = '""']) => plainLine(JSON.parse(quoted))))
  if (names.size === 0) return text
  return text
    .split('\n')
    .filter((line) => line.trim() === '' || !names.has(plainLine(line)))
    .join('\n')
}

const plainLine = (value: unknown): string => String(value).replace(/\s+/gu, ' ').trim()
