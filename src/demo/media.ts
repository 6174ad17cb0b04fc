import sharp from 'sharp'
import type { ContentContext } from '../content/context.ts'
import { ingestMedia, type MediaTexts } from '../content/media/ingest.ts'
import type { MediaTools } from '../content/media/receive.ts'
import type { DemoNewsroom } from './content/types.ts'
import { pictures } from './pictures/pictures.ts'
import { sounds } from './sound/sounds.ts'

/** Draws the demo's pictures, makes its sounds and brings them in; returns their ids by name (`picture:wetland`). */
export async function bringInDemoMedia(
  context: ContentContext,
  tools: MediaTools,
  demo: DemoNewsroom,
  onProgress: (done: number, total: number) => void,
): Promise<ReadonlyMap<string, string>> {
  const makers: readonly (readonly [
    name: string,
    file: string,
    make: () => Promise<Uint8Array>,
    texts: MediaTexts[],
  ])[] = [
    ...Object.entries(pictures).map(
      ([key, draw]) => [`picture:${key}`, `${key}.jpg`, () => rasterise(draw()), textsOf(demo, key)] as const,
    ),
    ...Object.entries(sounds).map(([key, make]) => [`sound:${key}`, `${key}.wav`, async () => make(), []] as const),
  ]
  const ids = new Map<string, string>()
  for (const [name, originalName, make, texts] of makers) {
    const { id } = await ingestMedia(context, tools, { content: await make(), originalName, texts })
    ids.set(name, id)
    onProgress(ids.size, makers.length)
  }
  return ids
}

function rasterise(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg))
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
    return [{ language, alt: article.pictureAlt, caption: article.pictureCaption, credit: article.credit }]
  })
}
