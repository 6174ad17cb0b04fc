import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, pack } from 'tar-stream'
import { MatbaaError, reasonOf, unreadableInput } from '../errors.ts'
import type { Sink } from './sink.ts'

const isCompressed = (file: string): boolean => /\.(gz|tgz)$/.test(file)

/** Writes an archive as one tar file (gzipped when its name says so); the file has its name only once it is whole. */
export async function openTar(file: string): Promise<Sink> {
  const unfinished = `${file}.unfinished`
  await rm(unfinished, { force: true })
  const tar = pack()
  const output = createWriteStream(unfinished, { flags: 'wx', mode: 0o600 })
  const written = isCompressed(file) ? pipeline(tar, createGzip(), output) : pipeline(tar, output)
  // A failing disk is told where the part that met it waits, or the next one; not as an unhandled rejection.
  let hasFailed = false
  written.catch(() => (hasFailed = true))
  return {
    async put(name, bytes, content) {
      if (hasFailed) await written
      const entry = tar.entry({ name, size: bytes, mode: 0o600 })
      await Promise.race([pipeline(Readable.from(content), entry), written])
    },
    async end() {
      tar.finalize()
      await written
      const handle = await open(unfinished, 'r+')
      await handle.sync()
      await handle.close()
      await rename(unfinished, file)
    },
    async discard() {
      tar.destroy()
      output.destroy()
      await written.catch(() => undefined)
      await rm(unfinished, { force: true })
    },
  }
}

/** The parts of a tar file in order; the caller reads each to its end. A damaged file is an `unreadable-input` error. */
export async function* readTar(
  file: string,
): AsyncGenerator<{ readonly name: string; readonly content: AsyncIterable<Buffer> }> {
  const entries = extract()
  const source = createReadStream(file)
  const read = isCompressed(file) ? pipeline(source, createGunzip(), entries) : pipeline(source, entries)
  // What breaks the reading reaches whoever waits for the next part or the next piece of one.
  read.catch((error: unknown) => entries.destroy(error instanceof Error ? error : new Error(reasonOf(error))))
  try {
    for await (const entry of entries) {
      yield { name: entry.header.name, content: guarded(file, Readable.from(entry)) }
    }
    await read
  } catch (error) {
    throw damaged(file, error)
  }
}

async function* guarded(file: string, content: Readable): AsyncGenerator<Buffer> {
  try {
    yield* content
  } catch (error) {
    throw damaged(file, error)
  }
}

function damaged(file: string, error: unknown): Error {
  if (error instanceof MatbaaError) return error
  return unreadableInput(
    `The backup ${file} cannot be read.`,
    reasonOf(error),
    'Copy it again from where it is kept, or take an older one.',
  )
}
