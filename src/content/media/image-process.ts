import { reasonOf } from '../../errors.ts'
import type { ImageReply, ImageRequest } from './image-protocol.ts'
import { deriveImages, drawIcons, inspectImage, PictureRefused, restrictDecoders } from './image-tasks.ts'

/** The process that reads pictures: what a hostile file does to a decoder, it does here, where there is nothing to be had. */
restrictDecoders()
process.on('message', (request: ImageRequest) => {
  void answer(request).then((reply) => process.send?.(reply))
})
process.on('disconnect', () => process.exit())
// The first thing it says, whatever it is: it takes pictures from now on.
process.send?.('ready')

async function answer(request: ImageRequest): Promise<ImageReply> {
  try {
    if (request.name === 'inspect') return { id: request.id, facts: await inspectImage(request.file) }
    if (request.name === 'icons') return { id: request.id, icons: await drawIcons(request.file, request.directory) }
    return { id: request.id, made: await deriveImages(request.file, request.directory) }
  } catch (error) {
    if (error instanceof PictureRefused) return { id: request.id, refused: error.message }
    return { id: request.id, failed: reasonOf(error) }
  }
}
