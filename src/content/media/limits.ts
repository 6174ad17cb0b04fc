/** What a picture may ask of the process that reads it. */
export const imageLimits = {
  pixels: 80_000_000,
  /** Of all pictures of an animation together; a longer one is shown by its first picture. */
  animationPixels: 60_000_000,
  /** Of memory, where a picture cannot be read row by row. */
  bufferBytes: 400_000_000,
  /** Longest side of what is made: WebP ends there. */
  side: 16_383,
  /** Till the process is there; a machine that is busy with readers takes its time. */
  startMs: 60_000,
  inspectMs: 10_000,
  deriveMs: 30_000,
} as const
