import sharp from 'sharp'
import type { ContentContext } from '../content/context.ts'
import { ingestMedia, type MediaTexts } from '../content/media/ingest.ts'
import type { MediaTools } from '../content/media/receive.ts'
import type { DemoNewsroom } from './content/types.ts'
import { pictures } from './pictures/pictures.ts'
import { sounds } from './sound/sounds.ts'

interface Maker {
  readonly name: string
  readonly file: string
  readonly make: () => Uint8Array | Promise<Uint8Array>
  readonly texts: readonly MediaTexts[]
}

/** Draws the demo's pictures, makes its sounds and brings them in; returns their ids by name (`picture:wetland`). */
export async function bringInDemoMedia(
  context: ContentContext,
  tools: MediaTools,
  demo: DemoNewsroom,
  onProgress: (done: number, total: number) => void,
): Promise<ReadonlyMap<string, string>> {
  const makers: readonly Maker[] = [
    ...Object.entries(pictures).map(([key, draw]) => ({
      name: `picture:${key}`,
      file: `${key}.jpg`,
      make: () => rasterise(draw()),
      texts: textsOf(demo, key),
    })),
    ...Object.entries(sounds).map(([key, make]) => ({ name: `sound:${key}`, file: `${key}.wav`, make, texts: [] })),
  ]
  const ids = new Map<string, string>()
  for (const { name, file, make, texts } of makers) {
    const { id } = await ingestMedia(context, tools, { content: await make(), originalName: file, texts })
    ids.set(name, id)
    onProgress(ids.size, makers.length)
  }
  return ids
}

/** Three quarters of the size it is drawn at: sharp on every screen, and half the work while the owner waits. */
function rasterise(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: 54 })
    .flatten({ background: '#fffdf9' })
    .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
    .toBuffer()
}

/** What the articles say of their lead picture. */
function textsOf(demo: DemoNewsroom, picture: string): MediaTexts[] {
  const story = demo.stories.find((candidate) => candidate.picture === picture)
  return demo.editions.flatMap(({ language }) => {
    const article = story?.editions[language]
    if (article === undefined) return []
    const { pictureAlt: alt = '', pictureCaption: caption = '', credit = '' } = article
    return [{ language, alt, caption, credit }]
  })
}
