import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { call } from '../api/client.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import type { Comment, CommentState } from './filter.ts'

type Decisions = Endpoints['POST /comments/decisions']['input']['items']
type Decided = Endpoints['POST /comments/decisions']['output']
type Lists = InfiniteData<Endpoints['GET /comments']['output']>

/** What takes something back, once the newsroom has said what there was before. */
interface Undo {
  readonly items: Promise<Decisions>
}

const mostAtOnce = 100

/** Decides about comments: they leave the list at once, and come back where it did not work. */
export function useDecisions() {
  const { t } = useI18n()
  const client = useQueryClient()
  const undos = useRef<Undo[]>([])

  const renew = (): void => {
    void client.invalidateQueries({ queryKey: ['GET /comments'] })
    void client.invalidateQueries({ queryKey: ['GET /comments/counts'] })
  }
  const takeOut = async (ids: ReadonlySet<string>): Promise<void> => {
    // A list that is on its way was asked before the decision.
    await client.cancelQueries({ queryKey: ['GET /comments'] })
    client.setQueriesData<Lists>({ queryKey: ['GET /comments'] }, (lists) =>
      lists === undefined
        ? lists
        : {
            ...lists,
            pages: lists.pages.map((page) => ({ ...page, items: page.items.filter(({ id }) => !ids.has(id)) })),
          },
    )
  }
  const sayTaken = (taken: Decided['taken']): void => {
    const [first] = taken
    if (first === undefined) return
    const name = first.by?.name ?? t('comments.somebody')
    say(
      taken.length === 1
        ? t(`comments.taken.${first.state}`, { name })
        : t('comments.takenMany', { count: taken.length }),
    )
  }
  const takeBack = async (undo: Undo): Promise<void> => {
    undos.current = undos.current.filter((one) => one !== undo)
    const items = await undo.items
    const back = items.length === 0 ? undefined : await send(items)
    if (back === undefined) return
    if (back.before.length > 0) say(t('comments.undone', { count: back.before.length }))
    renew()
  }
  const sayWhenDone = async (undo: Undo, saying: (items: Decisions) => string): Promise<void> => {
    const items = await undo.items
    // Where it was taken back meanwhile, there is nothing to say of it any more.
    if (!undos.current.includes(undo)) return
    if (items.length === 0) undos.current = undos.current.filter((one) => one !== undo)
    else say(saying(items), { undo: () => void takeBack(undo) })
  }
  /** What takes it back can be asked for before the newsroom has answered. */
  const remember = (doing: Promise<Decisions>, saying: (items: Decisions) => string): void => {
    const undo: Undo = { items: doing.catch(() => []) }
    undos.current.push(undo)
    void sayWhenDone(undo, saying)
  }
  const send = async (items: Decisions): Promise<Pick<Decided, 'before' | 'taken'> | undefined> => {
    const all: Pick<Decided, 'before' | 'taken'> = { before: [], taken: [] }
    try {
      for (let start = 0; start < items.length; start += mostAtOnce) {
        const input = { items: items.slice(start, start + mostAtOnce) }
        const headers = { 'idempotency-key': crypto.randomUUID() }
        const { before, taken } = await call('POST /comments/decisions', { input, headers })
        all.before.push(...before)
        all.taken.push(...taken)
      }
    } catch (error) {
      sayFailure(error, t)
      renew()
      return undefined
    }
    sayTaken(all.taken)
    return all
  }
  const decideAll = async (comments: readonly Comment[], state: CommentState): Promise<Decisions> => {
    await takeOut(new Set(comments.map(({ id }) => id)))
    const done = await send(comments.map(({ id, state: seen }) => ({ id, state, seen })))
    void client.invalidateQueries({ queryKey: ['GET /comments/counts'] })
    return done?.before.map((one) => ({ ...one, seen: state })) ?? []
  }
  return {
    decide: (comments: readonly Comment[], state: CommentState): void => {
      const changing = comments.filter((comment) => comment.state !== state)
      if (changing.length === 0) return
      remember(decideAll(changing, state), ({ length }) => t(`comments.done.${state}`, { count: length }))
    },
    /** Answers in the name of the newsroom; taken back, the answer goes and the comment waits again if it did. */
    reply: async (comment: Comment, body: string): Promise<void> => {
      const { id } = await call('POST /comments/:id/replies', {
        id: comment.id,
        input: { body },
        headers: { 'idempotency-key': crypto.randomUUID() },
      })
      renew()
      const items: Decisions = [{ id, state: 'trash', seen: 'approved' }]
      if (comment.state === 'held') items.push({ id: comment.id, state: 'held', seen: 'approved' })
      remember(Promise.resolve(items), () => t('comments.replied'))
    },
    undoLast: (): void => {
      const undo = undos.current.at(-1)
      if (undo !== undefined) void takeBack(undo)
    },
    renew,
  }
}
