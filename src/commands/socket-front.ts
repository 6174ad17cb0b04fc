import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { createTransientSet } from '../transient-map.ts'
import { keepAliveTimeoutMs, requestsPerConnection } from '../site/connection-limits.ts'

/** What stands before `node:http` on every connection. */
export interface SocketFront {
  /** Counts a request that the server got; whether it is the last one that its connection may have. */
  readonly isLastOf: (socket: Socket) => boolean
  /** Answers nothing any more: the next request of each connection goes to the server. */
  readonly stop: () => void
  /** Ends the connections that wait for a request. */
  readonly closeIdle: () => void
  readonly closeAll: () => void
}

/** Milliseconds. */
interface FrontLimits {
  /** From the beginning of a connection to its first request. */
  readonly firstRequest: number
  /** Without a byte taken of an answer that is on its way. */
  readonly silence: number
}

/** All bytes of the answer to what came on a connection, or nothing. */
type Ready = (chunk: Buffer) => Buffer | undefined

/** As `node:http` says it. */
const tooLate = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n'

/**
 * Answers, on the connections of a server, the requests that `ready` has an answer for, with a single write. The first that it has
 * none for goes to the server with its connection, and every later one of that connection too.
 */
export function openSocketFront(server: Server, ready: Ready, limits: FrontLimits): SocketFront {
  const receivers = server.listeners('connection')
  server.removeAllListeners('connection')
  const give = (socket: Socket): void => {
    for (const receive of receivers) Reflect.apply(receive, server, [socket])
  }
  const held = createTransientSet<Held>()
  const requests = new WeakMap<Socket, number>()
  let isOpen = true

  const hold = (socket: Socket): void => {
    let answered = 0
    let isExpiring = false

    const onData = (chunk: Buffer): void => {
      // Who does not read what was sent gets no more of it here; the last request of a connection is told so by the server.
      const mayAnswer = isOpen && socket.writableLength === 0 && answered < requestsPerConnection - 1
      const bytes = mayAnswer ? ready(chunk) : undefined
      if (bytes === undefined) return release(chunk)
      if (answered === 0 || isExpiring) socket.setTimeout(limits.silence)
      isExpiring = false
      answered += 1
      socket.write(bytes)
    }
    const onTimeout = (): void => {
      if (answered === 0) {
        socket.end(tooLate)
        socket.destroySoon()
      } else if (isExpiring || socket.writableLength > 0) {
        socket.destroy()
      } else {
        // `node:http` too lets a connection stay for a second longer than it says.
        isExpiring = true
        socket.setTimeout(keepAliveTimeoutMs + 1_000 - limits.silence)
      }
    }
    const onEnd = (): void => void socket.end()
    const release = (chunk?: Buffer): void => {
      leave()
      requests.set(socket, answered)
      socket.off('data', onData).off('timeout', onTimeout).off('end', onEnd).off('close', leave).off('error', ignore)
      socket.pause()
      if (chunk !== undefined) socket.unshift(chunk)
      give(socket)
      socket.resume()
    }

    const leave = held.add({ socket, isNew: () => answered === 0, release })
    socket.setTimeout(limits.firstRequest)
    socket.on('data', onData).on('timeout', onTimeout).on('end', onEnd).on('close', leave).on('error', ignore)
  }
  server.on('connection', (socket: Socket) => (isOpen ? hold(socket) : give(socket)))

  return {
    isLastOf(socket) {
      const count = (requests.get(socket) ?? 0) + 1
      requests.set(socket, count)
      return count >= requestsPerConnection
    },
    stop() {
      isOpen = false
      for (const { isNew, release } of held.values()) if (isNew()) release()
    },
    closeIdle() {
      for (const { socket } of held.values()) if (socket.writableLength === 0) socket.destroy()
    },
    closeAll() {
      for (const { socket } of held.values()) socket.destroy()
    },
  }
}

interface Held {
  readonly socket: Socket
  /** Nothing was asked on it so far. */
  readonly isNew: () => boolean
  readonly release: () => void
}

/** The connection is closed after an error, and nobody is there to be told. */
const ignore = (): void => undefined
