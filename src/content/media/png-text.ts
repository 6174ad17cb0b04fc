import { open } from 'node:fs/promises'
import { createInflate } from 'node:zlib'

/** What one compressed text, one colour profile and all of them together may unpack to at most; honest ones are far smaller. */
const textLimit = 1_000_000
const profileLimit = 4_000_000
const totalLimit = 8_000_000
const signatureBytes = 8
const chunksAtMost = 10_000

/**
 * Whether a PNG carries compressed text or a colour profile that unpacks to an unreasonable size. Decoders unpack these
 * whole, whatever the size of the picture.
 */
export async function hasTextBomb(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    let offset = signatureBytes
    let total = 0
    for (let count = 0; count < chunksAtMost; count += 1) {
      const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(8), position: offset })
      if (bytesRead < 8) return false
      const length = buffer.readUInt32BE(0)
      const type = buffer.toString('latin1', 4, 8)
      if (type === 'IEND') return false
      if (type === 'zTXt' || type === 'iTXt' || type === 'iCCP') {
        const limit = type === 'iCCP' ? profileLimit : textLimit
        if (length > limit) return true
        const chunk = await handle.read({ buffer: Buffer.alloc(length), position: offset + 8 })
        const packed = packedPart(type, chunk.buffer.subarray(0, chunk.bytesRead))
        const unpacked = packed === undefined ? 0 : await unpackedSize(packed, limit)
        total += unpacked
        if (unpacked > limit || total > totalLimit) return true
      }
      offset += 12 + length
    }
    return true
  } finally {
    await handle.close()
  }
}

/** PNG (third edition) §11.3: a keyword, a zero byte, then by type what comes before the packed bytes. */
function packedPart(type: string, chunk: Buffer): Buffer | undefined {
  const keywordEnd = chunk.indexOf(0)
  if (keywordEnd === -1) return undefined
  if (type !== 'iTXt') return chunk.subarray(keywordEnd + 2)
  const isPacked = chunk[keywordEnd + 1] === 1
  const languageEnd = chunk.indexOf(0, keywordEnd + 3)
  const translatedEnd = languageEnd === -1 ? -1 : chunk.indexOf(0, languageEnd + 1)
  return isPacked && translatedEnd !== -1 ? chunk.subarray(translatedEnd + 1) : undefined
}

/** Counts no further than a little beyond the limit. */
async function unpackedSize(packed: Buffer, limit: number): Promise<number> {
  const inflate = createInflate()
  inflate.end(packed)
  let unpacked = 0
  try {
    for await (const part of inflate as AsyncIterable<Buffer>) {
      unpacked += part.length
      if (unpacked > limit) break
    }
  } catch {
    // Damaged text is no bomb; whether the picture can be read, its decoder tells.
  }
  return unpacked
}
