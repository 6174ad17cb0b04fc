import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

/**
 * The text that a browser shows for a title, name or excerpt, which WordPress keeps as HTML. What holds neither markup nor an
 * entity comes back byte for byte.
 */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return html
  const pieces: string[] = []
  collect(parseFragment(html).childNodes, pieces)
  return pieces.join('').replace(/^\n+|\n+$/g, '')
}

const blocks: ReadonlySet<string> = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
])
const silent: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'iframe'])

function collect(nodes: readonly DefaultTreeAdapterTypes.ChildNode[], pieces: string[]): void {
  for (const node of nodes) {
    if (node.nodeName === '#text' && 'value' in node) pieces.push(node.value)
    else if (node.nodeName === 'br') pieces.push('\n')
    else if ('childNodes' in node && !silent.has(node.nodeName)) {
      const isBlock = blocks.has(node.nodeName)
      if (isBlock) pieces.push(pieces.length === 0 || pieces.at(-1)?.endsWith('\n') === true ? '' : '\n')
      collect(node.childNodes, pieces)
      if (isBlock) pieces.push('\n')
    }
  }
}
