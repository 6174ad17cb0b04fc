import type { Queryable } from '../../../db/database.ts'
import { type Action, isAllowed, isInScope } from '../../../permissions.ts'
import type { Actor } from '../../desk/rights.ts'
import { findStandings, readableThing, workingThing } from '../../desk/standing.ts'
import { listMediaUses, type MediaUse } from './queries.ts'

/** Where a media item is shown, as far as somebody may know it. */
export interface VisibleUses {
  readonly uses: readonly MediaUse[]
  /** How many there are beside these; whoever wants to take the item away must know that there are some. */
  readonly hidden: number
}

/** What shows a media item, without the headlines of articles and pages that the one who asks may not read. */
export async function listVisibleUses(db: Queryable, { person, scopes }: Actor, id: string): Promise<VisibleUses> {
  const all = await listMediaUses(db, id)
  const articles = all.filter(({ kind }) => kind === 'article' || kind === 'draft')
  const standings = await findStandings(
    db,
    articles.map((use) => use.id),
  )
  const may = (action: Action, thing = {}): boolean =>
    (scopes === undefined || isInScope(scopes, action)) && isAllowed(person, action, thing)
  const isVisible = (use: MediaUse): boolean => {
    // Everybody sees it above every page.
    if (use.kind === 'site') return true
    if (use.kind === 'page') return may('page.edit')
    if (use.kind === 'author') return may('structure.read')
    const standing = standings.get(use.id)
    if (standing === undefined) return false
    return may('article.read', use.kind === 'draft' ? workingThing(standing) : readableThing(standing))
  }
  const uses = all.filter(isVisible)
  return { uses, hidden: all.length - uses.length }
}
