import { closeSync, copyFileSync, existsSync, ftruncateSync, openSync, rmSync, writeSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Said } from './mixed-writes.ts'

/** System calls by which strace can tell what reached the disk, and when. */
export const tracedCalls = 'pwrite64,fdatasync,fsync,ftruncate,unlink,write'

/** What a process did to the files of a database, in order, and what it said. */
export type Traced =
  | { readonly kind: 'write'; readonly file: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly file: string; readonly length: number }
  | { readonly kind: 'remove'; readonly file: string }
  | { readonly kind: 'sync'; readonly file: string }
  | { readonly kind: 'said'; readonly line: Said }

/** Reads what `strace -f -y -xx` wrote; of files only those whose name begins with that of the database, shared memory apart. */
export function readTrace(text: string, database: string): readonly Traced[] {
  const events: Traced[] = []
  /** Calls under way, by thread: another thread's came in between. */
  const begun = new Map<string, string>()
  for (const line of text.split('\n')) {
    const [, thread = '', call = ''] = /^(\d+) +(.*)$/s.exec(line) ?? []
    if (call.endsWith(' <unfinished ...>')) {
      const start = call.slice(0, -' <unfinished ...>'.length)
      // What is being written may be on the disk already; what is being synced counts when it has been.
      if (start.startsWith('f')) begun.set(thread, start)
      else addEvent(events, start, database)
      continue
    }
    const resumed = /^<\.\.\. (\w+) resumed>(.*)$/s.exec(call)
    if (resumed === null) addEvent(events, call, database)
    else if (begun.has(thread)) {
      addEvent(events, (begun.get(thread) ?? '') + (resumed[2] ?? ''), database)
      begun.delete(thread)
    }
  }
  return events
}

function addEvent(events: Traced[], call: string, database: string): void {
  const said = /^write\(1<.*?>, "((?:\\x..)*)"/s.exec(call)
  if (said !== null) {
    for (const line of unescape(said[1] ?? '')
      .toString()
      .split('\n')) {
      if (line.startsWith('{')) events.push({ kind: 'said', line: JSON.parse(line) as Said })
    }
    return
  }
  const [, name = '', path = '', rest = ''] = /^(\w+)\((?:\d+<|")((?:\\x..)*)[>"](.*)$/s.exec(call) ?? []
  const file = basename(unescape(path).toString())
  if (!file.startsWith(database) || file.endsWith('-shm')) return
  switch (name) {
    case 'pwrite64': {
      const [, bytes = '', offset = ''] = /^, "((?:\\x..)*)", \d+, (\d+)/s.exec(rest) ?? []
      return void events.push({ kind: 'write', file, offset: Number(offset), bytes: unescape(bytes) })
    }
    case 'ftruncate':
      return void events.push({ kind: 'truncate', file, length: Number(/^, (\d+)/.exec(rest)?.[1]) })
    case 'fsync':
    case 'fdatasync':
      return void (rest.includes('= 0') && events.push({ kind: 'sync', file }))
    case 'unlink':
      return void events.push({ kind: 'remove', file })
  }
}

const unescape = (hex: string): Buffer => Buffer.from(hex.replaceAll('\\x', ''), 'hex')

/**
 * Makes the files as a disk holds them whose power fails after so many events: what was synced is there; of what was written
 * after that, whatever `isKept` says, as a disk writes in the order it likes.
 */
export function replayUntil(
  events: readonly Traced[],
  until: number,
  { from, to }: { readonly from: string; readonly to: string },
  isKept: (at: number) => boolean,
): void {
  const synced = new Map<string, number>()
  for (const [at, event] of events.slice(0, until).entries()) if (event.kind === 'sync') synced.set(event.file, at)
  for (const [at, event] of events.slice(0, until).entries()) {
    if (event.kind === 'said' || event.kind === 'sync') continue
    const place = join(to, event.file)
    const source = join(from, event.file)
    if (!existsSync(place) && existsSync(source)) copyFileSync(source, place)
    const isDurable = at < (synced.get(event.file) ?? -1)
    if (event.kind === 'remove') rmSync(place, { force: true })
    else if (isDurable || isKept(at)) apply(place, event)
  }
}

function apply(place: string, event: Extract<Traced, { readonly kind: 'write' | 'truncate' }>): void {
  const handle = openSync(place, existsSync(place) ? 'r+' : 'w+', 0o600)
  try {
    if (event.kind === 'truncate') ftruncateSync(handle, event.length)
    else writeSync(handle, event.bytes, 0, event.bytes.length, event.offset)
  } finally {
    closeSync(handle)
  }
}
