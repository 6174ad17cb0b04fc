import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext } from '@tanstack/react-router'
import type { Action } from '../../../src/permissions.ts'
import type { MessageKey } from '../i18n/languages.ts'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The title of the page, which is read out when the address changes. */
    readonly title?: MessageKey
    /** What one must be allowed to do at all to see the screen. */
    readonly action?: Action
  }
}

/** What every route gets. */
export interface RouterContext {
  readonly queryClient: QueryClient
}

/** Above all addresses. */
export const rootRoute = createRootRouteWithContext<RouterContext>()()
