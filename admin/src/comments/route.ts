import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { knownSearch } from '../shell/known-search.ts'
import { shellRoute } from '../shell/shell-route.ts'
import { readCommentFilter } from './filter.ts'

/** What readers wrote below articles. */
export const commentsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/comments',
  staticData: { title: 'comments.title', action: 'comment.moderate' },
  validateSearch: knownSearch(readCommentFilter),
  component: lazyRouteComponent(() => import('./comments.tsx'), 'Comments'),
})
