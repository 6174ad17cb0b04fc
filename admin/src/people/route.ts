import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../shell/shell-route.ts'

/** Who works here. */
export const peopleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/people',
  staticData: { title: 'people.title', action: 'people.read' },
  component: lazyRouteComponent(() => import('./people.tsx'), 'People'),
})
