import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Picker } from '../articles/picker.tsx'
import { call } from '../api/client.ts'
import type { Author } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Failure, FormFailure } from '../ui/failure.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import { nameIn } from './author-name.ts'
import { forgetAuthors } from './queries.ts'

/** Two entries of one author become one: it is the question, for nothing of it can be taken back. */
export function MergeAuthor({ author, onClose }: { readonly author: Author; readonly onClose: () => void }) {
  const { t, language } = useI18n()
  const client = useQueryClient()
  const { id } = author
  const [into, setInto] = useState<Author>()
  const {
    data: uses,
    error,
    refetch,
  } = useQuery({
    queryKey: ['GET /authors/:id/uses', id],
    queryFn: () => call('GET /authors/:id/uses', { id }),
    staleTime: 0,
  })
  const merge = useMutation({
    mutationFn: (other: Author) => call('POST /authors/:id/merger', { id, input: { into: other.id } }),
    onSuccess: async () => {
      await forgetAuthors(client)
      say(t('authors.merged'))
      onClose()
    },
  })
  const choosable = (one: Author) => ({ id: one.id, ...nameIn(one, language) })
  const choose = async (ids: readonly string[]): Promise<void> => {
    const chosen = ids.at(-1)
    try {
      setInto(chosen === undefined ? undefined : await call('GET /authors/:id', { id: chosen }))
    } catch (failure) {
      sayFailure(failure, t)
    }
  }
  if (error !== null && uses === undefined) return <Failure error={error} onRetry={() => void refetch()} />
  return (
    <>
      <FormFailure error={merge.error} />
      <Picker
        label={t('authors.mergeInto')}
        name={`merge author ${id}`}
        chosen={into === undefined ? [] : [choosable(into)]}
        isReadOnly={false}
        find={async (words) => {
          const { items } = await call('GET /authors', {
            input: { limit: '10', ...(words === '' ? {} : { q: words }) },
          })
          return items.filter((one) => one.id !== id).map(choosable)
        }}
        onChange={(ids) => void choose(ids)}
      />
      {uses !== undefined && <p aria-live="polite">{t('authors.mergeMoves', uses)}</p>}
      <p>{t('authors.mergeFinal')}</p>
      <div className="actions">
        <Button
          kind="danger"
          isDisabled={into === undefined || uses === undefined}
          isPending={merge.isPending}
          onPress={() => {
            if (into !== undefined) merge.mutate(into)
          }}
        >
          {t('tags.mergeDeed')}
        </Button>
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
      </div>
    </>
  )
}
