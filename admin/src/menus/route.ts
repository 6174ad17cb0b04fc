import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { knownSearch } from '../shell/known-search.ts'
import { shellRoute } from '../shell/shell-route.ts'

/** Which menu is edited, as it stands in the address. */
export interface MenuChoice {
  readonly language?: string
  readonly name?: string
}

/** The menus of the editions. */
export const menusRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/menus',
  staticData: { title: 'menus.title', action: 'menu.edit' },
  validateSearch: knownSearch(({ language, name }: Record<string, unknown>): MenuChoice => ({
    ...(typeof language === 'string' && /^[A-Za-z-]{2,35}$/.test(language) ? { language } : {}),
    ...(typeof name === 'string' && /^[\p{L}\p{N}_.-]{1,100}$/u.test(name) ? { name } : {}),
  })),
  component: lazyRouteComponent(() => import('./menus.tsx'), 'Menus'),
})
