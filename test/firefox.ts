import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const executablePath = process.env['MATBAA_FIREFOX'] ?? '/usr/bin/firefox-esr'

/** A page of Firefox, as far as the tests of writing need one. */
export interface FirefoxPage {
  /** Runs an expression in the page and gives what it, or its promise, comes to, as JSON. */
  readonly evaluate: (expression: string) => Promise<unknown>
  /** Presses keys one after the other: `Shift+Enter`, `a`, `ب`. */
  readonly press: (key: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** Starts Debian's Firefox with an empty profile and opens a page; says what to install where there is none. */
export async function openFirefox(address: string): Promise<FirefoxPage> {
  if (!existsSync(executablePath)) {
    throw new Error(`No browser at ${executablePath}: install it (apt-get install firefox-esr) or set MATBAA_FIREFOX.`)
  }
  const home = await mkdtemp(join(tmpdir(), 'matbaa-firefox-'))
  const child = spawn(
    executablePath,
    ['--headless', '--no-remote', '--profile', home, '--remote-debugging-port=0', 'about:blank'],
    { env: { ...process.env, HOME: home }, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const bidi = await connect(`${await addressOf(child)}/session`)
  await bidi('session.new', { capabilities: {} })
  // The page Firefox starts with never gets the focus of the window; without it there is no caret, and nothing for arrows to move.
  const { context } = (await bidi('browsingContext.create', { type: 'tab' })) as { context: string }
  await bidi('browsingContext.navigate', { context, url: address, wait: 'complete' })
  await bidi('browsingContext.activate', { context })
  return {
    async evaluate(expression) {
      const answer = (await bidi('script.evaluate', {
        expression: `Promise.resolve((0, eval)(${JSON.stringify(expression)})).then((value) => JSON.stringify(value) ?? 'null')`,
        target: { context },
        awaitPromise: true,
      })) as { type: string; result?: { value: string }; exceptionDetails?: { text: string } }
      if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'The page threw.')
      return JSON.parse(answer.result?.value ?? 'null') as unknown
    },
    async press(key) {
      const keys = key === '+' ? [key] : key.split('+')
      const values = keys.map((name) => names[name] ?? name)
      const actions = [
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
      ]
      await bidi('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] })
    },
    async close() {
      child.kill()
      await ended
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** Keys that write no letter, by the code points of WebDriver. */
const names: Readonly<Record<string, string>> = {
  Shift: '\ue008',
  Control: '\ue009',
  Backspace: '\ue003',
  Delete: '\ue017',
  Enter: '\ue007',
  Space: ' ',
  Home: '\ue011',
  End: '\ue010',
  ArrowLeft: '\ue012',
  ArrowUp: '\ue013',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const address = /listening on (ws:\S+)/.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    })
    child.once('exit', () => reject(new Error(`Firefox did not start. It said:\n${said}`)))
  })
}

type Bidi = (method: string, params: object) => Promise<unknown>

/** WebDriver BiDi: commands and answers as JSON over one socket. */
async function connect(address: string): Promise<Bidi> {
  const socket = new WebSocket(address)
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve())
    socket.addEventListener('error', () => reject(new Error(`Firefox does not answer at ${address}.`)))
  })
  const waiting = new Map<number, (answer: { result?: unknown; error?: string; message?: string }) => void>()
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as { id?: number; result?: unknown; error?: string; message?: string }
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer)
  })
  let last = 0
  return (method, params) => {
    const id = ++last
    return new Promise((resolve, reject) => {
      waiting.set(id, ({ result, error, message }) => {
        waiting.delete(id)
        if (error === undefined) resolve(result)
        else reject(new Error(`${method}: ${error}: ${message ?? ''}`))
      })
      socket.send(JSON.stringify({ id, method, params }))
    })
  }
}
