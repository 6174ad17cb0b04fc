import { type ChildProcess, fork } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { unreadableInput } from '../../errors.ts'
import type { ImageFacts, ImageReply, ImageRequest, ImageTask, MadeImages } from './image-protocol.ts'
import { imageLimits } from './limits.ts'

/** Reads pictures in a process of its own, one at a time. A picture that cannot be used is an `unreadable-input` error; any other error may pass. */
export interface ImageWorker {
  readonly inspect: (file: string) => Promise<ImageFacts>
  /** Makes all forms of a picture as files in `directory`. */
  readonly derive: (file: string, directory: string) => Promise<MadeImages>
  readonly close: () => Promise<void>
}

/** How long a task may take; the process is killed then. */
export interface ImageTimeouts {
  readonly inspectMs: number
  readonly deriveMs: number
}

interface Waiting {
  readonly task: ImageTask
  readonly resolve: (reply: ImageReply) => void
  readonly reject: (error: Error) => void
}

const idleMs = 15_000

/** Makes an image worker; its process starts with the first picture, ends when there is nothing to do and starts anew after a crash. */
export function createImageWorker(timeouts: ImageTimeouts = imageLimits): ImageWorker {
  const queue: Waiting[] = []
  let child: ChildProcess | undefined
  let current: Waiting | undefined
  let lastId = 0
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  const run = (task: ImageTask): Promise<ImageReply> =>
    new Promise((resolve, reject) => {
      if (isClosed) return reject(new Error('The image worker has been closed.'))
      // Looking at a picture is quick, and somebody may be waiting for it: it goes before making the forms of others.
      const firstDerive = queue.findIndex((waiting) => waiting.task.name === 'derive')
      const place = task.name === 'inspect' && firstDerive !== -1 ? firstDerive : queue.length
      queue.splice(place, 0, { task, resolve, reject })
      next()
    })

  const next = (): void => {
    if (current !== undefined) return
    clearTimeout(timer)
    current = queue.shift()
    if (current === undefined) return rest()
    child ??= start()
    child.ref()
    child.channel?.ref()
    lastId += 1
    const request: ImageRequest = { ...current.task, id: lastId }
    const limit = request.name === 'inspect' ? timeouts.inspectMs : timeouts.deriveMs
    timer = setTimeout(() => stop(`The picture was not read within ${limit} ms.`), limit)
    child.send(request)
  }

  /** An idle process keeps nothing alive and soon goes. */
  const rest = (): void => {
    const idle = child
    if (idle === undefined) return
    idle.unref()
    idle.channel?.unref()
    timer = setTimeout(() => {
      child = undefined
      idle.kill()
    }, idleMs)
    timer.unref()
  }

  const settle = (finish: (waiting: Waiting) => void): void => {
    const finished = current
    current = undefined
    if (finished !== undefined) finish(finished)
    next()
  }

  const stop = (why: string): void => {
    child?.removeAllListeners('exit')
    child?.kill('SIGKILL')
    child = undefined
    settle((waiting) => waiting.reject(new Error(why)))
  }

  const start = (): ChildProcess => {
    const started = fork(entry(), {
      // It reads what strangers wrote: it gets no secret, and no memory without end.
      env: { MALLOC_ARENA_MAX: '2', VIPS_BLOCK_UNTRUSTED: '1' },
      execArgv: ['--max-old-space-size=256'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    started.on('message', (reply: ImageReply) => {
      if (child === started && reply.id === lastId) settle((waiting) => waiting.resolve(reply))
    })
    started.once('error', (error) => {
      if (child === started) stop(error.message)
    })
    started.once('exit', (code, signal) => {
      if (child !== started) return
      child = undefined
      settle((waiting) => waiting.reject(new Error(`The image process ended (${signal ?? code}).`)))
    })
    yieldToReaders(started)
    return started
  }

  return {
    async inspect(file) {
      const reply = accepted(await run({ name: 'inspect', file }))
      if ('facts' in reply) return reply.facts
      throw new Error('The image process answered something else.')
    },
    async derive(file, directory) {
      const reply = accepted(await run({ name: 'derive', file, directory }))
      if ('made' in reply) return reply.made
      throw new Error('The image process answered something else.')
    },
    async close() {
      isClosed = true
      clearTimeout(timer)
      const open = child
      child = undefined
      for (const waiting of [current, ...queue.splice(0)]) waiting?.reject(new Error('The image worker was closed.'))
      current = undefined
      if (open === undefined || open.exitCode !== null || open.signalCode !== null) return
      await new Promise<void>((resolve) => {
        open.once('exit', () => resolve())
        open.ref()
        open.kill('SIGKILL')
      })
    },
  }
}

function accepted(reply: ImageReply): ImageReply {
  if ('refused' in reply) {
    throw unreadableInput(
      'This picture cannot be used.',
      reply.refused,
      'Open it in an image editor and save it again as JPEG, PNG, WebP, AVIF or GIF.',
    )
  }
  if ('failed' in reply) throw new Error(reply.failed)
  return reply
}

/** Under the build the neighbour is .js, under the tests .ts. */
function entry(): string {
  return fileURLToPath(import.meta.url.replace(/image-worker(\.[jt]s)$/, 'image-process$1'))
}

function yieldToReaders(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Where this is not allowed, pictures are made at the usual pace.
  }
}
