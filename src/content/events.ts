/** What happened to the paper; emitted after the transaction was committed, never before. */
export type ContentEvent =
  | {
      readonly type:
        | 'article.published'
        | 'article.archived'
        | 'article.withdrawn'
        | 'article.trashed'
        | 'article.restored'
      readonly articleId: string
      readonly language: string
      readonly code: number
    }
  | { readonly type: 'comment.added'; readonly articleId: string; readonly commentId: string }
  | { readonly type: 'job.enqueued'; readonly kind: string; readonly runAt: number }
  /**
   * Pages that show one of these tags are stale; `seqs` are their numbers in the sequence. Where it is followed, what other
   * processes changed comes too.
   */
  | { readonly type: 'invalidated'; readonly seqs: readonly number[]; readonly tags: readonly string[] }

type Listener = (event: ContentEvent) => void

/** Carries events from the verbs to whoever listens in this process. */
export interface EventBus {
  readonly emit: Listener
  /** Returns the function that stops listening. */
  readonly subscribe: (listener: Listener) => () => void
}

/** Makes an event bus; a listener that throws stops neither the others nor the verb, `onError` hears of it. */
export function createEventBus(onError: (error: unknown) => void): EventBus {
  const listeners = new Set<Listener>()
  return {
    emit(event) {
      for (const listener of listeners) {
        try {
          listener(event)
        } catch (error) {
          onError(error)
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
