import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { knownSearch } from '../shell/known-search.ts'
import { shellRoute } from '../shell/shell-route.ts'

/** Those who write. */
export const authorsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/authors',
  staticData: { title: 'authors.title', action: 'author.edit' },
  validateSearch: knownSearch(({ q }: Record<string, unknown>): { readonly q?: string } =>
    typeof q === 'string' && q !== '' ? { q: q.slice(0, 200) } : {},
  ),
  component: lazyRouteComponent(() => import('./authors.tsx'), 'Authors'),
})
