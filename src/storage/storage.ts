import type { Readable } from 'node:stream'

/** Bytes on their way into storage. */
export type StorageContent = Uint8Array | AsyncIterable<Uint8Array>

/** The first and last byte wanted, both included. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

export interface StoredFile {
  readonly key: string
  readonly bytes: number
  /** Milliseconds since 1970 UTC. */
  readonly modifiedAt: number
}

/**
 * Where the files of media lie. Keys are those of `isStorageKey`; any other is refused with an error by every function.
 * Whatever keeps the files, a key is either absent or whole: no reader ever sees half a file.
 */
export interface Storage {
  /** Writes or replaces a file, durable when the promise resolves; a stream that fails leaves nothing behind. */
  readonly put: (key: string, content: StorageContent) => Promise<{ readonly bytes: number }>
  /** Size of a file, `undefined` where there is none. */
  readonly stat: (key: string) => Promise<StoredFile | undefined>
  /** The bytes of a file or of a part of it, `undefined` where there is none. The caller reads the stream or destroys it. */
  readonly open: (key: string, range?: ByteRange) => Promise<(StoredFile & { readonly stream: Readable }) | undefined>
  /** Removes a file; false where there was none. */
  readonly remove: (key: string) => Promise<boolean>
  /** Every stored file, in no certain order. */
  readonly list: () => AsyncIterable<StoredFile>
}
