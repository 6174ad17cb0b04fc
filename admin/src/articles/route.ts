import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../shell/shell-route.ts'
import { readFilter } from './filter.ts'

/** The articles of all editions. */
export const articlesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/articles',
  staticData: { title: 'articles.title', action: 'article.read' },
  validateSearch: readFilter,
  component: lazyRouteComponent(() => import('./article-list.tsx'), 'ArticleList'),
})

/** One of them. */
export const articleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/articles/$articleId',
  staticData: { title: 'articles.one', action: 'article.read' },
  component: lazyRouteComponent(() => import('./article-screen.tsx'), 'ArticleScreen'),
})
