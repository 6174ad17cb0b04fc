import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testData } from '../../../test/data.ts'
import { imageProcesses, testJpeg } from '../../../test/media.ts'
import { animation, pngChunk, randomPixels, sparseGif } from '../../../test/pictures.ts'
import type { MadeImages } from './image-protocol.ts'
import { createImageWorker, type ImageWorker } from './image-worker.ts'

let directory = ''
let worker: ImageWorker
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'matbaa-test-images-'))
  worker = createImageWorker()
})
afterAll(async () => {
  await worker.close()
  await rm(directory, { recursive: true, force: true })
})

const place = (): Promise<string> => mkdtemp(join(directory, 'made-'))
const write = async (name: string, content: Uint8Array): Promise<string> => {
  const file = join(await place(), name)
  await writeFile(file, content)
  return file
}
const derive = async (content: Uint8Array | string): Promise<MadeImages & { readonly folder: string }> => {
  const folder = await place()
  const file = typeof content === 'string' ? content : await write('original', content)
  return { ...(await worker.derive(file, folder)), folder }
}
const refused = (why?: RegExp): object => ({
  code: 'unreadable-input',
  ...(why === undefined ? {} : { why: expect.stringMatching(why) }),
})
const flat = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 42, g: 111, b: 107, alpha: 0.5 } } })

describe('the forms of a picture', () => {
  it('are AVIF, WebP and JPEG in every width up to its own', async () => {
    const made = await derive(await testJpeg(1500, 1000))
    expect(made).toMatchObject({ width: 1500, height: 1000, mime: 'image/jpeg' })
    expect(made.files.map(({ mime, width, height }) => `${mime} ${width}x${height}`).sort()).toEqual(
      ['320x213', '640x427', '960x640', '1280x853', '1500x1000']
        .flatMap((size) => ['image/avif', 'image/jpeg', 'image/webp'].map((mime) => `${mime} ${size}`))
        .sort(),
    )
    for (const { name, width, height, extension } of made.files) {
      const found = await sharp(join(made.folder, name)).metadata()
      expect(found).toMatchObject({ width, height })
      expect(extension).toBe(found.format === 'jpeg' ? 'jpg' : found.format === 'heif' ? 'avif' : found.format)
    }
  })

  it('never grow beyond the original, nor beyond 1920 pixels', async () => {
    const sizes = async (width: number, height: number): Promise<number[]> =>
      [...new Set((await derive(await testJpeg(width, height))).files.map((file) => file.width))].sort((a, b) => a - b)
    expect(await sizes(1, 1)).toEqual([1])
    expect(await sizes(330, 10)).toEqual([330])
    expect(await sizes(700, 20)).toEqual([320, 700])
    expect(await sizes(4000, 100)).toEqual([320, 640, 960, 1280, 1920])
  })

  it('keep to the longest side of WebP', async () => {
    const made = await derive(await flat(400, 20_000).png().toBuffer())
    expect(made).toMatchObject({ width: 400, height: 20_000 })
    expect(Math.max(...made.files.map(({ height }) => height))).toBe(16_383)
  })

  it('have PNG beside them where the picture is transparent, and only there', async () => {
    const transparent = await derive(await flat(700, 100, 4).png().toBuffer())
    expect(new Set(transparent.files.map(({ mime }) => mime))).toEqual(
      new Set(['image/avif', 'image/webp', 'image/png']),
    )
    const opaque = await derive(await flat(700, 100).ensureAlpha(1).png().toBuffer())
    expect(new Set(opaque.files.map(({ mime }) => mime))).toEqual(new Set(['image/avif', 'image/webp', 'image/jpeg']))
  })

  it.each([
    ['AVIF', () => flat(400, 300).avif({ effort: 0 }).toBuffer(), 'image/avif'],
    ['WebP', () => flat(400, 300).webp().toBuffer(), 'image/webp'],
    ['a GIF', () => flat(400, 300).gif().toBuffer(), 'image/gif'],
    ['a 16-bit PNG', () => flat(400, 300).toColourspace('rgb16').png().toBuffer(), 'image/png'],
    ['a grey JPEG', () => flat(400, 300).greyscale().jpeg().toBuffer(), 'image/jpeg'],
    ['a CMYK JPEG', () => flat(400, 300).toColourspace('cmyk').jpeg().toBuffer(), 'image/jpeg'],
    ['a progressive JPEG', () => flat(400, 300).jpeg({ progressive: true }).toBuffer(), 'image/jpeg'],
  ])('are made of %s', async (_name, original, mime) => {
    const made = await derive(await original())
    expect(made).toMatchObject({ width: 400, height: 300, mime })
    const jpeg = made.files.find((file) => file.mime === 'image/jpeg')
    const { data } = await sharp(join(made.folder, jpeg?.name ?? ''))
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(data.length).toBe((jpeg?.width ?? 0) * (jpeg?.height ?? 0) * 3)
  })

  it('of an animation are one that moves and stills', async () => {
    const made = await derive(await animation(12, 300, 200))
    const moving = made.files.filter(({ mime }) => mime === 'image/webp')
    expect(moving).toMatchObject([{ width: 300, height: 200 }])
    expect(await sharp(join(made.folder, moving[0]?.name ?? '')).metadata()).toMatchObject({ pages: 12 })
    expect(made.files.filter(({ mime }) => mime === 'image/jpeg')).toMatchObject([{ width: 300, height: 200 }])
  })

  it('come with a hash of some twenty bytes for the placeholder', async () => {
    const { thumbhash } = await derive(await testJpeg(600, 400))
    const bytes = Buffer.from(thumbhash, 'base64')
    expect(bytes.length).toBeGreaterThan(4)
    expect(bytes.length).toBeLessThan(30)
  })

  it('carry sRGB and nothing that the camera or the author wrote', async () => {
    const original = await sharp(await testJpeg(500, 400))
      .withIccProfile('p3')
      .withExif({ IFD0: { Artist: 'PRIVATE-MARK' }, IFD3: { GPSLatitude: '35/1 41/1 0/1', GPSLatitudeRef: 'N' } })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">PRIVATE-MARK</x:xmpmeta>')
      .toBuffer()
    expect((await sharp(original).metadata()).exif).toBeDefined()
    const made = await derive(original)
    for (const { name } of made.files) {
      const file = join(made.folder, name)
      const metadata = await sharp(file).metadata()
      expect(metadata).toMatchObject({ space: 'srgb' })
      expect(metadata.exif ?? metadata.xmp ?? metadata.iptc ?? metadata.icc).toBeUndefined()
      expect((await readFile(file)).includes('PRIVATE-MARK')).toBe(false)
    }
  })
})

