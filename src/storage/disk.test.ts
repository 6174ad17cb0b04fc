import { mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDiskStorage } from './disk.ts'
import { keyFor, storageCases } from './storage.cases.ts'
import type { Storage } from './storage.ts'

describe('storage on disk', () => {
  storageCases(async () => {
    const directory = await mkdtemp(join(tmpdir(), 'matbaa-storage-'))
    return {
      storage: await createDiskStorage(join(directory, 'media'), Date.now),
      close: () => rm(directory, { recursive: true, force: true }),
    }
  })

  it('keeps everything from other users of the machine', async () => {
    await onDisk(async (root, storage) => {
      const key = keyFor('modes')
      await storage.put(key, Buffer.from('x'))
      expect((await stat(join(root, key))).mode & 0o777).toBe(0o600)
      for (const folder of [root, join(root, 'incoming'), join(root, key, '..'), join(root, key, '../..')]) {
        expect((await stat(folder)).mode & 0o777).toBe(0o700)
      }
    })
  })

  it('leaves no half files behind', async () => {
    await onDisk(async (root, storage) => {
      await storage.put(keyFor('whole'), Buffer.from('x'))
      await expect(storage.put(keyFor('half'), failing())).rejects.toThrow('cut')
      expect(await readdir(join(root, 'incoming'))).toEqual([])
    })
  })

  it('sweeps what a killed process left, but not what is under way', async () => {
    await onDisk(async (root) => {
      const old = join(root, 'incoming', 'old')
      const young = join(root, 'incoming', 'young')
      await writeFile(old, 'x')
      await writeFile(young, 'x')
      await utimes(old, 1_000, 1_000)
      await createDiskStorage(root, Date.now)
      expect(await readdir(join(root, 'incoming'))).toEqual(['young'])
    })
  })

  it('follows no symbolic link, neither for a file nor for a folder', async () => {
    await onDisk(async (root, storage) => {
      const outside = join(dirname(root), 'outside')
      await writeFile(outside, 'secret')
      const file = keyFor('linked file')
      await storage.put(file, Buffer.from('x'))
      await rm(join(root, file))
      await symlink(outside, join(root, file))
      expect(await storage.open(file)).toBeUndefined()
      expect(await storage.stat(file)).toBeUndefined()

      const inFolder = keyFor('linked folder')
      await symlink(dirname(root), join(root, inFolder.slice(0, 2)))
      await expect(storage.put(inFolder, Buffer.from('x'))).rejects.toMatchObject({ code: 'invalid-config' })
      expect(await storage.open(inFolder)).toBeUndefined()
      expect(await storage.remove(inFolder)).toBe(false)

      // Replacing a link replaces the link, not what it points to.
      await storage.put(file, Buffer.from('new'))
      expect(await readFile(outside, 'utf8')).toBe('secret')
      expect(await readFile(join(root, file), 'utf8')).toBe('new')
    })
  })
})

async function onDisk(work: (root: string, storage: Storage) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'matbaa-storage-'))
  try {
    const root = join(directory, 'media')
    await work(root, await createDiskStorage(root, Date.now))
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

async function* failing(): AsyncIterable<Uint8Array> {
  yield Buffer.from('half')
  throw new Error('cut')
}
