import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { TextDecoder } from 'node:util'
import { createGunzip } from 'node:zlib'
import { SaxesParser } from 'saxes'
import type { DamageKind } from '../../contract/imports.ts'
import type { Damage, Place, ReadingNotice, WxrEvent } from './items.ts'
import { createCollector } from './read-elements.ts'

/** No field of an honest export is longer; past it the reader would only be filling memory. In characters. */
const longestField = 16 * 1024 * 1024

/** Read and unpacked at once: small enough to be nothing, large enough not to wait for the next all the time. */
const pieceBytes = 256 * 1024

/** Reader errors after which the rest of the file still means what it says. */
const tolerable: readonly (readonly [RegExp, ReadingNotice['kind']])[] = [
  [
    /undefined entity|malformed character entity|malformed entity|empty entity name|disallowed character in entity/,
    'unknown-entity',
  ],
  [/disallowed character\.$/, 'control-character'],
  [
    /"\]\]>" is disallowed|text data outside of root node|XML declaration must|processing instructions? (?:are|without)/,
    'stray-markup',
  ],
]

/**
 * Reads an export (`.xml` or `.xml.gz`) as a stream of what it holds, in constant memory: the file is read on only as far as
 * the caller has taken what was found. The last event is `damage` where the XML could not be read to its end.
 */
export async function* readExport(file: string): AsyncGenerator<WxrEvent, void, undefined> {
  const source = await openSource(file)
  const parser = new SaxesParser()
  const events: WxrEvent[] = []
  const collector = createCollector(events)
  const notices = createNotices()
  let stopped: Damage | undefined
  let sinceEvent = 0

  const here = (): Place => ({ file, line: parser.line, column: Math.max(1, parser.column) })
  const stop = (why: string, kind: DamageKind = 'broken'): void => {
    stopped ??= { at: here(), kind, why }
  }
  // In place of an error handler: a million harmless faults would make a million stack traces.
  parser.fail = (message) => {
    const kind = tolerable.find(([pattern]) => pattern.test(message))?.[1]
    if (kind === undefined) stop(message)
    else if (stopped === undefined) notices.add(kind, here(), message)
    return parser
  }
  parser.on('doctype', () =>
    stop(
      'the file declares a DOCTYPE, which no WordPress export does; it may define entities and is refused',
      'doctype',
    ),
  )
  parser.on('opentag', (tag) => {
    sinceEvent = 0
    if (stopped === undefined) collector.open(tag.name, tag.attributes, here())
  })
  parser.on('closetag', (tag) => {
    sinceEvent = 0
    if (stopped === undefined) collector.close(tag.name)
  })
  parser.on('text', (text) => {
    sinceEvent = 0
    collector.text(text)
  })
  parser.on('cdata', (text) => {
    sinceEvent = 0
    collector.text(text)
  })
  parser.on('comment', () => {
    sinceEvent = 0
  })

  try {
    for await (const chunk of source.chunks(notices, here)) {
      parser.write(chunk)
      sinceEvent += chunk.length
      if (sinceEvent > longestField || collector.size() > longestField * 4) {
        stop(`a single element is longer than ${longestField / 1024 / 1024} MB`, 'too-long')
      }
      yield* events.splice(0)
      yield { kind: 'progress', bytes: source.bytesRead(), total: source.size }
      if (stopped !== undefined) break
    }
    if (stopped === undefined) parser.close()
  } catch (error) {
    stop(error instanceof Error ? error.message : String(error))
  }
  collector.finish()
  yield* events
  for (const notice of notices.list()) yield { kind: 'notice', notice }
  if (stopped !== undefined) yield { kind: 'damage', damage: stopped }
}

interface Source {
  readonly size: number
  readonly bytesRead: () => number
  readonly chunks: (notices: Notices, here: () => Place) => AsyncGenerator<string, void, undefined>
}

async function openSource(file: string): Promise<Source> {
  const handle = await open(file)
  const { size } = await handle.stat()
  const head = Buffer.alloc(2)
  await handle.read(head, 0, 2, 0)
  await handle.close()
  const isPacked = head[0] === 0x1f && head[1] === 0x8b
  const raw = createReadStream(file, { highWaterMark: pieceBytes })
  const bytes = isPacked ? raw.pipe(createGunzip({ chunkSize: pieceBytes })) : raw
  // `pipe` hands on no errors: without this a vanishing file would end the process.
  if (isPacked) raw.on('error', (error) => bytes.destroy(error))
  return {
    size,
    bytesRead: () => raw.bytesRead,
    async *chunks(notices, here) {
      try {
        yield* decode(bytes, notices, here)
      } finally {
        raw.destroy()
        bytes.destroy()
      }
    },
  }
}

/** Text of the bytes in the encoding that the XML declaration names, without a byte order mark and blanks before the declaration. */
async function* decode(
  bytes: AsyncIterable<Buffer>,
  notices: Notices,
  here: () => Place,
): AsyncGenerator<string, void, undefined> {
  let decoder: TextDecoder | undefined
  let isStart = true
  for await (const chunk of bytes) {
    decoder ??= createDecoder(chunk)
    let text = decoder.decode(chunk, { stream: true })
    if (text.includes('\ufffd') && (decoder.encoding !== 'utf-8' || !chunk.includes('\ufffd'))) {
      notices.add('invalid-encoding', here(), `bytes that are not ${decoder.encoding}`)
    }
    if (isStart) {
      text = text.replace(/^\s+(?=<)/, '')
      isStart = text === ''
    }
    if (text.includes('\0')) {
      notices.add('control-character', here(), 'U+0000, replaced by U+FFFD')
      text = text.replaceAll('\0', '\ufffd')
    }
    if (text !== '') yield text
  }
}

function createDecoder(head: Buffer): TextDecoder {
  const declared = /^[^>]{0,120}?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head.toString('latin1', 0, 200))?.[1]
  try {
    return new TextDecoder(head[0] === 0xff || head[0] === 0xfe ? 'utf-16' : (declared ?? 'utf-8'))
  } catch {
    return new TextDecoder('utf-8')
  }
}

interface Notices {
  readonly add: (kind: ReadingNotice['kind'], at: Place, example: string) => void
  readonly list: () => readonly ReadingNotice[]
}

/** Counts by kind, so that a million of them take no more memory than one. */
function createNotices(): Notices {
  const found = new Map<ReadingNotice['kind'], { times: number; at: Place; examples: Set<string> }>()
  return {
    add(kind, at, example) {
      const known = found.get(kind)
      if (known === undefined) {
        found.set(kind, { times: 1, at, examples: new Set([example]) })
        return
      }
      known.times += 1
      if (known.examples.size < 10) known.examples.add(example)
    },
    list: () => [...found].map(([kind, { times, at, examples }]) => ({ kind, times, at, examples: [...examples] })),
  }
}
