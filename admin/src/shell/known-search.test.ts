import { createMemoryHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { expect, test } from 'vitest'
import { knownSearch } from './known-search.ts'

const root = createRootRoute()
const screen = createRoute({
  getParentRoute: () => root,
  path: '/screen',
  validateSearch: knownSearch(({ next }: Record<string, unknown>): { readonly next?: string } =>
    typeof next === 'string' && /^\/(?!\/)/u.test(next) ? { next } : {},
  ),
})

function searchAt(address: string): unknown {
  const history = createMemoryHistory({ initialEntries: [address] })
  const router = createRouter({ routeTree: root.addChildren([screen]), history })
  return router.matchRoutes(router.latestLocation).at(-1)?.search
}

test('what an address is not to ask for never reaches the screen', () => {
  expect(searchAt('/screen?next=%2Farticles')).toEqual({ next: '/articles' })
  expect(searchAt('/screen?next=https%3A%2F%2Felsewhere.example')).toEqual({})
  expect(searchAt('/screen?next=%2F%2Felsewhere.example&more=1')).toEqual({})
})
