import { useQuery } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import type { Tag } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'

interface Props {
  readonly language: string | undefined
  readonly onMerge: (tags: readonly Tag[]) => void
}

/** Tags that say the same in another spelling. */
export function Duplicates({ language, onMerge }: Props) {
  const { t } = useI18n()
  const { data } = useQuery({
    queryKey: ['GET /tags/duplicates', language ?? ''],
    queryFn: ({ signal }) =>
      call('GET /tags/duplicates', { input: language === undefined ? {} : { language }, signal }),
    staleTime: 60_000,
  })
  if (data === undefined || data.items.length === 0) return null
  return (
    <details className="duplicates">
      <summary>{t('tags.duplicates', { count: data.items.length })}</summary>
      <p className="note">{t('tags.duplicatesText')}</p>
      <ul className="rows">
        {data.items.map(({ tags }) => (
          <li key={tags[0]?.id}>
            <span className="alike">
              {tags.map(({ id, name, language: written, dir, articles }) => (
                <span key={id}>
                  <bdi lang={written} dir={dir}>
                    {name}
                  </bdi>{' '}
                  <span className="note">{t('taxonomy.articleCount', { count: articles })}</span>
                </span>
              ))}
            </span>
            <Button onPress={() => onMerge(tags)} aria-label={`${t('tags.merge')} ${tags[0]?.name ?? ''}`}>
              {t('tags.merge')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
