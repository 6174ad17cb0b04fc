/**
 * The language of the list that a reader's `Accept-Language` likes best; `undefined` when it names none of them.
 * Lookup after RFC 4647 §3.4: `fa-AF` finds `fa`; `*` finds the first of the list.
 */
export function preferLanguage(header: string | undefined, languages: readonly string[]): string | undefined {
  for (const range of readRanges(header ?? '')) {
    const found = range === '*' ? languages[0] : lookUp(range, languages)
    if (found !== undefined) return found
  }
  return undefined
}

/** A header longer than any browser sends is cut, so that reading it stays cheap. */
const longestHeader = 500

function readRanges(header: string): readonly string[] {
  return header
    .slice(0, longestHeader)
    .split(',')
    .map((entry) => {
      const [range = '', ...parameters] = entry.split(';').map((part) => part.trim())
      const quality = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2)
      return { range, quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ range, quality }) => range !== '' && quality > 0 && quality <= 1)
    .sort((a, b) => b.quality - a.quality)
    .map(({ range }) => range)
}

function lookUp(range: string, languages: readonly string[]): string | undefined {
  const subtags = asciiLower(range).split('-')
  for (let length = subtags.length; length > 0; length -= 1) {
    const tag = subtags.slice(0, length).join('-')
    const found = languages.find((language) => asciiLower(language) === tag)
    if (found !== undefined) return found
  }
  return undefined
}

/** Language tags are ASCII by their grammar (RFC 5646 §2.1). */
const asciiLower = (tag: string): string => tag.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
