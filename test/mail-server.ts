import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A message as it came in: its envelope, its headers and its parts by their type. */
export interface ReceivedMail {
  readonly from: string
  readonly to: readonly string[]
  readonly headers: ReadonlyMap<string, string>
  readonly parts: ReadonlyMap<string, string>
}

/** A mail server on this machine that takes every message and sends none on. */
export interface TestMailServer {
  readonly address: string
  readonly received: readonly ReceivedMail[]
  /** While false it turns messages away for now (451). */
  readonly setOpen: (isOpen: boolean) => void
  readonly close: () => Promise<void>
}

/** Starts a mail server that wants this name and password. */
export async function startMailServer(name = 'paper', password = 'pass:word/ü'): Promise<TestMailServer> {
  const received: ReceivedMail[] = []
  let isOpen = true
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) =>
      auth.username === name && auth.password === password
        ? done(null, { user: name })
        : done(new Error('Wrong name or password.')),
    onMailFrom: (_address, _session, done) =>
      isOpen ? done() : done(Object.assign(new Error('Try again later.'), { responseCode: 451 })),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          ...readMessage(Buffer.concat(chunks).toString('latin1')),
        })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.server.address() as AddressInfo
  return {
    address: `smtp://${encodeURIComponent(name)}:${encodeURIComponent(password)}@127.0.0.1:${port}`,
    received,
    setOpen: (open) => {
      isOpen = open
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** Reads a message of two parts (RFC 5322, RFC 2045), as the newsroom sends them. */
function readMessage(source: string): Pick<ReceivedMail, 'headers' | 'parts'> {
  const [headers, body] = splitHead(source)
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1] ?? ''
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => splitHead(part.replace(/^\r\n/, '')))
    .map(([head, content]) => {
      const type = (head.get('content-type') ?? '').split(';')[0] ?? ''
      return [type, decode(content, head.get('content-transfer-encoding') ?? '')] as const
    })
  return { headers, parts: new Map(parts) }
}

function splitHead(source: string): [headers: ReadonlyMap<string, string>, body: string] {
  const end = source.indexOf('\r\n\r\n')
  const lines = source
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const headers = lines.map((line) => {
    const at = line.indexOf(':')
    return [line.slice(0, at).toLowerCase(), decodeWords(line.slice(at + 1).trim())] as const
  })
  return [new Map(headers), source.slice(end + 4)]
}

function decode(content: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(content, 'base64').toString()
  if (encoding !== 'quoted-printable') return Buffer.from(content, 'latin1').toString()
  return unquote(content.replace(/=\r\n/g, ''))
}

/** RFC 2047. */
const decodeWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/(?:=\?UTF-8\?[BQ]\?[^?]*\?=)+/gi, (words) =>
      Buffer.concat(
        [...words.matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi)].map(([, kind = '', word = '']) =>
          kind.toUpperCase() === 'B'
            ? Buffer.from(word, 'base64')
            : Buffer.from(unquote(word.replaceAll('_', ' ')), 'utf8'),
        ),
      ).toString(),
    )

const unquote = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()
