import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../shell/shell-route.ts'

/** A copy of everything. */
export const backupRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/backup',
  staticData: { title: 'backup.title', action: 'backup.download' },
  component: lazyRouteComponent(() => import('./backup.tsx'), 'Backup'),
})
