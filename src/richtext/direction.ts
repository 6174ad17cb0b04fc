import { directionOf, firstStrongDirection } from '@matbaa/locale'
import type { BlockAttrs, Direction, Node, Text } from './document.ts'
import { attribute } from './escape.ts'
import type { Surroundings } from './render-context.ts'

export interface Placed {
  /** ` lang="…" dir="…"`, or nothing. */
  readonly html: string
  /** What the inside of the block is surrounded by. */
  readonly inside: Surroundings
}

/**
 * Where a block stands: its own language and direction, and the attributes that say so. An attribute is written where the block
 * differs from what surrounds it. A block that says nothing takes the surrounding direction, unless its text shows that it belongs to
 * the other one (`disagreeingDirection`); a block that says what its text would not show is written out too, so that the
 * HTML alone tells the same.
 */
export function placeBlock(attrs: BlockAttrs | undefined, text: readonly Node[], around: Surroundings): Placed {
  const shown = disagreeingDirection(text, around.direction)
  if (attrs?.lang === undefined && attrs?.dir === undefined) {
    if (shown === undefined) return { html: '', inside: around }
    return { html: ` dir="${shown}"`, inside: { language: around.language, direction: shown } }
  }
  const language = attrs.lang ?? around.language
  const isOther = language !== around.language
  const direction = attrs.dir ?? directionOf(language)
  const told = isOther ? directionOf(language) : (shown ?? around.direction)
  const isWritten = direction !== around.direction || direction !== told
  return {
    html: (isOther ? attribute('lang', language) : '') + (isWritten ? ` dir="${direction}"` : ''),
    inside: { language, direction },
  }
}

/** What an element holding words of the page itself needs where it stands inside content of another language. */
export function labelAttributes(page: Surroundings, around: Surroundings): string {
  if (page.language === around.language && page.direction === around.direction) return ''
  return placeBlock({ lang: page.language, dir: page.direction }, [], around).html
}

/**
 * The direction of a text whose first strong letter disagrees with its surroundings and most of whose words do as well: a Persian sentence that
 * begins with a Latin name stays right to left, an English paragraph in a Persian article does not.
 */
export function disagreeingDirection(text: readonly Node[], around: Direction): Direction | undefined {
  const first = firstDirection(text)
  if (first === undefined || first === around) return undefined
  let disagreeing = 0
  let agreeing = 0
  for (const word of joinText(text).split(/\s+/u)) {
    const direction = firstStrongDirection(word)
    if (direction === around) agreeing++
    else if (direction !== undefined) disagreeing++
  }
  return disagreeing > agreeing ? first : undefined
}

function firstDirection(nodes: readonly Node[]): Direction | undefined {
  for (const node of nodes) {
    const found = node.type === 'text' ? textDirection(node) : firstDirection(sentencesOf(node))
    if (found !== undefined) return found
  }
  return undefined
}

function textDirection(node: Text): Direction | undefined {
  return isCode(node) ? undefined : firstStrongDirection(node.text)
}

function joinText(nodes: readonly Node[]): string {
  let joined = ''
  for (const node of nodes) {
    if (node.type === 'text') joined += isCode(node) ? ' ' : node.text
    else joined += ` ${joinText(sentencesOf(node))} `
  }
  return joined
}

/** What inside a node says which way it runs; code, notes, captions and titles do not. */
function sentencesOf(node: Node): readonly Node[] {
  switch (node.type) {
    case 'text':
    case 'hardBreak':
    case 'inlineImage':
    case 'footnote':
    case 'codeBlock':
    case 'horizontalRule':
    case 'figure':
    case 'gallery':
    case 'embed':
    case 'audio':
    case 'video':
    case 'unsupported':
      return []
    default:
      return node.content ?? []
  }
}

function isCode(node: Text): boolean {
  return node.marks?.some((mark) => mark.type === 'code') ?? false
}
