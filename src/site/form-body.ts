/** The fields of a form, or the status that says why it is not read. */
export type FormBody = URLSearchParams | 413 | 415

const formType = /^application\/x-www-form-urlencoded(?:\s*;\s*charset\s*=\s*"?utf-8"?)?\s*$/i

/** Reads an urlencoded form in UTF-8, and of a larger one no more than the limit. Bytes that are no UTF-8 become U+FFFD. */
export async function readForm(request: Request, mostBytes: number): Promise<FormBody> {
  const { headers } = request
  if (!formType.test(headers.get('content-type') ?? '') || headers.has('content-encoding')) return 415
  if (Number(headers.get('content-length') ?? 0) > mostBytes) return 413
  const chunks: Uint8Array[] = []
  let bytes = 0
  const reader = request.body?.getReader()
  for (let read = await reader?.read(); read?.done === false; read = await reader?.read()) {
    bytes += read.value.byteLength
    if (bytes > mostBytes) {
      await reader?.cancel()
      return 413
    }
    chunks.push(read.value)
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}
