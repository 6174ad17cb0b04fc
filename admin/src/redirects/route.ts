import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { knownSearch } from '../shell/known-search.ts'
import { shellRoute } from '../shell/shell-route.ts'

/** Old addresses and where they lead. */
export const redirectsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/redirects',
  staticData: { title: 'redirects.title', action: 'redirect.edit' },
  validateSearch: knownSearch(({ q }: Record<string, unknown>): { readonly q?: string } =>
    typeof q === 'string' && q !== '' ? { q: q.slice(0, 200) } : {},
  ),
  component: lazyRouteComponent(() => import('./redirects.tsx'), 'Redirects'),
})
