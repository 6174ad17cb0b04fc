import { useQuery } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Check } from '../ui/check.tsx'
import { Failure } from '../ui/failure.tsx'
import { Loading } from '../ui/loading.tsx'

type Section = Endpoints['GET /sections']['output']['items'][number]

interface Props {
  readonly desks: readonly string[]
  readonly onChange: (desks: readonly string[]) => void
}

/** The desks that somebody answers for: a section in all languages is one desk. */
export function DeskChoices({ desks, onChange }: Props) {
  const { t, language } = useI18n()
  const { data, error, refetch } = useQuery({
    queryKey: ['GET /sections', {}],
    queryFn: ({ signal }) => call('GET /sections', { signal }),
  })
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading />
  const groups = Map.groupBy(data.items, ({ groupId }) => groupId)
  return (
    <fieldset className="choices-list">
      <legend className="legend">{t('people.desks')}</legend>
      {groups.size === 0 && <p className="note">{t('people.noDesks')}</p>}
      {[...groups].map(([groupId, sections]) => (
        <Check
          key={groupId}
          isSelected={desks.includes(groupId)}
          onChange={(isSelected) => onChange(isSelected ? [...desks, groupId] : desks.filter((id) => id !== groupId))}
        >
          {ownFirst(sections, language).map(({ id, name, language: written, dir }, index) => (
            <span key={id} className={index === 0 ? undefined : 'note'}>
              {index > 0 && ' · '}
              <bdi lang={written} dir={dir}>
                {name}
              </bdi>
            </span>
          ))}
        </Check>
      ))}
    </fieldset>
  )
}

/** The name in the language that is shown stands before those in the others. */
const ownFirst = (sections: readonly Section[], language: string): readonly Section[] =>
  sections.toSorted((a, b) => Number(b.language === language) - Number(a.language === language))
