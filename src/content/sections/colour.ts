import { contrastIn, isColour, leastContrast } from '../../contract/colours.ts'
import { faultyFields } from '../../problems.ts'

/** The colour of a section, or none; throws `invalid-input` where it is no colour, or cannot be read on a light page. */
export function readableColour(colour: string): string {
  if (colour === '') return colour
  if (!isColour(colour)) throw faultyFields('no-colour', ['colour'])
  if (contrastIn('light', colour) < leastContrast) throw faultyFields('contrast', ['colour'])
  return colour
}
