import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

/** What one run of wrk found. */
export interface Load {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  /** Answers other than 2xx and 3xx, and failed connections. */
  readonly failures: number
  /** Processor time of the server for one answer: unlike the rate, it hardly knows how busy the machine is. */
  readonly cpuMs?: number
}

export interface LoadOptions {
  readonly seconds: number
  readonly headers?: Readonly<Record<string, string>>
  /** By default 32. */
  readonly connections?: number
  /** Seconds of the same load before it is measured. */
  readonly warmUp?: number
  /** A Lua script of wrk, for requests that differ. */
  readonly script?: string
  /** The process whose processor time is measured. */
  readonly cpuOf?: number | undefined
}

const usualConnections = 32

/** Asks an address as fast as it answers, over connections that are kept, taking brotli. */
export async function load(url: string, options: LoadOptions): Promise<Load> {
  const headers = { 'accept-encoding': 'br', ...options.headers }
  const argv = [
    ['-t1', `-c${options.connections ?? usualConnections}`, `-d${options.seconds}s`, '--latency'],
    Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
    options.script === undefined ? [] : ['-s', options.script],
    [url],
  ].flat()
  const { cpuOf, warmUp, ...measured } = options
  if (warmUp !== undefined) await load(url, { ...measured, seconds: warmUp })
  const before = cpuOf === undefined ? 0 : cpuMilliseconds(cpuOf)
  const child = spawn('wrk', argv, { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (piece: Buffer) => (output += piece.toString()))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`wrk ended with ${String(code)}.`)
  const number = (pattern: RegExp): number => Number(pattern.exec(output)?.[1] ?? 0)
  const spent = cpuOf === undefined ? undefined : cpuMilliseconds(cpuOf) - before
  const answers = number(/([0-9]+) requests in/)
  return {
    ...(spent === undefined ? {} : { cpuMs: Math.round((spent / answers) * 1_000) / 1_000 }),
    perSecond: Math.round(number(/Requests\/sec:\s+([0-9.]+)/)),
    p50Ms: milliseconds(/ 50%\s+([0-9.]+[a-z]+)/.exec(output)?.[1]),
    p99Ms: milliseconds(/ 99%\s+([0-9.]+[a-z]+)/.exec(output)?.[1]),
    failures: number(/Non-2xx or 3xx responses: ([0-9]+)/) + number(/Socket errors: connect ([0-9]+)/),
  }
}

/** User and system time of all threads of a process (proc(5): fields 14 and 15, in hundredths of a second). */
function cpuMilliseconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

function milliseconds(text = '0ms'): number {
  const value = Number.parseFloat(text)
  const unit = text.replace(/[0-9.]/g, '')
  const factor = unit === 'us' ? 0.001 : unit === 's' ? 1_000 : 1
  return Math.round(value * factor * 100) / 100
}
