import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import type { MediaOutput } from '../../../src/contract/media.ts'
import { ProblemError } from '../api/problem.ts'
import type { Sent } from './send-file.ts'
import { createUploads, type Upload } from './uploads.ts'

interface Sending {
  readonly name: string
  readonly answer: (sent: Pick<Sent, 'isNew'>) => Promise<void>
  readonly fail: (error: Error) => Promise<void>
  readonly progress: (part: number) => void
  readonly signal: AbortSignal | undefined
}

const client = new QueryClient()
const file = (name: string): File => new File(['bytes'], name)
/** Until everything that follows from an answer has happened. */
const settle = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve)
  })

function setUp() {
  const sent: Sending[] = []
  const uploads = createUploads(
    ({ name }, { onProgress, signal } = {}) =>
      new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
        sent.push({
          name,
          signal,
          progress: (part) => onProgress?.(part),
          answer: ({ isNew }) => {
            resolve({ media: { id: name } as MediaOutput, isNew })
            return settle()
          },
          fail: (error) => {
            reject(error)
            return settle()
          },
        })
      }),
  )
  const states = (): readonly string[] => uploads.list().map(({ name, state }) => `${name} ${state}`)
  const keyOf = (name: string): string => uploads.list().find((upload) => upload.name === name)?.key ?? ''
  return { sent, uploads, states, keyOf }
}

test('sends three at a time, in the order they were chosen, and says how far each is', async () => {
  const { sent, uploads, states } = setUp()
  let told = 0
  uploads.subscribe(() => (told += 1))
  uploads.add(client, ['a', 'b', 'c', 'd', 'e'].map(file))
  expect(sent.map(({ name }) => name)).toEqual(['a', 'b', 'c'])
  sent[1]?.progress(0.5)
  expect(uploads.list()[1]).toMatchObject({ state: 'sending', progress: 0.5 } satisfies Partial<Upload>)
  await sent[2]?.answer({ isNew: true })
  await sent[0]?.answer({ isNew: false })
  expect(sent.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(states()).toEqual(['a known', 'b sending', 'c done', 'd sending', 'e sending'])
  expect(told).toBeGreaterThan(5)
})

test('what failed says why, holds up nobody, and is sent again from the beginning', async () => {
  const { sent, uploads, states, keyOf } = setUp()
  uploads.add(client, ['a', 'b', 'c', 'd'].map(file))
  const refusal = new ProblemError({ code: 'file-too-large', status: 413 })
  sent[0]?.progress(0.9)
  await sent[0]?.fail(refusal)
  expect(uploads.list()[0]).toMatchObject({ state: 'failed', error: refusal })
  expect(states().at(-1)).toBe('d sending')
  uploads.retry(client, keyOf('a'))
  expect(states()[0]).toBe('a waiting')
  await sent[1]?.answer({ isNew: true })
  expect(uploads.list()[0]).toMatchObject({ state: 'sending', progress: 0, error: undefined })
  await sent.at(-1)?.answer({ isNew: true })
  expect(states()[0]).toBe('a done')
})

test('what is cancelled is not sent any further, waiting or under way; the rest goes on', async () => {
  const { sent, uploads, states, keyOf } = setUp()
  uploads.add(client, ['a', 'b', 'c', 'd', 'e'].map(file))
  uploads.cancel(keyOf('d'))
  uploads.cancel(keyOf('a'))
  expect(sent[0]?.signal?.aborted).toBe(true)
  await settle()
  expect(states()).toEqual(['a cancelled', 'b sending', 'c sending', 'd cancelled', 'e sending'])
  expect(sent.map(({ name }) => name)).not.toContain('d')
  uploads.cancel(keyOf('c'))
  uploads.retry(client, keyOf('c'))
  await settle()
  expect(states()[2]).toBe('c sending')
  // It is too late to cancel what has arrived.
  await sent[1]?.answer({ isNew: true })
  uploads.cancel(keyOf('b'))
  expect(states()[1]).toBe('b done')
  uploads.cancelAll()
  await settle()
  uploads.clear()
  expect(uploads.list()).toEqual([])
})

test('what is cleared away cannot be sent again, what is under way stays', async () => {
  const { sent, uploads, states } = setUp()
  uploads.add(client, ['a', 'b'].map(file))
  await sent[0]?.answer({ isNew: true })
  uploads.clear()
  expect(states()).toEqual(['b sending'])
  uploads.add(client, [file('a')])
  expect(states()).toEqual(['b sending', 'a sending'])
})
