import type { Marked, TextView, TimeView } from './pieces.ts'

export interface CommentView extends Marked {
  readonly id: string
  /** Of the comment, with its fragment. */
  readonly url: string
  readonly author: TextView
  /** Already checked: http or https. */
  readonly authorUrl?: string
  readonly time: TimeView
  readonly bodyHtml: string
  /** Where the form answers it; absent where comments are closed. */
  readonly replyUrl?: string
  /** Whom it answers, where it does not stand right below what it answers. */
  readonly answered?: string
  readonly replies: readonly CommentView[]
  /** The replies lie so deep that they are shown only when asked for. */
  readonly isFolded: boolean
}

export interface PingbackView extends TextView {
  readonly url: string
  readonly time: TimeView
}

export interface CommentsView {
  /** Approved comments on all pages. */
  readonly count: number
  readonly isOpen: boolean
  readonly comments: readonly CommentView[]
  readonly olderUrl?: string
  readonly newerUrl?: string
  readonly pingbacks: readonly PingbackView[]
  /** Absent where comments are closed. */
  readonly form?: CommentFormView
}

/** The form is sent by POST and works without JavaScript; its element with the id `respond` is what addresses lead to. */
export interface CommentFormView {
  readonly action: string
  /** Names of the fields. `trap` is a field that no person sees: what fills it in is a machine. */
  readonly names: Readonly<Record<'name' | 'email' | 'body' | 'parent' | 'token' | 'trap', string>>
  readonly token: string
  /** The comment that is answered. */
  readonly replyTo?: { readonly id: string; readonly name: string; readonly url: string; readonly cancelUrl: string }
  readonly values: Readonly<Record<'name' | 'email' | 'body', string>>
  /** What has to be put right, in the order of the fields. */
  readonly faults: readonly { readonly field: 'name' | 'email' | 'body'; readonly text: string }[]
  /** What stands in the way of the whole form. */
  readonly problem?: string
  /** A comment was taken just now: an editor reads it first, or it stands on the page. */
  readonly taken?: 'held' | 'published'
  readonly mostCharacters: number
}
