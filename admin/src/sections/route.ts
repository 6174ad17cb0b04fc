import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { knownSearch } from '../shell/known-search.ts'
import { shellRoute } from '../shell/shell-route.ts'

/** The paper's desks. */
export const sectionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sections',
  staticData: { title: 'sections.title', action: 'taxonomy.edit' },
  validateSearch: knownSearch(({ language }: Record<string, unknown>): { readonly language?: string } =>
    typeof language === 'string' && /^[A-Za-z-]{2,35}$/.test(language) ? { language } : {},
  ),
  component: lazyRouteComponent(() => import('./sections.tsx'), 'Sections'),
})
