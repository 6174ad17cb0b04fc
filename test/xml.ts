import { SaxesParser } from 'saxes'

/** An element as a parser that is not ours reads it. */
export interface XmlElement {
  /** With the prefix as it was written. */
  readonly name: string
  /** Namespace of the element. */
  readonly uri: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Its own text and that of all in it. */
  readonly text: string
}

interface OpenElement {
  readonly name: string
  readonly uri: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
}

/** The root of a document; throws where it is not well-formed or a prefix has no namespace. */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true })
  const open: OpenElement[] = []
  let root: XmlElement | undefined
  const addText = (text: string): void => {
    const last = open.at(-1)
    if (last !== undefined) last.text += text
  }
  parser.on('opentag', ({ name, uri, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value])
    open.push({ name, uri, attributes: Object.fromEntries(values) as Record<string, string>, children: [], text: '' })
  })
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const done = open.pop()
    const around = open.at(-1)
    if (done === undefined) return
    if (around === undefined) root = done
    else {
      around.children.push(done)
      around.text += done.text
    }
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  if (root === undefined) throw new Error('The document has no element.')
  return root
}

/** The children with a name. */
export const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name)

/** The text of the only child with a name; undefined where there is none. Throws where there are several. */
export function textOf(element: XmlElement, name: string): string | undefined {
  const found = childrenOf(element, name)
  if (found.length > 1) throw new Error(`<${element.name}> has ${found.length} of <${name}>.`)
  return found[0]?.text
}
