import { join } from 'node:path'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import type { ImageFacts, MadeFile, MadeIcon, MadeImages } from './image-protocol.ts'
import { iconShapes, iconGround } from './icon-recipe.ts'
import { animationWidth, widestPng, widthsFor } from './image-recipe.ts'
import { imageLimits } from './limits.ts'
import { hasTextBomb } from './png-text.ts'

/** A picture that cannot be used, and never will. */
export class PictureRefused extends Error {
  override readonly name = 'PictureRefused'
}

/** Lets the image library read what is taken and nothing else; it would open SVG, PDF and more by itself. */
export function restrictDecoders(): void {
  sharp.cache(false)
  sharp.concurrency(1)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({
    operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((decoder) => `VipsForeignLoad${decoder}`),
  })
}

const mimes: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  // The decoder is built for AV1 alone.
  heif: 'image/avif',
  avif: 'image/avif',
}

/** Reads what the first bytes of a picture say of it; refuses what would take too much to read. */
export async function inspectImage(file: string): Promise<ImageFacts> {
  return factsOf(await readMetadata(file))
}

/** Makes everything of a picture that readers get, as files in `directory`: upright, in sRGB, with nothing of the camera's or the author's data. */
export async function deriveImages(file: string, directory: string): Promise<MadeImages> {
  const metadata = await readMetadata(file)
  const base = await decode(file, metadata)
  const files: MadeFile[] = []
  const animation = await makeAnimation(file, metadata, directory)
  if (animation !== undefined) files.push(animation)
  for (const width of widthsFor(base.width)) {
    files.push(...(await makeStills(await resized(base, width), directory, animation === undefined)))
  }
  return { ...factsOf(metadata), thumbhash: await thumbhashOf(base), files }
}

/** Makes the signs of the paper of a picture: whole, upright, in the middle of a square. */
export async function drawIcons(file: string, directory: string): Promise<readonly MadeIcon[]> {
  const base = await decode(file, await readMetadata(file))
  const made: MadeIcon[] = []
  for (const { use, width, inner, isOpaque: isFilled } of iconShapes) {
    const picture = await pixelsOf(
      fromPixels(base).resize({
        width: inner,
        height: inner,
        fit: 'contain',
        background: { r: 0, g: 0, b: 0, alpha: 0 },
      }),
    )
    const before = Math.floor((width - inner) / 2)
    const rest = width - inner - before
    const square = fromPixels(picture).extend({
      top: before,
      bottom: rest,
      left: before,
      right: rest,
      background: { r: 0, g: 0, b: 0, alpha: 0 },
    })
    const name = `${use}-${width}.png`
    // Where a device fills what is clear with black, a dark sign would vanish.
    const drawn = isFilled ? fromPixels(await pixelsOf(square)).flatten({ background: iconGround }) : square
    await drawn.png({ compressionLevel: 9 }).toFile(join(directory, name))
    made.push({ name, use, width })
  }
  return made
}

interface Pixels {
  readonly data: Buffer
  readonly width: number
  readonly height: number
  readonly channels: 3 | 4
}

function openImage(file: string, pages = 1): Sharp {
  return sharp(file, { limitInputPixels: imageLimits.pixels, failOn: 'error', sequentialRead: true, pages })
}

async function readMetadata(file: string): Promise<Metadata> {
  const metadata = await orRefused(openImage(file).metadata())
  const { width, height, format } = metadata
  const pixels = width * height
  if (pixels > imageLimits.pixels) {
    throw new PictureRefused(`It has ${width} × ${height} pixels; at most ${imageLimits.pixels} are read.`)
  }
  if (bufferedBytes(metadata) > imageLimits.bufferBytes) {
    throw new PictureRefused(
      `It has ${width} × ${height} pixels and can only be read as a whole, which takes too much memory.`,
    )
  }
  if (format === 'png' && (await hasTextBomb(file))) {
    throw new PictureRefused('It carries compressed text or a colour profile that unpacks to an unreasonable size.')
  }
  return metadata
}

