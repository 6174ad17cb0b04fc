import type { MediaOutput } from '../../../src/contract/media.ts'
import { call } from '../api/client.ts'
import { type Problem, ProblemError } from '../api/problem.ts'
import type { MediaPort, ShownMedia } from '../editor/media-port.ts'

/** Milliseconds between two looks at a picture whose forms are still being made, and how many there are. */
const lookAgain = 1_000
const looks = 30

/** The newsroom's media for the writing surface; texts of an item are taken in the language of the edition. */
export function createMediaPort(language: string, onFailure: (error: unknown) => void): MediaPort {
  const known = new Map<string, Promise<ShownMedia | undefined>>()
  return {
    find: (id) => {
      const before = known.get(id)
      if (before !== undefined) return before
      const found = findMedia(id, language).catch(() => {
        known.delete(id)
        return undefined
      })
      known.set(id, found)
      return found
    },
    upload: async (file, onProgress) => {
      const { media } = await uploadFile(file, onProgress)
      return { id: media.id, kind: media.kind }
    },
    onFailure,
  }
}

async function findMedia(id: string, language: string): Promise<ShownMedia | undefined> {
  for (let look = 0; look < looks; look++) {
    const item = await call('GET /media/:id', { id })
    const url = urlOf(item)
    if (url !== undefined) {
      const texts = item.texts.find((text) => text.language === language)
      return {
        kind: item.kind,
        url,
        ...withoutEmpty({ alt: texts?.alt, credit: texts?.credit, caption: texts?.caption }),
      }
    }
    if (item.state !== 'pending') return undefined
    await new Promise((resolve) => {
      setTimeout(resolve, lookAgain)
    })
  }
  return undefined
}

/** The form that is big enough to be looked at and no bigger. */
export function urlOf({ forms }: MediaOutput, width = 900): string | undefined {
  const byWidth = forms.toSorted((a, b) => a.width - b.width)
  return (byWidth.find((form) => form.width >= width) ?? byWidth.at(-1))?.url
}

/** Sends a file; `fetch` does not tell how much of it has gone. */
export function uploadFile(
  file: File,
  onProgress: (progress: number) => void,
): Promise<{ media: MediaOutput; isNew: boolean }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/v1/media?name=${encodeURIComponent(file.name.slice(-200) || 'file')}`)
    request.responseType = 'json'
    request.setRequestHeader('accept-language', document.documentElement.lang)
    request.setRequestHeader('idempotency-key', crypto.randomUUID())
    request.setRequestHeader('content-type', file.type === '' ? 'application/octet-stream' : file.type)
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total))
    request.addEventListener('load', () => {
      const answer: unknown = request.response
      if (request.status >= 200 && request.status < 300) resolve(answer as { media: MediaOutput; isNew: boolean })
      else {
        const isProblem = typeof answer === 'object' && answer !== null && 'code' in answer
        reject(new ProblemError(isProblem ? (answer as Problem) : { code: 'unavailable', status: request.status }))
      }
    })
    request.addEventListener('error', () => reject(new ProblemError({ code: 'offline', status: 0 })))
    request.send(file)
  })
}

function withoutEmpty(texts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter((pair): pair is [string, string] => (pair[1] ?? '') !== ''))
}
