import sharp from 'sharp'
import { mediaKey } from '../src/content/media/key.ts'
import type { Derivative } from '../src/content/media/picture.ts'
import type { Storage } from '../src/storage/storage.ts'

/** Ids of the fixture newsroom's picture and sound. */
export const pictureId = '01900000-0000-7000-8000-00000000a11a'
export const soundId = '01900000-0000-7000-8000-00000000b22b'
const hash = 'c'.repeat(64)

/** One picture in two widths and two formats, and a moment of silence. */
export async function storeMedia(storage: Storage, now: number) {
  const derivatives: Derivative[] = []
  for (const width of [640, 1280]) {
    const image = sharp({ create: { width, height: width / 2, channels: 3, background: '#3c6a6d' } })
    for (const [mime, extension, bytes] of [
      ['image/jpeg', 'jpg', await image.jpeg().toBuffer()],
      ['image/webp', 'webp', await image.webp().toBuffer()],
    ] as const) {
      const key = mediaKey(pictureId, hash, extension, `w${width}`)
      await storage.put(key, bytes)
      derivatives.push({ key, mime, width, height: width / 2, bytes: bytes.length })
    }
  }
  const sound = { key: mediaKey(soundId, hash, 'wav'), mime: 'audio/wav', width: 0, height: 0, bytes: 44 }
  await storage.put(sound.key, Buffer.alloc(44))
  return [
    {
      id: pictureId,
      kind: 'image',
      state: 'ready',
      created_at: now,
      width: 1280,
      height: 640,
      derivatives: JSON.stringify(derivatives),
    },
    {
      id: soundId,
      kind: 'audio',
      state: 'ready',
      created_at: now,
      mime: 'audio/wav',
      derivatives: JSON.stringify([sound]),
    },
  ] as const
}
