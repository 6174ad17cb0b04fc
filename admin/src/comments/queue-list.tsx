import { type KeyboardEvent, useEffect, useState } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import type { RowAction } from '../ui/row-menu.tsx'
import { CommentRow, decisions, placeOf } from './comment-row.tsx'
import type { Comment, CommentState } from './filter.ts'
import { type Deed, deedOf } from './keys.ts'

interface Props {
  readonly comments: readonly Comment[]
  readonly state: CommentState
  readonly actionsOf: (comment: Comment) => readonly RowAction[]
  readonly onDecide: (comments: readonly Comment[], state: CommentState) => void
  readonly onReply: (comment: Comment) => void
  readonly onUndo: () => void
  readonly onHelp: () => void
}

/**
 * The comments, one after the other, by pointer or by single keys. These count only while the keyboard stands in the list (WCAG 2.1.4): nothing
 * that is dictated or typed elsewhere decides about a reader's words.
 */
export function QueueList({ comments, state, actionsOf, onDecide, onReply, onUndo, onHelp }: Props) {
  const { t } = useI18n()
  const [currentId, setCurrentId] = useState<string>()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => setChosen(new Set()), [state])
  useFocusAtFirst(comments[0]?.id)
  const at = Math.max(
    0,
    comments.findIndex(({ id }) => id === currentId),
  )
  const current = comments[at]
  const picked = comments.filter(({ id }) => chosen.has(id))

  const decide = (some: readonly Comment[], to: CommentState): void => {
    const gone = new Set(some.map(({ id }) => id))
    const stays = ({ id }: Comment): boolean => !gone.has(id)
    // The keyboard goes on with the next one, or the one before the last.
    const next = comments.slice(at).find(stays) ?? comments.slice(0, at).findLast(stays)
    if (next !== undefined) goTo(next)
    else document.getElementById('main')?.focus()
    setChosen(new Set())
    onDecide(some, to)
  }
  const choose = (id: string, isChosen: boolean): void => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  const perform: Readonly<Record<Exclude<Deed, CommentState>, (comment: Comment) => void>> = {
    next: () => goTo(comments[at + 1]),
    previous: () => goTo(comments[at - 1]),
    first: () => goTo(comments[0]),
    last: () => goTo(comments.at(-1)),
    choose: ({ id }) => choose(id, !chosen.has(id)),
    reply: (comment) => {
      if (canReply(comment)) onReply(comment)
    },
    undo: onUndo,
    help: onHelp,
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // What is pressed in a menu that opened from here comes up through React, not through the page.
    if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return
    const deed = deedOf(event)
    if (deed === undefined || current === undefined) return
    event.preventDefault()
    const to = decisions.find((one) => one === deed)
    if (to !== undefined) decide(picked.length > 0 ? picked : [current], to)
    else perform[deed as Exclude<Deed, CommentState>](current)
  }
  return (
    <>
      {picked.length > 0 && (
        <div className="bulk-bar" role="toolbar" aria-label={t('comments.bulk')}>
          <span>{t('comments.chosen', { count: picked.length })}</span>
          {decisions
            .filter((one) => one !== state)
            .map((one) => (
              <Button key={one} onPress={() => decide(picked, one)}>
                {t(`comments.verb.${one}`)}
              </Button>
            ))}
          <Button kind="plain" onPress={() => setChosen(new Set())}>
            {t('comments.unchoose')}
          </Button>
        </div>
      )}
      <label className="choose-all">
        <input
          type="checkbox"
          checked={picked.length === comments.length}
          onChange={(event) => setChosen(new Set(event.target.checked ? comments.map(({ id }) => id) : []))}
        />
        {t('comments.chooseAll', { count: comments.length })}
      </label>
      <ol className="comment-list" aria-label={t('comments.title')} onKeyDown={onKeyDown}>
        {comments.map((comment) => (
          <CommentRow
            key={comment.id}
            comment={comment}
            isCurrent={comment.id === current?.id}
            isChosen={chosen.has(comment.id)}
            onFocus={() => setCurrentId(comment.id)}
            onChoose={(isChosen) => choose(comment.id, isChosen)}
            onDecide={(to) => decide([comment], to)}
            onReply={() => onReply(comment)}
            actions={actionsOf(comment)}
          />
        ))}
      </ol>
    </>
  )
}

const canReply = ({ kind, state }: Comment): boolean => kind === 'comment' && (state === 'held' || state === 'approved')

function goTo(comment: Comment | undefined): void {
  const place = comment && document.getElementById(placeOf(comment.id))
  place?.focus()
  place?.scrollIntoView({ block: 'nearest' })
}

/** The keyboard goes into the list when it comes, unless it is busy elsewhere: a queue is there to be worked through. */
function useFocusAtFirst(id: string | undefined): void {
  const isThere = id !== undefined
  useEffect(() => {
    const place = id === undefined ? null : document.getElementById(placeOf(id))
    const active = document.activeElement
    if (active === null || active === document.body || active.id === 'main') place?.focus({ preventScroll: true })
    // Only when the list comes: later the keyboard stands where it was put.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isThere])
}
