import { type Extensions, getSchema } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import { DocumentNode, INLINES } from './inlines.ts'
import { LISTS } from './lists.ts'
import { MARKS } from './marks.ts'
import { MEDIA } from './media.ts'
import { TABLES } from './tables.ts'
import { TEXT_BLOCKS } from './text-blocks.ts'

/** Every node and mark of the document, and nothing else. */
export const NODES_AND_MARKS: Extensions = [
  DocumentNode,
  ...TEXT_BLOCKS,
  ...LISTS,
  ...TABLES,
  ...MEDIA,
  ...INLINES,
  ...MARKS,
]

/** The schema they make. */
export const createSchema = (): Schema => getSchema(NODES_AND_MARKS)
