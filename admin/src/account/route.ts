import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../shell/shell-route.ts'

/** What everybody may change of themselves. */
export const accountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/account',
  staticData: { title: 'account.title' },
  component: lazyRouteComponent(() => import('./account.tsx'), 'Account'),
})
