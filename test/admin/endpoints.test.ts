import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { apiRoutes } from '../../src/api/api.ts'

test('what the interface asks for are routes of the API', () => {
  const source = readFileSync(new URL('../../admin/src/api/endpoints.ts', import.meta.url), 'utf8')
  const asked = [...source.matchAll(/^ {2}'([A-Z]+ \/[^']+)':/gm)].map(([, name]) => name)
  const routes = new Set(apiRoutes.map(({ method, path }) => `${method} ${path}`))
  expect(asked.length).toBeGreaterThan(30)
  expect(asked.filter((name) => !routes.has(name ?? ''))).toEqual([])
})
