import type { JSX as HonoJsx } from 'hono/jsx/jsx-runtime'

/**
 * JSX that becomes text at once: an element is its markup, written while it is evaluated, without a tree in between. What
 * TypeScript's `jsxImportSource` asks for. Text and values are escaped (HTML Standard §13.3); only `dangerouslySetInnerHTML` is not.
 */

/** Finished markup; a string beside it is text and gets escaped. */
export class Markup {
  readonly html: string
  constructor(html: string) {
    this.html = html
  }
}

/** What may stand between tags. */
export type Child = Markup | string | number | boolean | null | undefined | readonly Child[]

/** A component's properties, with what stands between its tags. */
export type PropsWithChildren<P> = P & { readonly children?: Child }

// eslint-disable-next-line @typescript-eslint/no-namespace -- the compiler asks for this name
export declare namespace JSX {
  type Element = Markup
  type ElementType = string | ((props: never) => Child)
  interface ElementChildrenAttribute {
    children: Child
  }
  type IntrinsicElements = HonoJsx.IntrinsicElements
}

type Component = (props: Properties) => Child
type Properties = Readonly<Record<string, unknown>> & { readonly children?: Child }

/** Elements without an end tag (HTML Standard §13.1.2). */
const voidElements: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])

/** An element, or what a component makes. */
export function jsx(type: string | Component, props: Properties): Markup {
  if (typeof type === 'function') {
    const made = type(props)
    return made instanceof Markup ? made : new Markup(write(made))
  }
  let attributes = ''
  let inner = ''
  for (const name in props) {
    const value = props[name]
    if (name === 'children') inner = write(value as Child)
    else if (name === 'dangerouslySetInnerHTML') inner = (value as { readonly __html: string }).__html
    else if (value === true) attributes += ` ${name}`
    else if (typeof value === 'string') attributes += ` ${name}="${escapeValue(value)}"`
    else if (typeof value === 'number') attributes += ` ${name}="${value}"`
    // Left out: undefined, null and false. What is neither of these nor text is a mistake of the theme.
    else if (value !== undefined && value !== null && value !== false) throw new TypeError(`${type} ${name}`)
  }
  return new Markup(voidElements.has(type) ? `<${type}${attributes}>` : `<${type}${attributes}>${inner}</${type}>`)
}

export { jsx as jsxs }

/** What stands in it, and nothing around that. */
export const Fragment = ({ children }: { readonly children?: Child }): Markup => new Markup(write(children))

function write(child: Child): string {
  if (typeof child === 'string') return escapeText(child)
  if (child instanceof Markup) return child.html
  if (typeof child === 'number') return String(child)
  if (child === null || child === undefined || typeof child === 'boolean') return ''
  let all = ''
  for (const one of child) all += write(one)
  return all
}

const inText = /[&<>]/
const inValue = /[&<>"]/

const escapeText = (text: string): string => (inText.test(text) ? text.replace(/[&<>]/g, toReference) : text)

const escapeValue = (text: string): string => (inValue.test(text) ? text.replace(/[&<>"]/g, toReference) : text)

const toReference = (character: string): string => references[character as keyof typeof references]
const references = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } as const
