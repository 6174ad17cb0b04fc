import { dropMachinery, tidyBlocks, tidyPictures } from './blocks.ts'
import { dropLooks, stylesToMarks } from './marks.ts'
import { cleanWord, isFromWord } from './word.ts'

/**
 * Makes of what other programs put on the clipboard what a person would have written: headings, lists, tables, emphasis and links stay,
 * looks go, letters are never lost or glued together. What was copied here is left as it is.
 */
export function cleanPasted(root: HTMLElement): void {
  if (root.querySelector('[data-pm-slice]') !== null || root.matches('[data-pm-slice]')) return
  // Word's style sheet says which lists are numbered, so it is read before it goes.
  if (isFromWord(root)) cleanWord(root)
  dropMachinery(root)
  tidyPictures(root)
  stylesToMarks(root)
  dropLooks(root)
  tidyBlocks(root)
}
