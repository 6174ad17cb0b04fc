import type { MediaPort } from '../editor/media-port.ts'
import { ProblemError } from '../api/problem.ts'

/** The newsroom's media for the writing surface. */
export function createMediaPort(onFailure: (error: unknown) => void): MediaPort {
  return {
    find: () => Promise.resolve(undefined),
    upload: () => Promise.reject(new ProblemError({ code: 'unavailable', status: 0 })),
    onFailure,
  }
}
