/** What an answer from memory depends on. */
export interface PlainRequest {
  /** Path with query. */
  readonly target: string
  readonly host: string
  readonly acceptEncoding: string | undefined
  readonly ifNoneMatch: string | undefined
}

/** Few browsers send more. */
const mostBytes = 4_096
const mostHeaders = 50

const start = 'GET /'
const version = ' HTTP/1.1'
/** Lines of printable ASCII and the empty one, each ended by CRLF; nothing before, between or after them. */
const plainLines = /^(?:[ -~]+\r\n)+\r\n$/
const plainName = /^[A-Za-z0-9-]+$/

/**
 * Reads what came on a connection if it is one whole request of the plainest form there is: GET, HTTP/1.1, a path, one Host, no
 * body, every line `Name: value`. `undefined` for anything else, however right it may be: `node:http` reads that. So there is
 * nothing here on which two readers of HTTP could differ.
 */
export function readPlainRequest(chunk: Buffer): PlainRequest | undefined {
  if (chunk.byteLength > mostBytes) return undefined
  const text = chunk.toString('latin1')
  if (!text.startsWith(start) || !plainLines.test(text)) return undefined
  const endOfFirst = text.indexOf('\r\n')
  const endOfTarget = text.indexOf(' ', start.length)
  if (endOfTarget !== endOfFirst - version.length || !text.startsWith(version, endOfTarget)) return undefined

  let host: string | undefined
  let acceptEncoding: string | undefined
  let ifNoneMatch: string | undefined
  let count = 0
  const end = text.length - 2
  for (let at = endOfFirst + 2; at < end; count += 1) {
    const endOfLine = text.indexOf('\r\n', at)
    const endOfName = text.indexOf(':', at)
    if (endOfName === -1 || endOfName >= endOfLine || count === mostHeaders) return undefined
    const name = text.slice(at, endOfName)
    if (!plainName.test(name) || !isSpaced(text, endOfName, endOfLine)) return undefined
    switch (name.toLowerCase()) {
      case 'host':
        if (host !== undefined) return undefined
        host = text.slice(endOfName + 2, endOfLine)
        break
      case 'accept-encoding':
        if (acceptEncoding !== undefined) return undefined
        acceptEncoding = text.slice(endOfName + 2, endOfLine)
        break
      case 'if-none-match':
        if (ifNoneMatch !== undefined) return undefined
        ifNoneMatch = text.slice(endOfName + 2, endOfLine)
        break
      case 'connection':
        if (text.slice(endOfName + 2, endOfLine).toLowerCase() !== 'keep-alive') return undefined
        break
      // What has a body, becomes another protocol, or asks something of the connection.
      case 'content-length':
      case 'transfer-encoding':
      case 'upgrade':
      case 'expect':
      case 'proxy-connection':
      case 'te':
      case 'trailer':
        return undefined
    }
    at = endOfLine + 2
  }
  if (host === undefined) return undefined
  return { target: text.slice(start.length - 1, endOfTarget), host, acceptEncoding, ifNoneMatch }
}

const space = 0x20

/** One space after the colon, then a value that neither begins nor ends with one. */
function isSpaced(text: string, colon: number, endOfLine: number): boolean {
  const first = colon + 2
  if (first >= endOfLine || text.charCodeAt(colon + 1) !== space) return false
  return text.charCodeAt(first) !== space && text.charCodeAt(endOfLine - 1) !== space
}
