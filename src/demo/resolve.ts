import type { Block, Document } from '../richtext/document.ts'
import { parseDocument } from '../richtext/validate.ts'

/** The id a name of the demo stands for: `picture:wetland`, `story:qanat`, `section:culture`; undefined where there is none. */
export type NamedId = (name: string) => string | undefined

/** The document of a demo body: names become ids, a correction's moment is counted from the publication. */
export function toDocument(body: readonly Block[], idOf: NamedId, publishedAt: number): Document {
  const named = JSON.stringify({ type: 'doc', content: body })
  const resolved: unknown = JSON.parse(named, (key, value: unknown) => {
    if ((key === 'media' || key === 'poster') && typeof value === 'string') return required(idOf, value)
    if (key === 'ref' && isReference(value)) {
      const id = idOf(value.id)
      // The story is not told in this edition: the plain address stays.
      return id === undefined ? undefined : { ...value, id }
    }
    if (key === 'at' && typeof value === 'number') return publishedAt + value
    return value
  })
  return parseDocument(resolved)
}

function required(idOf: NamedId, name: string): string {
  const id = idOf(name)
  if (id === undefined) throw new Error(`The demo has no ${name}.`)
  return id
}

function isReference(value: unknown): value is { readonly kind: string; readonly id: string } {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
}
