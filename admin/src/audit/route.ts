import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { knownSearch } from '../shell/known-search.ts'
import { shellRoute } from '../shell/shell-route.ts'

const filters = ['event', 'actor', 'since', 'until'] as const
const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u
const forms = { event: /^[\w.-]{1,100}$/u, actor: /^[0-9a-f-]{36}$/u, since: day, until: day }

/** What the log is narrowed to: it stands in the address, so that what is found can be shown to others. */
export type AuditFilters = Partial<Record<(typeof filters)[number], string>>

/** What everybody did. */
export const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/audit',
  staticData: { title: 'audit.title', action: 'audit.read' },
  validateSearch: knownSearch((search: Record<string, unknown>): AuditFilters =>
    Object.fromEntries(
      filters.flatMap((name) => {
        const value = search[name]
        const isGood = typeof value === 'string' && forms[name].test(value)
        return isGood ? [[name, value] as const] : []
      }),
    ),
  ),
  component: lazyRouteComponent(() => import('./audit.tsx'), 'Audit'),
})
