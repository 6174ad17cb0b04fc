import { mostImportBytes } from '../../../src/contract/import-limits.ts'
import { call, ownName, toProblem } from '../api/client.ts'
import { ProblemError } from '../api/problem.ts'

/** Sends an export; who sends it shows again who they are before the first byte, and not after the last. */
export async function sendExport(file: File, onProgress: (progress: number) => void): Promise<void> {
  if (file.size > mostImportBytes) throw new ProblemError({ code: 'too-large', status: 413 })
  await call('GET /session/proof')
  await new Promise<void>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/v1/imports?name=${encodeURIComponent(file.name.slice(-200) || 'export.xml')}`)
    request.responseType = 'json'
    request.setRequestHeader('accept-language', document.documentElement.lang)
    for (const [name, value] of Object.entries(ownName())) request.setRequestHeader(name, value)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total))
    request.addEventListener('load', () => {
      const answer: unknown = request.response
      if (request.status === 201) return resolve()
      reject(new ProblemError(toProblem(answer, request.status)))
    })
    request.addEventListener('error', () => reject(new ProblemError({ code: 'offline', status: 0 })))
    request.send(file)
  })
}
