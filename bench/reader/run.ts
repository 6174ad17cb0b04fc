import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '../../test/free-port.ts'
import { earlierFindings, machine, record } from '../record.ts'
import { type Load, load, type LoadOptions } from './load.ts'
import { makeNewsroom, type MeasuredPages } from './newsroom.ts'
import { allocator, nodeFlags } from '../../scripts/memory.mjs'

/**
 * Pages a second, beside nginx sending the same bytes from a file and a bare Node server sending the same Buffer, with the same
 * headers, all in one run: medians of five rounds that take turns. Needs wrk and nginx. Prints JSON and writes
 * docs/measurements/reader.json. Run it after `npm run build` with `node bench/reader/run.ts [--seconds N] [--articles N …]`.
 */

const root = resolve(import.meta.dirname, '../..')
const cli = join(root, 'dist/src/cli.js')
const rounds = 5
/** Seconds: V8 compiles what makes pages for so long, on the other core, and again after a rest; of two workers each does. */
const warmUp = 6
const seconds = Number(flag('--seconds') ?? 4)
const sizes = (flag('--articles') ?? '100,100000').split(',').map(Number)

const folder = await mkdtemp(join(tmpdir(), 'matbaa-reader-'))
const children = new Set<ChildProcess>()
const found = earlierFindings('reader')
try {
  const anew: number[] = []
  for (const articles of sizes) {
    const data = join(folder, `of-${articles}`)
    const pages = await makeNewsroom(data, articles)
    found[`articles ${articles}`] = await measureNewsroom(data, pages, anew)
  }
  if (anew.length === 2) found['renderedAnewManyToFew'] = round((anew[1] ?? 0) / (anew[0] ?? 1))
} finally {
  for (const child of children) child.kill('SIGTERM')
  await rm(folder, { recursive: true, force: true })
}
record('reader', { ...found, machine: machine() })

async function measureNewsroom(data: string, pages: MeasuredPages, anew: number[]): Promise<object> {
  const one = await serve(data, 1)
  const two = await serve(data, 2)
  const { body, headers } = await readWhole(`${one.address}${pages.article}`)
  const file = join(folder, 'page.br')
  await writeFile(file, body)
  const bare = await serveBare(file, headers)
  const nginx = await serveNginx(file, headers, 'sendfile on; tcp_nopush on;')
  const nginxWithoutPush = await serveNginx(file, headers, 'sendfile on; tcp_nopush off;')
  // Of small files the fastest: head and body leave with one write.
  const nginxWithoutSendfile = await serveNginx(file, headers, 'sendfile off; tcp_nopush off;')

  const withoutCache = { MATBAA_PAGE_CACHE: '0' }
  const anewServer = await serve(data, 1, withoutCache)
  const twoAnewServers = await serve(data, 2, withoutCache)

  // In turn: who asks for the same page at the same moment shares one making of it.
  const anewLoad = {
    headers: { 'accept-encoding': 'identity' },
    connections: 8,
    script: await inTurn(pages.articles),
    warmUp,
  }

  const article = await inTurns({
    ours: [`${one.address}${pages.article}`],
    twoWorkers: [`${two.address}${pages.article}`],
    bareNode: [bare],
    nginx: [nginx],
    nginxWithoutPush: [nginxWithoutPush],
    nginxWithoutSendfile: [nginxWithoutSendfile],
    front: [`${one.address}${pages.front}`],
    section: [`${one.address}${pages.section}`],
    archive: [`${one.address}${pages.archive}`],
    notModified: [`${one.address}${pages.article}`, { headers: { 'if-none-match': headers['etag'] ?? '' } }],
    cacheBusting: [`${one.address}${pages.article}`, { script: await script('?utm=%d') }],
    notFoundFlood: [`${one.address}/fa/`, { script: await script('/none-%d') }],
    renderedAnew: [`${anewServer.address}${pages.article}`, { ...anewLoad, cpuOf: anewServer.child.pid }],
    renderedAnewByTwo: [`${twoAnewServers.address}${pages.article}`, anewLoad],
  })
  const rate = (name: keyof typeof article): number => article[name]?.perSecond ?? 0
  anew.push(rate('renderedAnew'))
  const bestNginx = Math.max(rate('nginx'), rate('nginxWithoutPush'), rate('nginxWithoutSendfile'))
  const result = {
    startedInMs: one.startedInMs,
    megabytesUnderLoad: residentMegabytes(one.child),
    bytesOnTheWire: body.byteLength,
    rates: article,
    ratios: {
      toBareNode: round(rate('ours') / rate('bareNode')),
      toNginx: round(rate('ours') / bestNginx),
      // Of kept pages the generator of the load takes one of two cores itself; of pages made anew hardly any.
      twoWorkersToOne: round(rate('twoWorkers') / rate('ours')),
      twoWorkersToOneAnew: round(rate('renderedAnewByTwo') / rate('renderedAnew')),
    },
  }
  for (const child of children) child.kill('SIGTERM')
  children.clear()
  await setTimeout(1_000)
  return result
}

