import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../shell/shell-route.ts'

/** Moving in from another system. */
export const importsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports',
  staticData: { title: 'imports.title', action: 'import.run' },
  component: lazyRouteComponent(() => import('./imports.tsx'), 'Imports'),
})
