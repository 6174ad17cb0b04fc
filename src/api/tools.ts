import type { MediaTools } from '../content/media/receive.ts'

/** What some routes work with beside what every verb needs. */
export interface ApiTools {
  readonly media: MediaTools
  /** A whole copy of the newsroom from one moment, as a tar file; what it took is given back when it was read or given up. */
  readonly openBackup: () => Promise<ReadableStream<Uint8Array>>
}
