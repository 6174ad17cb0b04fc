import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { href } from '../../../src/routes.ts'
import { call } from '../api/client.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useSession } from '../session/session.ts'
import { Failure } from '../ui/failure.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'

type Dashboard = Endpoints['GET /dashboard']['output']
type Today = NonNullable<Dashboard['today']>[number]

/** Where one arrives: how the day goes, and what waits for somebody. */
export function Home() {
  const { t, today } = useI18n()
  const { person } = useSession()
  const { data, error, refetch } = useQuery({
    queryKey: ['GET /dashboard'],
    queryFn: ({ signal }) => call('GET /dashboard', { signal }),
    refetchInterval: 60_000,
  })
  return (
    <>
      <PageHeader title={t('home.greeting', { name: person.name })} />
      <p className="note">
        <time dateTime={new Date().toISOString().slice(0, 10)}>{today()}</time> ·{' '}
        {t('home.role', { role: t(`role.${person.role}`) })}
      </p>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <div className="dashboard">
          <Waiting dashboard={data} />
          {data.today?.map((today) => (
            <Day key={today.language} today={today} />
          ))}
          <Misses misses={data.misses} />
        </div>
      )}
    </>
  )
}

/** What should not wait much longer. */
function Waiting({ dashboard: { comments, late, failedJobs } }: { readonly dashboard: Dashboard }) {
  const { t, dateTime } = useI18n()
  const hasNone = (comments?.held ?? 0) === 0 && (late?.length ?? 0) === 0 && (failedJobs ?? 0) === 0
  if (comments === null && late === null && failedJobs === null) return null
  return (
    <section className="card" aria-labelledby="waiting">
      <h2 id="waiting">{t('home.waiting')}</h2>
      {hasNone && <p className="note">{t('home.nothingWaits')}</p>}
      <ul className="rows">
        {comments !== null && comments.held > 0 && (
          <li>
            <Link to="/comments">{t('home.heldComments', { count: comments.held })}</Link>
          </li>
        )}
        {failedJobs !== null && failedJobs > 0 && <li>{t('home.failedJobs', { count: failedJobs })}</li>}
        {late?.map(({ id, headline, language, dir, publishAt }) => (
          <li key={id}>
            <span>
              <bdi lang={language} dir={dir}>
                {headline}
              </bdi>
              <span className="note">{t('home.late', { time: dateTime(publishAt) })}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What was read today in an edition. */
function Day({ today: { language, dir, views, readers, mostRead } }: { readonly today: Today }) {
  const { t, number, language: shown } = useI18n()
  const name = new Intl.DisplayNames(shown, { type: 'language' }).of(language) ?? language
  const id = `today-${language}`
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{t('home.today', { edition: name })}</h2>
      <dl className="figures">
        <div>
          <dt>{t('home.views')}</dt>
          <dd>{number(views)}</dd>
        </div>
        <div>
          <dt>{t('home.readers')}</dt>
          <dd>{number(readers)}</dd>
        </div>
      </dl>
      {mostRead.length === 0 ? (
        <p className="note">{t('home.noViews')}</p>
      ) : (
        <>
          <h3>{t('home.mostRead')}</h3>
          <ol className="rows">
            {mostRead.map((article) => (
              <li key={article.id}>
                <a href={href.shortLink(article.code)} target="_blank" rel="noreferrer" lang={language} dir={dir}>
                  {article.headline}
                </a>
                <span className="note">{number(article.views)}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

/** What readers looked for and did not find. */
function Misses({ misses }: { readonly misses: Dashboard['misses'] }) {
  const { t, number } = useI18n()
  if (misses === null) return null
  return (
    <section className="card" aria-labelledby="misses">
      <h2 id="misses">{t('home.misses')}</h2>
      {misses.length === 0 && <p className="note">{t('home.noMisses')}</p>}
      <ul className="rows">
        {misses.map(({ language, dir, query, misses: times }) => (
          <li key={`${language} ${query}`}>
            <bdi lang={language} dir={dir}>
              {query}
            </bdi>
            <span className="note">{number(times)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
