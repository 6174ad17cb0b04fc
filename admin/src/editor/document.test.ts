import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AttributeRules } from '../../../src/richtext/attributes.ts'
import type { Block, Document, Mark } from '../../../src/richtext/document.ts'
import { anyDocument } from '../../../src/richtext/documents.cases.ts'
import { MARKS, sortedMarks } from '../../../src/richtext/marks.ts'
import { blockquote } from '../../../src/richtext/nodes/blockquote.ts'
import { bulletList } from '../../../src/richtext/nodes/bullet-list.ts'
import { codeBlock } from '../../../src/richtext/nodes/code-block.ts'
import { correction } from '../../../src/richtext/nodes/correction.ts'
import { embed } from '../../../src/richtext/nodes/embed.ts'
import { figure } from '../../../src/richtext/nodes/figure.ts'
import { footnote } from '../../../src/richtext/nodes/footnote.ts'
import { gallery } from '../../../src/richtext/nodes/gallery.ts'
import { hardBreak } from '../../../src/richtext/nodes/hard-break.ts'
import { heading } from '../../../src/richtext/nodes/heading.ts'
import { horizontalRule } from '../../../src/richtext/nodes/horizontal-rule.ts'
import { inlineImage } from '../../../src/richtext/nodes/inline-image.ts'
import { listItem } from '../../../src/richtext/nodes/list-item.ts'
import { orderedList } from '../../../src/richtext/nodes/ordered-list.ts'
import { paragraph } from '../../../src/richtext/nodes/paragraph.ts'
import { player } from '../../../src/richtext/nodes/player.ts'
import { pullQuote } from '../../../src/richtext/nodes/pull-quote.ts'
import type { ContentRule } from '../../../src/richtext/nodes/spec.ts'
import { tableCell } from '../../../src/richtext/nodes/table-cell.ts'
import { tableRow } from '../../../src/richtext/nodes/table-row.ts'
import { table } from '../../../src/richtext/nodes/table.ts'
import { text } from '../../../src/richtext/nodes/text.ts'
import { unsupported } from '../../../src/richtext/nodes/unsupported.ts'
import { DocumentError, parseDocument } from '../../../src/richtext/validate.ts'
import { fromEditor, toEditor } from './document.ts'
import { createSchema } from './schema/schema.ts'

const schema = createSchema()

/** The rules of the document, by the names that `parseDocument` knows. */
const SPECS: Readonly<Record<string, { attributes: AttributeRules; content: ContentRule }>> = {
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
  listItem,
  tableRow,
  tableCell,
  tableHeader: tableCell,
  text,
  hardBreak,
  footnote,
  inlineImage,
}

test('the editor has the nodes and marks of the document, no more and no fewer', () => {
  const blocks = namesIn({ type: 'doc', content: [{ type: '?' }] })
  const inlines = namesIn({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: '?' }] }] })
  const marks = namesIn({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: '?' }] }] }],
  })
  expect(Object.keys(schema.nodes).toSorted()).toEqual(
    ['doc', ...blocks, ...inlines, 'listItem', 'tableRow', 'tableCell', 'tableHeader'].toSorted(),
  )
  expect(Object.keys(SPECS).toSorted()).toEqual(
    Object.keys(schema.nodes)
      .filter((name) => name !== 'doc')
      .toSorted(),
  )
  // The order of the marks is the order of nesting, too.
  const ranked = Object.entries(MARKS).toSorted(([, a], [, b]) => a.rank - b.rank)
  expect(marks.toSorted()).toEqual(ranked.map(([name]) => name).toSorted())
  expect(Object.keys(schema.marks)).toEqual(ranked.map(([name]) => name))
})

test('each node and mark has the attributes of the document, each needed where it is needed there', () => {
  for (const [name, { attributes }] of [...Object.entries(SPECS), ...Object.entries(MARKS)]) {
    const attrs = schema.nodes[name]?.spec.attrs ?? schema.marks[name]?.spec.attrs ?? {}
    expect(Object.keys(attrs).toSorted(), name).toEqual(Object.keys(attributes).toSorted())
    for (const [attribute, rule] of Object.entries(attributes))
      expect(
        attrs[attribute]?.default === null || typeof attrs[attribute]?.default === 'number',
        `${name}.${attribute}`,
      ).toBe(!rule.required)
  }
})

