import { auditLog, auditQuery } from '../contract/audit.ts'
import { searchAudit } from '../content/audit/queries.ts'
import { problem } from '../problems.ts'
import { iso } from './output.ts'
import { route, type Route } from './route.ts'

/** What everybody did. */
export const auditRoutes: readonly Route[] = [
  route(
    'GET',
    '/audit',
    { to: 'allowed', action: 'audit.read', keys: true },
    { input: auditQuery, output: auditLog },
    async ({ context, input }) => {
      const { cursor, limit = 50, event, actor, target, since, until } = input
      if (cursor !== undefined && !/^[0-9]{1,15}$/.test(cursor)) throw problem('invalid-input')
      const rows = await searchAudit(context.db.worker, {
        before: cursor === undefined ? undefined : Number(cursor),
        event,
        actor,
        target,
        since: since === undefined ? undefined : Date.parse(since),
        until: until === undefined ? undefined : Date.parse(until),
        limit,
      })
      const items = rows.slice(0, limit).map((row) => ({
        seq: row.seq,
        at: iso(row.at),
        actorKind: row.actor_kind,
        actorId: row.actor_id,
        actorName: row.actorName,
        event: row.event,
        targetKind: row.target_kind,
        targetId: row.target_id,
        detail: JSON.parse(row.detail) as unknown,
      }))
      return { body: rows.length > limit ? { items, nextCursor: String(items.at(-1)?.seq) } : { items } }
    },
  ),
]
