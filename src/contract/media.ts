import { z } from 'zod'
import { id, instant, listOf, name, paging } from './fields.ts'
import { direction, humanText, language } from './text.ts'

const kind = z.enum(['image', 'audio', 'video', 'file'])
/** `pending`: the forms that readers get are still being made; `missing`: known, but its file never came. */
const state = z.enum(['ready', 'pending', 'missing', 'refused'])

const texts = { title: humanText(1_000), alt: humanText(4_000), caption: humanText(4_000), credit: humanText(1_000) }

/** Parts of width and height, from the upper left corner of the picture, whatever the direction of the page. */
const focal = z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })

/** One form that readers get. */
const form = z.strictObject({
  url: z.string(),
  mime: z.string(),
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
})

export const mediaItem = z.strictObject({
  id: z.string(),
  kind,
  state,
  originalName: z.string(),
  mime: z.string(),
  bytes: z.int(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  focal,
  /** Base64 of a thumbhash, empty for none. */
  placeholder: z.string(),
  forms: z.array(form),
  texts: z.array(z.strictObject({ language: z.string(), dir: direction, ...texts })),
  addedBy: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  createdAt: instant,
  trashedAt: instant.nullable(),
})
export type MediaOutput = z.output<typeof mediaItem>

export const media = listOf(mediaItem)

/** What the library is narrowed by. */
export const mediaQuery = z.strictObject({
  ...paging,
  /** Words of the name or of a text, in whatever spelling. */
  q: humanText(200).optional(),
  kind: kind.optional(),
  state: state.optional(),
  /** `true`: only what I brought in. */
  own: z.enum(['true', 'false']).optional(),
  /** Only what this person brought in. */
  addedBy: id.optional(),
  /** Brought in at this time or later. */
  addedFrom: instant.optional(),
  /** Brought in before this time. */
  addedBefore: instant.optional(),
  /** `true`: only what something shows; `false`: only what nothing shows. */
  used: z.enum(['true', 'false']).optional(),
  /** Only pictures that have no alternative text in this language. */
  lacksAlt: language.optional(),
  /** `true`: what lies in the trash, and nothing else. */
  trashed: z.enum(['true', 'false']).optional(),
})

/** What is said of a file that is sent: the body is the file itself. */
export const mediaUpload = z.strictObject({
  /** As the file is called; only ever shown. */
  name,
  /** Of the texts that come along. */
  language: language.optional(),
  alt: texts.alt.optional(),
  caption: texts.caption.optional(),
  credit: texts.credit.optional(),
})
export const mediaReplacement = z.strictObject({ name })

/** `isNew` is false where the same bytes were here already: that item is answered, with its own texts. */
export const uploadedMedia = z.strictObject({ media: mediaItem, isNew: z.boolean() })

/** What is left out stays. */
export const mediaChange = z.strictObject({
  originalName: name.optional(),
  focal: focal.optional(),
  texts: z
    .array(z.strictObject({ language, ...z.strictObject(texts).partial().shape }))
    .max(50)
    .optional(),
})

/** Where a media item is shown. */
export const mediaUses = z.strictObject({
  items: z.array(
    z.strictObject({
      kind: z.enum(['article', 'draft', 'page', 'author', 'site']),
      id,
      language: z.string(),
      dir: direction,
      name: z.string(),
      code: z.int().nullable(),
    }),
  ),
  /** Those that the one who asks may not read. */
  hidden: z.int(),
})

/** Who brought in what the library holds. */
export const mediaContributors = z.strictObject({ items: z.array(z.strictObject({ id, name: z.string() })) })
