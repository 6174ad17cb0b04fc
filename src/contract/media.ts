import { z } from 'zod'
import { id, instant, listOf, name, paging, thingId } from './fields.ts'
import { direction, humanText, language, textsOf, languageTag } from './text.ts'

const kind = z.enum(['image', 'audio', 'video', 'file']).describe('What it is.')
/** `pending`: the forms that readers get are still being made; `missing`: known, but its file never came. */
const state = z
  .enum(['ready', 'pending', 'missing', 'refused'])
  .describe('`pending`: its forms are still being made; `missing`: its file never came; `refused`: it cannot be read.')

const texts = {
  title: humanText(1_000).describe('The title; may be empty.'),
  alt: humanText(4_000).describe('What is seen, for who does not see it; may be empty.'),
  caption: humanText(4_000).describe('The caption; may be empty.'),
  credit: humanText(1_000).describe('Who made it; may be empty.'),
}

/** Parts of width and height, from the upper left corner of the picture, whatever the direction of the page. */
const focal = z
  .strictObject({
    x: z.number().min(0).max(1).describe('From the left edge, as a part of the width.'),
    y: z.number().min(0).max(1).describe('From the upper edge, as a part of the height.'),
  })
  .describe('The point that stays in sight however the picture is cut.')

/** One form that readers get. */
const form = z.strictObject({
  url: z.string().describe('The path on the site, percent-encoded.'),
  mime: z.string().describe('The media type, such as `image/webp`.'),
  width: z.int().describe('Pixels.'),
  height: z.int().describe('Pixels.'),
  bytes: z.int().describe('Bytes.'),
})

export const mediaItem = z.strictObject({
  id: thingId,
  kind,
  state,
  originalName: z.string().describe('As the file was called when it came.'),
  mime: z.string().describe('The media type, such as `image/webp`.'),
  bytes: z.int().describe('Bytes.'),
  width: z.int().nullable().describe('Pixels; null for what is no picture.'),
  height: z.int().nullable().describe('Pixels; null for what is no picture.'),
  focal,
  placeholder: z.string().describe('Base64 of a thumbhash, empty for none.'),
  forms: z.array(form).describe('The files readers get, made of the original.'),
  texts: z
    .array(
      z.strictObject({
        language: languageTag,
        dir: direction,
        ...texts,
      }),
    )
    .describe('What is said of it, each language once.'),
  addedBy: z
    .strictObject({
      id: thingId,
      name: z.string().describe('The name as people read it.'),
    })
    .nullable()
    .describe('Who brought it in; null where nobody of the newsroom did.'),
  createdAt: instant,
  trashedAt: instant.nullable().describe('Since when it lies in the trash (ISO 8601, UTC); null where it does not.'),
})
export type MediaOutput = z.output<typeof mediaItem>

/** What an article shows, as its readers get it: of the library no more than they know. */
export const articleMedia = z.strictObject({
  items: z
    .array(
      z.strictObject({
        id: thingId,
        kind,
        focal,
        forms: z.array(form).describe('The files readers get, made of the original.'),
        alt: texts.alt,
        caption: texts.caption,
        credit: texts.credit,
      }),
    )
    .describe('What leads it and what stands in its text, as published, in no order.'),
})

export const media = listOf(mediaItem)

/** What the library is narrowed by. */
export const mediaQuery = z.strictObject({
  ...paging,
  q: humanText(200).optional().describe('Words of the name or of a text, in whatever spelling.'),
  kind: kind.optional(),
  state: state.optional(),
  own: z.enum(['true', 'false']).optional().describe('`true`: only what I brought in.'),
  addedBy: id.optional().describe('Only what this person brought in.'),
  addedFrom: instant.optional().describe('Brought in at this time or later.'),
  addedBefore: instant.optional().describe('Brought in before this time.'),
  used: z
    .enum(['true', 'false'])
    .optional()
    .describe('`true`: only what something shows; `false`: only what nothing shows.'),
  lacksAlt: language.optional().describe('Only pictures that have no alternative text in this language.'),
  trashed: z.enum(['true', 'false']).optional().describe('`true`: what lies in the trash, and nothing else.'),
})

/** What is said of a file that is sent: the body is the file itself. */
export const mediaUpload = z.strictObject({
  name: name.describe('As the file is called; only ever shown.'),
  language: language.optional().describe('Of the texts that come along.'),
  alt: texts.alt.optional(),
  caption: texts.caption.optional(),
  credit: texts.credit.optional(),
})
export const mediaReplacement = z.strictObject({ name })

/** `isNew` is false where the same bytes were here already: that item is answered, with its own texts. */
export const uploadedMedia = z.strictObject({
  media: mediaItem.describe('The item, with its own texts.'),
  isNew: z.boolean().describe('False where the same bytes were here already.'),
})

/** What is left out stays. */
export const mediaChange = z.strictObject({
  originalName: name.optional().describe('As the file is called; only ever shown.'),
  focal: focal.optional(),
  texts: textsOf(z.strictObject({ language, ...z.strictObject(texts).partial().shape }))
    .optional()
    .describe('What is said of it, each language once.'),
})

/** Where a media item is shown. */
export const mediaUses = z.strictObject({
  items: z
    .array(
      z.strictObject({
        kind: z.enum(['article', 'draft', 'page', 'author', 'site']).describe('What it is.'),
        id,
        language: languageTag,
        dir: direction,
        name: z.string().describe('The name as people read it.'),
        code: z.int().nullable().describe('The number of the article; null for what is none.'),
      }),
    )
    .describe('What there is, in its order.'),
  hidden: z.int().describe('Those that the one who asks may not read.'),
})

/** Who brought in what the library holds. */
export const mediaContributors = z.strictObject({
  items: z
    .array(z.strictObject({ id, name: z.string().describe('The name as people read it.') }))
    .describe('What there is, in its order.'),
})
