import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { knownSearch } from '../shell/known-search.ts'
import { shellRoute } from '../shell/shell-route.ts'
import { isPart, type Part } from './parts.ts'

/** Editions, and what is set for all of them. */
export const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  staticData: { title: 'settings.title', action: 'settings.change' },
  validateSearch: knownSearch(
    ({ part, edition }: Record<string, unknown>): { readonly part?: Part; readonly edition?: string } => ({
      ...(isPart(part) ? { part } : {}),
      ...(typeof edition === 'string' && /^[a-z]{2,3}$/.test(edition) ? { edition } : {}),
    }),
  ),
  component: lazyRouteComponent(() => import('./settings.tsx'), 'Settings'),
})
