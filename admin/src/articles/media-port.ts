import type { MediaOutput } from '../../../src/contract/media.ts'
import { call } from '../api/client.ts'
import type { ArticleMedia } from '../media/queries.ts'
import type { MediaPort, ShownMedia } from '../editor/media-port.ts'
import { sendFile } from '../media/send-file.ts'
import type { PickMedia } from '../media/use-media-picker.tsx'
import { urlOf } from '../media/words.ts'

/** Milliseconds between two looks at a picture whose forms are still being made, and how many there are. */
const lookAgain = 1_000
const looks = 30

interface MediaPortOptions {
  /** Of the edition: texts of an item are taken in it. */
  readonly language: string
  /** What the article shows to its readers, for those who may not look into the library. */
  readonly findShown?: (() => Promise<ArticleMedia>) | undefined
  readonly pick: PickMedia
  readonly onFailure: (error: unknown) => void
}

/** The newsroom's media for the writing surface. */
export function createMediaPort({ language, findShown, pick, onFailure }: MediaPortOptions): MediaPort {
  const known = new Map<string, Promise<ShownMedia | undefined>>()
  return {
    find: (id) => {
      const before = known.get(id)
      if (before !== undefined) return before
      const found = (findShown === undefined ? findMedia(id, language) : findAmong(findShown, id)).catch(() => {
        known.delete(id)
        return undefined
      })
      known.set(id, found)
      return found
    },
    upload: async (file, onProgress) => toPlaced((await sendFile(file, { onProgress })).media, language),
    choose: async (kind, isSingle) => (await pick({ kind, isSingle })).map((item) => toPlaced(item, language)),
    onFailure,
  }
}

/** What the library says of a picture already need not be written again. */
function toPlaced({ id, kind, texts }: MediaOutput, language: string) {
  return { id, kind, alt: texts.find((text) => text.language === language)?.alt ?? '' }
}

async function findMedia(id: string, language: string): Promise<ShownMedia | undefined> {
  for (let look = 0; look < looks; look++) {
    const item = await call('GET /media/:id', { id })
    const url = urlOf(item)
    if (url !== undefined) {
      const texts = item.texts.find((text) => text.language === language)
      return {
        kind: item.kind,
        url,
        ...withoutEmpty({ alt: texts?.alt, credit: texts?.credit, caption: texts?.caption }),
      }
    }
    if (item.state !== 'pending') return undefined
    await new Promise((resolve) => {
      setTimeout(resolve, lookAgain)
    })
  }
  return undefined
}

async function findAmong(findShown: () => Promise<ArticleMedia>, id: string): Promise<ShownMedia | undefined> {
  const item = (await findShown()).items.find((one) => one.id === id)
  const url = item && urlOf(item)
  if (item === undefined || url === undefined) return undefined
  const { kind, alt, credit, caption } = item
  return { kind, url, ...withoutEmpty({ alt, credit, caption }) }
}

function withoutEmpty(texts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter((pair): pair is [string, string] => (pair[1] ?? '') !== ''))
}
