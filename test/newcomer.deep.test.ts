import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

/** A fresh clone, the README's first command, and a reader; then the same once more. */
const root = mkdtempSync(join(tmpdir(), 'matbaa-newcomer-'))
const clone = join(root, 'matbaa')

afterAll(() => rmSync(root, { recursive: true, force: true }))

test('npm start in a fresh clone ends in a newsroom one can read', async () => {
  const cloned = spawnSync('git', ['clone', '--quiet', process.cwd(), clone])
  expect(cloned.status).toBe(0)

  const first = await start()
  for (const [language, fewest] of Object.entries({ fa: 11, ar: 11, en: 11, ckb: 6, ur: 6, he: 6 })) {
    const front = await fetch(`${first.origin}/${language}/`)
    expect(front.status).toBe(200)
    const html = await front.text()
    expect(html).toContain(`<html lang="${language}"`)
    const articles = html.match(new RegExp(`href="/${language}/85\\d\\d/`, 'g')) ?? []
    expect(articles.length).toBeGreaterThanOrEqual(fewest)
  }
  expect(first.said).toMatch(/installing.*building.*drawing.*ready.*serving on/s)
  await first.end()

  const second = await start()
  expect((await fetch(`${second.origin}/fa/`)).status).toBe(200)
  await second.end()

  const figures = { command: 'npm start', firstStartSeconds: first.seconds, secondStartSeconds: second.seconds }
  writeFileSync('docs/measurements/start.json', `${JSON.stringify(figures, undefined, 2)}\n`)
})

async function start(): Promise<{ origin: string; said: string; seconds: number; end: () => Promise<void> }> {
  const started = performance.now()
  // As a newcomer has it: without what this test run itself was started with.
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|MATBAA_|VITEST|NODE_)/i.test(name)),
  )
  const path = (process.env['PATH'] ?? '').split(':').filter((folder) => !folder.includes('node_modules'))
  const child = spawn('npm', ['start', '--', '--port', '0'], {
    cwd: clone,
    env: { ...environment, PATH: path.join(':') },
    detached: true,
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => void (said += text))
  }
  const origin = await served(child, () => said)
  const health = await fetch(`${origin}/healthz`)
  expect(health.status).toBe(200)
  return {
    origin,
    said,
    seconds: Math.round((performance.now() - started) / 100) / 10,
    end: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        // The whole group: npm, its shell, and the program.
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
      }),
  }
}

function served(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = setInterval(() => {
      const origin = /serving on (http:\/\/localhost:\d+)/.exec(said())?.[1]
      if (origin === undefined) return
      clearInterval(look)
      resolve(origin)
    }, 20)
    child.once('exit', () => {
      clearInterval(look)
      reject(new Error(`npm start ended. It said:\n${said()}`))
    })
  })
}
