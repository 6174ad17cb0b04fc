import { type AttributeRules, textProblem } from './attributes.ts'
import type { Document } from './document.ts'
import { LIMITS } from './limits.ts'
import { MARKS } from './marks.ts'
import { blockquote } from './nodes/blockquote.ts'
import { bulletList } from './nodes/bullet-list.ts'
import { codeBlock } from './nodes/code-block.ts'
import { correction } from './nodes/correction.ts'
import { embed } from './nodes/embed.ts'
import { figure } from './nodes/figure.ts'
import { footnote } from './nodes/footnote.ts'
import { gallery } from './nodes/gallery.ts'
import { hardBreak } from './nodes/hard-break.ts'
import { heading } from './nodes/heading.ts'
import { horizontalRule } from './nodes/horizontal-rule.ts'
import { inlineImage } from './nodes/inline-image.ts'
import { listItem } from './nodes/list-item.ts'
import { orderedList } from './nodes/ordered-list.ts'
import { paragraph } from './nodes/paragraph.ts'
import { player } from './nodes/player.ts'
import { pullQuote } from './nodes/pull-quote.ts'
import type { ContentRule } from './nodes/spec.ts'
import { tableCell } from './nodes/table-cell.ts'
import { tableRow } from './nodes/table-row.ts'
import { table } from './nodes/table.ts'
import { unsupported } from './nodes/unsupported.ts'

/** A document that the schema refused: where, and why. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError'
  /** Where it is, e.g. `content[3].attrs.level`; empty for the document itself. */
  readonly path: string
  readonly reason: string

  constructor(path: string, reason: string) {
    super(`${path === '' ? 'The document' : path} ${reason}.`)
    this.path = path
    this.reason = reason
  }
}

/**
 * The only door for documents: gives back what it was given, now known to be one, or throws a `DocumentError`. An unknown key is an error
 * (`__proto__` among them), so are addresses with other schemes, U+0000, halves of surrogate pairs and what exceeds `LIMITS`.
 */
export function parseDocument(json: unknown): Document {
  const budget: Budget = { nodes: 0, text: 0 }
  const document = plainObject(json, '')
  if (document['type'] !== 'doc') throw new DocumentError('type', 'must be “doc”')
  onlyKeys(document, ['type', 'content'], '')
  nodeList(document['content'], 'content', BLOCK_TYPES, 0, { budget, depth: 2, isInFootnote: false })
  return json as Document
}

interface Spec {
  readonly attributes: AttributeRules
  readonly content: ContentRule
  readonly check?: (attrs: Readonly<Record<string, unknown>>) => string | undefined
}

interface Budget {
  nodes: number
  text: number
}

interface Place {
  readonly budget: Budget
  readonly depth: number
  readonly isInFootnote: boolean
}

const BLOCKS: ReadonlyMap<string, Spec> = new Map<string, Spec>(
  Object.entries({
    paragraph,
    heading,
    bulletList,
    orderedList,
    blockquote,
    pullQuote,
    figure,
    gallery,
    table,
    codeBlock,
    horizontalRule,
    embed,
    audio: player,
    video: player,
    correction,
    unsupported,
  }),
)
const PARTS: ReadonlyMap<string, Spec> = new Map<string, Spec>(
  Object.entries({ listItem, tableRow, tableCell, tableHeader: tableCell }),
)
const LEAVES: ReadonlyMap<string, Spec> = new Map<string, Spec>(Object.entries({ hardBreak, footnote, inlineImage }))
const MARK_RULES: ReadonlyMap<string, AttributeRules> = new Map(
  Object.entries(MARKS).map(([type, spec]) => [type, spec.attributes]),
)
const BLOCK_TYPES: readonly string[] = [...BLOCKS.keys()]
const INLINE_TYPES: readonly string[] = ['text', ...LEAVES.keys()]

function nodeList(value: unknown, path: string, types: readonly string[], min: number, place: Place): void {
  if (!Array.isArray(value)) throw new DocumentError(path, 'must be a list')
  if (value.length < min) throw new DocumentError(path, `must not be empty`)
  value.forEach((item: unknown, index) => {
    checkNode(item, `${path}[${index}]`, types, place)
  })
}

