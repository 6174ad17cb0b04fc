import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { knownSearch } from '../shell/known-search.ts'
import { shellRoute } from '../shell/shell-route.ts'
import { readTagFilter } from './filter.ts'

/** What articles are about. */
export const tagsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tags',
  staticData: { title: 'tags.title', action: 'tag.edit' },
  validateSearch: knownSearch(readTagFilter),
  component: lazyRouteComponent(() => import('./tags.tsx'), 'Tags'),
})
