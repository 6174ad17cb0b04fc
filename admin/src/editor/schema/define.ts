import { type Attributes, Mark, type MarkConfig, Node, type NodeConfig } from '@tiptap/core'
import type { DOMOutputSpec } from '@tiptap/pm/model'
import type { AttributeRules } from '../../../../src/richtext/attributes.ts'

/** What the editor knows of a node beyond what the document says of it. */
interface Definition {
  readonly name: string
  /** The attributes of the document's node. */
  readonly attributes: AttributeRules
  readonly content?: string
  /** What stands where the document says nothing, for code that cannot do with `null`. */
  readonly defaults?: Attrs
  /** The element it is shown and copied as. */
  readonly tag: string | ((attrs: Attrs) => string)
  /** Whether its element alone does not tell what it is: then the name stands beside it. */
  readonly isNamed?: boolean
  /** Attributes that a browser or another editor understands, beside our own. */
  readonly htmlAttributes?: (attrs: Attrs) => Record<string, string | undefined>
  /** Other elements that mean this node, by selector, and what they say. `false`: this one does not. */
  readonly reads?: Readonly<Record<string, (element: HTMLElement) => Attrs | false>>
  readonly config?: Partial<NodeConfig>
}

/** Attributes as ProseMirror holds them: `null` where the document leaves one out. */
export type Attrs = Readonly<Record<string, unknown>>

/** A node of the editor, made of the rules of the document's node, so that both hold the same. */
export function defineNode(definition: Definition): Node {
  const { name, attributes, content, tag, isNamed = false, reads = {}, defaults = {}, config = {} } = definition
  return Node.create({
    name,
    ...(content === undefined ? {} : { content }),
    addAttributes: () => attributesOf(attributes, defaults),
    parseHTML: () => [
      ...(isNamed
        ? [
            {
              tag: `[${NAME}="${name}"]`,
              priority: 60,
              getAttrs: (element: HTMLElement) => accept(attributes, { ...placeOf(element), ...valuesOf(element) }),
            },
          ]
        : []),
      ...Object.entries(reads).map(([selector, read]) => ({
        tag: selector,
        getAttrs: (element: HTMLElement) => {
          const found = read(element)
          return found === false ? false : accept(attributes, { ...placeOf(element), ...found, ...valuesOf(element) })
        },
      })),
    ],
    renderHTML: ({ node }): DOMOutputSpec => {
      const html = bare({
        ...ownAttributes(node.attrs, isNamed ? name : undefined),
        ...definition.htmlAttributes?.(node.attrs),
      })
      const element = typeof tag === 'string' ? tag : tag(node.attrs)
      return node.isLeaf ? [element, html] : [element, html, 0]
    },
    ...config,
  } as NodeConfig)
}

/** A mark of the editor, made of the rules of the document's mark. */
export function defineMark(definition: {
  readonly name: string
  readonly attributes: AttributeRules
  readonly rank: number
  readonly tag: string
  readonly htmlAttributes?: (attrs: Attrs) => Record<string, string | undefined>
  readonly reads?: Readonly<Record<string, (element: HTMLElement) => Attrs | false>>
  readonly config?: Partial<MarkConfig>
}): Mark {
  const { name, attributes, rank, tag, htmlAttributes, reads = {}, config = {} } = definition
  return Mark.create({
    name,
    // ProseMirror orders marks by priority, the highest outermost.
    priority: 100 - rank,
    // Marks of the document go together as they like.
    excludes: name,
    addAttributes: () => attributesOf(attributes, {}),
    parseHTML: () =>
      Object.entries(reads).map(([selector, read]) => ({
        tag: selector,
        getAttrs: (element: HTMLElement) => {
          const found = read(element)
          return found === false ? false : accept(attributes, found)
        },
      })),
    renderHTML: ({ mark }) => [tag, bare(htmlAttributes?.(mark.attrs) ?? {}), 0],
    ...config,
  } as MarkConfig)
}

/** Values that the rules allow, the others left out; `false` where one that has to be there is missing. */
export function accept(rules: AttributeRules, attrs: Attrs): Attrs | false {
  const kept: Record<string, unknown> = {}
  for (const [name, rule] of Object.entries(rules)) {
    const value = attrs[name]
    const isGood = value !== undefined && value !== null && rule.check(value) === undefined
    if (isGood) kept[name] = value
    else if (rule.required) return false
  }
  return kept
}

function attributesOf(rules: AttributeRules, defaults: Attrs): Attributes {
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [
      name,
      {
        // One that must be there has no default, if it can be helped: ProseMirror then never invents such a node by itself.
        ...(rule.required && defaults[name] === undefined ? { isRequired: true } : { default: defaults[name] ?? null }),
        rendered: false,
        // Two headings with one address would be one too many.
        keepOnSplit: name !== 'id',
        parseHTML: () => null,
        validate: (value: unknown) => {
          if (value === null && !rule.required) return
          const problem = rule.check(value)
          if (problem !== undefined) throw new RangeError(`${name} ${problem}`)
        },
      },
    ]),
  )
}

const NAME = 'data-node'
const VALUES = 'data-attrs'

/** Copying inside the editor loses nothing: what HTML has no word for travels as JSON, checked again where it is pasted. */
function ownAttributes(attrs: Attrs, name: string | undefined): Record<string, string | undefined> {
  const { dir, lang, ...others } = attrs
  const said = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== null))
  return {
    [NAME]: name,
    [VALUES]: Object.keys(said).length > 0 ? JSON.stringify(said) : undefined,
    dir: text(dir),
    lang: text(lang),
  }
}

/** What an element of ours says about itself beyond what HTML can say. */
function valuesOf(element: HTMLElement): Attrs {
  try {
    const parsed: unknown = JSON.parse(element.getAttribute(VALUES) ?? '{}')
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? (parsed as Attrs) : {}
  } catch {
    return {}
  }
}

function placeOf(element: HTMLElement): Attrs {
  return { dir: element.getAttribute('dir') ?? undefined, lang: element.getAttribute('lang') ?? undefined }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function bare(values: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== undefined))
}
