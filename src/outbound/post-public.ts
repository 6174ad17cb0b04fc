import { outsideNotTold } from '../errors.ts'
import { allowedUrl, ask, type OutsidePolicy, type SentBody, usualLimits } from './connection.ts'

/** Sends something to a server of the public internet; resolves with the status by which it said that it took it. */
export type OutsidePost = (url: string, body: SentBody) => Promise<number>

/**
 * Makes the way to tell another server something. Any answer but a 2xx is an error, a redirect too: what is sent goes nowhere
 * that nobody named. The body of the answer is not read.
 */
export function createOutsidePost(policy: OutsidePolicy): OutsidePost {
  return async (address, body) => {
    const url = allowedUrl(address, policy)
    const answer = await ask(url, policy, usualLimits, AbortSignal.timeout(usualLimits.totalMs), body)
    answer.destroy()
    const status = answer.statusCode ?? 0
    if (status < 200 || status > 299)
      throw outsideNotTold(url.href, `The server answered with status ${status}.`, status)
    return status
  }
}
