import type { LocaleContext } from '@matbaa/locale'
import type { Clock, Database } from '../db/database.ts'
import type { ActorKind } from '../db/schema.ts'
import type { RenderLabels } from '../richtext/render-context.ts'
import type { Scope } from '../permissions.ts'
import type { ContentEvent } from './events.ts'

/** Who does it: a user, the system itself, an import or an API key. */
export interface Actor {
  readonly kind: ActorKind
  readonly id: string | null
  /** What a key of the API may do of what its owner may. */
  readonly scopes?: readonly Scope[] | undefined
}

/** The person behind an actor: a key of the API acts for who made it. */
export const whoActs = ({ kind, id }: Actor): string | null => (kind === 'user' || kind === 'api-key' ? id : null)

/** What every verb needs; the first argument of each. A `Work` is one too, bound to a running transaction. */
export interface ContentContext {
  readonly db: Database
  readonly clock: Clock
  readonly actor: Actor
  /** Unguessable bytes, so many as asked for. */
  readonly random: (bytes: number) => Uint8Array
  /** The locale context of a language: its pack with the edition's settings. */
  readonly locale: (language: string) => LocaleContext
  /** The words that rendered documents carry, in a language. */
  readonly renderLabels: (language: string) => RenderLabels
  /** Receives what happened, after it was committed. */
  readonly emit: (event: ContentEvent) => void
}
