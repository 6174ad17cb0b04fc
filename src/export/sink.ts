/** Where the parts of an archive go: a folder or a tar file. */
export interface Sink {
  /** Writes a part of a known size. */
  readonly put: (name: string, bytes: number, content: AsyncIterable<Uint8Array>) => Promise<void>
  /** Makes what was written durable. */
  readonly end: () => Promise<void>
  /** Removes what was written so far. */
  readonly discard: () => Promise<void>
}
