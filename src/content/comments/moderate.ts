import { nameKey } from '@matbaa/locale'
import { LRUCache } from 'lru-cache'
import type { CommentFields } from './form.ts'

/** What the form's token said: made here, for this article, and as old as a person needs. */
export type TokenVerdict = 'good' | 'early' | 'late' | 'forged'

/** All that is looked at when a comment comes in. */
export interface CommentEvidence {
  readonly fields: CommentFields
  readonly token: TokenVerdict
  /** A field that people do not see was filled in. */
  readonly isTrapped: boolean
  /** Comments of the last days that say the same. */
  readonly alike: number
  /** Names of the paper's authors. */
  readonly authors: readonly string[]
  /** More comes in than the newsroom can look through. */
  readonly isSiteBusy: boolean
  /** Somebody with this name and address had a comment approved before. */
  readonly isKnown: boolean
  readonly policy: CommentPolicy
}

/** `hold-all`: an editor reads every comment first; `approve-known`: only those of people who had none approved yet. */
export type CommentPolicy = 'hold-all' | 'approve-known'

/** What was decided about a comment, and why. */
export interface Verdict {
  readonly state: 'held' | 'approved' | 'spam'
  readonly reasons: readonly string[]
}

/** So many links are more than an argument needs. */
const mostLinks = 2
/** From so many comments of the same text on, it is advertising. */
const mostAlike = 2
const link = /https?:\/\/|\bwww\./giu
/** Embeddings, overrides and isolates (UAX #9) make a line read otherwise than it was typed; marks are on keyboards. */
const directionControl = /[\u202a-\u202e\u2066-\u2069]/

/** Decides about a comment. What is no more than odd is held for a person to read; nothing is thrown away. */
export function moderate(evidence: CommentEvidence): Verdict {
  const { fields, token } = evidence
  const signs = [
    ...(evidence.isTrapped ? ['trap'] : []),
    ...(token === 'forged' ? ['token-forged'] : []),
    ...((fields.body.match(link)?.length ?? 0) > mostLinks ? ['links'] : []),
    ...(evidence.alike > 0 ? ['duplicate'] : []),
  ]
  const oddities = [
    ...(token === 'early' ? ['token-early'] : []),
    ...(token === 'late' ? ['token-late'] : []),
    ...(directionControl.test(fields.name + fields.body) ? ['direction-controls'] : []),
    ...(isNameOf(fields.name, evidence.authors) ? ['name-of-staff'] : []),
    ...(evidence.isSiteBusy ? ['site-busy'] : []),
  ]
  const reasons = [...signs, ...oddities]
  if (evidence.isTrapped || evidence.alike > mostAlike || signs.length > 1) return { state: 'spam', reasons }
  if (evidence.policy === 'hold-all') return { state: 'held', reasons: [...reasons, 'policy'] }
  if (!evidence.isKnown) return { state: 'held', reasons: [...reasons, 'first-comment'] }
  return reasons.length > 0 ? { state: 'held', reasons } : { state: 'approved', reasons: ['known-reader'] }
}

/** Names are compared as an eye reads them: letters of other alphabets that look alike are alike. */
function isNameOf(name: string, authors: readonly string[]): boolean {
  const key = nameKey(name)
  return key !== '' && authors.some((author) => keyOfAuthor(author) === key)
}

/** Authors are the same from comment to comment: folding the names of all of them anew each time cost more than all else. */
const keysOfAuthors = new LRUCache<string, string>({ max: 5_000 })

function keyOfAuthor(name: string): string {
  const known = keysOfAuthors.get(name)
  if (known !== undefined) return known
  const key = nameKey(name)
  keysOfAuthors.set(name, key)
  return key
}
