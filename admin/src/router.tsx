import type { QueryClient } from '@tanstack/react-query'
import { createRouter, type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { articleRoute, articlesRoute } from './articles/route.ts'
import { accountRoute } from './account/route.ts'
import { apiKeysRoute } from './api-keys/route.ts'
import { auditRoute } from './audit/route.ts'
import { commentsRoute } from './comments/route.ts'
import { authorsRoute } from './authors/route.ts'
import { entranceRoutes } from './entrance/routes.ts'
import { frontPageRoute } from './front-page/route.ts'
import { homeRoute } from './home/route.ts'
import { mediaRoute } from './media/route.ts'
import { pageRoute, pagesRoute } from './pages/route.ts'
import { menusRoute } from './menus/route.ts'
import { peopleRoute } from './people/route.ts'
import { backupRoute } from './backup/route.ts'
import { importsRoute } from './imports/route.ts'
import { redirectsRoute } from './redirects/route.ts'
import { sectionsRoute } from './sections/route.ts'
import { tagsRoute } from './tags/route.ts'
import { jobsRoute } from './jobs/route.ts'
import { webhooksRoute } from './webhooks/route.ts'
import { settingsRoute } from './settings/route.ts'
import { nowhereRoute } from './shell/nowhere-route.ts'
import { rootRoute } from './shell/root-route.ts'
import { shellRoute } from './shell/shell-route.ts'
import { Failure } from './ui/failure.tsx'
import { Loading } from './ui/loading.tsx'

/** Every address of the interface: a screen adds its route here, and its line to `shell/navigation.ts`. */
const routeTree = rootRoute.addChildren([
  ...entranceRoutes,
  shellRoute.addChildren([
    homeRoute,
    articlesRoute,
    articleRoute,
    mediaRoute,
    frontPageRoute,
    commentsRoute,
    menusRoute,
    sectionsRoute,
    tagsRoute,
    authorsRoute,
    pagesRoute,
    pageRoute,
    redirectsRoute,
    peopleRoute,
    apiKeysRoute,
    settingsRoute,
    jobsRoute,
    webhooksRoute,
    importsRoute,
    backupRoute,
    auditRoute,
    accountRoute,
    nowhereRoute,
  ]),
])

/** Makes the router; screens are loaded when they are first opened. */
export const createAdminRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree,
    basepath: '/admin',
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: Loading,
    defaultErrorComponent: RouteFailure,
    scrollRestoration: false,
  })

/** In place of a screen that could not begin: whoever is signed in is asked for again, and what the routes decide by it. */
function RouteFailure({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const retry = async (): Promise<void> => {
    await router.invalidate()
    reset()
  }
  return <Failure error={error} onRetry={() => void retry()} />
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAdminRouter>
  }
}
