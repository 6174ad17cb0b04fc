import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import '../articles/articles.css'
import { useI18n } from '../i18n/i18n.tsx'
import { Failure } from '../ui/failure.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageSheet } from './page-sheet.tsx'
import { PageText } from './page-text.tsx'
import { pageQuery } from './queries.ts'

const route = getRouteApi('/shell/pages/$pageId')

/** One static page, to be written; beside it, where that is wished, what another edition has. */
export function PageScreen() {
  const { t } = useI18n()
  const { pageId } = route.useParams()
  const { source } = route.useSearch()
  const { data, isError, error, refetch } = useQuery(pageQuery(pageId))
  const back = { to: '/pages', text: t('pages.title') } as const
  if (isError) return <Failure error={error} onRetry={() => void refetch()} back={back} />
  if (data === undefined) return <Loading />
  return (
    <PageSheet key={pageId} page={data} beside={source === undefined ? undefined : <OtherPage pageId={source} />} />
  )
}

function OtherPage({ pageId }: { readonly pageId: string }) {
  const { t } = useI18n()
  const { data, isError, error, refetch } = useQuery(pageQuery(pageId))
  if (isError) return <Failure error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading />
  return (
    <section className="source-text" aria-label={t('pages.beside')} lang={data.language} dir={data.dir}>
      <h2 className="sheet-headline">{data.title}</h2>
      {data.lead !== '' && <p className="sheet-lead">{data.lead}</p>}
      <PageText key={pageId} page={data} isReadOnly onChange={() => undefined} />
    </section>
  )
}
