import { createRoute, redirect } from '@tanstack/react-router'
import { sessionQuery } from '../session/session.ts'
import { rootRoute } from './root-route.ts'
import { Shell } from './shell.tsx'

/** Around every screen: who is not signed in is shown the way in, and comes back to where they wanted to go. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: Shell,
  beforeLoad: async ({ context: { queryClient }, location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery)
    if (session === null) throw redirect({ to: '/sign-in', search: { next: location.href } })
    if (session.needsSecondFactor) throw redirect({ to: '/second-factor' })
  },
})
