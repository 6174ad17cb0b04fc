import type { Block, Document, Figure, Inline, Mark, Reference, Text } from './document.ts'

/** Where a link leads. */
export interface LinkTarget {
  readonly href?: string
  readonly ref?: Reference
}

/** Where a picture, sound or film lies. */
export interface MediaTarget {
  readonly media?: string
  readonly src?: string
}

export interface ReferenceMap {
  /** What a link leads to instead; the same object where nothing changes. A `ref` left out is taken away, a missing `href` is kept. */
  readonly link?: (target: LinkTarget) => LinkTarget
  readonly media?: (target: MediaTarget, kind: 'image' | 'audio' | 'video') => MediaTarget
}

/** Every thing of the paper that a document points at, each once, in reading order. */
export function listReferences(document: Document): readonly Reference[] {
  const found = new Map<string, Reference>()
  const add = (ref: Reference): void => {
    const key = `${ref.kind}:${ref.id}`
    if (!found.has(key)) found.set(key, ref)
  }
  mapReferences(document, {
    link: (target) => {
      if (target.ref !== undefined) add(target.ref)
      return target
    },
    media: (target) => {
      if (target.media !== undefined) add({ kind: 'media', id: target.media })
      return target
    },
  })
  return [...found.values()]
}

/** The document with its links and media led elsewhere; parts that do not change are the same objects. */
export function mapReferences(document: Document, map: ReferenceMap): Document {
  const content = mapBlocks(document.content, map)
  return content === document.content ? document : { ...document, content }
}

function mapBlocks(blocks: readonly Block[], map: ReferenceMap): readonly Block[] {
  return mapped(blocks, (block) => mapBlock(block, map))
}

function mapBlock(block: Block, map: ReferenceMap): Block {
  switch (block.type) {
    case 'codeBlock':
    case 'horizontalRule':
    case 'unsupported':
      return block
    case 'paragraph':
    case 'heading':
    case 'pullQuote':
    case 'embed':
      return withInlines(block, map)
    case 'figure':
      return mapFigure(block, map)
    case 'audio':
    case 'video': {
      const poster =
        block.attrs.poster === undefined ? undefined : mediaOf({ media: block.attrs.poster }, 'image', map).media
      const moved = withMedia(withInlines(block, map), block.type, map)
      return poster === undefined || poster === block.attrs.poster
        ? moved
        : { ...moved, attrs: { ...moved.attrs, poster } }
    }
    case 'gallery': {
      const content = mapped(block.content, (item) => mapFigure(item, map))
      return content === block.content ? block : { ...block, content }
    }
    case 'blockquote':
    case 'correction': {
      const content = mapBlocks(block.content, map)
      return content === block.content ? block : { ...block, content }
    }
    case 'bulletList':
    case 'orderedList': {
      const content = mapped(block.content, (item) => withBlocks(item, map))
      return content === block.content ? block : { ...block, content }
    }
  }
  const content = mapped(block.content, (row) => {
    const cells = mapped(row.content, (cell) => withBlocks(cell, map))
    return cells === row.content ? row : { ...row, content: cells }
  })
  return content === block.content ? block : { ...block, content }
}

function mapFigure(figure: Figure, map: ReferenceMap): Figure {
  const moved = withMedia(withInlines(figure, map), 'image', map)
  const { link, ref, ...rest } = moved.attrs
  if (map.link === undefined || (link === undefined && ref === undefined)) return moved
  const target: LinkTarget = { ...(link === undefined ? {} : { href: link }), ...(ref === undefined ? {} : { ref }) }
  const next = map.link(target)
  if (next === target) return moved
  const href = next.href ?? link
  return {
    ...moved,
    attrs: {
      ...rest,
      ...(href === undefined ? {} : { link: href }),
      ...(next.ref === undefined ? {} : { ref: next.ref }),
    },
  }
}

function withMedia<N extends { readonly attrs: MediaTarget }>(
  node: N,
  kind: 'image' | 'audio' | 'video',
  map: ReferenceMap,
): N {
  const { media, src, ...rest } = node.attrs
  const before: MediaTarget = { ...(media === undefined ? {} : { media }), ...(src === undefined ? {} : { src }) }
  const after = mediaOf(before, kind, map)
  return after === before ? node : { ...node, attrs: { ...rest, ...after } }
}

/** A node must show something: a target without either is not taken. */
function mediaOf(target: MediaTarget, kind: 'image' | 'audio' | 'video', map: ReferenceMap): MediaTarget {
  const next = map.media?.(target, kind) ?? target
  return next.media === undefined && next.src === undefined ? target : next
}

function withBlocks<N extends { readonly content: readonly Block[] }>(node: N, map: ReferenceMap): N {
  const content = mapBlocks(node.content, map)
  return content === node.content ? node : { ...node, content }
}

function withInlines<N extends { readonly content?: readonly Inline[] }>(node: N, map: ReferenceMap): N {
  if (node.content === undefined) return node
  const content = mapInlines(node.content, map)
  return content === node.content ? node : { ...node, content }
}

function mapInlines(content: readonly Inline[], map: ReferenceMap): readonly Inline[] {
  return mapped(content, (inline): Inline => {
    switch (inline.type) {
      case 'hardBreak':
        return inline
      case 'text':
        return mapText(inline, map)
      case 'footnote': {
        const inner = mapInlines(inline.content, map)
        return inner === inline.content ? inline : { ...inline, content: inner }
      }
    }
    return withMedia(inline, 'image', map)
  })
}

function mapText(text: Text, map: ReferenceMap): Text {
  if (text.marks === undefined || map.link === undefined) return text
  const { link } = map
  const marks = mapped(text.marks, (mark): Mark => {
    if (mark.type !== 'link') return mark
    const { href, ref, title } = mark.attrs
    const target: LinkTarget = ref === undefined ? { href } : { href, ref }
    const next = link(target)
    if (next === target) return mark
    return {
      type: 'link',
      attrs: {
        href: next.href ?? href,
        ...(next.ref === undefined ? {} : { ref: next.ref }),
        ...(title === undefined ? {} : { title }),
      },
    }
  })
  return marks === text.marks ? text : { ...text, marks }
}

/** `map` that gives back the same array where no element changed. */
function mapped<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  let copy: T[] | undefined
  list.forEach((item, index) => {
    const next = change(item)
    if (next !== item) (copy ??= [...list])[index] = next
  })
  return copy ?? list
}
