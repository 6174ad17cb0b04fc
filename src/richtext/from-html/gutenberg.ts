import type { Block } from '../document.ts'
import type { Conversion } from './conversion.ts'
import { embedOf } from './embeds.ts'
import { type ChildNode, type CommentNode, isComment, isText } from './tree.ts'

/** A comment in which WordPress' editor names a block. */
export interface BlockComment {
  readonly name: string
  readonly attributes: Readonly<Record<string, unknown>>
  readonly isClosing: boolean
  /** Without an inside: the server makes what it shows. */
  readonly isVoid: boolean
}

/** Blocks that may be empty and then say nothing. */
const EMPTY_IS_NOTHING =
  /^(?:paragraph|heading|spacer|html|freeform|more|nextpage|group|columns?|buttons?|list|list-item|quote|shortcode|separator|image|gallery|code|preformatted|verse|cover|footnotes|missing)$/

/** Reads `wp:name {attributes} /`, or gives `undefined` for any other comment. */
export function readBlockComment(data: string): BlockComment | undefined {
  const text = data.trim()
  const found = /^(\/?)wp:([a-z][a-z0-9_-]*(?:\/[a-z][a-z0-9_-]*)?)/.exec(text)
  const name = found?.[2]
  if (found === null || name === undefined) return undefined
  const rest = text.slice(found[0].length).trim()
  const isVoid = rest.endsWith('/')
  return {
    name: name.replace(/^core\//, ''),
    attributes: readAttributes(isVoid ? rest.slice(0, -1).trim() : rest),
    isClosing: found[1] === '/',
    isVoid,
  }
}

/** What a block comment stands for where its HTML does not say it: nothing, an embed, or something unsupported. */
export function readBlock(
  node: CommentNode,
  following: readonly ChildNode[],
  conversion: Conversion,
): readonly Block[] {
  const comment = readBlockComment(node.data)
  if (comment === undefined || comment.isClosing) return []
  const { name, attributes } = comment
  if (!comment.isVoid && !isClosedAtOnce(name, following)) {
    if (name.includes('/') && !name.startsWith('core-embed/')) conversion.lose(`block:${name}`)
    return []
  }
  if (EMPTY_IS_NOTHING.test(name)) return []
  const url = attributes['url']
  if ((name === 'embed' || name.startsWith('core-embed/')) && typeof url === 'string') {
    const embed = embedOf(url)
    if (embed !== undefined) return [embed]
  }
  return [conversion.unsupported(`wp:${name}`, `<!--${node.data}-->`)]
}

function isClosedAtOnce(name: string, following: readonly ChildNode[]): boolean {
  for (const node of following) {
    if (isText(node) && node.value.trim() === '') continue
    if (!isComment(node)) return false
    const comment = readBlockComment(node.data)
    return comment !== undefined && comment.isClosing && comment.name === name
  }
  return false
}

function readAttributes(json: string): Readonly<Record<string, unknown>> {
  if (!json.startsWith('{')) return {}
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
  } catch {
    return {}
  }
}
