import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { knownSearch } from '../shell/known-search.ts'
import { shellRoute } from '../shell/shell-route.ts'
import { readFilter } from './filter.ts'

/** The articles of all editions. */
export const articlesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/articles',
  staticData: { title: 'articles.title', action: 'article.read' },
  validateSearch: knownSearch(readFilter),
  component: lazyRouteComponent(() => import('./article-list.tsx'), 'ArticleList'),
})

/** One of them. */
export const articleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/articles/$articleId',
  staticData: { title: 'articles.one', action: 'article.read' },
  // The article that is translated, to be shown beside it.
  validateSearch: knownSearch(({ source }: Record<string, unknown>): { readonly source?: string } =>
    typeof source === 'string' && /^[\da-f-]{36}$/.test(source) ? { source } : {},
  ),
  component: lazyRouteComponent(() => import('./article-screen.tsx'), 'ArticleScreen'),
})
