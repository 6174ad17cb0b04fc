import { countWords } from '@matbaa/locale'
import type { Document } from '../../../src/richtext/document.ts'
import { toPlainText } from '../../../src/richtext/text.ts'

/** How many words a body has, as the newsroom counts them everywhere. */
export const wordsIn = (document: Document, language: string): number => countWords(toPlainText(document), language)
