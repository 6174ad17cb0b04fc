import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { call } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { SaveForm } from '../ui/save-form.tsx'
import { TextField } from '../ui/text-field.tsx'
import { sayFailure } from '../ui/toasts.tsx'
import { useTyped } from '../ui/use-typed.ts'
import { type ArticleFilter, readFilter } from './filter.ts'

/** A filter that somebody gave a name. */
interface SavedFilter {
  readonly name: string
  readonly filter: ArticleFilter
}

const filtersQuery = queryOptions({
  queryKey: ['account', 'article-filters'],
  queryFn: () => call('GET /account/article-filters'),
  staleTime: 60_000,
})

/** The filters everybody needs, and one's own, wherever one signs in. */
export function SavedFilters({
  filter,
  onChoose,
}: {
  readonly filter: ArticleFilter
  readonly onChoose: (filter: ArticleFilter) => void
}) {
  const { t } = useI18n()
  const client = useQueryClient()
  const { data } = useQuery(filtersQuery)
  const own: readonly SavedFilter[] = (data?.items ?? []).map((one) => ({
    name: one.name,
    filter: readFilter(one.filter),
  }))
  const { mutate: store, isPending } = useMutation({
    mutationFn: (items: readonly SavedFilter[]) =>
      call('PUT /account/article-filters', { input: { items: items.map((one) => ({ ...one })) } }),
    onSuccess: (stored) => client.setQueryData(filtersQuery.queryKey, stored),
    onError: (error) => sayFailure(error, t),
  })
  const [isNaming, setIsNaming] = useState(false)
  const typed = useTyped('filter', undefined, { name: '' })
  const { name } = typed.fields
  const saveFilter = (): void => {
    store([...own.filter((one) => one.name !== name.trim()), { name: name.trim(), filter }], {
      onSuccess: () => {
        typed.forget()
        setIsNaming(false)
      },
    })
  }
  const usual: readonly SavedFilter[] = [
    { name: t('articles.all'), filter: {} },
    { name: t('articles.own'), filter: { own: 'true' } },
    { name: t('articles.state.in-review'), filter: { state: 'in-review' } },
    { name: t('articles.state.scheduled'), filter: { state: 'scheduled' } },
    { name: t('articles.state.trashed'), filter: { state: 'trashed' } },
  ]
  const shown = [...usual, ...own]
  const isKnown = shown.some((one) => isSame(one.filter, filter))
  return (
    <div className="saved-filters">
      <ul>
        {shown.map((saved) => (
          <li key={saved.name}>
            <button
              type="button"
              className="chip"
              aria-pressed={isSame(saved.filter, filter)}
              onClick={() => onChoose(saved.filter)}
            >
              <bdi>{saved.name}</bdi>
            </button>
            {own.includes(saved) && isSame(saved.filter, filter) && (
              <Button kind="plain" onPress={() => store(own.filter((one) => one !== saved))}>
                {t('articles.forgetFilter')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!isKnown && (
        <Button kind="plain" onPress={() => setIsNaming(true)}>
          {t('articles.saveFilter')}
        </Button>
      )}
      <Dialog title={t('articles.saveFilter')} isOpen={isNaming} onClose={() => setIsNaming(false)}>
        <SaveForm
          mutation={{ error: null, isPending, mutate: saveFilter }}
          typed={typed}
          onCancel={() => setIsNaming(false)}
          isUnready={name.trim() === ''}
        >
          <TextField
            label={t('articles.filterName')}
            value={name}
            onChange={(text) => typed.type({ name: text })}
            maxLength={60}
            autoFocus
            isRequired
          />
        </SaveForm>
      </Dialog>
    </div>
  )
}

const isSame = (a: ArticleFilter, b: ArticleFilter): boolean => asText(a) === asText(b)

const asText = (filter: ArticleFilter): string =>
  JSON.stringify(Object.entries(filter).toSorted(([one], [other]) => (one < other ? -1 : 1)))