describe('a picture that is something else besides', () => {
  it('gives the picture alone', async () => {
    const script = Buffer.from('<script>alert(1)</script>/*PK\x03\x04*/')
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, script.length + 2]), script])
    const jpeg = await testJpeg(60, 40)
    const gif = await flat(60, 40).gif().toBuffer()
    for (const polyglot of [
      Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2), script]),
      Buffer.concat([gif, script]),
    ]) {
      const made = await derive(polyglot)
      expect(made).toMatchObject({ width: 60, height: 40 })
      for (const { name } of made.files) {
        expect((await readFile(join(made.folder, name))).includes('<script>')).toBe(false)
      }
    }
  })
})

describe('pictures of the test data', () => {
  const upright = testData('images/hopper.jpg')
  const turned = [2, 3, 4, 5, 6, 7, 8].map((n) => testData(`images/hopper_orientation_${n}.jpg`))

  it.skipIf(upright === undefined)('stand upright whatever their orientation', async () => {
    const expected = await sharp(upright).raw().toBuffer()
    for (const file of turned) {
      const made = await derive(file ?? '')
      for (const { name } of made.files) {
        const pixels = await sharp(join(made.folder, name)).removeAlpha().raw().toBuffer()
        expect(pixels.length).toBe(expected.length)
        expect(meanDifference(pixels, expected), `${file} ${name}`).toBeLessThan(8)
      }
    }
  })

  it.skipIf(upright === undefined)('would be told apart if they lay on their side', async () => {
    const expected = await sharp(upright).raw().toBuffer()
    for (const turn of [90, 180, 270]) {
      expect(meanDifference(await sharp(upright).rotate(turn).raw().toBuffer(), expected)).toBeGreaterThan(20)
    }
  })

  const located = testData('images/exif_gps.jpg')
  it.skipIf(located === undefined)('lose the place they were taken at', async () => {
    expect((await sharp(located).metadata()).exif?.length).toBeGreaterThan(0)
    const made = await derive(located ?? '')
    for (const { name } of made.files) {
      const file = join(made.folder, name)
      expect((await sharp(file).metadata()).exif).toBeUndefined()
      expect((await readFile(file)).includes('Exif\0\0')).toBe(false)
    }
  })

  const bombs = ['decompression_bomb.gif', 'png_decompression_dos.png'].map((name) => testData(`images/${name}`))
  it.skipIf(bombs.includes(undefined))('are refused where they are bombs', async () => {
    for (const bomb of bombs) {
      const started = performance.now()
      await expect(worker.inspect(bomb ?? '')).rejects.toMatchObject(refused())
      await expect(worker.derive(bomb ?? '', await place())).rejects.toMatchObject(refused())
      expect(performance.now() - started).toBeLessThan(3_000)
    }
  })
})

