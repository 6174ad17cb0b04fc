import { createRoute } from '@tanstack/react-router'
import { NotFound } from '../ui/not-found.tsx'
import { shellRoute } from './shell-route.ts'

/** Every address that is no other: said in its place, with the ways one may go beside it. */
export const nowhereRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '$',
  staticData: { title: 'ui.notFound' },
  component: NotFound,
})
