import { randomUUID } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import {
  chmod,
  lstat,
  mkdir,
  open,
  readdir,
  realpath,
  rename,
  rm,
  stat,
  unlink,
  type FileHandle,
} from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { invalidConfig, invalidInput } from '../errors.ts'
import { isStorageKey } from './key.ts'
import type { Storage, StorageContent, StoredFile } from './storage.ts'

const privateFile = 0o600
const privateDirectory = 0o700
/** Files on their way in; renamed to their place when they are whole. */
const incomingName = 'incoming'
const staleAfterMs = 24 * 3_600_000

/** Keeps files in a folder of this machine, readable by its owner alone. */
export async function createDiskStorage(directory: string, clock: () => number): Promise<Storage> {
  const root = await ownDirectory(directory)
  const incoming = join(root, incomingName)
  await mkdir(incoming, { recursive: true, mode: privateDirectory })
  await removeStale(incoming, clock())

  return {
    async put(key, content) {
      const place = placeOf(root, key)
      await ensureDirectory(root, dirname(place))
      const draft = join(incoming, randomUUID())
      try {
        const bytes = await writeDurably(draft, content)
        await rename(draft, place)
        await syncDirectory(dirname(place))
        return { bytes }
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
    },
    async stat(key) {
      const found = await orAbsent(lstat(await safePlace(root, key)))
      return found?.isFile() ? fileOf(key, found) : undefined
    },
    async open(key, range) {
      const handle = await openFile(await safePlace(root, key))
      if (handle === undefined) return undefined
      const found = await handle.stat()
      if (!found.isFile()) {
        await handle.close()
        return undefined
      }
      return { ...fileOf(key, found), stream: handle.createReadStream(range ?? {}) }
    },
    async remove(key) {
      const place = await safePlace(root, key)
      const removed = await orAbsent(unlink(place).then(() => true))
      if (removed === true) await syncDirectory(dirname(place))
      return removed ?? false
    },
    list: () => listFiles(root),
  }
}

async function ownDirectory(directory: string): Promise<string> {
  const path = resolve(directory)
  await mkdir(path, { recursive: true, mode: privateDirectory })
  const root = await realpath(path)
  if (!(await stat(root)).isDirectory()) {
    throw invalidConfig(
      `${path} is not a folder.`,
      'Media files are kept in a folder of their own.',
      'Remove the file or name another data folder.',
    )
  }
  await chmod(root, privateDirectory)
  return root
}

function placeOf(root: string, key: string): string {
  if (!isStorageKey(key)) {
    throw invalidInput(
      'This is not the key of a stored file.',
      'Keys are made by the storage itself.',
      'Use such a key.',
    )
  }
  return join(root, key)
}

/** A symbolic link among the folders would lead out of the root: such a place counts as absent. */
async function safePlace(root: string, key: string): Promise<string> {
  const place = placeOf(root, key)
  const parent = dirname(place)
  const real = await orAbsent(realpath(parent))
  return real === undefined || real === parent ? place : join(root, incomingName, 'absent', key)
}

async function ensureDirectory(root: string, directory: string): Promise<void> {
  const first = await mkdir(directory, { recursive: true, mode: privateDirectory })
  if ((await realpath(directory)) !== directory) {
    throw invalidConfig(
      `${directory} leads out of the media folder.`,
      'A symbolic link stands in its path.',
      'Replace the link by a folder; a link may stand for the whole media folder only.',
    )
  }
  if (first === undefined) return
  for (let made = dirname(directory); made.startsWith(root); made = dirname(made)) await syncDirectory(made)
}

async function writeDurably(file: string, content: StorageContent): Promise<number> {
  const handle = await open(file, 'wx', privateFile)
  try {
    let bytes = 0
    const chunks = content instanceof Uint8Array ? [content] : content
    for await (const chunk of chunks) {
      await handle.writeFile(chunk)
      bytes += chunk.byteLength
    }
    await handle.sync()
    return bytes
  } finally {
    await handle.close()
  }
}

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, constants.O_RDONLY | constants.O_DIRECTORY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function openFile(place: string): Promise<FileHandle | undefined> {
  return orAbsent(open(place, constants.O_RDONLY | constants.O_NOFOLLOW))
}

async function* listFiles(root: string): AsyncIterable<StoredFile> {
  for (const upper of await readdir(root, { withFileTypes: true })) {
    if (!upper.isDirectory() || upper.name === incomingName) continue
    for (const lower of await readdir(join(root, upper.name), { withFileTypes: true })) {
      if (!lower.isDirectory()) continue
      for (const file of await readdir(join(root, upper.name, lower.name), { withFileTypes: true })) {
        const key = `${upper.name}/${lower.name}/${file.name}`
        if (!file.isFile() || !isStorageKey(key)) continue
        const found = await orAbsent(lstat(join(root, key)))
        if (found !== undefined) yield fileOf(key, found)
      }
    }
  }
}

/** What a killed process left; a day is longer than any upload. */
async function removeStale(incoming: string, now: number): Promise<void> {
  for (const name of await readdir(incoming)) {
    const file = join(incoming, name)
    const found = await orAbsent(lstat(file))
    if (found !== undefined && now - found.mtimeMs > staleAfterMs) await rm(file, { force: true, recursive: true })
  }
}

function fileOf(key: string, found: Stats): StoredFile {
  return { key, bytes: found.size, modifiedAt: Math.trunc(found.mtimeMs) }
}

/** ELOOP: the file itself is a symbolic link, which is never followed. */
async function orAbsent<T>(attempt: Promise<T>): Promise<T | undefined> {
  try {
    return await attempt
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') return undefined
    throw error
  }
}
