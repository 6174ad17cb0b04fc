import sharp from 'sharp'

/** A GIF whose frames are of one colour each. */
export async function animation(frames: number, width: number, height: number): Promise<Buffer> {
  const pictures = await Promise.all(
    Array.from({ length: frames }, (_, index) => {
      const background = { r: (index * 80) % 256, g: (index * 150) % 256, b: (index * 40) % 256 }
      return sharp({ create: { width, height, channels: 3, background } })
        .png()
        .toBuffer()
    }),
  )
  return sharp(pictures, { join: { animated: true } })
    .gif()
    .toBuffer()
}

/** A GIF (89a) with a large screen and frames of one pixel each: a few bytes that unpack to many. */
export function sparseGif(width: number, height: number, frames: number): Buffer {
  const screen = Buffer.from('GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff', 'latin1')
  screen.writeUInt16LE(width, 6)
  screen.writeUInt16LE(height, 8)
  const control = [0x21, 0xf9, 4, 4, 10, 0, 0, 0]
  const pixel = [2, 2, 0x44, 0x01, 0]
  const all = Array.from({ length: frames }, (_, index) => {
    const place = [index % 256, 0, (index >> 8) % 256, 0]
    return Buffer.from([...control, 0x2c, ...place, 1, 0, 1, 0, 0, ...pixel])
  })
  return Buffer.concat([screen, ...all, Buffer.from([0x3b])])
}

/** Noise of three channels, the same each time. */
export function randomPixels(width: number, height: number): Buffer {
  const pixels = Buffer.alloc(width * height * 3)
  let state = 1
  for (let index = 0; index < pixels.length; index += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    pixels[index] = state >>> 24
  }
  return pixels
}

/** The checksum is left out: decoders that mind it refuse the chunk, which is as well. */
export function pngChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(data.length + 12)
  chunk.writeUInt32BE(data.length, 0)
  chunk.write(type, 4, 'latin1')
  data.copy(chunk, 8)
  return chunk
}
