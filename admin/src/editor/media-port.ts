/** A media item as the writing surface shows it. */
export interface ShownMedia {
  readonly kind: 'image' | 'audio' | 'video' | 'file'
  readonly url: string
  readonly alt?: string
  readonly credit?: string
  readonly caption?: string
}

/** How the writing surface gets at the newsroom's media. */
export interface MediaPort {
  /** What an id stands for; `undefined` where it is gone. */
  readonly find: (id: string) => Promise<ShownMedia | undefined>
  /** Brings a file in; progress is a number from 0 to 1. */
  readonly upload: (
    file: File,
    onProgress: (progress: number) => void,
  ) => Promise<{ readonly id: string; readonly kind: ShownMedia['kind'] }>
  /** Says what did not work. */
  readonly onFailure: (error: unknown) => void
}
