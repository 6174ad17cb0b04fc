import type { MediaKind } from '../../db/schema.ts'

/** Bytes that a file of each kind may have at most. */
export const fileLimits: Readonly<Record<MediaKind, number>> = {
  image: 60_000_000,
  audio: 300_000_000,
  video: 2_000_000_000,
  file: 100_000_000,
}

/** What a picture may ask of the process that reads it. */
export const imageLimits = {
  pixels: 80_000_000,
  /** Of all pictures of an animation together; a longer one is shown by its first picture. */
  animationPixels: 60_000_000,
  /** Of memory, where a picture cannot be read row by row. */
  bufferBytes: 400_000_000,
  /** Longest side of what is made: WebP ends there. */
  side: 16_383,
  inspectMs: 10_000,
  deriveMs: 30_000,
} as const
