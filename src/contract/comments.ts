import { z } from 'zod'
import { email, id, instant, listOf, name, paging } from './fields.ts'
import { direction, humanText, language } from './text.ts'

export const commentStates = ['held', 'approved', 'spam', 'trash'] as const
const state = z.enum(commentStates)

/** A network, as a keyed hash: the same for the same network, and nothing else can be told from it. */
const network = z.string().regex(/^[\w-]{1,100}$/)

/** A comment for those who moderate; nobody else gets one, and the address of who wrote it stands nowhere else. */
export const comment = z.strictObject({
  id: z.string(),
  state,
  kind: z.enum(['comment', 'pingback', 'trackback']),
  article: z.strictObject({
    id: z.string(),
    code: z.int(),
    language: z.string(),
    dir: direction,
    headline: z.string(),
    url: z.string(),
  }),
  /** What it answers. */
  parent: z.strictObject({ id: z.string(), authorName: z.string(), body: z.string() }).nullable(),
  authorName: z.string(),
  authorEmail: z.string(),
  authorUrl: z.string(),
  /** What was typed. */
  body: z.string(),
  /** As readers see it. */
  html: z.string(),
  /** Why it is in its state. */
  reasons: z.array(z.string()),
  network: z.string().nullable(),
  createdAt: instant,
})
export type CommentOutput = z.output<typeof comment>

export const comments = listOf(comment)

export const commentQuery = z.strictObject({
  ...paging,
  /** `held` where it is left out. */
  state: state.optional(),
  article: id.optional(),
  language: language.optional(),
  network: network.optional(),
  /** Words of the comment or of the name, in whatever spelling. */
  q: humanText(200).optional(),
  /** What is held, the oldest first; all else, the newest. */
  order: z.enum(['oldest', 'newest']).optional(),
})

export const commentCounts = z.strictObject({
  held: z.int(),
  approved: z.int(),
  spam: z.int(),
  trash: z.int(),
})

const decisions = z
  .array(z.strictObject({ id, state }))
  .min(1)
  .max(100)
  .refine((items) => new Set(items.map((item) => item.id)).size === items.length)
export const commentDecisions = z.strictObject({ items: decisions })
/** What the comments were: sent back as decisions, it takes the decisions back. */
export const decidedComments = z.strictObject({ before: decisions, counts: commentCounts })

export const newsroomReply = z.strictObject({
  body: humanText(5_000).refine((text) => /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(text)),
})

/** How much somebody wrote who asks to be forgotten. */
export const commenter = z.strictObject({ comments: z.int() })
/** Whoever has this address. */
export const commenterQuery = z.strictObject({ email })
/** One of their comments, by which they can be erased; null where there is none. */
export const foundCommenter = z.strictObject({ comments: z.int(), commentId: z.string().nullable() })
/** `texts` keeps what was written, under the name given. */
export const commenterErasure = z.discriminatedUnion('keep', [
  z.strictObject({ keep: z.literal('nothing') }),
  z.strictObject({ keep: z.literal('texts'), name }),
])
export const erasedCommenter = z.strictObject({ comments: z.int() })
