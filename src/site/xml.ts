/** A piece of XML that is written already; everything else that is put between tags is text. */
export interface Xml {
  readonly xml: string
}

/** What stands inside an element; what is `undefined` is left out. */
export type XmlContent = Xml | string | undefined | readonly XmlContent[]

/** Attributes by name; one that is `undefined` is left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>

/** An element with what stands inside it. */
export function element(name: string, attributes: XmlAttributes = {}, ...content: readonly XmlContent[]): Xml {
  const start = name + Object.entries(attributes).map(attribute).join('')
  const inside = content.map(write).join('')
  return { xml: inside === '' ? `<${start}/>` : `<${start}>${inside}</${name}>` }
}

/** A whole document in UTF-8. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`

/** Text without what XML 1.0 cannot hold in any form (§2.2): most control characters, lone surrogates, U+FFFE and U+FFFF. */
export const toXmlText = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')

function write(content: XmlContent): string {
  if (content === undefined) return ''
  if (typeof content === 'string') return escape(content)
  return 'xml' in content ? content.xml : content.map(write).join('')
}

const attribute = ([name, value]: [string, string | number | undefined]): string =>
  value === undefined
    ? ''
    : ` ${name}="${escape(String(value)).replace(/[\t\n]/g, (space) => `&#${space.charCodeAt(0)};`)}"`

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  // Ends a section of character data where it follows two brackets.
  '>': '&gt;',
  '"': '&quot;',
  // Written as it is, a parser turns it into a line feed.
  '\r': '&#13;',
}

const escape = (text: string): string => toXmlText(text).replace(/[&<>"\r]/g, (sign) => entities[sign] ?? sign)
