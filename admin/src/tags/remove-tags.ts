import { useQueryClient } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import type { Tag } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useConfirm } from '../ui/confirm.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import { forgetTags } from './queries.ts'

/** Takes tags away that no article has, after a question; tells whether all of them went. */
export function useRemoveTags(): (tags: readonly Tag[]) => Promise<boolean> {
  const { t } = useI18n()
  const client = useQueryClient()
  const confirm = useConfirm()
  return async (tags) => {
    const [first] = tags
    if (first === undefined) return false
    const title =
      tags.length === 1
        ? t('tags.deleteQuestion', { name: first.name })
        : t('tags.deleteManyQuestion', { count: tags.length })
    const isSure = await confirm({ title, text: t('tags.deleteText'), deed: t('taxonomy.delete'), isDanger: true })
    if (!isSure) return false
    let gone = 0
    try {
      for (const { id } of tags) {
        await call('DELETE /tags/:id', { id })
        gone++
      }
    } catch (error) {
      sayFailure(error, t)
    }
    await forgetTags(client)
    if (gone > 0) say(t('tags.deleted', { count: gone }))
    return gone === tags.length
  }
}