describe('a picture that cannot be used', () => {
  it('is refused by its size before anything of it is unpacked', async () => {
    const bomb = await write('bomb.png', await flat(9_000, 9_000).png({ compressionLevel: 1 }).toBuffer())
    const started = performance.now()
    await expect(worker.inspect(bomb)).rejects.toMatchObject(refused(/pixel/))
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  it('is refused when it claims a size that it does not have', async () => {
    const lying = Buffer.from(await flat(10, 10).png().toBuffer())
    lying.writeUInt32BE(60_000, 16)
    lying.writeUInt32BE(60_000, 20)
    await expect(worker.inspect(await write('lying.png', lying))).rejects.toMatchObject(refused())
  })

  it('is refused when its text or profile unpacks to megabytes', async () => {
    const png = await flat(10, 10).png().toBuffer()
    const zeros = deflateSync(Buffer.alloc(6_000_000))
    for (const chunk of [
      pngChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), zeros])),
      pngChunk('iTXt', Buffer.concat([Buffer.from('Comment\0\x01\0fa\0x\0'), zeros])),
      pngChunk('iCCP', Buffer.concat([Buffer.from('profile\0\0'), zeros])),
    ]) {
      const bomb = Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)])
      await expect(worker.inspect(await write('text.png', bomb))).rejects.toMatchObject(refused())
    }
    const honest = pngChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.from('a lake'))]))
    const kept = Buffer.concat([png.subarray(0, 33), honest, png.subarray(33)])
    expect(await worker.inspect(await write('honest.png', kept))).toMatchObject({ width: 10, height: 10 })
  })

  it('is refused when it breaks off', async () => {
    const noise = sharp(randomPixels(160, 120), { raw: { width: 160, height: 120, channels: 3 } })
    for (const whole of [
      await noise.clone().jpeg().toBuffer(),
      await noise.clone().png().toBuffer(),
      await noise.clone().webp().toBuffer(),
      await noise.clone().avif({ effort: 0 }).toBuffer(),
      await noise.clone().gif().toBuffer(),
    ]) {
      await expect(derive(whole.subarray(0, Math.floor(whole.length / 2)))).rejects.toMatchObject(refused())
      await expect(derive(whole.subarray(0, 24))).rejects.toMatchObject(refused())
    }
  })

  it('is refused when the library would read it but we do not take it', async () => {
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
    )
    const tiff = await flat(10, 10).tiff().toBuffer()
    expect((await sharp(svg).metadata()).format).toBe('svg')
    for (const content of [svg, tiff, Buffer.alloc(0), Buffer.from('not a picture')]) {
      await expect(worker.inspect(await write('picture.png', content))).rejects.toMatchObject(refused())
    }
  })

  it('does not stop the next one', async () => {
    await expect(worker.inspect(await write('x.png', Buffer.from('x')))).rejects.toMatchObject(refused())
    expect(await worker.inspect(await write('y.jpg', await testJpeg(20, 10)))).toMatchObject({ width: 20, height: 10 })
  })

  it('shows an animation too large to be read whole by its first picture', async () => {
    const made = await derive(sparseGif(2000, 2000, 20))
    expect(made).toMatchObject({ width: 2000, height: 2000, mime: 'image/gif' })
    expect(made.files.some(({ mime }) => mime === 'image/avif')).toBe(true)
    for (const { name } of made.files) expect((await sharp(join(made.folder, name)).metadata()).pages ?? 1).toBe(1)
  })

  it('does not hold up the others with ten thousand frames in some kilobytes', async () => {
    const bomb = sparseGif(2000, 2000, 10_000)
    const started = performance.now()
    const made = await derive(bomb)
    expect(made.files.some(({ mime }) => mime === 'image/avif')).toBe(true)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

describe('the image process', () => {
  it('is killed when a picture takes too long, and starts anew', async () => {
    const hasty = createImageWorker({ inspectMs: 10_000, deriveMs: 1 })
    try {
      const file = await write('slow.jpg', await testJpeg(3000, 2000))
      await expect(hasty.derive(file, await place())).rejects.toThrow(/within 1 ms/)
      expect(await hasty.inspect(file)).toMatchObject({ width: 3000 })
    } finally {
      await hasty.close()
    }
  })

  it('may take its time to start: a picture has its own from then on', async () => {
    const before = new Set(await imageProcesses())
    const slow = createImageWorker({ inspectMs: 3_000, givesWay: false })
    try {
      const facts = slow.inspect(await write('first.jpg', await testJpeg(20, 10)))
      const [started = 0] = (await imageProcesses()).filter((pid) => !before.has(pid))
      process.kill(started, 'SIGSTOP')
      await wait(3_500)
      process.kill(started, 'SIGCONT')
      expect(await facts).toMatchObject({ width: 20, height: 10 })
    } finally {
      await slow.close()
    }
  })

  it('may die: the picture under way fails in a way that may pass, those behind it are made', async () => {
    const mortal = createImageWorker()
    try {
      const file = await write('big.jpg', await testJpeg(4000, 3000))
      await mortal.inspect(file)
      const under = mortal.derive(file, await place())
      const behind = mortal.derive(file, await place())
      await wait(50)
      for (const pid of await imageProcesses()) process.kill(pid, 'SIGKILL')
      const outcome: unknown = await under.catch((error: unknown) => error)
      expect(outcome).toBeInstanceOf(Error)
      expect(outcome).not.toMatchObject(refused())
      expect((await behind).files.length).toBe(15)
    } finally {
      await mortal.close()
    }
  })

  it('does not run before there is a picture, ends when there has been none for a while, and starts anew', async () => {
    const before = new Set(await imageProcesses())
    const running = async (): Promise<readonly number[]> => (await imageProcesses()).filter((pid) => !before.has(pid))
    const resting = createImageWorker({ idleMs: 1_000 })
    try {
      expect(await running()).toEqual([])
      const file = await write('rest.jpg', await testJpeg(1200, 800))
      await resting.derive(file, await place())
      const used = await running()
      expect(used).toHaveLength(1)
      await expect.poll(running, { timeout: 10_000 }).toEqual([])
      expect(await resting.inspect(file)).toMatchObject({ width: 1200 })
      const anew = await running()
      expect(anew).toHaveLength(1)
      expect(anew).not.toEqual(used)
    } finally {
      await resting.close()
    }
  })

  it('does one picture at a time, in order', async () => {
    const files = await Promise.all([40, 50, 60].map(async (n) => write(`${n}.jpg`, await testJpeg(n, n))))
    const facts = await Promise.all(files.map((file) => worker.inspect(file)))
    expect(facts.map(({ width }) => width)).toEqual([40, 50, 60])
  })

  it('has as many brothers as it was asked for', async () => {
    const before = new Set(await imageProcesses())
    const pair = createImageWorker({ processes: 2 })
    try {
      const file = await write('pair.jpg', await testJpeg(2000, 1000))
      const folders = await Promise.all([place(), place(), place()])
      const made = Promise.all(folders.map((folder) => pair.derive(file, folder)))
      await expect
        .poll(async () => (await imageProcesses()).filter((pid) => !before.has(pid)).length, { timeout: 5_000 })
        .toBe(2)
      expect((await made).map(({ files }) => files.length)).toEqual([15, 15, 15])
    } finally {
      await pair.close()
    }
  })

  it('looks at a picture before it makes the forms of others', async () => {
    const large = await write('large.jpg', await testJpeg(2000, 1000))
    const ended: string[] = []
    const told = async (name: string, work: Promise<unknown>): Promise<void> => {
      await work
      ended.push(name)
    }
    await Promise.all([
      told('first', worker.derive(large, await place())),
      told('second', worker.derive(large, await place())),
      told('look', worker.inspect(large)),
    ])
    expect(ended).toEqual(['first', 'look', 'second'])
  })

  it('sees nothing of our environment and keeps no program alive', () => {
    const program = `
      import { createImageWorker } from ${JSON.stringify(new URL('image-worker.ts', import.meta.url).href)}
      import { readFileSync, readdirSync } from 'node:fs'
      const worker = createImageWorker()
      await worker.inspect('/nowhere').catch(() => undefined)
      const children = readFileSync('/proc/self/task/' + process.pid + '/children', 'utf8').trim().split(' ')
      process.stdout.write(children.map((pid) => readFileSync('/proc/' + pid + '/environ', 'utf8')).join())
    `
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      env: { SECRET: 'PRIVATE-MARK' },
      timeout: 10_000,
    })
    expect(String(run.stderr)).toBe('')
    expect(run.status).toBe(0)
    expect(String(run.stdout)).toContain('VIPS_BLOCK_UNTRUSTED=1')
    expect(String(run.stdout)).not.toContain('PRIVATE-MARK')
  })

  it('refuses work after it was closed', async () => {
    const closed = createImageWorker()
    await closed.close()
    await expect(closed.inspect('/nowhere')).rejects.toThrow('closed')
  })
})

function meanDifference(left: Buffer, right: Buffer): number {
  let sum = 0
  for (const [index, value] of left.entries()) sum += Math.abs(value - (right[index] ?? 0))
  return sum / left.length
}
