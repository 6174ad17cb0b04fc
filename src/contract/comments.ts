import { z } from 'zod'
import { named } from './drafts.ts'
import { email, id, instant, listOf, name, paging } from './fields.ts'
import { direction, humanText, language } from './text.ts'

export const commentStates = ['held', 'approved', 'spam', 'trash'] as const
const state = z.enum(commentStates)

/** A network, as a keyed hash: the same for the same network, and nothing else can be told from it. */
const network = z.string().regex(/^[\w-]{1,100}$/)

/** A comment for those who moderate; nobody else gets one. */
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
  parent: z.strictObject({ id: z.string(), authorName: z.string(), body: z.string(), text: z.string() }).nullable(),
  authorName: z.string(),
  /** Empty where none was given; null for who may not see it. It stands nowhere else. */
  authorEmail: z.string().nullable(),
  authorUrl: z.string(),
  /** What was typed. */
  body: z.string(),
  /** What there is to read of it, without the marks of what came from another system. */
  text: z.string(),
  /** As readers see it. */
  html: z.string(),
  /** Why it is in its state. */
  reasons: z.array(z.string()),
  network: z.string().nullable(),
  createdAt: instant,
  /** The person of the newsroom who decided last. */
  decidedBy: named.nullable(),
  decidedAt: instant.nullable(),
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

/** What is counted. */
export const commentCountQuery = z.strictObject({ article: id.optional(), language: language.optional() })

export const commentCounts = z.strictObject({
  held: z.int(),
  approved: z.int(),
  spam: z.int(),
  trash: z.int(),
})

/** `seen` is the state in which the comment was read: where it has another by now, it is left alone. */
const decision = z.strictObject({ id, state, seen: state.optional() })
export const commentDecisions = z.strictObject({
  items: z
    .array(decision)
    .min(1)
    .max(100)
    .refine((items) => new Set(items.map((item) => item.id)).size === items.length),
})
export const decidedComments = z.strictObject({
  /** What the comments were: sent back as decisions, it takes the decisions back. */
  before: z.array(z.strictObject({ id, state })),
  /** Those about which somebody else had decided meanwhile: they stay as they are. */
  taken: z.array(z.strictObject({ id, state, by: named.nullable() })),
  counts: commentCounts,
})

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
