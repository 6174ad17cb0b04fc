import { useQueryClient } from '@tanstack/react-query'
import type { MediaOutput } from '../../../src/contract/media.ts'
import { call } from '../api/client.ts'
import { ProblemError } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useConfirm } from '../ui/confirm.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import { forgetLibrary, mediaItemQuery, mediaUsesQuery } from './queries.ts'

/** What became of files that were to be moved to the trash. */
interface Outcome {
  readonly moved: readonly string[]
  /** Something shows them. */
  readonly kept: readonly string[]
}

/** Moves files to the trash after a question, and takes them out of it. */
export function useTrash(): {
  readonly trash: (items: readonly Pick<MediaOutput, 'id'>[]) => Promise<Outcome | undefined>
  readonly restore: (ids: readonly string[]) => Promise<void>
} {
  const { t } = useI18n()
  const client = useQueryClient()
  const confirm = useConfirm()

  const forget = (ids: readonly string[]): void => {
    forgetLibrary(client)
    for (const id of ids) void client.invalidateQueries({ queryKey: mediaItemQuery(id).queryKey })
  }

  const restore = async (ids: readonly string[]): Promise<void> => {
    const restored: string[] = []
    try {
      for (const id of ids) {
        await call('POST /media/:id/restoration', { id })
        restored.push(id)
      }
    } catch (error) {
      sayFailure(error, t)
    }
    forget(restored)
    if (restored.length > 0) say(t('media.restored', { count: restored.length }))
  }

  const trash = async (items: readonly Pick<MediaOutput, 'id'>[]): Promise<Outcome | undefined> => {
    const count = items.length
    const isSure = await confirm({
      title: t('media.trashQuestion', { count }),
      text: t('media.trashText'),
      deed: t('media.trash'),
      isDanger: true,
    })
    if (!isSure) return undefined
    const moved: string[] = []
    const kept: string[] = []
    for (const { id } of items) {
      try {
        await call('DELETE /media/:id', { id })
        moved.push(id)
      } catch (error) {
        if (!(error instanceof ProblemError) || error.code !== 'in-use') {
          sayFailure(error, t)
          break
        }
        kept.push(id)
        void client.invalidateQueries({ queryKey: mediaUsesQuery(id).queryKey })
      }
    }
    forget(moved)
    if (moved.length > 0) say(t('media.trashed', { count: moved.length }), { undo: () => void restore(moved) })
    return { moved, kept }
  }

  return { trash, restore }
}
