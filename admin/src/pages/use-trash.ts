import { useQueryClient } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'

interface Thrown {
  readonly id: string
  readonly title: string
}

/** Throws pages away and takes them back: each offers the other. */
export function usePageTrash() {
  const { t } = useI18n()
  const client = useQueryClient()
  const change = async (deed: 'DELETE /pages/:id' | 'POST /pages/:id/restoration', id: string): Promise<boolean> => {
    try {
      const changed = await call(deed, { id })
      client.setQueryData(['page', id], changed)
      return true
    } catch (error) {
      sayFailure(error, t)
      return false
    } finally {
      await client.invalidateQueries({ queryKey: ['GET /pages'] })
    }
  }
  const restore = async ({ id, title }: Thrown): Promise<void> => {
    if (await change('POST /pages/:id/restoration', id)) say(t('pages.restored', { title }))
  }
  const throwAway = async (page: Thrown): Promise<boolean> => {
    const isDone = await change('DELETE /pages/:id', page.id)
    if (isDone) say(t('pages.trashed', { title: page.title }), { undo: () => void restore(page) })
    return isDone
  }
  return { throwAway, restore }
}
