import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { type OutsidePolicy, publicInternet } from './connection.ts'
import { createOutsidePost } from './post-public.ts'

const cleanUp: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of cleanUp.splice(0)) await end()
})

interface Received {
  readonly method: string | undefined
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: string
}

/** A server that answers everything with a status; what it was told. */
async function listen(status: number): Promise<{ readonly url: string; readonly received: Received[] }> {
  const received: Received[] = []
  const server = createServer((request, response) => {
    void (async () => {
      received.push({ method: request.method, headers: request.headers, body: await text(request) })
      response.writeHead(status, { location: '/elsewhere' }).end('thanks')
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  cleanUp.push(() => new Promise((resolve) => server.close(() => resolve())))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/indexnow`, received }
}

const loopback: OutsidePolicy = { ...publicInternet, isAllowedAddress: () => true, isAllowedPort: () => true }
const body = { contentType: 'application/json; charset=utf-8', text: '{"a":"سلام"}' }

test.each([200, 202, 204])('what was sent arrives whole; %i says that it was taken', async (status) => {
  const { url, received } = await listen(status)
  await createOutsidePost(loopback)(url, body)
  expect(received).toMatchObject([
    {
      method: 'POST',
      body: body.text,
      headers: { 'content-type': body.contentType, 'content-length': String(Buffer.byteLength(body.text)) },
    },
  ])
})

test.each([301, 307, 400, 403, 422, 429, 500])(
  'an answer of status %i is an error, and nothing is sent twice',
  async (status) => {
    const { url, received } = await listen(status)
    await expect(createOutsidePost(loopback)(url, body)).rejects.toMatchObject({ code: 'outside-not-told' })
    expect(received).toHaveLength(1)
  },
)

test('nothing is sent to an inner address', async () => {
  const { url, received } = await listen(200)
  const post = createOutsidePost(publicInternet)
  for (const address of [url, url.replace('127.0.0.1', 'localhost'), 'http://[::1]/', 'ftp://example.com/', 'x']) {
    await expect(post(address, body)).rejects.toMatchObject({
      code: expect.stringMatching(/^outside-(?:refused|unreachable)$/),
    })
  }
  expect(received).toEqual([])
})
