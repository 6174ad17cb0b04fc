import { createHash, randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { storageKey } from './key.ts'
import type { Storage } from './storage.ts'

interface Opened {
  readonly storage: Storage
  readonly close: () => Promise<void>
}

/** What every storage must do, whatever keeps the files. */
export function storageCases(open: () => Promise<Opened>): void {
  let opened: Opened
  beforeAll(async () => {
    opened = await open()
  })
  afterAll(() => opened.close())

  const bytesOf = async (key: string, range?: { start: number; end: number }): Promise<Buffer | undefined> => {
    const found = await opened.storage.open(key, range)
    return found === undefined ? undefined : buffer(found.stream)
  }

  it('gives back what was put in, from bytes and from a stream', async () => {
    const content = randomBytes(300_000)
    const fromBytes = keyFor('bytes')
    const fromStream = keyFor('stream')
    expect(await opened.storage.put(fromBytes, content)).toEqual({ bytes: 300_000 })
    expect(await opened.storage.put(fromStream, inChunks(content, 7_919))).toEqual({ bytes: 300_000 })
    for (const key of [fromBytes, fromStream]) {
      expect(await bytesOf(key)).toEqual(content)
      expect(await opened.storage.stat(key)).toMatchObject({ key, bytes: 300_000 })
    }
  })

  it('gives a part of a file', async () => {
    const key = keyFor('range')
    await opened.storage.put(key, Buffer.from('0123456789'))
    expect(String(await bytesOf(key, { start: 2, end: 4 }))).toBe('234')
    expect(String(await bytesOf(key, { start: 9, end: 9 }))).toBe('9')
    expect((await opened.storage.open(key, { start: 0, end: 0 }).then(closed))?.bytes).toBe(10)
  })

  it('replaces a file as a whole', async () => {
    const key = keyFor('replaced')
    await opened.storage.put(key, Buffer.from('a longer first text'))
    await opened.storage.put(key, Buffer.from('second'))
    expect(String(await bytesOf(key))).toBe('second')
  })

  it('keeps an empty file', async () => {
    const key = keyFor('empty')
    expect(await opened.storage.put(key, new Uint8Array())).toEqual({ bytes: 0 })
    expect(await bytesOf(key)).toEqual(Buffer.alloc(0))
  })

  it('says that a file is absent instead of failing', async () => {
    const key = keyFor('never put')
    expect(await opened.storage.stat(key)).toBeUndefined()
    expect(await opened.storage.open(key)).toBeUndefined()
    expect(await opened.storage.remove(key)).toBe(false)
  })

  it('removes a file once', async () => {
    const key = keyFor('removed')
    await opened.storage.put(key, Buffer.from('x'))
    expect(await opened.storage.remove(key)).toBe(true)
    expect(await opened.storage.remove(key)).toBe(false)
    expect(await opened.storage.stat(key)).toBeUndefined()
  })

  it('leaves the file as it was when a stream breaks', async () => {
    const key = keyFor('broken')
    await opened.storage.put(key, Buffer.from('whole'))
    await expect(opened.storage.put(key, breaking())).rejects.toThrow('The wire was cut.')
    expect(String(await bytesOf(key))).toBe('whole')
    const fresh = keyFor('broken at first')
    await expect(opened.storage.put(fresh, breaking())).rejects.toThrow('The wire was cut.')
    expect(await opened.storage.stat(fresh)).toBeUndefined()
  })

  it('lets the same key be put by many at once', async () => {
    const key = keyFor('parallel')
    const content = randomBytes(50_000)
    await Promise.all(Array.from({ length: 12 }, () => opened.storage.put(key, inChunks(content, 1_000))))
    expect(await bytesOf(key)).toEqual(content)
  })

  it('lists every file with its size', async () => {
    const keys = ['one', 'two', 'three'].map((name) => keyFor(`listed ${name}`))
    for (const key of keys) await opened.storage.put(key, Buffer.from(key))
    const listed = new Map<string, number>()
    for await (const file of opened.storage.list()) listed.set(file.key, file.bytes)
    for (const key of keys) expect(listed.get(key)).toBe(key.length)
    expect(listed.has(keyFor('never put'))).toBe(false)
  })

  it.each(hostileKeys)('refuses the key %j in every function', async (key) => {
    const { storage } = opened
    await expect(storage.put(key, Buffer.from('x'))).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(storage.stat(key)).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(storage.open(key)).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(storage.remove(key)).rejects.toMatchObject({ code: 'invalid-input' })
  })
}

/** A valid key that belongs to a name. */
export function keyFor(name: string): string {
  return storageKey(createHash('sha256').update(name).digest('hex'), 'bin')
}

const hash = 'a'.repeat(64)
const hostileKeys = [
  '',
  '/',
  '..',
  'aa/aa/..',
  `../aa/${hash}.bin`,
  `aa/../${hash}.bin`,
  `aa/aa/../../../etc/passwd`,
  `/aa/aa/${hash}.bin`,
  `aa//aa/${hash}.bin`,
  `aa\\aa\\${hash}.bin`,
  `aa/aa/${hash}.bin\u0000.png`,
  `aa/aa/${hash}.bin\n`,
  `aa/aa/${hash}`,
  `aa/aa/${hash}.tar.gz`,
  `AA/AA/${hash}.bin`,
  `aa/aa/${hash.toUpperCase()}.bin`,
  `%2e%2e/aa/${hash}.bin`,
  `aa/aa/${'a'.repeat(31)}.bin`,
  `aa/aa/${'a'.repeat(65)}.bin`,
  `aa/aa/${hash}-..bin`,
  `aa/aa/${hash}.b\u202ein`,
  `aa/aa/${hash}.bin/`,
  'incoming/x',
  'C:/aa/aa.bin',
]

async function* inChunks(content: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let start = 0; start < content.length; start += size) yield content.subarray(start, start + size)
}

async function* breaking(): AsyncIterable<Uint8Array> {
  yield Buffer.from('half of')
  throw new Error('The wire was cut.')
}

function closed<T extends { readonly stream: { destroy: () => unknown } }>(found: T | undefined): T | undefined {
  found?.stream.destroy()
  return found
}
