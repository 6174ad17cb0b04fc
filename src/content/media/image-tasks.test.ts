import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testData } from '../../../test/data.ts'
import { createPictureFolder, type PictureFolder, testJpeg } from '../../../test/media.ts'
import { animation, pngChunk, randomPixels, sparseGif } from '../../../test/pictures.ts'
import type { MadeImages } from './image-protocol.ts'
import { createImageWorker, type ImageWorker } from './image-worker.ts'

let pictures: PictureFolder
let worker: ImageWorker
beforeAll(async () => {
  pictures = await createPictureFolder()
  worker = createImageWorker()
})
afterAll(async () => {
  await worker.close()
  await pictures.remove()
})

const derive = async (content: Uint8Array | string): Promise<MadeImages & { readonly folder: string }> => {
  const folder = await pictures.place()
  const file = typeof content === 'string' ? content : await pictures.write('original', content)
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
      await expect(worker.derive(bomb ?? '', await pictures.place())).rejects.toMatchObject(refused())
      expect(performance.now() - started).toBeLessThan(3_000)
    }
  })
})

describe('a picture that cannot be used', () => {
  it('is refused by its size before anything of it is unpacked', async () => {
    const bomb = await pictures.write('bomb.png', await flat(9_000, 9_000).png({ compressionLevel: 1 }).toBuffer())
    const started = performance.now()
    await expect(worker.inspect(bomb)).rejects.toMatchObject(refused(/pixel/))
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  it('is refused when it claims a size that it does not have', async () => {
    const lying = Buffer.from(await flat(10, 10).png().toBuffer())
    lying.writeUInt32BE(60_000, 16)
    lying.writeUInt32BE(60_000, 20)
    await expect(worker.inspect(await pictures.write('lying.png', lying))).rejects.toMatchObject(refused())
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
      await expect(worker.inspect(await pictures.write('text.png', bomb))).rejects.toMatchObject(refused())
    }
    const honest = pngChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.from('a lake'))]))
    const kept = Buffer.concat([png.subarray(0, 33), honest, png.subarray(33)])
    expect(await worker.inspect(await pictures.write('honest.png', kept))).toMatchObject({ width: 10, height: 10 })
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
      await expect(worker.inspect(await pictures.write('picture.png', content))).rejects.toMatchObject(refused())
    }
  })

  it('does not stop the next one', async () => {
    await expect(worker.inspect(await pictures.write('x.png', Buffer.from('x')))).rejects.toMatchObject(refused())
    expect(await worker.inspect(await pictures.write('y.jpg', await testJpeg(20, 10)))).toMatchObject({
      width: 20,
      height: 10,
    })
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

function meanDifference(left: Buffer, right: Buffer): number {
  let sum = 0
  for (const [index, value] of left.entries()) sum += Math.abs(value - (right[index] ?? 0))
  return sum / left.length
}
