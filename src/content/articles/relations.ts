import type { Picture } from '../media/picture.ts'

/** What an article is joined to, as its page shows it. */
export interface ArticleRelations {
  readonly authors: readonly {
    readonly id: string
    readonly slug: string
    readonly name: string
    readonly roleTitle: string
    /** Without forms where there is none. */
    readonly portrait: Pick<Picture, 'derivatives' | 'thumbhash'>
  }[]
  readonly tags: readonly {
    readonly id: string
    readonly slug: string
    readonly name: string
    readonly groupId: string
  }[]
  readonly translations: readonly {
    readonly id: string
    readonly language: string
    readonly code: number
    readonly slug: string
    readonly headline: string
  }[]
}
