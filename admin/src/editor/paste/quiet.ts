/**
 * HTML in which nothing asks the content policy of the page: styles and handlers are there under other names, style sheets as plain text.
 * Even in a document that is shown nowhere browsers report each of them, and Word writes hundreds. It reads tags as the standard's
 * tokenizer does (HTML, 13.2.5), so that text is never taken for a tag.
 */
export function quietHtml(html: string): string {
  return html.replaceAll(tag, (whole: string, slash: string | undefined, name: string | undefined, rest = '') => {
    // A comment.
    if (name === undefined) return whole
    const quiet = name.toLowerCase() === 'style' ? 'xmp' : name
    return `<${slash ?? ''}${quiet}${rest.replaceAll(attribute, renamed)}`
  })
}

/** The value of an attribute: quoted, or up to a space. */
const value = String.raw`\s*=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^\s"'>][^\s>]*)?`
const attribute = new RegExp(String.raw`([\s/]*)([^\s/>][^\s/>=]*)(${value})?`, 'g')
const tag = new RegExp(
  String.raw`<!--[^]*?(?:-->|$)|<(/)?([a-z][^\s/>]*)((?:[\s/]*[^\s/>][^\s/>=]*(?:${value})?)*[\s/]*)`,
  'gi',
)

function renamed(whole: string, space: string, name: string, value = ''): string {
  if (/^on/i.test(name)) return `${space}data-${name}${value}`
  return name.toLowerCase() === 'style' ? `${space}data-style${value}` : whole
}
