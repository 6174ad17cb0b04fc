import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../shell/shell-route.ts'
import { readTagFilter } from './filter.ts'

/** What articles are about. */
export const tagsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tags',
  staticData: { title: 'tags.title', action: 'tag.edit' },
  validateSearch: readTagFilter,
  component: lazyRouteComponent(() => import('./tags.tsx'), 'Tags'),
})
