/** Raised when what is made of a picture changes: pictures made by an older version are then made anew. */
export const derivativesVersion = 1

/** Widths in pixels that are made, as far as the original reaches. */
export const derivativeWidths: readonly number[] = [320, 640, 960, 1280, 1920]

/** Animations are made in one width at most this large. */
export const animationWidth = 960

/** The widest picture with transparency that is also made as PNG, for what reads neither AVIF nor WebP. */
export const widestPng = 960

/** The widths to make of a picture: those of the list that are clearly smaller than it, and its own as far as the largest. */
export function widthsFor(width: number): readonly number[] {
  const largest = Math.min(width, derivativeWidths.at(-1) ?? width)
  return [...derivativeWidths.filter((candidate) => candidate <= largest * 0.9), largest]
}
