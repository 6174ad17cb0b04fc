import { dropMachinery, nameBlocks, tidyBlocks, tidyPictures } from './blocks.ts'
import { readTypedBlocks } from './lines.ts'
import { dropLooks, stylesToMarks, tidySpaces } from './marks.ts'
import { makeNotes } from './notes.ts'
import { cleanWord, isFromWord } from './word.ts'

/**
 * Makes of what other programs put on the clipboard what a person would have written: headings, lists, tables, emphasis and links stay,
 * looks go, letters are never lost or glued together. What was copied here is left as it is.
 */
export function cleanPasted(root: HTMLElement): void {
  if (root.querySelector('[data-pm-slice]') !== null || root.matches('[data-pm-slice]')) return
  // Word's style sheet says which lists are numbered, so it is read before it goes.
  if (isFromWord(root)) cleanWord(root)
  makeNotes(root)
  dropMachinery(root)
  tidySpaces(root)
  nameBlocks(root)
  tidyPictures(root)
  stylesToMarks(root)
  dropLooks(root)
  tidyBlocks(root)
  readTypedBlocks(root)
}
