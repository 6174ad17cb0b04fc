import type { MediaKind } from '../../db/schema.ts'

/** What a file is, told by its bytes. */
export interface FileType {
  readonly kind: MediaKind
  readonly mime: string
  /** Of the stored file, without a dot. */
  readonly extension: string
}

/** As many first bytes of a file as tell its type. */
export const headBytes = 4_096

const jpeg: FileType = { kind: 'image', mime: 'image/jpeg', extension: 'jpg' }
const png: FileType = { kind: 'image', mime: 'image/png', extension: 'png' }
const gif: FileType = { kind: 'image', mime: 'image/gif', extension: 'gif' }
const webp: FileType = { kind: 'image', mime: 'image/webp', extension: 'webp' }
const avif: FileType = { kind: 'image', mime: 'image/avif', extension: 'avif' }
const mp3: FileType = { kind: 'audio', mime: 'audio/mpeg', extension: 'mp3' }
const m4a: FileType = { kind: 'audio', mime: 'audio/mp4', extension: 'm4a' }
const ogg: FileType = { kind: 'audio', mime: 'audio/ogg', extension: 'ogg' }
const wav: FileType = { kind: 'audio', mime: 'audio/wav', extension: 'wav' }
const mp4: FileType = { kind: 'video', mime: 'video/mp4', extension: 'mp4' }
const webm: FileType = { kind: 'video', mime: 'video/webm', extension: 'webm' }
const pdf: FileType = { kind: 'file', mime: 'application/pdf', extension: 'pdf' }

/** The types that are sent to readers as they stand, with the type that is said of them; pictures are always made anew. */
export const servedTypes: readonly FileType[] = [mp3, m4a, ogg, wav, mp4, webm, pdf]

/**
 * The type of a file by its first bytes, whatever its name or its sender say of it; `undefined` for every type that is not
 * taken, such as SVG, which is a program.
 */
export function fileTypeOf(head: Uint8Array): FileType | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  const at = (offset: number, text: string): boolean => bytes.toString('latin1', offset, offset + text.length) === text

  if (at(0, '\xff\xd8\xff')) return jpeg
  if (at(0, '\x89PNG\r\n\x1a\n')) return png
  if (at(0, 'GIF87a') || at(0, 'GIF89a')) return gif
  if (at(0, 'RIFF') && at(8, 'WEBP')) return webp
  if (at(0, 'RIFF') && at(8, 'WAVE')) return wav
  if (at(4, 'ftyp')) return isoMediaType(bytes)
  if (at(0, 'OggS')) return hasOggVideo(bytes) ? undefined : ogg
  if (at(0, '\x1a\x45\xdf\xa3')) return bytes.subarray(0, 64).includes('webm') ? webm : undefined
  if (at(0, '%PDF-')) return pdf
  if (at(0, 'ID3') || isMpegAudio(bytes)) return mp3
  return undefined
}

/** ISO/IEC 14496-12 §4.3: the major brand, then a version, then the compatible brands. HEIC has the same frame and is not taken. */
function isoMediaType(bytes: Buffer): FileType | undefined {
  const length = Math.min(bytes.length >= 4 ? bytes.readUInt32BE(0) : 0, bytes.length)
  const brands: string[] = []
  for (let offset = 8; offset + 4 <= length; offset += offset === 8 ? 8 : 4) {
    brands.push(bytes.toString('latin1', offset, offset + 4))
  }
  const [major = ''] = brands
  const has = (...wanted: readonly string[]): boolean => brands.some((brand) => wanted.includes(brand))
  if (has('avif', 'avis')) return avif
  if (has('heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1')) return undefined
  if (major === 'M4A ' || major === 'M4B ') return m4a
  if (major === 'qt  ') return undefined
  return has('isom', 'iso2', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'M4V ', 'MSNV', 'dash') ? mp4 : undefined
}

/** The first page of an Ogg file names the codec of its first stream. */
function hasOggVideo(bytes: Buffer): boolean {
  return bytes.subarray(0, 80).includes('theora')
}

const bitrates = [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const lowBitrates = [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const sampleRates = [44_100, 48_000, 32_000]

/** Two bytes are too few to tell MP3 by: the second frame must stand where the first one ends (ISO/IEC 11172-3 §2.4.2.3). */
function isMpegAudio(bytes: Buffer): boolean {
  const length = mpegFrameLength(bytes, 0)
  return length !== undefined && mpegFrameLength(bytes, length) !== undefined
}

function mpegFrameLength(bytes: Buffer, offset: number): number | undefined {
  if (offset + 4 > bytes.length) return undefined
  const header = bytes.readUInt32BE(offset)
  const version = (header >>> 19) & 3
  const layer = (header >>> 17) & 3
  const bitrate = (version === 3 ? bitrates : lowBitrates)[((header >>> 12) & 15) - 1]
  const rate = sampleRates[(header >>> 10) & 3]
  const isLayer3 = header >>> 21 === 0x7ff && layer === 1 && version !== 1
  if (!isLayer3 || bitrate === undefined || rate === undefined) return undefined
  const padding = (header >>> 9) & 1
  if (version === 3) return Math.floor((144_000 * bitrate) / rate) + padding
  return Math.floor((72_000 * bitrate) / (version === 2 ? rate / 2 : rate / 4)) + padding
}
