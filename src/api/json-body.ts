import { problem } from '../problems.ts'

const jsonType = /^application\/json(?:;[ ]?charset=utf-8)?$/i
const usualDepth = 20

/** Reads a body of JSON in UTF-8, of a larger one no more than the limit. Throws `unsupported-type`, `too-large`, `malformed-body`. */
export async function readJson(request: Request, mostBytes: number, deepest = usualDepth): Promise<unknown> {
  const { headers } = request
  if (!jsonType.test(headers.get('content-type') ?? '') || headers.has('content-encoding'))
    throw problem('unsupported-type')
  if (Number(headers.get('content-length') ?? 0) > mostBytes) throw problem('too-large')
  const chunks: Uint8Array[] = []
  let bytes = 0
  const reader = request.body?.getReader()
  for (let read = await reader?.read(); read?.done === false; read = await reader?.read()) {
    bytes += read.value.byteLength
    if (bytes > mostBytes) {
      await reader?.cancel()
      throw problem('too-large')
    }
    chunks.push(read.value)
  }
  return parseStrictly(Buffer.concat(chunks), deepest)
}

/** What two parsers could read differently is not read at all: a field that comes twice, deep nesting, bytes that are no UTF-8. */
export function parseStrictly(bytes: Uint8Array, deepest = usualDepth): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    refuseAmbiguous(text, deepest)
    return JSON.parse(text)
  } catch (error) {
    throw problem('malformed-body', { cause: error })
  }
}

/** Looks at the marks and strings of a text only; whether it is JSON, the parser says. */
function refuseAmbiguous(text: string, deepest: number): void {
  const open: Set<string>[] = []
  for (const [mark, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/gs)) {
    if (mark === '{' || mark === '[') {
      open.push(new Set())
      if (open.length > deepest) throw new Error('It is nested too deeply.')
    } else if (mark === '}' || mark === ']') open.pop()
    else if (colon !== undefined) {
      const name = JSON.parse(mark.slice(0, -colon.length)) as string
      const names = open.at(-1)
      if (name === '__proto__' || names?.has(name) === true)
        throw new Error('A field comes twice, or may not be named so.')
      names?.add(name)
    }
  }
}
