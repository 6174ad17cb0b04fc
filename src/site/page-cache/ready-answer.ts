import { STATUS_CODES } from 'node:http'
import { keepAliveTimeoutMs, requestsPerConnection } from '../connection-limits.ts'

/** An answer that waits for whoever asks for it. */
export interface ReadyAnswer {
  readonly status: number
  /** As `writeHead` takes them. */
  readonly headers: readonly string[]
  readonly body: Buffer
  /**
   * All of it as it leaves on a connection that stays open, with the date of `now` (epoch milliseconds), as `node:http` would
   * write it. It is the same for all who ask within a second: nobody may change it.
   */
  readonly bytes: (now: number) => Buffer
}

const lengthOfDate = 29
const afterDate = `\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${keepAliveTimeoutMs / 1_000}, max=${requestsPerConnection}\r\n\r\n`

/** Makes such an answer. */
export function readyAnswer(status: number, headers: readonly string[], content: Buffer): ReadyAnswer {
  let body = content
  let whole: Buffer | undefined
  let dateAt = 0
  let second = 0

  const begin = (): Buffer => {
    let head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n`
    for (let index = 0; index < headers.length; index += 2) head += `${headers[index]}: ${headers[index + 1]}\r\n`
    head += 'Date: '
    dateAt = head.length
    head += ' '.repeat(lengthOfDate) + afterDate
    return Buffer.concat([Buffer.from(head, 'latin1'), body])
  }
  return {
    status,
    headers,
    get body() {
      return body
    },
    bytes(now) {
      const asked = Math.floor(now / 1_000)
      if (whole !== undefined && second === asked) return whole
      // A new one each second: of the one before, something may still be on its way to a slow reader.
      const dated = whole === undefined ? begin() : Buffer.from(whole)
      dated.write(new Date(asked * 1_000).toUTCString(), dateAt, 'latin1')
      second = asked
      whole = dated
      // The body is held once.
      body = dated.subarray(dated.byteLength - body.byteLength)
      return dated
    },
  }
}
