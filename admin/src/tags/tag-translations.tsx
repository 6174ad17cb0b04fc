import { useQuery, useQueryClient } from '@tanstack/react-query'
import { editionsQuery } from '../articles/editions.ts'
import { Picker } from '../articles/picker.tsx'
import { call } from '../api/client.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { nameOf } from '../ui/edition-select.tsx'
import { Failure } from '../ui/failure.tsx'
import { sayFailure } from '../ui/toasts.tsx'
import { forgetTags } from './queries.ts'

/** The same topic in the other editions: a tag that is there is joined, one that is missing is made. */
export function TagTranslations({ tagId }: { readonly tagId: string }) {
  const { t } = useI18n()
  const client = useQueryClient()
  const { data: editions = [] } = useQuery({ ...editionsQuery, select: ({ items }) => items })
  const {
    data: tag,
    error,
    refetch,
  } = useQuery({
    queryKey: ['tag', tagId],
    queryFn: () => call('GET /tags/:id', { id: tagId }),
  })
  if (error !== null && tag === undefined) return <Failure error={error} onRetry={() => void refetch()} />
  if (tag === undefined) return null
  const { groupId } = tag
  const change = async (former: string | undefined, ids: readonly string[]): Promise<void> => {
    const [wished] = ids.filter((id) => id !== former)
    try {
      if (former !== undefined) await call('PATCH /tags/:id', { id: former, input: { groupId: null } })
      if (wished !== undefined) {
        // A new one was made within the group.
        const { groupId: there } = await call('GET /tags/:id', { id: wished })
        if (there !== groupId) await call('PATCH /tags/:id', { id: wished, input: { groupId } })
      }
    } catch (error) {
      sayFailure(error, t)
    }
    await forgetTags(client)
  }
  return (
    <section className="form-part">
      <h3 className="legend">{t('taxonomy.otherLanguages')}</h3>
      <p className="note">{t('tags.otherLanguagesHint')}</p>
      {editions
        .filter(({ language }) => language !== tag.language)
        .map(({ language }) => {
          const joined = tag.translations.find((other) => other.language === language)
          return (
            <Picker
              key={language}
              label={nameOf(language)}
              name={`translations ${language}`}
              chosen={joined === undefined ? [] : [joined]}
              isReadOnly={false}
              find={async (words) =>
                (await call('GET /tags', { input: { language, limit: '10', ...(words === '' ? {} : { q: words }) } }))
                  .items
              }
              create={
                joined === undefined ? (name) => call('POST /tags', { input: { language, name, groupId } }) : undefined
              }
              onChange={(ids) => void change(joined?.id, ids)}
            />
          )
        })}
    </section>
  )
}