/** Every target once in each round, so that what disturbs the machine disturbs all; the median round of each. */
async function inTurns(
  targets: Readonly<Record<string, readonly [url: string, options?: Partial<LoadOptions>]>>,
): Promise<Record<string, Load>> {
  const seen = new Map<string, Load[]>()
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, [url, options]] of Object.entries(targets)) {
      const one = await load(url, { seconds, ...options })
      seen.set(name, [...(seen.get(name) ?? []), one])
    }
    process.stderr.write(`round ${round + 1} of ${rounds}\n`)
  }
  return Object.fromEntries(
    [...seen].map(([name, loads]) => {
      const sorted = loads.toSorted((a, b) => a.perSecond - b.perSecond)
      return [name, sorted[Math.floor(sorted.length / 2)] as Load]
    }),
  )
}

async function serve(data: string, workers: number, environment: Record<string, string> = {}) {
  const port = await freePort()
  const started = performance.now()
  const child = spawn(
    process.execPath,
    [
      ...nodeFlags,
      cli,
      'serve',
      '--data',
      data,
      '--port',
      String(port),
      '--workers',
      String(workers),
      '--log-level',
      'error',
    ],
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...allocator, ...process.env, ...environment } },
  )
  children.add(child)
  const address = `http://127.0.0.1:${port}`
  await untilAnswered(`${address}/readyz`)
  return { address, child, startedInMs: Math.round(performance.now() - started) }
}

async function serveBare(file: string, headers: Readonly<Record<string, string>>): Promise<string> {
  const port = await freePort()
  const argv = [...nodeFlags, join(import.meta.dirname, 'bare-server.ts'), String(port), file, JSON.stringify(headers)]
  children.add(spawn(process.execPath, argv, { stdio: 'inherit' }))
  await untilAnswered(`http://127.0.0.1:${port}/`)
  return `http://127.0.0.1:${port}/`
}

async function serveNginx(file: string, headers: Readonly<Record<string, string>>, sending: string): Promise<string> {
  const port = await freePort()
  const directory = join(folder, `nginx-${port}`)
  await mkdir(join(directory, 'root'), { recursive: true })
  await writeFile(join(directory, 'root/page'), readFileSync(file))
  const added = Object.entries(headers)
    .filter(([name]) => !['content-length', 'content-type', 'etag', 'date', 'connection', 'keep-alive'].includes(name))
    .map(([name, value]) => `add_header ${name} ${JSON.stringify(value)};`)
    .join('\n')
  const config = `user ${userInfo().username}; worker_processes 1; daemon off; pid ${directory}/pid; error_log ${directory}/error.log;
events { worker_connections 1024; }
http {
  access_log off; ${sending} keepalive_requests 1000000000; etag on; server_tokens off;
  open_file_cache max=100 inactive=1h; open_file_cache_valid 1h;
  server { listen 127.0.0.1:${port}; root ${directory}/root; default_type "text/html; charset=utf-8";
    ${added}
  }
}`
  await writeFile(join(directory, 'nginx.conf'), config)
  const argv = ['-p', directory, '-c', join(directory, 'nginx.conf'), '-e', join(directory, 'error.log')]
  children.add(spawn('nginx', argv, { stdio: 'inherit' }))
  await untilAnswered(`http://127.0.0.1:${port}/page`)
  return `http://127.0.0.1:${port}/page`
}

/** The body as it travels, with its headers. */
async function readWhole(url: string): Promise<{ body: Uint8Array; headers: Record<string, string> }> {
  const { request } = await import('node:http')
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () => {
        const own = Object.entries(response.headers).filter(
          ([name]) => !['date', 'connection', 'keep-alive'].includes(name),
        )
        resolve({ body: Buffer.concat(pieces), headers: Object.fromEntries(own) as Record<string, string> })
      })
    })
      .on('error', reject)
      .end()
  })
}

/** A script that asks for another address each time. */
async function script(suffix: string): Promise<string> {
  const file = join(folder, `${suffix.replaceAll(/[^a-z]/g, '')}.lua`)
  const lua = `local n = 0\nlocal path = wrk.path\nrequest = function()\n  n = n + 1\n  return wrk.format("GET", path .. string.format("${suffix.replace(/^\//, '')}", n))\nend\n`
  await writeFile(file, lua)
  return file
}

/** A script that asks for one address after the other. */
async function inTurn(paths: readonly string[]): Promise<string> {
  const file = join(folder, 'in-turn.lua')
  const list = paths.map((path) => `"${path}"`).join(', ')
  const lua = `local n = 0\nlocal paths = { ${list} }\nrequest = function()\n  n = n + 1\n  return wrk.format("GET", paths[n % #paths + 1])\nend\n`
  await writeFile(file, lua)
  return file
}

async function untilAnswered(url: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const isThere = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isThere) return
    await setTimeout(10)
  }
  throw new Error(`${url} does not answer.`)
}

function residentMegabytes(child: ChildProcess): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+([0-9]+)/.exec(status)?.[1] ?? 0) / 1024)
}

function flag(name: string): string | undefined {
  const index = process.argv.indexOf(name)
  return index === -1 ? undefined : process.argv[index + 1]
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
