import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { ImportReport } from '../../src/import/wordpress/report.ts'
import { testData } from '../../test/data.ts'
import { freePort } from '../../test/free-port.ts'
import { startPostgres } from '../../test/postgres-server.ts'
import { earlierFindings, machine, record } from '../record.ts'
import { allocator, nodeFlags } from '../../scripts/memory.mjs'

/**
 * The import of 10,000 posts, as the built program does it: articles a second on both databases, peak memory with the file and with
 * one three times as long, and how long readers wait for pages meanwhile. Prints JSON and writes docs/measurements/import.json.
 * Run it after `npm run build` with `node bench/import/run.ts [sqlite|postgres|long|serving …]`.
 */

const root = resolve(import.meta.dirname, '../..')
const cli = join(root, 'dist/src/cli.js')

interface Measured {
  readonly articles: number
  readonly seconds: number
  readonly articlesPerSecond: number
  readonly peakMegabytes: number
}

const wanted = process.argv.slice(2)
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name)
const file = testData('wxr/synthetic-10k.xml.gz')
if (file === undefined || !existsSync(cli)) {
  process.stderr.write('Nothing was measured: the test data or the build (npm run build) is missing.\n')
  process.exit(1)
}
const folder = await mkdtemp(join(tmpdir(), 'matbaa-bench-'))
const found = earlierFindings('import')
try {
  if (isWanted('sqlite')) {
    // The yardstick of the same run: reading and understanding the file without writing anything.
    const check = await measureImport(file, 'check', ['--dry-run'])
    const sqlite = await measureImport(file, 'sqlite', [])
    found['sqlite'] = { ...sqlite, timesTheCheckAlone: round(sqlite.seconds / check.seconds) }
  }
  if (isWanted('postgres')) {
    found['postgres'] = await withPostgres((address) => measureImport(file, 'postgres', ['--database', address]))
  }
  if (isWanted('long')) {
    const long = await triple(file, join(folder, 'long.xml.gz'))
    found['sqliteThreeTimesAsLong'] = await measureImport(long, 'long', [])
  }
  if (isWanted('serving')) found['serving'] = await measureServing(file)
} finally {
  await rm(folder, { recursive: true, force: true })
}
record('import', { ...found, machine: machine() })

/** Imports into an empty newsroom with the built program. */
async function measureImport(export_: string, name: string, flags: readonly string[]): Promise<Measured> {
  const started = performance.now()
  const child = spawn(
    process.execPath,
    [...nodeFlags, cli, 'import', 'wordpress', export_, '--data', join(folder, name), '--json', ...flags],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...allocator, ...process.env } },
  )
  let output = ''
  child.stdout.on('data', (piece: Buffer) => (output += piece.toString()))
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, peakMegabytesOf(child.pid))
  }, 50)
  const [code] = await once(child, 'close')
  clearInterval(watch)
  if (code !== 0) throw new Error(`The import ended with ${String(code)}.`)
  const seconds = (performance.now() - started) / 1000
  const report: ImportReport = JSON.parse(output)
  const articles = report.counts.articles?.imported ?? report.found['post publish'] ?? 0
  return { articles, seconds: round(seconds), articlesPerSecond: round(articles / seconds), peakMegabytes: round(peak) }
}

/** The greatest resident size of a process so far, as Linux counts it. */
function peakMegabytesOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+([0-9]+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Waiting times of readers of a served newsroom while another process imports into it. */
async function measureServing(export_: string): Promise<object> {
  const data = join(folder, 'serving')
  // Something to read while the rest comes in.
  const small = testData('wxr/theme-unit-test.xml')
  if (small !== undefined) await measureImport(small, 'serving', [])
  const port = await freePort()
  const server = spawn(
    process.execPath,
    [cli, 'serve', '--data', data, '--port', String(port), '--log-level', 'error'],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  const address = `http://127.0.0.1:${port}`
  while (!(await isReady(address))) await setTimeout(200)
  const paths = ['/en/', '/fa/', '/1148', '/1170', '/en/block/', '/en/about/']
  const waits: number[] = []
  let failures = 0
  const over = new AbortController()
  const read = async (): Promise<void> => {
    for (let n = 0; !over.signal.aborted; n += 1) {
      const started = performance.now()
      const response = await fetch(`${address}${paths[n % paths.length]}`)
      await response.arrayBuffer()
      waits.push(performance.now() - started)
      if (response.status >= 500) failures += 1
      await setTimeout(20)
    }
  }
  const reading = read()
  const imported = await measureImport(export_, 'serving', [])
  over.abort()
  await reading
  server.kill('SIGTERM')
  waits.sort((a, b) => a - b)
  const at = (part: number): number => round(waits[Math.floor(waits.length * part)] ?? 0)
  return { ...imported, requests: waits.length, failures, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) }
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/readyz`)).ok
  } catch {
    return false
  }
}

/** The same posts three times under other numbers. */
async function triple(source: string, target: string): Promise<string> {
  const out = createGzip({ level: 1 })
  const written = out.pipe(createWriteStream(target))
  const write = async (line: string): Promise<void> => {
    if (!out.write(`${line}\n`)) await once(out, 'drain')
  }
  for (const copy of [0, 1, 2]) {
    const lines = createInterface({ input: createReadStream(source).pipe(createGunzip()) })
    let isHead = true
    for await (const line of lines) {
      if (line.includes('<item>')) isHead = false
      const isEnd = /^\s*<\/(?:channel|rss)>/.test(line)
      if ((isHead && copy > 0) || (isEnd && copy < 2)) continue
      await write(copy === 0 ? line : renumbered(line, copy * 100_000))
    }
  }
  out.end()
  await once(written, 'close')
  return target
}

function renumbered(line: string, by: number): string {
  return line
    .replace(/(<wp:(?:post_id|comment_id)>)([0-9]+)/, (_, tag: string, id: string) => `${tag}${Number(id) + by}`)
    .replace(/(<wp:comment_parent>)([1-9][0-9]*)/, (_, tag: string, id: string) => `${tag}${Number(id) + by}`)
    .replace(/<link>(.*?)\/?<\/link>/, (_, link: string) => `<link>${link}-${by}/</link>`)
}

async function withPostgres<T>(work: (address: string) => Promise<T>): Promise<T> {
  const { url, stop } = await startPostgres()
  try {
    return await work(url)
  } finally {
    await stop()
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
