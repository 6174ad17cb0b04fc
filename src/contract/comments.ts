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
    code: z.int().describe('The number of the article: in its address and its short link, never given twice.'),
    language: z.string(),
    dir: direction,
    headline: z.string(),
    url: z.string().describe('The path on the site, percent-encoded.'),
  }),
  parent: z
    .strictObject({ id: z.string(), authorName: z.string(), body: z.string(), text: z.string() })
    .nullable()
    .describe('What it answers.'),
  authorName: z.string(),
  authorEmail: z
    .string()
    .nullable()
    .describe('Empty where none was given; null for who may not see it. It stands nowhere else.'),
  authorUrl: z.string(),
  body: z.string().describe('What was typed.'),
  text: z.string().describe('What there is to read of it, without the marks of what came from another system.'),
  html: z.string().describe('As readers see it.'),
  reasons: z.array(z.string()).describe('Why it is in its state.'),
  network: z.string().nullable().describe('A keyed hash, the same for the same network; null for who may not see it.'),
  createdAt: instant,
  decidedBy: named.nullable().describe('The person of the newsroom who decided last.'),
  decidedAt: instant.nullable(),
})
export type CommentOutput = z.output<typeof comment>

export const comments = listOf(comment)

export const commentQuery = z.strictObject({
  ...paging,
  state: state.optional().describe('`held` where it is left out.'),
  article: id.optional(),
  language: language.optional(),
  network: network.optional(),
  q: humanText(200).optional().describe('Words of the comment or of the name, in whatever spelling.'),
  order: z.enum(['oldest', 'newest']).optional().describe('What is held, the oldest first; all else, the newest.'),
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
  before: z
    .array(z.strictObject({ id, state }))
    .describe('What the comments were: sent back as decisions, it takes the decisions back.'),
  taken: z
    .array(z.strictObject({ id, state, by: named.nullable() }))
    .describe('Those about which somebody else had decided meanwhile: they stay as they are.'),
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
