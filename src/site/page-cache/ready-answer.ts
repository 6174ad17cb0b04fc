import { STATUS_CODES } from 'node:http'
import { keepAliveTimeoutMs, requestsPerConnection } from '../connection-limits.ts'
import type { Encoding } from './encoding.ts'

/**
 * An answer that waits for whoever asks for it. A record of few fields with functions beside it: of the tens of thousands that are
 * kept, closures and accessors would take as much memory as the texts.
 */
export interface ReadyAnswer {
  readonly status: number
  /** Headers, names and values in turn: those that all forms of a page share. */
  readonly shared: readonly string[]
  /** Of the body; absent where none is sent. */
  readonly encoding: Encoding | undefined
  body: Buffer
  /** Head and body as they last left, their date in epoch seconds, and where it stands in them. */
  whole: Buffer | undefined
  second: number
  dateAt: number
}

const lengthOfDate = 29
const afterDate = `\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${keepAliveTimeoutMs / 1_000}, max=${requestsPerConnection}\r\n\r\n`

const nothing = Buffer.alloc(0)

/** Makes an answer: with a body in a coding, or without one. */
export const readyAnswer = (
  status: number,
  shared: readonly string[],
  encoding?: Encoding,
  body: Buffer = nothing,
): ReadyAnswer => ({ status, shared, encoding, body, whole: undefined, second: 0, dateAt: 0 })

/** All its headers but those of the connection, as `writeHead` takes them. */
export function headersOf({ shared, encoding, body }: ReadyAnswer): readonly string[] {
  if (encoding === undefined) return shared
  const coding = encoding === 'identity' ? [] : ['content-encoding', encoding]
  return [...shared, ...coding, 'content-length', String(body.byteLength)]
}

/**
 * All of an answer as it leaves on a connection that stays open, with the date of `now` (epoch milliseconds), as `node:http` would
 * write it. It is the same for all who ask within a second: nobody may change it.
 */
export function bytesOf(answer: ReadyAnswer, now: number): Buffer {
  const asked = Math.floor(now / 1_000)
  const { whole } = answer
  if (whole !== undefined && answer.second === asked) return whole
  // A new one each second: of the one before, something may still be on its way to a slow reader.
  const dated = whole === undefined ? begin(answer) : Buffer.from(whole)
  dated.write(new Date(asked * 1_000).toUTCString(), answer.dateAt, 'latin1')
  answer.second = asked
  answer.whole = dated
  // The body is held once.
  answer.body = dated.subarray(dated.byteLength - answer.body.byteLength)
  return dated
}

function begin(answer: ReadyAnswer): Buffer {
  const headers = headersOf(answer)
  let head = `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status] ?? ''}\r\n`
  for (let index = 0; index < headers.length; index += 2) head += `${headers[index]}: ${headers[index + 1]}\r\n`
  head += 'Date: '
  answer.dateAt = head.length
  head += ' '.repeat(lengthOfDate) + afterDate
  return Buffer.concat([Buffer.from(head, 'latin1'), answer.body])
}
