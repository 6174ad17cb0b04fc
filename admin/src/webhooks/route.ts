import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../shell/shell-route.ts'

/** Those who are told of changes. */
export const webhooksRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/webhooks',
  staticData: { title: 'webhooks.title', action: 'webhook.manage' },
  component: lazyRouteComponent(() => import('./webhooks.tsx'), 'Webhooks'),
})