/** What stands in memory at once of a picture whose rows cannot be read one after the other. */
function bufferedBytes({
  width,
  height,
  channels,
  depth,
  format,
  isProgressive,
  orientation,
  ...rest
}: Metadata): number {
  const whole = width * height * channels * (depth === 'uchar' ? 1 : depth === 'ushort' ? 2 : 4)
  const turned = (orientation ?? 1) > 1 ? whole : 0
  if (format === 'png') return turned + (isProgressive ? whole : 0)
  if (format !== 'jpeg') return turned + whole
  // The coefficients of a progressive JPEG take two bytes each.
  const samples = rest.chromaSubsampling === '4:2:0' ? 1.5 : channels
  return turned + (isProgressive ? width * height * samples * 2 : 0)
}

function factsOf(metadata: Metadata): ImageFacts {
  const mime = mimes[metadata.format]
  if (mime === undefined) throw new PictureRefused('It is of a type that is not read.')
  return { width: metadata.autoOrient.width, height: metadata.autoOrient.height, mime }
}

/** The upright picture in sRGB, no larger than the largest that is made of it. */
async function decode(file: string, metadata: Metadata): Promise<Pixels> {
  const widest = widthsFor(metadata.autoOrient.width).at(-1) ?? 1
  const picture = openImage(file)
    .autoOrient()
    .resize({ width: widest, height: imageLimits.side, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
  const pixels = await pixelsOf(picture)
  return pixels.channels === 4 && isOpaque(pixels) ? pixelsOf(fromPixels(pixels).removeAlpha()) : pixels
}

async function pixelsOf(picture: Sharp): Promise<Pixels> {
  const { data, info } = await orRefused(picture.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true }))
  const { width, height, channels } = info
  if (channels !== 3 && channels !== 4) throw new PictureRefused(`It has ${channels} colour channels.`)
  return { data, width, height, channels }
}

function fromPixels({ data, width, height, channels }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels } })
}

function isOpaque({ data, channels }: Pixels): boolean {
  for (let index = channels - 1; index < data.length; index += channels) if (data[index] !== 255) return false
  return true
}

async function resized(base: Pixels, width: number): Promise<Pixels> {
  return width === base.width ? base : pixelsOf(fromPixels(base).resize({ width }))
}

/** Settings measured against each other: slower ones save a few percent of bytes for twice the time and more. */
async function makeStills(pixels: Pixels, directory: string, withModern: boolean): Promise<MadeFile[]> {
  const { width, height, channels } = pixels
  const made: MadeFile[] = []
  const write = async (picture: Sharp, extension: string, mime: string): Promise<void> => {
    const name = `${width}.${extension}`
    await picture.toFile(join(directory, name))
    made.push({ name, extension, mime, width, height })
  }
  if (withModern) {
    await write(fromPixels(pixels).avif({ quality: 50, effort: 1 }), 'avif', 'image/avif')
    await write(fromPixels(pixels).webp({ quality: 76, alphaQuality: 90, effort: 2 }), 'webp', 'image/webp')
  }
  if (channels === 3) {
    await write(fromPixels(pixels).jpeg({ quality: 76, progressive: true }), 'jpg', 'image/jpeg')
  } else if (width <= widestPng) {
    await write(fromPixels(pixels).png({ compressionLevel: 9 }), 'png', 'image/png')
  }
  return made
}

/** An animation as WebP; `undefined` for a still, and for one too long to be read whole. */
async function makeAnimation(file: string, metadata: Metadata, directory: string): Promise<MadeFile | undefined> {
  const { format, pages = 1, width, height, pageHeight = height } = metadata
  if (pages < 2 || (format !== 'gif' && format !== 'webp')) return undefined
  if (pages * width * pageHeight > imageLimits.animationPixels) return undefined
  const name = 'animation.webp'
  const made = await orRefused(
    openImage(file, -1)
      .resize({ width: animationWidth, withoutEnlargement: true })
      .webp({ quality: 70, effort: 2 })
      .toFile(join(directory, name)),
  )
  return { name, extension: 'webp', mime: 'image/webp', width: made.width, height: made.pageHeight ?? made.height }
}

async function thumbhashOf(base: Pixels): Promise<string> {
  const small = fromPixels(base).resize({ width: 100, height: 100, fit: 'inside', withoutEnlargement: true })
  const { data, width, height } = await pixelsOf(small.ensureAlpha())
  return Buffer.from(rgbaToThumbHash(width, height, data)).toString('base64')
}

async function orRefused<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    throw new PictureRefused(error instanceof Error ? error.message : 'It cannot be read.', { cause: error })
  }
}
