import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { createImageWorker } from '../src/content/media/image-worker.ts'
import type { MediaTools } from '../src/content/media/receive.ts'
import { createDiskStorage } from '../src/storage/disk.ts'

/** Storage in a folder of its own and a real image process; `remove` leaves nothing behind. */
export interface TestMedia extends MediaTools {
  readonly directory: string
  readonly remove: () => Promise<void>
}

/** Makes what files of media pass through. */
export async function createTestMedia(): Promise<TestMedia> {
  const directory = await mkdtemp(join(tmpdir(), 'matbaa-test-media-'))
  const storage = await createDiskStorage(join(directory, 'media'), Date.now)
  const images = createImageWorker()
  return {
    directory,
    storage,
    images,
    async remove() {
      await images.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** A JPEG of some width and height in one colour, with what the caller adds to it. */
export function testJpeg(width: number, height: number, background = '#2a6f6b'): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer()
}

/** A folder of pictures and of what is made of them; `remove` leaves nothing behind. */
export interface PictureFolder {
  /** Makes an empty folder in it. */
  readonly place: () => Promise<string>
  /** Writes a file into a folder of its own. */
  readonly write: (name: string, content: Uint8Array) => Promise<string>
  readonly remove: () => Promise<void>
}

/** Makes such a folder. */
export async function createPictureFolder(): Promise<PictureFolder> {
  const directory = await mkdtemp(join(tmpdir(), 'matbaa-test-images-'))
  const place = (): Promise<string> => mkdtemp(join(directory, 'made-'))
  return {
    place,
    async write(name, content) {
      const file = join(await place(), name)
      await writeFile(file, content)
      return file
    },
    remove: () => rm(directory, { recursive: true, force: true }),
  }
}

/** Children of this process that read pictures. */
export async function imageProcesses(): Promise<readonly number[]> {
  const found: number[] = []
  for (const name of await readdir('/proc')) {
    const command = /^[0-9]+$/.test(name) ? await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '') : ''
    if (!command.includes('image-process')) continue
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '')
    if (status.includes(`PPid:\t${process.pid}\n`)) found.push(Number(name))
  }
  return found
}
