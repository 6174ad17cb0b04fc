import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../shell/shell-route.ts'

/** The keys that programs use. */
export const apiKeysRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/api-keys',
  staticData: { title: 'apiKeys.title', action: 'api-key.manage' },
  component: lazyRouteComponent(() => import('./api-keys.tsx'), 'ApiKeys'),
})
