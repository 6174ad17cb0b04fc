import type { ProblemCode } from '../problems.ts'
import { type Standing, takesCondition } from './conditions.ts'
import { takesKey } from './idempotency.ts'
import type { Route } from './route.ts'

/** What a route refuses by its very form; what its verb refuses comes on top of that. */
export function refusalsOf(route: Route, standing: Standing): readonly ProblemCode[] {
  const { method, path, access, takesFile } = route
  const hasBody = method !== 'GET' && method !== 'DELETE' && takesFile !== true
  const isAllowed = access.to === 'allowed'
  return [
    'invalid-input',
    ...(hasBody ? (['malformed-body', 'unsupported-type', 'too-large'] as const) : []),
    ...(takesFile === true ? (['unsupported-type', 'too-large'] as const) : []),
    ...(method === 'GET' ? [] : (['foreign-origin'] as const)),
    ...(access.to === 'anybody' ? [] : (['not-signed-in'] as const)),
    ...(isAllowed ? (['forbidden', 'second-factor-required'] as const) : []),
    ...(access.to === 'oneself' || (isAllowed && access.keys !== true) ? (['session-only'] as const) : []),
    ...(access.to !== 'anybody' && access.confirmed === true ? (['reauthentication-needed'] as const) : []),
    ...(path.includes(':') ? (['not-found'] as const) : []),
    ...(takesCondition(route, standing) ? (['version-conflict', 'condition-unusable'] as const) : []),
    ...(takesKey(route) ? (['key-reused'] as const) : []),
    'unavailable',
  ]
}
