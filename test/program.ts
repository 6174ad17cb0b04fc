import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { isBuiltFrom } from '../scripts/built.mjs'
import { allocator, nodeFlags } from '../scripts/memory.mjs'

const root = join(import.meta.dirname, '..')
/** What the program is built from; the newsroom’s interface is built beside it. */
const sources = ['src', 'themes', 'messages', 'packages/locale/src']

/** The built program. */
export const program = join(root, 'dist/src/cli.js')

interface ProgramResult {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** Runs a command of the built program to its end. */
export function runProgram(...argv: readonly string[]): ProgramResult {
  return runProgramIn(process.cwd(), ...argv)
}

/** The same, started in a folder. */
export function runProgramIn(directory: string, ...argv: readonly string[]): ProgramResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtProgram(), ...argv], {
    cwd: directory,
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 64_000_000,
  })
  return { status, out: stdout, err: stderr }
}

export interface ServedProgram {
  /** Where it listens, whatever origin it believes to have. */
  readonly origin: string
  /** From the start of the process to the first answer of `/healthz`. */
  readonly startedInMs: number
  readonly child: ChildProcess
  readonly log: () => string
  /** Sends the signal and waits for the end; the exit code. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>
}

/** Serves a data folder with the built program, started as it is by its own commands, on a free port; waits until it answers. */
export function serveProgram(...argv: readonly string[]): Promise<ServedProgram> {
  return serveProgramIn({}, ...argv)
}

/** The same, with more in its environment. */
export async function serveProgramIn(
  environment: Readonly<Record<string, string>>,
  ...argv: readonly string[]
): Promise<ServedProgram> {
  const started = performance.now()
  const child = spawn(process.execPath, [...nodeFlags, builtProgram(), 'serve', '--port', '0', ...argv], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...allocator, ...process.env, ...environment },
  })
  let log = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (log += text))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const port = await waitFor(
    () => /"port":(\d+).*serving on /.exec(log)?.[1],
    ended,
    () => log,
  )
  const origin = `http://localhost:${port}`
  await waitFor(
    () => fetch(`${origin}/healthz`).then(({ ok }) => (ok ? true : undefined)),
    ended,
    () => log,
  )
  return {
    origin,
    startedInMs: performance.now() - started,
    child,
    log: () => log,
    end(signal) {
      child.kill(signal)
      return ended
    },
  }
}

function builtProgram(): string {
  if (!isBuiltFrom(root, sources)) {
    // What an older program does says nothing of the sources: a defence that is gone from them would still be found in it.
    throw new Error('The program is not built from the sources as they are: run `npm run build`.')
  }
  return program
}

async function waitFor<T>(
  look: () => T | undefined | Promise<T | undefined>,
  ended: Promise<unknown>,
  log: () => string,
): Promise<T> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const found = await look()
    if (found !== undefined) return found
    const pause = new Promise((resolve) => setTimeout(resolve, 20, 'later'))
    if ((await Promise.race([ended, pause])) !== 'later') break
  }
  throw new Error(`The program did not answer. It said:\n${log()}`)
}
