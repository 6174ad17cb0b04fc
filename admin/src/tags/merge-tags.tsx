import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Radio, RadioGroup, Label } from 'react-aria-components'
import { Picker } from '../articles/picker.tsx'
import { call } from '../api/client.ts'
import type { Tag } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { FormFailure } from '../ui/failure.tsx'
import { say } from '../ui/toasts.tsx'
import { forgetTags } from './queries.ts'

interface Props {
  /** Of one language. */
  readonly tags: readonly Tag[]
  readonly onClose: () => void
  readonly onMerged: () => void
}

/** Makes one tag of several, after showing what that moves: it is the question, for nothing of it can be taken back. */
export function MergeTags({ tags: first, onClose, onMerged }: Props) {
  const { t } = useI18n()
  const client = useQueryClient()
  const [tags, setTags] = useState(first)
  const [kept, setKept] = useState(() => mostUsed(first)?.id ?? '')
  const language = first[0]?.language ?? ''
  const keptTag = tags.find(({ id }) => id === kept)
  const others = tags.filter(({ id }) => id !== kept)
  const previews = useQueries({
    queries: others.map(({ id }) => ({
      queryKey: ['GET /tags/:id/merger', id, kept],
      queryFn: () => call('GET /tags/:id/merger', { id, input: { into: kept } }),
      staleTime: 0,
    })),
  })
  const merge = useMutation({
    mutationFn: async () => {
      for (const { id } of others) await call('POST /tags/:id/merger', { id, input: { into: kept } })
    },
    onSuccess: () => {
      say(t('tags.merged', { count: others.length, name: keptTag?.name ?? '' }))
      onMerged()
    },
    // Some of them may have gone already where one was refused.
    onSettled: () => forgetTags(client),
  })
  const add = async (ids: readonly string[]): Promise<void> => {
    const missing = ids.filter((id) => !tags.some((tag) => tag.id === id))
    const added = await Promise.all(missing.map((id) => call('GET /tags/:id', { id })))
    setTags([...tags.filter(({ id }) => ids.includes(id)), ...added])
  }
  return (
    <>
      <FormFailure error={merge.error} />
      <RadioGroup className="radios" value={kept} onChange={setKept}>
        <Label className="legend">{t('tags.mergeKeep')}</Label>
        {tags.map(({ id, name, dir, language: written, articles }) => (
          <Radio key={id} value={id} className="radio">
            <span className="radio-mark" />
            <span>
              <bdi lang={written} dir={dir}>
                {name}
              </bdi>{' '}
              <span className="note">{t('taxonomy.articleCount', { count: articles })}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      <Picker
        label={t('tags.mergeMore')}
        name={`merge ${language} ${tags.length}`}
        chosen={others}
        isReadOnly={false}
        find={async (words) =>
          (
            await call('GET /tags', { input: { language, limit: '10', ...(words === '' ? {} : { q: words }) } })
          ).items.filter(({ id }) => id !== kept)
        }
        onChange={(ids) => void add([kept, ...ids])}
      />
      {others.length === 0 && <p className="note">{t('tags.mergeAlone')}</p>}
      <ul className="previews" aria-live="polite">
        {others.map(({ id, name, dir, language: written }, index) => {
          const preview = previews[index]?.data
          return (
            <li key={id}>
              <strong>
                <bdi lang={written} dir={dir}>
                  {name}
                </bdi>
              </strong>{' '}
              {preview !== undefined && (
                <>
                  {t('tags.mergeMoves', { articles: preview.articles })}{' '}
                  {preview.both > 0 && t('tags.mergeBoth', { articles: preview.both })}{' '}
                  {preview.drafts > 0 && t('tags.mergeDrafts', { drafts: preview.drafts })}
                </>
              )}
            </li>
          )
        })}
      </ul>
      {others.length > 0 && <p>{t('tags.mergeFinal')}</p>}
      <div className="actions">
        <Button
          kind="danger"
          isPending={merge.isPending}
          isDisabled={others.length === 0 || previews.some(({ isSuccess }) => !isSuccess)}
          onPress={() => merge.mutate()}
        >
          {t('tags.mergeDeed')}
        </Button>
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
      </div>
    </>
  )
}

const mostUsed = (tags: readonly Tag[]): Tag | undefined => tags.toSorted((a, b) => b.articles - a.articles)[0]
