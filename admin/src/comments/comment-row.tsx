import { Link } from '@tanstack/react-router'
import { useI18n } from '../i18n/i18n.tsx'
import type { MessageKey } from '../i18n/languages.ts'
import { Button } from '../ui/button.tsx'
import { RowMenu, type RowAction } from '../ui/row-menu.tsx'
import type { Comment, CommentState } from './filter.ts'
import { keysOf } from './keys.ts'

interface Props {
  readonly comment: Comment
  /** Whether the keyboard stands on it, or would when it comes into the list. */
  readonly isCurrent: boolean
  readonly isChosen: boolean
  readonly onFocus: () => void
  readonly onChoose: (isChosen: boolean) => void
  readonly onDecide: (state: CommentState) => void
  readonly onReply: () => void
  readonly actions: readonly RowAction[]
}

/** The id of a comment's place on the page. */
export const placeOf = (id: string): string => `comment-${id}`

/** What can be decided about a comment, the likeliest first. */
export const decisions = ['approved', 'held', 'spam', 'trash'] as const satisfies readonly CommentState[]

const reasons: ReadonlySet<string> = new Set([
  'trap',
  'token-forged',
  'token-early',
  'token-late',
  'links',
  'duplicate',
  'direction-controls',
  'name-of-staff',
  'site-busy',
  'policy',
  'first-comment',
  'known-reader',
  'moderator',
  'newsroom',
])

/** One comment of the queue: what was written, by whom, where, and why it is where it is. */
export function CommentRow({ comment, isCurrent, isChosen, onFocus, onChoose, onDecide, onReply, actions }: Props) {
  const { t } = useI18n()
  const { id, state, kind, authorName, text, parent, article } = comment
  return (
    <li>
      <article
        id={placeOf(id)}
        className="comment"
        tabIndex={isCurrent ? 0 : -1}
        aria-labelledby={`${placeOf(id)}-head`}
        data-chosen={isChosen}
        onFocus={onFocus}
      >
        <input
          type="checkbox"
          checked={isChosen}
          onChange={(event) => onChoose(event.target.checked)}
          aria-label={t('comments.choose', { name: authorName })}
          aria-keyshortcuts={keysOf.choose[0]}
        />
        <Head comment={comment} />
        <div className="comment-more">
          <RowMenu label={t('comments.actions', { name: authorName })} actions={actions} />
        </div>
        {parent !== null && (
          <blockquote className="comment-parent">
            <span className="note">
              {t('comments.answers')} <bdi>{parent.authorName}</bdi>
            </span>
            <p dir="auto" lang={article.language}>
              {parent.text}
            </p>
          </blockquote>
        )}
        <p className="comment-text" dir="auto" lang={article.language}>
          {text}
        </p>
        <Reasons comment={comment} />
        <div className="actions comment-actions">
          {decisions
            .filter((one) => one !== state)
            .map((one) => (
              <Button key={one} onPress={() => onDecide(one)} aria-keyshortcuts={keysOf[one][0] ?? ''}>
                {t(`comments.verb.${one}`)}
              </Button>
            ))}
          {kind === 'comment' && (state === 'held' || state === 'approved') && (
            <Button onPress={onReply} aria-keyshortcuts={keysOf.reply[0] ?? ''}>
              {t('comments.reply')}
            </Button>
          )}
        </div>
      </article>
    </li>
  )
}

function Head({ comment }: { readonly comment: Comment }) {
  const { t, ago, dateTime } = useI18n()
  const { id, kind, authorName, authorEmail, authorUrl, article, createdAt } = comment
  return (
    <header id={`${placeOf(id)}-head`} className="comment-head">
      <strong>
        <bdi>{authorName}</bdi>
      </strong>
      {kind !== 'comment' && <span className="chip">{t('comments.fromElsewhere')}</span>}
      <time dateTime={createdAt} title={dateTime(createdAt)} className="note">
        {ago(createdAt)}
      </time>
      {authorEmail !== null && authorEmail !== '' && (
        <span className="note">
          <bdi dir="ltr">{authorEmail}</bdi>
        </span>
      )}
      {authorUrl !== '' && (
        // What readers give as their site is shown and leads nowhere: moderators should not walk into it.
        <span className="note">
          <bdi dir="ltr">{authorUrl}</bdi>
        </span>
      )}
      <span className="comment-article">
        <span className="note">{t('comments.below')}</span>{' '}
        <a href={article.url} target="_blank" rel="noopener" lang={article.language} dir={article.dir}>
          {article.headline}
        </a>
      </span>
    </header>
  )
}

function Reasons({
  comment: { reasons: given, decidedBy, decidedAt, network, ...rest },
}: {
  readonly comment: Comment
}) {
  const { t, ago } = useI18n()
  const named = given.filter((reason) => reason !== 'moderator' || decidedBy === null)
  return (
    <ul className="comment-reasons note" aria-label={t('comments.reasons')}>
      {decidedBy !== null && decidedAt !== null && (
        <li className="chip">{t(`comments.decided.${rest.state}`, { name: decidedBy.name, ago: ago(decidedAt) })}</li>
      )}
      {named.map((reason) => (
        <li key={reason} className="chip">
          {t(reasons.has(reason) ? (`comments.reason.${reason}` as MessageKey) : 'comments.reason.other')}
        </li>
      ))}
      {network !== null && (
        <li>
          <Link to="/comments" search={{ state: rest.state, network }}>
            {t('comments.sameNetwork')}
          </Link>
        </li>
      )}
    </ul>
  )
}
