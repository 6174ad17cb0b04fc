import { fileLimits } from '../../../src/contract/file-limits.ts'
import type { MediaOutput } from '../../../src/contract/media.ts'
import { ownName, toProblem } from '../api/client.ts'
import { type Problem, ProblemError } from '../api/problem.ts'

/** Where the file ended: in a new item, or in the one that has the same bytes. */
export interface Sent {
  readonly media: MediaOutput
  readonly isNew: boolean
}

interface Sending {
  /** A number from 0 to 1. */
  readonly onProgress?: (progress: number) => void
  readonly signal?: AbortSignal
}

/** Sends a file that becomes an item of the library. */
export async function sendFile(file: File, sending: Sending = {}): Promise<Sent> {
  return (await send('POST', `/api/v1/media?${nameOf(file)}`, file, sending)) as Sent
}

/** Sends a file that takes the place of another one. */
export async function sendReplacement(id: string, file: File, sending: Sending = {}): Promise<MediaOutput> {
  return (await send('PUT', `/api/v1/media/${id}/file?${nameOf(file)}`, file, sending)) as MediaOutput
}

const nameOf = (file: File): string => `name=${encodeURIComponent(file.name.slice(-200) || 'file')}`

/** `fetch` does not tell how much of a file has gone. */
function send(method: 'POST' | 'PUT', address: string, file: File, { onProgress, signal }: Sending): Promise<unknown> {
  return new Promise((resolve, reject) => {
    // What cannot be taken is not sent in vain: the newsroom hangs up in the middle of it, which tells nobody why.
    const fault = faultOf(file)
    if (fault !== undefined) return reject(new ProblemError(fault))
    const request = new XMLHttpRequest()
    const stop = (): void => request.abort()
    if (signal?.aborted === true) return reject(cancelled())
    signal?.addEventListener('abort', stop)
    request.open(method, address)
    request.responseType = 'json'
    request.setRequestHeader('accept-language', document.documentElement.lang)
    for (const [name, value] of Object.entries(ownName())) request.setRequestHeader(name, value)
    request.setRequestHeader('content-type', file.type === '' ? 'application/octet-stream' : file.type)
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress?.(total === 0 ? 0 : loaded / total))
    request.addEventListener('loadend', () => signal?.removeEventListener('abort', stop))
    request.addEventListener('load', () => {
      const answer: unknown = request.response
      if (request.status >= 200 && request.status < 300) resolve(answer)
      else reject(new ProblemError(toProblem(answer, request.status)))
    })
    request.addEventListener('error', () => reject(new ProblemError({ code: 'offline', status: 0 })))
    request.addEventListener('abort', () => reject(cancelled()))
    request.send(file)
  })
}

const cancelled = (): DOMException => new DOMException('The upload was cancelled.', 'AbortError')

const taken = /^(?:image\/(?:jpe?g|png|webp|avif|gif)|audio\/.+|video\/.+|application\/(?:pdf|ogg))$/

function faultOf({ size, type }: File): Problem | undefined {
  if (size === 0) return { code: 'file-empty', status: 400 }
  // A browser that does not know the type says nothing, and the newsroom looks at the bytes.
  if (type !== '' && !taken.test(type)) return { code: 'type-not-taken', status: 415 }
  const named = (['image', 'audio', 'video'] as const).find((one) => type.startsWith(`${one}/`))
  const kind = named ?? (type === 'application/pdf' ? 'file' : 'video')
  return size > fileLimits[kind] ? { code: 'file-too-large', status: 413 } : undefined
}
