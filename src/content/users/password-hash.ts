import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { problem } from '../../problems.ts'

const derive = promisify(argon2)

/** RFC 9106 argon2id: 19 MiB and two passes, the least that OWASP advises; some 20 ms. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 }
const hashBytes = 32
const saltBytes = 16
/** Hashing at once, and that wait for their turn: half a second of work. */
const capacity = { running: 2, waiting: 20 }

interface StoredHash {
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
  readonly salt: Buffer
  readonly hash: Buffer
}

/** A hash that fits no password: checking it takes as long as checking anybody's. */
const nobodysHash = write({ ...cost, salt: Buffer.alloc(saltBytes), hash: Buffer.alloc(hashBytes) })

/** The hash of a password as it is stored (PHC string). Two ways to write the same text are one password. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes)
  return write({ ...cost, salt, hash: await compute(password, { ...cost, salt, hash: Buffer.alloc(hashBytes) }) })
}

/** Whether a password fits a stored hash; without one it takes as long and does not. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const expected = read(stored === '' ? nobodysHash : stored)
  if (expected === undefined) return false
  const isRight = timingSafeEqual(await compute(password, expected), expected.hash)
  return isRight && stored !== ''
}

/** Whether a stored hash was made with less than is made now. */
export function isOutdatedHash(stored: string): boolean {
  const { memory = 0, passes = 0 } = read(stored) ?? {}
  return memory < cost.memory || passes < cost.passes
}

/** Where all hashing goes through. */
export interface HashGate {
  /** Does the work in its turn; throws `busy` where too many wait. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T>
}

/** Makes the gate of a process: a flood of passwords must leave the processor to readers. */
export function createHashGate(): HashGate {
  let running = 0
  const waiting: (() => void)[] = []
  return {
    async run(work) {
      if (running >= capacity.running) {
        if (waiting.length >= capacity.waiting) throw problem('busy', { retryAfterMs: 2_000 })
        await new Promise<void>((resolve) => waiting.push(resolve))
      } else running += 1
      try {
        return await work()
      } finally {
        const next = waiting.shift()
        if (next === undefined) running -= 1
        else next()
      }
    },
  }
}

function compute(password: string, { memory, passes, parallelism, salt, hash }: StoredHash): Promise<Buffer> {
  const message = password.normalize('NFC')
  const parameters = { message, nonce: salt, memory, passes, parallelism, tagLength: hash.byteLength }
  return derive('argon2id', parameters)
}

function write({ memory, passes, parallelism, salt, hash }: StoredHash): string {
  const [saltText, hashText] = [salt, hash].map((bytes) => bytes.toString('base64').replace(/=+$/, ''))
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${saltText}$${hashText}`
}

function read(stored: string): StoredHash | undefined {
  const match = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(stored)
  if (match === null) return undefined
  const [, memory, passes, parallelism, salt = '', hash = ''] = match
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  }
}
