import { afterAll, beforeAll, expect, test } from 'vitest'
import { hasNginx, type Nginx, startNginx } from '../nginx.ts'
import { type ServedProgram, serveProgram } from '../program.ts'
import { sendRaw } from '../raw-request.ts'
import { createServedFolder } from '../served-folder.ts'

const folder = await createServedFolder()
let served: ServedProgram
let nginx: Nginx | undefined
let proxy = ''

beforeAll(async () => {
  served = await serveProgram('--data', folder.data)
  if (!hasNginx) return
  nginx = await startNginx(served.origin)
  proxy = nginx.origin
})

afterAll(async () => {
  nginx?.stop()
  expect(await served.end('SIGTERM')).toBe(0)
  folder.remove()
})

const hidden = 'GET /smuggled-marker HTTP/1.1\r\nHost: localhost\r\nX-Ignore: '
const attempts: readonly (readonly [name: string, bytes: string])[] = [
  [
    'a length and chunks',
    `Content-Length: ${hidden.length + 5}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`,
  ],
  ['chunks and a length', `Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n5c\r\n${hidden}\r\n0\r\n\r\n`],
  [
    'two encodings',
    `Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${hidden}`,
  ],
  ['a blank before the colon', `Transfer-Encoding : chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n${hidden}`],
  ['a tab before the value', `Transfer-Encoding:\tchunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n${hidden}`],
  ['a vertical tab', `Transfer-Encoding: \x0bchunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n${hidden}`],
  ['another case', `tRANSFER-eNCODING: CHUNKED\r\nContent-Length: 5\r\n\r\n0\r\n\r\n${hidden}`],
  ['a list', `Transfer-Encoding: identity, chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n${hidden}`],
  [
    'a header in a line that ends with LF',
    `X: y\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n${hidden}`,
  ],
  ['a folded header', `X: y\r\n Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n${hidden}`],
  ['two lengths', `Content-Length: 0\r\nContent-Length: ${hidden.length}\r\n\r\n${hidden}`],
  ['a length with a sign', `Content-Length: +0\r\n\r\n${hidden}`],
  ['a length in hexadecimal', `Content-Length: 0x0\r\n\r\n${hidden}`],
  ['a chunk with a wrong end', `Transfer-Encoding: chunked\r\n\r\n0\n\n${hidden}`],
  ['a chunk with an extension', `Transfer-Encoding: chunked\r\n\r\n0;a="\r\n\r\n${hidden}"\r\n\r\n`],
  ['a chunk larger than numbers are', `Transfer-Encoding: chunked\r\n\r\n10000000000000000\r\n${hidden}`],
]

test.skipIf(!hasNginx).each(attempts)(
  'nothing hidden behind a request reaches who comes next: %s (needs nginx: apt-get install nginx)',
  async (_, rest) => {
    for (const method of ['GET', 'POST']) {
      for (const origin of [proxy, served.origin]) {
        // One connection stands between proxy and server, so that what is left on it would meet the next reader.
        await sendRaw(origin, [`${method} /fa/ HTTP/1.1\r\nHost: localhost\r\n${rest}`], { patienceMs: 200 })
        const next = await Promise.all(
          Array.from({ length: 5 }, () =>
            sendRaw(origin, ['GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n']),
          ),
        )
        for (const { statuses, text } of next) {
          expect(statuses).toEqual([200])
          expect(text).toMatch(/\r\n\r\n(?:2\r\n)?ok/)
        }
      }
    }
  },
)
