import { type DefaultTreeAdapterTypes, parseFragment, serializeOuter } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element
export type ChildNode = DefaultTreeAdapterTypes.ChildNode
export type CommentNode = DefaultTreeAdapterTypes.CommentNode
export type TextNode = DefaultTreeAdapterTypes.TextNode

/** Elements nested deeper than this are taken apart to text: no page is made so by hand, and recursion has an end. */
const DEEPEST = 200

const BODY: Element = bodyElement()

/** The nodes of a piece of HTML, parsed as a browser would inside `<body>`. */
export function parseHtml(html: string): ChildNode[] {
  const { childNodes } = parseFragment(BODY, html, { scriptingEnabled: false })
  flattenDeep(childNodes)
  return childNodes
}

export function isElement(node: ChildNode): node is Element {
  return 'tagName' in node
}

export function isText(node: ChildNode): node is TextNode {
  return node.nodeName === '#text'
}

export function isComment(node: ChildNode): node is CommentNode {
  return node.nodeName === '#comment'
}

export function attr(element: Element, name: string): string | undefined {
  for (const attribute of element.attrs) if (attribute.name === name) return attribute.value
  return undefined
}

export function hasClass(element: Element, name: string): boolean {
  return classes(element).includes(name)
}

export function classes(element: Element): readonly string[] {
  const value = attr(element, 'class')
  return value === undefined || value === '' ? [] : value.split(/\s+/)
}

/** All elements below, in reading order. */
export function* descendants(nodes: readonly ChildNode[]): Generator<Element> {
  for (const node of nodes) {
    if (!isElement(node)) continue
    yield node
    yield* descendants(node.childNodes)
  }
}

/** The text below, a line break for every `<br>`. Script and style are not text. */
export function textOf(nodes: readonly ChildNode[]): string {
  let text = ''
  for (const node of nodes) {
    if (isText(node)) text += node.value
    else if (isElement(node) && node.tagName === 'br') text += '\n'
    else if (isElement(node) && node.tagName !== 'script' && node.tagName !== 'style') text += textOf(node.childNodes)
  }
  return text
}

export function sourceOf(element: Element): string {
  return serializeOuter(element)
}

function bodyElement(): Element {
  const [body] = parseFragment('<div></div>').childNodes
  if (body === undefined || !isElement(body)) throw new Error('The HTML parser gave no element for a div')
  return { ...body, nodeName: 'body', tagName: 'body' }
}

/** Works on its own stack, because the tree it looks at may be too deep for recursion. */
function flattenDeep(roots: ChildNode[]): void {
  const stack = [{ nodes: roots, depth: 1 }]
  for (let level = stack.pop(); level !== undefined; level = stack.pop()) {
    for (const node of level.nodes) {
      if (!isElement(node) || node.childNodes.length === 0) continue
      if (level.depth < DEEPEST) stack.push({ nodes: node.childNodes, depth: level.depth + 1 })
      else node.childNodes = [{ nodeName: '#text', value: flatText(node), parentNode: node }]
    }
  }
}

function flatText(element: Element): string {
  const parts: string[] = []
  const stack: ChildNode[] = element.childNodes.toReversed()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isText(node)) parts.push(node.value)
    else if (isElement(node) && node.tagName !== 'script' && node.tagName !== 'style')
      for (const child of node.childNodes.toReversed()) stack.push(child)
  }
  return parts.join(' ')
}
