import type { Node as EditorNode, Schema } from '@tiptap/pm/model'
import type { Document, Node } from '../../../src/richtext/document.ts'

/** A document as the editor holds it. */
export function toEditor(document: Document, schema: Schema): EditorNode {
  const content = document.content.length > 0 ? document.content : [{ type: 'paragraph' }]
  return schema.nodeFromJSON({ type: 'doc', content })
}

/**
 * What the editor holds as a document: attributes that say nothing and empty lists are left out, so are pictures and players that show
 * nothing yet; marks lie on letters only, and the empty paragraph that an empty page needs for its caret is none.
 */
export function fromEditor(doc: EditorNode): Document {
  const only = doc.childCount === 1 ? doc.firstChild : null
  if (only?.type.name === 'paragraph' && only.childCount === 0 && saidOf(only.attrs) === undefined)
    return { type: 'doc', content: [] }
  return { type: 'doc', content: childrenOf(doc) } as Document
}

/** A part of it: a block, a note, a piece of text. */
export function fromEditorNode(node: EditorNode): Node {
  return jsonOf(node) as Node
}

function jsonOf(node: EditorNode): unknown {
  if (node.isText) {
    const marks = node.marks.map((mark) => {
      const attrs = saidOf(mark.attrs)
      return attrs === undefined ? { type: mark.type.name } : { type: mark.type.name, attrs }
    })
    return { type: 'text', text: node.text, ...(marks.length > 0 ? { marks } : {}) }
  }
  const attrs = saidOf(node.attrs)
  return {
    type: node.type.name,
    ...(attrs === undefined ? {} : { attrs }),
    ...(node.childCount > 0 || NEVER_WITHOUT_CONTENT.has(node.type.name) ? { content: childrenOf(node) } : {}),
  }
}

/** Nodes whose content the document always writes, be it an empty list. */
const NEVER_WITHOUT_CONTENT = new Set(['footnote', 'pullQuote', 'tableRow'])

function childrenOf(node: EditorNode): unknown[] {
  const children = node.children.filter(isSomething).map(jsonOf)
  // A box from which a picture was left out must not be empty.
  const isTooEmpty = children.length === 0 && node.childCount > 0 && !node.inlineContent && node.type.name !== 'doc'
  return isTooEmpty ? [{ type: 'paragraph' }] : children
}

function isSomething({ type, attrs, children }: EditorNode): boolean {
  if (type.name === 'gallery') return children.some(isSomething)
  const shows = type.name === 'figure' || type.name === 'audio' || type.name === 'video' || type.name === 'inlineImage'
  return !shows || attrs['media'] !== null || attrs['src'] !== null
}

function saidOf(attrs: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  const kept = Object.entries(attrs).filter(([name, value]) => value !== null && !(SPANS.has(name) && value === 1))
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

/** How far a cell reaches; 1 says nothing. */
const SPANS = new Set(['colspan', 'rowspan'])
