import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { conflict } from '../errors.ts'
import type { Sink } from './sink.ts'

/** Writes an archive as files of a folder, which must be new or empty. */
export async function openDirectory(directory: string): Promise<Sink> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  if ((await readdir(directory)).length > 0) {
    throw conflict(`The folder ${directory} was not written to.`, 'It is not empty.')
  }
  return {
    async put(name, _bytes, content) {
      const path = join(directory, name)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await pipeline(content, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
    },
    end: async () => undefined,
    async discard() {
      for (const name of await readdir(directory)) await rm(join(directory, name), { recursive: true, force: true })
    },
  }
}
