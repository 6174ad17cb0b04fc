import { Agent, get } from 'node:http'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, expect, onTestFailed, test } from 'vitest'
import { connectDatabase } from '../../src/db/connect.ts'
import { createTestContext } from '../content-context.ts'
import { serveProgram } from '../program.ts'
import { fillSearchable, type SearchableText } from '../search-articles.ts'
import { createServedFolder } from '../served-folder.ts'
import { recordMeasurement } from './measurement.ts'

const folder = await createServedFolder()
afterAll(folder.remove)

const perSecond = 200
const seconds = 60
const kept = ['/fa/', '/ar/', '/en/', '/fa/archive/', '/ar/archive/']

interface Got {
  readonly status: number
  readonly ms: number
  readonly encoding: string | undefined
  readonly body: Buffer
}

/** Asks as browsers do, which take compressed pages. */
function ask(url: string, agent: Agent): Promise<Got> {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': 'gzip, deflate, br' } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          ms: performance.now() - began,
          encoding: response.headers['content-encoding'],
          body: Buffer.concat(parts),
        }),
      )
    }).on('error', reject)
  })
}

const textOf = ({ encoding, body }: Got): string => (encoding === 'br' ? brotliDecompressSync(body) : body).toString()

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Made words, the first of them far oftener than the last, as words are. */
let state = 7
const random = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 4_294_967_296
const letters = 'ابپتجدرزسشفقکگلمنوهی'
const words = Array.from({ length: 20_000 }, () =>
  Array.from({ length: 3 + Math.floor(random() * 5) }, () =>
    letters.charAt(Math.floor(random() * letters.length)),
  ).join(''),
)
const word = (): string => words[Math.floor(words.length * random() ** 3)] ?? ''
const sentence = (length: number): string => Array.from({ length }, word).join(' ')
const texts: readonly SearchableText[] = Array.from({ length: 4_000 }, () => ({
  headline: sentence(8),
  body: sentence(300),
}))

const figuresOf = (answers: readonly Got[]) => {
  const times = answers.map(({ ms }) => ms).toSorted((a, b) => a - b)
  const at = (part: number): number => Math.round((times[Math.floor(part * times.length)] ?? 0) * 10) / 10
  return {
    statuses: Object.fromEntries(
      Array.from(
        Map.groupBy(answers, ({ status }) => status),
        ([status, some]) => [status, some.length],
      ),
    ),
    p50: at(0.5),
    p95: at(0.95),
    worst: at(0.9999),
  }
}

test('two hundred searches a second for a minute: kept pages are all answered, what is too much is given up and says so', async () => {
  const database = await connectDatabase(join(folder.data, 'matbaa.sqlite'))
  await fillSearchable(createTestContext(database), 'fa', texts, { firstCode: 100_000 })
  await database.close()
  const served = await serveProgram('--data', folder.data)
  onTestFailed(() => void served.child.kill('SIGKILL'))
  const readers = new Agent({ keepAlive: true })
  const searchers = new Agent({ keepAlive: true })
  // A machine that does other things as well is slow to come up, and what is given up meanwhile is not kept.
  for (const path of [...kept, `/fa/search/?q=${encodeURIComponent(word())}`]) {
    await expect.poll(async () => (await ask(served.origin + path, readers)).status, { timeout: 30_000 }).toBe(200)
  }

  const began = Date.now()
  const until = began + seconds * 1_000
  const searches: Promise<Got>[] = []
  const searching = (async () => {
    // By the clock and not by the answers: readers do not wait for each other.
    for (; Date.now() < until; await pause(5)) {
      const due = Math.floor(((Date.now() - began) / 1_000) * perSecond)
      while (searches.length < due) {
        const query = encodeURIComponent(sentence(1 + (searches.length % 6)))
        searches.push(ask(`${served.origin}/fa/search/?q=${query}`, searchers))
      }
    }
  })()
  const pages: Got[] = []
  const reading = kept.map(async (path) => {
    for (; Date.now() < until; await pause(10)) pages.push(await ask(served.origin + path, readers))
  })
  await Promise.all([searching, ...reading])
  const answers = await Promise.all(searches)

  recordMeasurement('200 searches a second', {
    machine: `${cpus().length} cores shared by server and readers, load ${loadavg()[0]?.toFixed(1)} at the end, SQLite, 4,000 articles`,
    seconds,
    searches: figuresOf(answers),
    found: figuresOf(answers.filter(({ status }) => status === 200)),
    keptPages: figuresOf(pages),
  })
  expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200]))
  expect(answers.length).toBeGreaterThan(0.9 * perSecond * seconds)
  expect([200, 503]).toEqual(expect.arrayContaining([...new Set(answers.map(({ status }) => status))]))
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
  for (const answer of answers.filter(({ status }) => status === 503).slice(0, 20)) {
    expect(textOf(answer)).toContain('جست‌وجو برای چند لحظه کنار گذاشته شده است')
  }
  // It is over soon after.
  const again = `${served.origin}/fa/search/?q=${encodeURIComponent(word())}`
  await expect.poll(async () => (await ask(again, searchers)).status, { timeout: 10_000 }).toBe(200)
  readers.destroy()
  searchers.destroy()
  expect(await served.end('SIGTERM')).toBe(0)
}, 240_000)
