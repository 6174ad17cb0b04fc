import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { editionsQuery } from '../articles/editions.ts'
import { call } from '../api/client.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { sayFailure } from '../ui/toasts.tsx'
import { emptyDocument } from './new-page.tsx'
import { PageState } from './page-state.tsx'
import type { StaticPage } from './queries.ts'

/** The same page in the other editions: opened, shown beside this one, or begun there. */
export function PageEditions({ page, isBeside }: { readonly page: StaticPage; readonly isBeside: boolean }) {
  const { t } = useI18n()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { data: editions = [] } = useQuery({ ...editionsQuery, select: ({ items }) => items })
  const { data } = useQuery({
    queryKey: ['GET /pages', { group: page.groupId }],
    queryFn: ({ signal }) => call('GET /pages', { input: { group: page.groupId }, signal }),
  })
  const begin = useMutation({
    mutationFn: (language: string) =>
      call('POST /pages', {
        input: { language, title: page.title, document: emptyDocument, groupId: page.groupId, parentId: null },
      }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['GET /pages'] })
      await navigate({ to: '/pages/$pageId', params: { pageId: id }, search: { source: page.id } })
    },
    onError: (error) => sayFailure(error, t),
  })
  if (editions.length < 2 || data === undefined) return null
  return (
    <section>
      <h2>{t('articles.editions')}</h2>
      <ul className="editions">
        {editions.map(({ language, dir, name }) => {
          const there = data.items.find((one) => one.language === language)
          return (
            <li key={language}>
              <span lang={language} dir={dir}>
                {name}
              </span>
              {there?.id === page.id && <span className="note">{t('pages.thisOne')}</span>}
              {there !== undefined && there.id !== page.id && (
                <>
                  <Link to="/pages/$pageId" params={{ pageId: there.id }}>
                    <PageState state={there.state} />
                  </Link>
                  <Link to="/pages/$pageId" params={{ pageId: page.id }} search={{ source: there.id }}>
                    {t('pages.beside')}
                  </Link>
                </>
              )}
              {there === undefined && (
                <Button kind="plain" isPending={begin.isPending} onPress={() => begin.mutate(language)}>
                  {t('pages.write')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {isBeside && (
        <Link to="/pages/$pageId" params={{ pageId: page.id }} search={{}}>
          {t('pages.alone')}
        </Link>
      )}
    </section>
  )
}
