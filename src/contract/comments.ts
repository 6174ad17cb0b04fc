import { z } from 'zod'
import { named } from './drafts.ts'
import { email, id, instant, listOf, name, paging, thingId } from './fields.ts'
import { direction, humanText, language, languageTag } from './text.ts'

export const commentStates = ['held', 'approved', 'spam', 'trash'] as const
const state = z.enum(commentStates).describe('Where it stands: waiting, shown to readers, spam, or thrown away.')

/** A network, as a keyed hash: the same for the same network, and nothing else can be told from it. */
const network = z.string().regex(/^[\w-]{1,100}$/)

/** A comment for those who moderate; nobody else gets one. */
export const comment = z.strictObject({
  id: thingId,
  state,
  kind: z.enum(['comment', 'pingback', 'trackback']).describe('Written by a reader, or brought by another site.'),
  article: z
    .strictObject({
      id: thingId,
      code: z.int().describe('The number of the article: in its address and its short link, never given twice.'),
      language: languageTag,
      dir: direction,
      headline: z.string().describe('The headline, as it was typed.'),
      url: z.string().describe('The path on the site, percent-encoded.'),
    })
    .describe('What it stands below.'),
  parent: z
    .strictObject({
      id: thingId,
      authorName: z.string().describe('The name that was given; empty for none.'),
      body: z.string().describe('What was typed.'),
      text: z.string().describe('What there is to read of it.'),
    })
    .nullable()
    .describe('What it answers.'),
  authorName: z.string().describe('The name that was given; empty for none.'),
  authorEmail: z
    .string()
    .nullable()
    .describe('Empty where none was given; null for who may not see it. It stands nowhere else.'),
  authorUrl: z.string().describe('The address elsewhere that was given; empty for none.'),
  body: z.string().describe('What was typed.'),
  text: z.string().describe('What there is to read of it, without the marks of what came from another system.'),
  html: z.string().describe('As readers see it.'),
  reasons: z.array(z.string()).describe('Why it is in its state.'),
  network: z.string().nullable().describe('A keyed hash, the same for the same network; null for who may not see it.'),
  createdAt: instant,
  decidedBy: named.nullable().describe('The person of the newsroom who decided last.'),
  decidedAt: instant.nullable().describe('When somebody decided last (ISO 8601, UTC); null for never.'),
})
export type CommentOutput = z.output<typeof comment>

export const comments = listOf(comment)

export const commentQuery = z.strictObject({
  ...paging,
  state: state.optional().describe('`held` where it is left out.'),
  article: id.optional().describe('Only what stands below this article.'),
  language: language.optional(),
  network: network.optional().describe('Only those of this network, by its keyed hash.'),
  q: humanText(200).optional().describe('Words of the comment or of the name, in whatever spelling.'),
  order: z.enum(['oldest', 'newest']).optional().describe('What is held, the oldest first; all else, the newest.'),
})

/** What is counted. */
export const commentCountQuery = z.strictObject({
  article: id.optional().describe('Only what stands below this article.'),
  language: language.optional(),
})

export const commentCounts = z.strictObject({
  held: z.int().describe('How many wait.'),
  approved: z.int().describe('How many readers see.'),
  spam: z.int().describe('How many are spam.'),
  trash: z.int().describe('How many were thrown away.'),
})

/** `seen` is the state in which the comment was read: where it has another by now, it is left alone. */
const decision = z.strictObject({
  id,
  state,
  seen: state.optional().describe('The state in which it was read: where it has another by now, it is left alone.'),
})
export const commentDecisions = z.strictObject({
  items: z
    .array(decision)
    .min(1)
    .max(100)
    .refine((items) => new Set(items.map((item) => item.id)).size === items.length)
    .describe('The decisions, each comment once.'),
})
export const decidedComments = z.strictObject({
  before: z
    .array(z.strictObject({ id, state }))
    .describe('What the comments were: sent back as decisions, it takes the decisions back.'),
  taken: z
    .array(
      z.strictObject({
        id,
        state,
        by: named.nullable().describe('Who decided; null where nobody of the newsroom did.'),
      }),
    )
    .describe('Those about which somebody else had decided meanwhile: they stay as they are.'),
  counts: commentCounts.describe('How many there are now in each state.'),
})

export const newsroomReply = z.strictObject({
  body: humanText(5_000)
    .refine((text) => /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(text))
    .describe('What was typed.'),
})

/** How much somebody wrote who asks to be forgotten. */
export const commenter = z.strictObject({ comments: z.int().describe('How many comments there are of this person.') })
/** Whoever has this address. */
export const commenterQuery = z.strictObject({ email })
/** One of their comments, by which they can be erased; null where there is none. */
export const foundCommenter = z.strictObject({
  comments: z.int().describe('How many comments there are of this person.'),
  commentId: z.string().nullable().describe('One of them, by which all can be erased; null for none.'),
})
/** `texts` keeps what was written, under the name given. */
export const commenterErasure = z.discriminatedUnion('keep', [
  z.strictObject({
    keep: z.literal('nothing').describe('What remains: nothing, or the texts without what tells who wrote them.'),
  }),
  z.strictObject({
    keep: z.literal('texts').describe('What remains: nothing, or the texts without what tells who wrote them.'),
    name,
  }),
])
export const erasedCommenter = z.strictObject({
  comments: z.int().describe('How many comments there are of this person.'),
})
