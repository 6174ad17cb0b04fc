import { problem } from '../problems.ts'

/** Where a part of a list ends: the instant and the id of its last item. */
export interface ListPlace {
  readonly at: number
  readonly articleId: string
}

/** The place as it goes out; nobody but the list itself reads it. */
export const writeCursor = ({ at, articleId }: ListPlace): string => `${at.toString(36)}_${articleId}`

/** Reads such a place. Throws `invalid-input` for anything else. */
export function readCursor(cursor: string): ListPlace {
  const [, at = '', articleId = ''] = /^([0-9a-z]{1,12})_([0-9a-f-]{36})$/.exec(cursor) ?? []
  if (articleId === '') throw problem('invalid-input')
  return { at: Number.parseInt(at, 36), articleId }
}
