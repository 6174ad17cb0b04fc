import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { knownSearch } from '../shell/known-search.ts'
import { shellRoute } from '../shell/shell-route.ts'
import { readPageFilter } from './filter.ts'

/** What does not age: about the paper, its principles. */
export const pagesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pages',
  staticData: { title: 'pages.title', action: 'page.edit' },
  validateSearch: knownSearch(readPageFilter),
  component: lazyRouteComponent(() => import('./pages.tsx'), 'Pages'),
})

/** One of them. */
export const pageRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pages/$pageId',
  staticData: { title: 'pages.one', action: 'page.edit' },
  // The same page in another edition, to be shown beside it.
  validateSearch: knownSearch(({ source }: Record<string, unknown>): { readonly source?: string } =>
    typeof source === 'string' && /^[\da-f-]{36}$/.test(source) ? { source } : {},
  ),
  component: lazyRouteComponent(() => import('./page-screen.tsx'), 'PageScreen'),
})
