import type { Mark } from '../document.ts'
import type { Conversion } from './conversion.ts'
import { addBreak, addInline, addText, breakLine, endParagraph, type Flow, placeBlock } from './flow.ts'
import { marksInside } from './marks.ts'
import { readImage, readUnseenImage } from './media.ts'
import { readFootnote } from './notes.ts'
import { type Element, hasClass } from './tree.ts'

/** Two breaks in a row are how classic WordPress texts begin a paragraph. */
export function readBreak(_element: Element, flow: Flow): void {
  if (flow.newlines === 'breaks') {
    if (flow.inlines.length > 0 && flow.isLineStart && flow.isBrokenByTag) endParagraph(flow)
    else breakLine(flow)
    flow.isBrokenByTag = true
  } else addBreak(flow)
}

/** Reads `<img>`. */
export function readImageElement(element: Element, flow: Flow, marks: readonly Mark[], conversion: Conversion): void {
  const image = readImage(element, marks, conversion)
  if (image.kind === 'block') placeBlock(flow, image.block)
  else if (image.kind === 'inline') addInline(flow, image.inline)
  else if (image.kind === 'text') addText(flow, image.text, marks)
}

/** Reads `<a>` and `<span>`. */
export function readRun(element: Element, flow: Flow, marks: readonly Mark[], conversion: Conversion): void {
  const image = hasClass(element, 'inline-image') ? readUnseenImage(element) : undefined
  if (image !== undefined) {
    addInline(flow, image)
    return
  }
  // The button beside a file's name is a link like it, and stands apart only in WordPress' styles.
  if (hasClass(element, 'wp-block-file__button') && !flow.isLineStart) addText(flow, ' ', marks)
  conversion.add(element.childNodes, flow, marksInside(element, marks, conversion))
}

/** Reads `<sup>`: a note, or a raised run. */
export function readSuperscript(element: Element, flow: Flow, marks: readonly Mark[], conversion: Conversion): void {
  const note = readFootnote(element, conversion)
  if (note === undefined) conversion.add(element.childNodes, flow, marksInside(element, marks, conversion))
  else addInline(flow, note)
}

/** Where the source gives no brackets for readers that do not know small letters above others, they are put there. */
export function readRubyText(element: Element, flow: Flow, marks: readonly Mark[], conversion: Conversion): void {
  const parent = element.parentNode
  const hasBrackets = parent !== null && parent.childNodes.some((node) => node.nodeName === 'rp')
  if (!hasBrackets) addText(flow, '(', marks)
  conversion.add(element.childNodes, flow, marks)
  if (!hasBrackets) addText(flow, ')', marks)
}

/** Browsers write the quotation marks of `<q>`; text has to hold them. */
export function readQuotation(element: Element, flow: Flow, marks: readonly Mark[], conversion: Conversion): void {
  const [open, close] = conversion.quotationMarks
  addText(flow, open, marks)
  conversion.add(element.childNodes, flow, marksInside(element, marks, conversion))
  addText(flow, close, marks)
}
