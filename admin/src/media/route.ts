import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../shell/shell-route.ts'
import { readMediaFilter } from './filter.ts'

/** Everything that was uploaded. */
export const mediaRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/media',
  staticData: { title: 'media.title', action: 'media.read' },
  validateSearch: readMediaFilter,
  component: lazyRouteComponent(() => import('./media-library.tsx'), 'MediaLibrary'),
})
