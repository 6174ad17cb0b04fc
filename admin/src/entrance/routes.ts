import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { sessionQuery } from '../session/session.ts'
import { knownSearch } from '../shell/known-search.ts'
import { rootRoute } from '../shell/root-route.ts'
import { Entrance } from './entrance.tsx'
import { SignIn } from './sign-in.tsx'

/** What is shown to who is not signed in, or not whole yet. */
const entranceRoute = createRoute({ getParentRoute: () => rootRoute, id: 'entrance', component: Entrance })

/** The ways in: signing in, and what secret links open. */
export const entranceRoutes = [
  entranceRoute.addChildren([
    createRoute({
      getParentRoute: () => entranceRoute,
      path: '/sign-in',
      staticData: { title: 'session.signIn' },
      // Only addresses of this interface: nobody is led elsewhere by a link to the sign-in.
      validateSearch: knownSearch(({ next }: Record<string, unknown>): { readonly next?: string } =>
        typeof next === 'string' && /^\/(?![/\\])/u.test(next) ? { next } : {},
      ),
      beforeLoad: async ({ context: { queryClient } }) => {
        const session = await queryClient.ensureQueryData(sessionQuery)
        if (session !== null) throw redirect({ to: '/' })
      },
      component: SignIn,
    }),
    createRoute({
      getParentRoute: () => entranceRoute,
      path: '/setup',
      staticData: { title: 'setUp.title' },
      component: lazyRouteComponent(() => import('./set-up.tsx'), 'SetUp'),
    }),
    createRoute({
      getParentRoute: () => entranceRoute,
      path: '/invitation',
      staticData: { title: 'invitation.title' },
      component: lazyRouteComponent(() => import('./invitation.tsx'), 'Invitation'),
    }),
    createRoute({
      getParentRoute: () => entranceRoute,
      path: '/forgotten-password',
      staticData: { title: 'password.forgottenTitle' },
      component: lazyRouteComponent(() => import('./forgotten-password.tsx'), 'ForgottenPassword'),
    }),
    createRoute({
      getParentRoute: () => entranceRoute,
      path: '/password',
      staticData: { title: 'password.resetTitle' },
      component: lazyRouteComponent(() => import('./new-password.tsx'), 'NewPassword'),
    }),
    createRoute({
      getParentRoute: () => entranceRoute,
      path: '/second-factor',
      staticData: { title: 'secondFactor.title' },
      beforeLoad: async ({ context: { queryClient } }) => {
        const session = await queryClient.ensureQueryData(sessionQuery)
        if (session === null) throw redirect({ to: '/sign-in' })
        if (!session.needsSecondFactor) throw redirect({ to: '/' })
      },
      component: lazyRouteComponent(() => import('./second-factor.tsx'), 'SecondFactor'),
    }),
  ]),
]
