import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { knownSearch } from '../shell/known-search.ts'
import { shellRoute } from '../shell/shell-route.ts'
import { readMediaFilter } from './filter.ts'

/** Everything that was uploaded. */
export const mediaRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/media',
  staticData: { title: 'media.title', action: 'media.read' },
  validateSearch: knownSearch(readMediaFilter),
  component: lazyRouteComponent(() => import('./media-library.tsx'), 'MediaLibrary'),
})
