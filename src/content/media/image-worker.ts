import { type ChildProcess, fork } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { unreadableInput } from '../../errors.ts'
import type { ImageFacts, ImageReply, ImageRequest, ImageTask, MadeIcon, MadeImages } from './image-protocol.ts'
import { imageLimits } from './limits.ts'

/** Reads pictures in processes of their own. A picture that cannot be used is an `unreadable-input` error; any other error may pass. */
export interface ImageWorker {
  /** How many pictures are read at a time. */
  readonly processes: number
  readonly inspect: (file: string) => Promise<ImageFacts>
  /** Makes all forms of a picture as files in `directory`. */
  readonly derive: (file: string, directory: string) => Promise<MadeImages>
  /** Makes the signs of the paper of a picture as files in `directory`. */
  readonly drawIcons: (file: string, directory: string) => Promise<readonly MadeIcon[]>
  readonly close: () => Promise<void>
}

/** How many processes, and how long a task may take before its process is killed. */
export interface ImageWorkerOptions {
  /** One beside a server; as many as there are processors where nobody waits for pages. */
  readonly processes?: number
  /** Whether other programs, our own server first, get the processors before; false where somebody waits for the pictures. */
  readonly givesWay?: boolean
  /** For how long a process that has nothing to do is kept; starting one takes some tenths of a second. */
  readonly idleMs?: number
  readonly inspectMs?: number
  readonly deriveMs?: number
}

interface Waiting {
  readonly task: ImageTask
  readonly resolve: (reply: ImageReply) => void
  readonly reject: (error: Error) => void
}

/** Makes an image worker; its processes start with the first pictures, end when there is nothing to do and start anew after a crash. */
export function createImageWorker(options: ImageWorkerOptions = {}): ImageWorker {
  const { processes = 1, givesWay = true, idleMs = usualIdleMs } = options
  const { inspectMs = imageLimits.inspectMs, deriveMs = imageLimits.deriveMs } = options
  const queue: Waiting[] = []
  const take = (): Waiting | undefined => queue.shift()
  const limitOf = (task: ImageTask): number => (task.name === 'inspect' ? inspectMs : deriveMs)
  const slots = Array.from({ length: processes }, () => createSlot({ take, limitOf, givesWay, idleMs }))
  let isClosed = false

  const run = (task: ImageTask): Promise<ImageReply> =>
    new Promise((resolve, reject) => {
      if (isClosed) return reject(closed())
      // Looking at a picture is quick, and somebody may be waiting for it: it goes before making the forms of others.
      const firstDerive = queue.findIndex((waiting) => waiting.task.name === 'derive')
      const place = task.name === 'inspect' && firstDerive !== -1 ? firstDerive : queue.length
      queue.splice(place, 0, { task, resolve, reject })
      for (const slot of slots) slot.next()
    })

  return {
    processes,
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
    async drawIcons(file, directory) {
      const reply = accepted(await run({ name: 'icons', file, directory }))
      if ('icons' in reply) return reply.icons
      throw new Error('The image process answered something else.')
    },
    async close() {
      isClosed = true
      for (const waiting of queue.splice(0)) waiting.reject(closed())
      await Promise.all(slots.map((slot) => slot.close()))
    },
  }
}

const closed = (): Error => new Error('The image worker has been closed.')

/** One process and what it is at. */
interface Slot {
  /** Begins the next task, if there is one and the process is free. */
  readonly next: () => void
  readonly close: () => Promise<void>
}

const usualIdleMs = 60_000

function createSlot({
  take,
  limitOf,
  givesWay,
  idleMs,
}: {
  readonly take: () => Waiting | undefined
  readonly limitOf: (task: ImageTask) => number
  readonly givesWay: boolean
  readonly idleMs: number
}): Slot {
  let child: ChildProcess | undefined
  let current: Waiting | undefined
  let lastId = 0
  let timer: NodeJS.Timeout | undefined

  const next = (): void => {
    if (current !== undefined) return
    current = take()
    if (current === undefined) return
    clearTimeout(timer)
    if (child === undefined) return start()
    child.ref()
    child.channel?.ref()
    send(child, current.task)
  }

  const send = (to: ChildProcess, task: ImageTask): void => {
    lastId += 1
    const request: ImageRequest = { ...task, id: lastId }
    const limit = limitOf(task)
    timer = setTimeout(() => stop(`The picture was not read within ${limit} ms.`), limit)
    to.send(request)
  }

  /** An idle process keeps nothing alive and soon goes. */
  const rest = (): void => {
    const idle = child
    if (idle === undefined || current !== undefined) return
    idle.unref()
    idle.channel?.unref()
    timer = setTimeout(() => {
      child = undefined
      idle.kill()
    }, idleMs)
    timer.unref()
  }

  const settle = (finish: (waiting: Waiting) => void): void => {
    clearTimeout(timer)
    const finished = current
    current = undefined
    if (finished !== undefined) finish(finished)
    next()
    rest()
  }

  const stop = (why: string): void => {
    const stopped = child
    child = undefined
    stopped?.kill('SIGKILL')
    settle((waiting) => waiting.reject(new Error(why)))
  }

  /** Starts a process for the task at hand, which gets its whole time once the process is there. */
  const start = (): void => {
    const started = forkImageProcess()
    child = started
    const { startMs } = imageLimits
    timer = setTimeout(() => stop(`The image process did not start within ${startMs} ms.`), startMs)
    started.once('message', () => {
      if (child !== started || current === undefined) return
      clearTimeout(timer)
      // Not before: where others never rest, one that gives way to them would hardly come to be.
      if (givesWay) letOthersFirst(started)
      started.on('message', (reply: ImageReply) => {
        if (child === started && reply.id === lastId) settle((waiting) => waiting.resolve(reply))
      })
      send(started, current.task)
    })
    started.on('error', (error) => {
      if (child === started) stop(error.message)
    })
    started.once('exit', (code, signal) => {
      if (child !== started) return
      child = undefined
      settle((waiting) => waiting.reject(new Error(`The image process ended (${signal ?? code}).`)))
    })
  }

  return {
    next,
    async close() {
      clearTimeout(timer)
      const open = child
      child = undefined
      current?.reject(closed())
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

function forkImageProcess(): ChildProcess {
  // Under the build the neighbour is .js, under the tests .ts.
  const entry = fileURLToPath(import.meta.url.replace(/image-worker(\.[jt]s)$/, 'image-process$1'))
  return fork(entry, {
    // It reads what strangers wrote: it gets no secret, and no memory without end.
    env: { MALLOC_ARENA_MAX: '2', VIPS_BLOCK_UNTRUSTED: '1' },
    execArgv: ['--max-old-space-size=256'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

function letOthersFirst(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Where this is not allowed, pictures are made at the usual pace.
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
