import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** What one run of wrk found. */
export interface Load {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  /** Answers other than 2xx and 3xx, and failed connections. */
  readonly failures: number
}

export interface LoadOptions {
  readonly seconds: number
  readonly headers?: Readonly<Record<string, string>>
  /** By default 32. */
  readonly connections?: number
  /** A Lua script of wrk, for requests that differ. */
  readonly script?: string
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
  const child = spawn('wrk', argv, { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (piece: Buffer) => (output += piece.toString()))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`wrk ended with ${String(code)}.`)
  const number = (pattern: RegExp): number => Number(pattern.exec(output)?.[1] ?? 0)
  return {
    perSecond: Math.round(number(/Requests\/sec:\s+([0-9.]+)/)),
    p50Ms: milliseconds(/ 50%\s+([0-9.]+[a-z]+)/.exec(output)?.[1]),
    p99Ms: milliseconds(/ 99%\s+([0-9.]+[a-z]+)/.exec(output)?.[1]),
    failures: number(/Non-2xx or 3xx responses: ([0-9]+)/) + number(/Socket errors: connect ([0-9]+)/),
  }
}

function milliseconds(text = '0ms'): number {
  const value = Number.parseFloat(text)
  const unit = text.replace(/[0-9.]/g, '')
  const factor = unit === 'us' ? 0.001 : unit === 's' ? 1_000 : 1
  return Math.round(value * factor * 100) / 100
}
