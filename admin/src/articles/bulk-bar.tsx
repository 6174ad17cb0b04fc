import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import { act, type PlainVerb } from './actions.ts'
import type { ArticleItem } from './article-types.ts'

const bulkVerbs: readonly PlainVerb[] = ['submit', 'approve', 'archive', 'trash', 'restore']

/** What is done to all that were chosen; whatever can be taken back is offered to be. */
export function BulkBar({ picked, onDone }: { readonly picked: readonly ArticleItem[]; readonly onDone: () => void }) {
  const { t } = useI18n()
  const client = useQueryClient()
  const [isBusy, setIsBusy] = useState(false)
  const perform = async (verb: PlainVerb, ids: readonly string[]): Promise<readonly string[]> => {
    const done: string[] = []
    for (const id of ids) {
      try {
        // A list does not carry versions: what is done is done to the article as it is now.
        const current = await call('GET /articles/:id', { id })
        if (!current.can.includes(verb)) continue
        await act(client, current, verb)
        done.push(id)
      } catch (error) {
        sayFailure(error, t)
        break
      }
    }
    return done
  }
  const run = async (verb: PlainVerb): Promise<void> => {
    setIsBusy(true)
    const done = await perform(
      verb,
      picked.filter(({ can }) => can.includes(verb)).map(({ id }) => id),
    )
    setIsBusy(false)
    onDone()
    if (done.length === 0) return
    const undo = verb === 'trash' ? { undo: () => void perform('restore', done) } : {}
    say(t(`articles.bulk.${verb as 'trash'}`, { count: done.length }), undo)
  }
  const possible = bulkVerbs.filter((verb) => picked.some(({ can }) => can.includes(verb)))
  return (
    <div className="bulk-bar" role="toolbar" aria-label={t('articles.bulk')}>
      <span>{t('articles.chosen', { count: picked.length })}</span>
      {possible.map((verb) => (
        <Button key={verb} isPending={isBusy} onPress={() => void run(verb)}>
          {t(`articles.verb.${verb}`)}
        </Button>
      ))}
      <Button kind="plain" onPress={onDone}>
        {t('articles.unchoose')}
      </Button>
    </div>
  )
}
