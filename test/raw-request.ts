import { connect } from 'node:net'

/** What came back on one connection. */
export interface RawAnswer {
  /** Statuses of the answers, in order. */
  readonly statuses: readonly number[]
  readonly text: string
  /** Milliseconds until the connection ended; `undefined` when it was still open at the end of the patience. */
  readonly endedAfter: number | undefined
}

interface RawOptions {
  /** Parts sent one after another, each `pauseMs` after the one before. */
  readonly pauseMs?: number
  readonly patienceMs?: number
  /** To connect to; by default the loopback. */
  readonly address?: string
}

/** Sends bytes as they are over a connection of its own and reads until the other side ends it. */
export function sendRaw(
  origin: string,
  parts: readonly (string | Uint8Array)[],
  { pauseMs = 0, patienceMs = 2_000, address = '127.0.0.1' }: RawOptions = {},
): Promise<RawAnswer> {
  const { port } = new URL(origin)
  return new Promise((resolve) => {
    const began = performance.now()
    const received: Buffer[] = []
    const socket = connect(Number(port), address)
    const pending = [...parts]
    let next: NodeJS.Timeout | undefined
    const send = (): void => {
      const part = pending.shift()
      if (part === undefined || socket.destroyed) return
      socket.write(typeof part === 'string' ? Buffer.from(part, 'latin1') : part)
      if (pauseMs === 0) send()
      else next = setTimeout(send, pauseMs)
    }
    const finish = (endedAfter: number | undefined): void => {
      clearTimeout(patience)
      clearTimeout(next)
      socket.destroy()
      const text = Buffer.concat(received).toString('latin1')
      const statuses = [...text.matchAll(/HTTP\/1\.[01] (\d{3}) /g)].map(([, status]) => Number(status))
      resolve({ statuses, text, endedAfter })
    }
    const patience = setTimeout(() => finish(undefined), patienceMs)
    socket.on('connect', send)
    socket.on('data', (part: Buffer) => received.push(part))
    // A reset after the answer is how a server leaves the rest of a request unread.
    socket.on('error', () => undefined)
    socket.on('close', () => finish(performance.now() - began))
  })
}