function checkNode(value: unknown, path: string, types: readonly string[], place: Place): void {
  if (place.depth > LIMITS.depth) throw new DocumentError(path, `lies deeper than ${LIMITS.depth} levels`)
  if (++place.budget.nodes > LIMITS.nodes) throw new DocumentError(path, `is one of more than ${LIMITS.nodes} nodes`)
  const node = plainObject(value, path)
  const { type } = node
  if (typeof type !== 'string' || !types.includes(type))
    throw new DocumentError(`${path}.type`, `must be one of ${types.join(', ')}`)
  if (type === 'text') {
    checkText(node, path, place)
    return
  }
  const spec = BLOCKS.get(type) ?? PARTS.get(type) ?? LEAVES.get(type)
  if (spec === undefined) throw new DocumentError(`${path}.type`, 'is unknown')
  if (type === 'footnote' && place.isInFootnote) throw new DocumentError(path, 'must not stand inside another note')
  const hasAttributes = Object.keys(spec.attributes).length > 0
  onlyKeys(
    node,
    ['type', ...(hasAttributes ? ['attrs'] : []), ...(spec.content.kind === 'none' ? [] : ['content'])],
    path,
  )
  checkAttributes(node['attrs'], `${path}.attrs`, spec.attributes, place.budget, spec.check)
  checkContent(node['content'], `${path}.content`, spec.content, {
    ...place,
    depth: place.depth + 1,
    isInFootnote: place.isInFootnote || type === 'footnote',
  })
}

function checkContent(content: unknown, path: string, rule: ContentRule, place: Place): void {
  switch (rule.kind) {
    case 'none':
      return
    case 'inlines':
      if (content === undefined && rule.optional) return
      nodeList(content, path, INLINE_TYPES, 0, place)
      return
    case 'text':
      if (content === undefined) return
      nodeList(content, path, ['text'], 0, place)
      noMarks(content, path)
      return
    case 'blocks':
      nodeList(content, path, BLOCK_TYPES, rule.min, place)
      return
    case 'nodes':
      nodeList(content, path, rule.types, rule.min, place)
  }
}

function checkText(node: Readonly<Record<string, unknown>>, path: string, { budget }: Place): void {
  onlyKeys(node, ['type', 'text', 'marks'], path)
  const { text, marks } = node
  if (typeof text !== 'string' || text === '')
    throw new DocumentError(`${path}.text`, 'must be a string that is not empty')
  const problem = textProblem(text)
  if (problem !== undefined) throw new DocumentError(`${path}.text`, problem)
  spend(budget, text.length, path)
  if (marks === undefined) return
  if (!Array.isArray(marks)) throw new DocumentError(`${path}.marks`, 'must be a list')
  const seen = new Set<string>()
  marks.forEach((item: unknown, index) => {
    const at = `${path}.marks[${index}]`
    const mark = plainObject(item, at)
    const { type } = mark
    const rules = typeof type === 'string' ? MARK_RULES.get(type) : undefined
    if (typeof type !== 'string' || rules === undefined)
      throw new DocumentError(`${at}.type`, `must be one of ${[...MARK_RULES.keys()].join(', ')}`)
    if (seen.has(type)) throw new DocumentError(at, 'repeats a mark')
    seen.add(type)
    onlyKeys(mark, Object.keys(rules).length > 0 ? ['type', 'attrs'] : ['type'], at)
    checkAttributes(mark['attrs'], `${at}.attrs`, rules, budget, undefined)
  })
}

function noMarks(content: unknown, path: string): void {
  if (!Array.isArray(content)) return
  content.forEach((item: unknown, index) => {
    if (typeof item === 'object' && item !== null && 'marks' in item)
      throw new DocumentError(`${path}[${index}].marks`, 'must not be there: code has no marks')
  })
}

function checkAttributes(
  value: unknown,
  path: string,
  rules: AttributeRules,
  budget: Budget,
  check: Spec['check'],
): void {
  const needed = Object.entries(rules).find(([, rule]) => rule.required)
  if (value === undefined) {
    if (needed !== undefined) throw new DocumentError(path, `must have “${needed[0]}”`)
    const problem = check?.({})
    if (problem !== undefined) throw new DocumentError(path, problem)
    return
  }
  const attrs = plainObject(value, path)
  onlyKeys(attrs, Object.keys(rules), path)
  for (const [name, rule] of Object.entries(rules)) {
    const attribute = attrs[name]
    if (attribute === undefined) {
      if (rule.required) throw new DocumentError(path, `must have “${name}”`)
      continue
    }
    const problem = rule.check(attribute)
    if (problem !== undefined) throw new DocumentError(`${path}.${name}`, problem)
    if (typeof attribute === 'string') spend(budget, attribute.length, path)
  }
  const problem = check?.(attrs)
  if (problem !== undefined) throw new DocumentError(path, problem)
}

function spend(budget: Budget, length: number, path: string): void {
  budget.text += length
  if (budget.text > LIMITS.text) throw new DocumentError(path, `goes beyond ${LIMITS.text} characters in all`)
}

/** JSON gives plain objects only; anything with another prototype could answer differently the second time it is asked. */
function plainObject(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DocumentError(path, 'must be an object')
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw new DocumentError(path, 'must be a plain object')
  return value as Readonly<Record<string, unknown>>
}

function onlyKeys(value: Readonly<Record<string, unknown>>, allowed: readonly string[], path: string): void {
  for (const key of Object.keys(value)) {
    if (!allowed.includes(key)) throw new DocumentError(path === '' ? key : `${path}.${key}`, 'is not known here')
  }
}
