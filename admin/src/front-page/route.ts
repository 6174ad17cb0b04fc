import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { knownSearch } from '../shell/known-search.ts'
import { shellRoute } from '../shell/shell-route.ts'

/** Which page is arranged, as it stands in the address. */
export interface PageChoice {
  readonly language?: string
  /** The id of a section; the front page where there is none. */
  readonly section?: string
}

/** What stands at the top of front pages and sections. */
export const frontPageRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/front-page',
  staticData: { title: 'frontPage.title', action: 'front-page.arrange' },
  validateSearch: knownSearch(({ language, section }: Record<string, unknown>): PageChoice => ({
    ...(typeof language === 'string' && /^[A-Za-z-]{2,35}$/.test(language) ? { language } : {}),
    ...(typeof section === 'string' && /^[\da-f-]{36}$/.test(section) ? { section } : {}),
  })),
  component: lazyRouteComponent(() => import('./front-page.tsx'), 'FrontPage'),
})
