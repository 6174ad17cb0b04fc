import { stripBidiControls } from '@matbaa/locale'
import type { PublishedArticle } from '../content/articles/published-article.ts'
import { type CommentFields, commentLimits, type FieldFault } from '../content/comments/form.ts'
import { findApprovedComment } from '../content/comments/queries.ts'
import type { MessageKey } from '../messages.ts'
import { issueToken } from './comment-token.ts'
import type { PageRequest } from './page.ts'
import type { CommentFormView } from './theme/comments.ts'

/** How the form below an article stands: as it begins, or as it was sent and came back. */
export interface CommentFormState {
  readonly fields: CommentFields
  /** The comment that is answered. */
  readonly parentId?: string | undefined
  /** A comment was taken just now. */
  readonly taken?: 'held' | 'published'
  readonly faults: readonly FieldFault[]
  /** What stands in the way of the whole form, as a sentence. */
  readonly problem?: string
}

/** Names of the fields as the form sends them; no program that fills forms for people knows the trap. */
export const formFields = {
  name: 'name',
  email: 'email',
  body: 'comment',
  parent: 'parent',
  token: 'token',
  trap: 'subject',
} as const

const empty: CommentFields = { name: '', email: '', body: '' }

/** The form as the address of a page asks for it. */
export function formOfQuery(query: URLSearchParams): CommentFormState {
  const taken = query.get('comment')
  return {
    fields: empty,
    faults: [],
    ...(taken === 'held' || taken === 'published' ? { taken } : {}),
    parentId: query.get('reply') ?? undefined,
  }
}

/** An empty form with a sentence that says why nothing was taken. */
export const refusedForm = (problem: string): CommentFormState => ({ fields: empty, faults: [], problem })

/** Whether something has to be put right before the form can be sent again. */
export const isFaulty = ({ faults, problem }: CommentFormState): boolean => faults.length > 0 || problem !== undefined

/** Whether the page with this form is one reader's alone. */
export const isOfOneReader = (form: CommentFormState): boolean =>
  isFaulty(form) || form.taken !== undefined || form.parentId !== undefined

/** The form below an article. An answer to what is not there (any longer) becomes a comment of its own. */
export async function toCommentForm(
  { site, edition, now }: PageRequest,
  article: Pick<PublishedArticle, 'id' | 'language' | 'code'>,
  pageUrl: string,
  form: CommentFormState,
): Promise<CommentFormView> {
  const { parentId } = form
  const parent = parentId === undefined ? undefined : await findApprovedComment(site.db.reader, article.id, parentId)
  return {
    action: `${edition.addresses.comments(article.language, article.code)}#respond`,
    names: formFields,
    token: issueToken(await site.secret(), article.id, now),
    ...(parent === undefined
      ? {}
      : {
          replyTo: {
            id: parent.id,
            name: stripBidiControls(parent.authorName),
            url: `${pageUrl}#comment-${parent.id}`,
            cancelUrl: `${pageUrl}#respond`,
          },
        }),
    values: form.fields,
    faults: form.faults.map(({ field, fault }) => ({
      field,
      text: edition.t(faultMessages[field][fault], { limit: commentLimits[field] }),
    })),
    mostCharacters: commentLimits.body,
    ...(form.problem === undefined ? {} : { problem: form.problem }),
    ...(form.taken === undefined ? {} : { taken: form.taken }),
  }
}

const faultMessages: Readonly<Record<FieldFault['field'], Readonly<Record<FieldFault['fault'], MessageKey>>>> = {
  name: {
    missing: 'comments.fault.nameMissing',
    long: 'comments.fault.nameLong',
    shape: 'comments.fault.nameCharacters',
    characters: 'comments.fault.nameCharacters',
  },
  email: {
    missing: 'comments.fault.emailMissing',
    long: 'comments.fault.emailShape',
    shape: 'comments.fault.emailShape',
    characters: 'comments.fault.emailShape',
  },
  body: {
    missing: 'comments.fault.bodyMissing',
    long: 'comments.fault.bodyLong',
    shape: 'comments.fault.bodyCharacters',
    characters: 'comments.fault.bodyCharacters',
  },
}
