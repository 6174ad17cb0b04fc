import { crc32, deflateSync } from 'node:zlib'
import { thumbHashToRGBA } from 'thumbhash'

const widest = 8

/** A `data:` URL of some two hundred bytes that shows a picture's colours until it is there; undefined without a thumbhash. */
export function placeholderOf(thumbhash: string): string | undefined {
  const bytes = Buffer.from(thumbhash, 'base64')
  if (bytes.length < 5) return undefined
  const { w, h, rgba } = thumbHashToRGBA(bytes)
  const scale = Math.max(1, Math.max(w, h) / widest)
  const width = Math.max(1, Math.round(w / scale))
  const height = Math.max(1, Math.round(h / scale))
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from =
        (Math.min(h - 1, Math.floor((y + 0.5) * scale)) * w + Math.min(w - 1, Math.floor((x + 0.5) * scale))) * 4
      const to = y * (1 + width * 3) + 1 + x * 3
      for (let channel = 0; channel < 3; channel += 1) rows[to + channel] = rgba[from + channel] ?? 0
    }
  }
  return `data:image/png;base64,${png(width, height, rows).toString('base64')}`
}

/** An RGB picture with 8 bits a channel (PNG specification, §11.2); rows begin with their filter byte. */
function png(width: number, height: number, rows: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
