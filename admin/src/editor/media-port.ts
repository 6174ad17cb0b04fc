/** A media item as the writing surface shows it. */
export interface ShownMedia {
  readonly kind: 'image' | 'audio' | 'video' | 'file'
  readonly url: string
  readonly alt?: string
  readonly credit?: string
  readonly caption?: string
}

/** A media item that is to stand in the text. */
export interface PlacedMedia {
  readonly id: string
  readonly kind: ShownMedia['kind']
  /** What is said of a picture to those who do not see it; may be empty. */
  readonly alt: string
}

/** How the writing surface gets at the newsroom's media. */
export interface MediaPort {
  /** What an id stands for; `undefined` where it is gone. */
  readonly find: (id: string) => Promise<ShownMedia | undefined>
  /** Brings a file in; progress is a number from 0 to 1. */
  readonly upload: (file: File, onProgress: (progress: number) => void) => Promise<PlacedMedia>
  /** Lets somebody choose from what is there, or bring in something else; empty where they chose nothing. */
  readonly choose: (kind: 'image' | 'audio' | 'video', isSingle: boolean) => Promise<readonly PlacedMedia[]>
  /** Says what did not work. */
  readonly onFailure: (error: unknown) => void
}
