import { createReadStream, existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { SaxesParser } from 'saxes'
import { unreadableInput } from '../errors.ts'

/** Asks this newsroom for a path with its query, as a reader would, without following redirects. */
export type AskSite = (pathAndQuery: string) => Promise<{ readonly status: number; readonly location?: string }>

/** What an old address is answered with now. */
export interface VerifiedAddress {
  readonly address: string
  readonly status: number
  /** Where a redirect leads in the end, and what is answered there. */
  readonly target?: string
  readonly targetStatus?: number
  readonly isFine: boolean
}

const mostRedirects = 5

/** Asks for each address of an old sitemap, access log or list, once, in the order in which they stand there. */
export async function* verifyAddresses(file: string, ask: AskSite): AsyncGenerator<VerifiedAddress, void, undefined> {
  const asked = new Set<string>()
  for await (const address of readAddresses(file)) {
    const path = pathOf(address)
    if (asked.has(path)) continue
    asked.add(path)
    yield { address, ...(await follow(path, ask)) }
  }
}

async function follow(path: string, ask: AskSite): Promise<Omit<VerifiedAddress, 'address'>> {
  const first = await ask(path)
  if (first.location === undefined)
    return { status: first.status, isFine: first.status === 200 || first.status === 410 }
  let target = pathOf(first.location)
  let answer = first
  for (let n = 0; n < mostRedirects; n += 1) {
    answer = await ask(target)
    if (answer.location === undefined) break
    target = pathOf(answer.location)
  }
  return { status: first.status, target, targetStatus: answer.status, isFine: answer.status === 200 }
}

/** Path and query of an address, whatever its host; never throws. */
function pathOf(address: string): string {
  const path = address.replace(/^[a-z]+:\/\/[^/?#]*/i, '').replace(/#.*$/s, '')
  return path.startsWith('/') ? path : `/${path}`
}

/** Addresses in a sitemap (an index leads on to sitemaps beside it), an access log in the common or combined format, or a list. */
export async function* readAddresses(file: string): AsyncGenerator<string, void, undefined> {
  const head = await firstText(file)
  if (/^\ufeff?\s*</.test(head)) yield* readSitemap(file, new Set())
  else yield* readLines(file)
}

async function* readSitemap(file: string, seen: Set<string>): AsyncGenerator<string, void, undefined> {
  if (seen.has(file)) return
  seen.add(file)
  const found: string[] = []
  const further: string[] = []
  const open: string[] = []
  let text = ''
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw unreadableInput(
      `${file} is not a sitemap that can be read.`,
      error.message,
      'Save the sitemap again, or give a list with one address on each line.',
    )
  })
  parser.on('doctype', () => {
    throw unreadableInput(
      `${file} is refused.`,
      'It declares a DOCTYPE, which no sitemap does.',
      'Give the sitemap as the old site served it.',
    )
  })
  parser.on('opentag', (tag) => {
    open.push(tag.name.replace(/^.*:/s, ''))
    text = ''
  })
  parser.on('text', (piece) => (text += piece))
  parser.on('cdata', (piece) => (text += piece))
  parser.on('closetag', () => {
    const name = open.pop()
    const around = open.at(-1)
    if (name !== 'loc' || text.trim() === '') return
    if (around === 'sitemap') further.push(text.trim())
    else found.push(text.trim())
  })
  for await (const chunk of textOf(file)) {
    parser.write(chunk)
    yield* found.splice(0)
  }
  parser.close()
  yield* found
  for (const address of further) {
    const beside = [basename(pathOf(address)), `${basename(pathOf(address))}.gz`]
      .map((name) => join(dirname(file), name))
      .find(existsSync)
    if (beside === undefined) yield address
    else yield* readSitemap(beside, seen)
  }
}

/** `host - user [time] "GET /path HTTP/1.1" status …`: only what the old site answered is of interest. */
const logLine = /^\S+ \S+ .*?\[[^\]]*\] "(?<method>[A-Z]+) (?<path>\S+)[^"]*" (?<status>[0-9]{3}) /

async function* readLines(file: string): AsyncGenerator<string, void, undefined> {
  const lines = createInterface({ input: streamOf(file, await isPacked(file)), crlfDelay: Number.POSITIVE_INFINITY })
  for await (const line of lines) {
    const entry = logLine.exec(line)?.groups
    if (entry !== undefined) {
      const isRead = entry['method'] === 'GET' || entry['method'] === 'HEAD'
      if (isRead && Number(entry['status']) < 400) yield entry['path'] ?? ''
    } else if (/^\s*(?:https?:\/\/|\/)\S+\s*$/i.test(line)) yield line.trim()
  }
}

async function isPacked(file: string): Promise<boolean> {
  const handle = await open(file)
  const head = Buffer.alloc(2)
  await handle.read(head, 0, 2, 0)
  await handle.close()
  return head[0] === 0x1f && head[1] === 0x8b
}

function streamOf(file: string, packed: boolean): Readable {
  const raw = createReadStream(file)
  if (!packed) return raw
  const unpacked = raw.pipe(createGunzip())
  raw.on('error', (error) => unpacked.destroy(error))
  return unpacked
}

async function* textOf(file: string): AsyncGenerator<string, void, undefined> {
  const stream = streamOf(file, await isPacked(file))
  stream.setEncoding('utf8')
  for await (const chunk of stream as AsyncIterable<string>) yield chunk
}

async function firstText(file: string): Promise<string> {
  for await (const chunk of textOf(file)) return chunk.slice(0, 200)
  return ''
}
