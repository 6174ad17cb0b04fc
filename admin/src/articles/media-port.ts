import type { MediaOutput } from '../../../src/contract/media.ts'
import { call } from '../api/client.ts'
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
  /** Whether the library is shown to whoever reads the sheet; what it holds is asked for only then. */
  readonly mayFind: boolean
  readonly pick: PickMedia
  readonly onFailure: (error: unknown) => void
}

/** The newsroom's media for the writing surface. */
export function createMediaPort({ language, mayFind, pick, onFailure }: MediaPortOptions): MediaPort {
  const known = new Map<string, Promise<ShownMedia | undefined>>()
  return {
    find: (id) => {
      if (!mayFind) return Promise.resolve(undefined)
      const before = known.get(id)
      if (before !== undefined) return before
      const found = findMedia(id, language).catch(() => {
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

function withoutEmpty(texts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter((pair): pair is [string, string] => (pair[1] ?? '') !== ''))
}
