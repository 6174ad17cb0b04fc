import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Ends the connections of a server whose reader takes nothing of an answer: no sooner than `silence` milliseconds after the last
 * byte was taken, no later than twice that (libuv tells how much is left only when somebody looks). While an answer is still
 * being made nobody can read, and the connection gets a second silence of the same length.
 */
export function endSilentConnections(server: Server, silence: number): void {
  server.timeout = silence
  const movedAt = new WeakMap<Socket, number>()
  server.on('timeout', (socket: Socket) => {
    const moved = socket.bytesRead + socket.bytesWritten
    // Between requests `node:http` has set a time of its own.
    const isIdle = socket.timeout !== silence
    if (isIdle || socket.writableLength > 0 || movedAt.get(socket) === moved) return void socket.destroy()
    movedAt.set(socket, moved)
    socket.setTimeout(silence)
  })
}