test('each node holds what the document lets it hold', () => {
  const blocks = namesIn({ type: 'doc', content: [{ type: '?' }] })
  const inlines = namesIn({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: '?' }] }] })
  for (const [name, { content }] of Object.entries(SPECS)) {
    const node = schema.nodes[name]
    if (node === undefined) throw new Error(name)
    const held = Object.values(schema.nodes)
      .filter((type) => node.contentMatch.matchType(type) !== null)
      .map((type) => type.name)
    const allowed: Record<ContentRule['kind'], readonly string[]> = {
      none: [],
      text: ['text'],
      blocks,
      inlines: name === 'footnote' ? inlines.filter((inline) => inline !== 'footnote') : inlines,
      nodes: content.kind === 'nodes' ? content.types : [],
    }
    expect(held.toSorted(), name).toEqual(allowed[content.kind].toSorted())
    const least = content.kind === 'blocks' || content.kind === 'nodes' ? content.min : 0
    expect(node.contentMatch.validEnd, name).toBe(least === 0)
    if (content.kind === 'text') expect(node.markSet, name).toEqual([])
  }
})

test('a document comes out of the editor as it went in', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const node = toEditor(document, schema)
      node.check()
      const back = fromEditor(node)
      parseDocument(back)
      expect(back).toEqual(plain(document))
      expect(fromEditor(toEditor(back, schema))).toEqual(back)
    }),
    { numRuns: 100 },
  )
})

/** What `parseDocument` would have taken in place of `?`. */
function namesIn(document: unknown): string[] {
  try {
    parseDocument(document)
  } catch (error) {
    if (error instanceof DocumentError) return error.reason.replace('must be one of ', '').split(', ')
  }
  throw new Error('expected a refusal')
}

/** A document without what says nothing: empty attributes, empty content, spans of one, texts cut in two. */
function plain(document: Document): Document {
  const content = document.content.map((block) => plainNode(block) as Block)
  const [first] = content
  const isNothing = content.length === 1 && first?.type === 'paragraph' && Object.keys(first).length === 1
  return { type: 'doc', content: isNothing ? [] : content }
}

type Part = { type: string; attrs?: Record<string, unknown>; content?: Part[]; text?: string; marks?: Mark[] }

function plainNode(node: unknown): unknown {
  const { type, attrs, content, text, marks } = node as Part
  if (text !== undefined)
    return bare({ type, text, marks: (marks ?? []).length > 0 ? plainMarks(marks ?? []) : undefined })
  const said = { ...attrs }
  if (type.startsWith('table')) for (const span of ['colspan', 'rowspan']) if (said[span] === 1) delete said[span]
  const children = joined((content ?? []).map((child) => plainNode(child) as Part))
  const isKept = children.length > 0 || ['footnote', 'pullQuote', 'tableRow'].includes(type)
  return bare({
    type,
    attrs: Object.keys(said).length > 0 ? said : undefined,
    content: isKept ? children : undefined,
  })
}

function plainMarks(marks: readonly Mark[]): unknown[] {
  return sortedMarks(marks).map(({ type, ...rest }) => {
    const attrs = 'attrs' in rest && Object.keys(rest.attrs ?? {}).length > 0 ? rest.attrs : undefined
    return bare({ type, attrs })
  })
}

function joined(parts: readonly Part[]): Part[] {
  const result: Part[] = []
  for (const part of parts) {
    const last = result.at(-1)
    if (
      last?.text !== undefined &&
      part.text !== undefined &&
      JSON.stringify(last.marks) === JSON.stringify(part.marks)
    )
      result.splice(-1, 1, { ...last, text: last.text + part.text })
    else result.push(part)
  }
  return result
}

function bare<T extends object>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
