import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { setPriority, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { testData } from '../../test/data.ts'
import { freePort } from '../../test/free-port.ts'
import { makeNewsroom } from '../reader/newsroom.ts'
import { earlierFindings, machine, record } from '../record.ts'
import { allocator, nodeFlags } from '../../scripts/memory.mjs'

/**
 * How late the event loop of a server on SQLite comes: at rest, while 500 comments a second are posted from as many networks
 * as that takes, and while an import of 10,000 posts runs in another process besides. Prints JSON and writes
 * docs/measurements/event-loop.json. Run it after `npm run build` with `node bench/event-loop/run.ts`.
 */

const root = resolve(import.meta.dirname, '../..')
const cli = join(root, 'dist/src/cli.js')
const commentsPerSecond = 500
const secondsOfEach = 10
const resolutionMs = 10
const articles = 2_000
/** At SIGUSR2 the server says how late its loop came since the last time. */
const watch = `import { monitorEventLoopDelay } from 'node:perf_hooks'
const seen = monitorEventLoopDelay({ resolution: ${resolutionMs} })
seen.enable()
process.on('SIGUSR2', () => {
  const { user, system } = process.cpuUsage()
  const of = [50, 90, 99, 100].map((part) => Math.round(seen.percentile(part) / 1e4) / 100)
  seen.reset()
  process.stderr.write('loop ' + JSON.stringify([...of, Math.round((user + system) / 1e3)]) + '\\n')
})`

const file = testData('wxr/synthetic-10k.xml.gz')
if (file === undefined || !existsSync(cli)) {
  process.stderr.write('Nothing was measured: the test data or the build (npm run build) is missing.\n')
  process.exit(1)
}
const folder = await mkdtemp(join(tmpdir(), 'matbaa-loop-'))
const found = earlierFindings('event-loop')
try {
  await makeNewsroom(folder, articles)
  const port = await freePort()
  const server = spawn(
    process.execPath,
    [...nodeFlags, cli, 'serve', '--data', folder, '--port', String(port), '--log-level', 'error'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...allocator,
        ...process.env,
        MATBAA_TRUSTED_PROXIES: '127.0.0.0/8',
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(watch)}`,
      },
    },
  )
  found['beforeOthers'] = isPreferred(server.pid)
  const told = listen(server)
  while (
    !(await fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    ))
  )
    await setTimeout(50)
  await told()
  await setTimeout(secondsOfEach * 1_000)
  found['atRest'] = await told()
  const comments = await postComments(port, setTimeout(secondsOfEach * 1_000))
  found['comments'] = { ...(await told()), ...comments }
  const importing = spawn(
    process.execPath,
    [...nodeFlags, cli, 'import', 'wordpress', file, '--data', folder, '--json'],
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...allocator, ...process.env } },
  )
  const during = await postComments(port, setTimeout(2 * secondsOfEach * 1_000))
  found['commentsAndImport'] = { ...(await told()), ...during }
  importing.kill('SIGKILL')
  server.kill('SIGTERM')
  await once(server, 'close')
} finally {
  await rm(folder, { recursive: true, force: true })
}
record('event-loop', { ...found, machine: machine() })

/** Lets the server run before everything else on the machine, where that is allowed: only what it does itself is to count. */
function isPreferred(pid: number | undefined): boolean {
  try {
    setPriority(pid ?? 0, -20)
    return true
  } catch {
    return false
  }
}

/** Asks the server how late its loop came since the last time, in milliseconds, and how busy its process was. */
function listen(server: ChildProcess): () => Promise<object> {
  let said = ''
  let before = { at: performance.now(), busy: 0 }
  server.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text))
  return async () => {
    said = ''
    server.kill('SIGUSR2')
    let line: RegExpExecArray | null = null
    while ((line = /^loop (.*)$/m.exec(said)) === null) await setTimeout(5)
    const [p50 = 0, p90 = 0, p99 = 0, max = 0, busy = 0] = JSON.parse(line[1] ?? '') as number[]
    const late = (value: number): number => Math.max(0, Math.round((value - resolutionMs) * 10) / 10)
    const at = performance.now()
    const cores = Math.round(((busy - before.busy) / (at - before.at)) * 100) / 100
    before = { at, busy }
    return { p50Ms: late(p50), p90Ms: late(p90), p99Ms: late(p99), maxMs: late(max), processorsUsed: cores }
  }
}

/** Posts comments evenly until the end, each another text from another network below another article. */
async function postComments(port: number, end: Promise<unknown>): Promise<object> {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 })
  const answers: Record<string, number> = {}
  const over = new AbortController()
  void end.then(() => over.abort())
  const began = performance.now()
  let sent = 0
  while (!over.signal.aborted) {
    for (; sent < ((performance.now() - began) / 1_000) * commentsPerSecond; sent += 1) post(port, agent, sent, answers)
    await setTimeout(4)
  }
  await setTimeout(1_000)
  agent.destroy()
  return { seconds: Math.round((performance.now() - began) / 1_000), sent, answers }
}

function post(port: number, agent: Agent, number: number, answers: Record<string, number>): void {
  const words = Array.from({ length: 12 }, (_, n) => (Math.imul(number * 31 + n + 1, 2_654_435_761) >>> 0).toString(36))
  const body = new URLSearchParams({
    name: `Reader ${number}`,
    email: `r${number}@example.org`,
    comment: words.join(' '),
  })
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
    'x-forwarded-for': `${11 + (number >> 16)}.${(number >> 8) & 255}.${number & 255}.7`,
  }
  const path = `/fa/${1 + (number % articles)}/comments`
  const sent = request({ port, host: '127.0.0.1', agent, path, method: 'POST', headers }, (response) => {
    const status = String(response.statusCode)
    answers[status] = (answers[status] ?? 0) + 1
    response.resume()
  })
  sent.on('error', (error) => (answers[error.message] = (answers[error.message] ?? 0) + 1))
  sent.end(body.toString())
}
