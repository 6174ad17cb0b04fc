import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { knownSearch } from '../shell/known-search.ts'
import { shellRoute } from '../shell/shell-route.ts'
import { isJobState, type JobState } from './kinds.ts'

/** What is done beside the requests. */
export const jobsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/jobs',
  staticData: { title: 'jobs.title', action: 'jobs.manage' },
  validateSearch: knownSearch(({ state }: Record<string, unknown>): { readonly state?: JobState } =>
    isJobState(state) ? { state } : {},
  ),
  component: lazyRouteComponent(() => import('./jobs.tsx'), 'Jobs'),
})
