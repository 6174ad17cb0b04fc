import { lazy } from 'react'
import type { Document } from '../../../src/richtext/document.ts'
import type { Fields } from './article-types.ts'

/** The editor is the heaviest part of the interface: it comes when somebody writes. */
export const WritingSurface = lazy(async () => {
  const { WritingSurface: loaded } = await import('../editor/writing-surface.tsx')
  return { default: loaded }
})

/** A stored body: the API gives no other. */
export const asDocument = (stored: Fields['document']): Document => stored as unknown as Document
