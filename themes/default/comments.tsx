import type { Translate } from '../../src/site/theme/pieces.ts'
import type { CommentsView, CommentView } from '../../src/site/theme/comments.ts'
import { CommentForm } from './comment-form.tsx'
import { marked } from './marked.ts'
import { Pager } from './pager.tsx'

interface CommentsProps {
  readonly comments: CommentsView
  readonly t: Translate
  readonly privacyUrl: string
}

/** What readers wrote, answers inside what they answer. */
export function Comments({ comments, t, privacyUrl }: CommentsProps) {
  const { count, isOpen, olderUrl, newerUrl, pingbacks, form } = comments
  return (
    <section class="comments" id="comments" aria-labelledby="comments-title">
      <h2 id="comments-title">{t('article.comments', { count })}</h2>
      {count === 0 && isOpen && <p class="comments-note">{t('comments.empty')}</p>}
      {comments.comments.length > 0 && (
        <ol class="comment-list">
          {comments.comments.map((comment) => (
            <Comment comment={comment} t={t} />
          ))}
        </ol>
      )}
      <Pager
        label={t('comments.pages')}
        newer={newerUrl === undefined ? undefined : { text: t('comments.newer'), url: newerUrl }}
        older={olderUrl === undefined ? undefined : { text: t('comments.older'), url: olderUrl }}
      />
      {form === undefined ? (
        <p class="comments-note" id="respond" tabindex={-1}>
          {t('comments.closed')}
        </p>
      ) : (
        <CommentForm form={form} t={t} privacyUrl={privacyUrl} />
      )}
      {pingbacks.length > 0 && (
        <section class="pingbacks" aria-labelledby="pingbacks">
          <h3 id="pingbacks">{t('comments.pingbacks')}</h3>
          <ul>
            {pingbacks.map((pingback) => (
              <li>
                <a href={pingback.url} rel="nofollow ugc" {...marked(pingback)}>
                  {pingback.text}
                </a>{' '}
                <time datetime={pingback.time.iso} {...marked(pingback.time)}>
                  {pingback.time.text}
                </time>
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  )
}

function Comment({ comment, t }: { readonly comment: CommentView; readonly t: Translate }) {
  const { author, authorUrl, answered, time, replies, replyUrl } = comment
  return (
    <li>
      <article class="comment" id={comment.id}>
        <header>
          {authorUrl === undefined ? (
            <b {...marked(author)}>{author.text}</b>
          ) : (
            <b>
              <a href={authorUrl} rel="nofollow ugc" {...marked(author)}>
                {author.text}
              </a>
            </b>
          )}
          {answered !== undefined && <span>{t('comments.inReplyTo', { name: answered })}</span>}
          <a class="comment-time" href={comment.url} title={t('comments.permalink')}>
            <time datetime={time.iso} {...marked(time)}>
              {time.relative ?? time.text}
            </time>
          </a>
        </header>
        <div class="comment-body" {...marked(comment)} dangerouslySetInnerHTML={{ __html: comment.bodyHtml }} />
        {replyUrl !== undefined && (
          <p class="comment-reply">
            <a href={replyUrl} rel="nofollow" aria-label={t('comments.replyTo', { name: author.text })}>
              {t('comments.reply')}
            </a>
          </p>
        )}
      </article>
      {replies.length > 0 &&
        (comment.isFolded ? (
          <details class="folded">
            <summary>{t('comments.replies', { count: replies.length })}</summary>
            <Replies comment={comment} t={t} />
          </details>
        ) : (
          <Replies comment={comment} t={t} />
        ))}
    </li>
  )
}

function Replies({ comment, t }: { readonly comment: CommentView; readonly t: Translate }) {
  return (
    <ol class="replies" aria-label={t('comments.repliesTo', { name: comment.author.text })}>
      {comment.replies.map((reply) => (
        <Comment comment={reply} t={t} />
      ))}
    </ol>
  )
}
