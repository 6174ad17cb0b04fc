import type { ArchivePeriodView, ArchiveView, ArchiveYearView } from '../../src/site/theme/calendar.ts'
import type { AssetManifest } from '../../src/site/theme/theme.ts'
import type { LinkView, Translate } from '../../src/site/theme/pieces.ts'
import { Calendar } from './calendar.tsx'
import { Empty } from './empty.tsx'
import { Icon } from './icons.tsx'
import { Layout } from './layout.tsx'
import { List } from './list.tsx'
import { marked } from './marked.ts'
import { Trail } from './trail.tsx'

/** The archive by the edition's own calendar: years, the months of a year, the days of a month, a day. */
export function Archive({ view, assets }: { readonly view: ArchiveView; readonly assets: AssetManifest }) {
  const { layout, title, trail } = view
  const { t } = layout
  return (
    <Layout layout={layout} assets={assets}>
      <div class={`listing archive archive-${view.period}`}>
        <header class="listing-head">
          <Trail links={trail} t={t} />
          <h1>{title === '' ? t('archive.title') : title}</h1>
          {view.period === 'all' && <p class="listing-text">{t('archive.intro')}</p>}
          {view.period === 'all' && (
            <p class="listing-link">
              <a href={layout.calendarUrl}>{t('nav.calendar')}</a>
            </p>
          )}
        </header>
        <Neighbours earlier={view.earlier} later={view.later} t={t} />
        <Periods view={view} />
      </div>
    </Layout>
  )
}

function Periods({ view }: { readonly view: ArchiveView }) {
  const { t } = view.layout
  if (view.period === 'year') return <PeriodList periods={view.months} t={t} />
  if (view.period === 'all') {
    return view.years.length === 0 ? <Empty text={t('archive.none')} /> : view.years.map((year) => <Year year={year} />)
  }
  return (
    <div class="archive-columns">
      <Calendar calendar={view.calendar} t={t} />
      <div>
        <List list={view.list} t={t} empty={t('archive.empty')} hasSection />
      </div>
    </div>
  )
}

/** A year and its months. */
function Year({ year }: { readonly year: ArchiveYearView }) {
  return (
    <section class="year">
      <h2>
        <PeriodName period={year} />
      </h2>
      {year.months.length > 0 && (
        <ol class="year-months">
          {year.months.map((month) => (
            <li>
              <PeriodName period={month} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function PeriodName({ period: { text, url } }: { readonly period: ArchivePeriodView }) {
  return url === undefined ? (
    <span class="period-name">{text}</span>
  ) : (
    <a class="period-name" href={url}>
      {text}
    </a>
  )
}

/** Each period; where it was counted, with a bar that tells at a glance how much lies in it. */
function PeriodList({ periods, t }: { readonly periods: readonly ArchivePeriodView[]; readonly t: Translate }) {
  const most = Math.max(1, ...periods.map((period) => period.count ?? 0))
  return (
    <ol class="periods">
      {periods.map(({ count, ...period }) => (
        <li>
          <PeriodName period={period} />
          {count !== undefined && (
            <>
              <span class="period-count">{t('archive.count', { count })}</span>
              <svg
                class="period-bar"
                viewBox="0 0 100 4"
                preserveAspectRatio="none"
                aria-hidden="true"
                focusable="false"
              >
                <rect width={String(Math.round((count / most) * 100))} height="4" />
              </svg>
            </>
          )}
        </li>
      ))}
    </ol>
  )
}

interface NeighboursProps {
  readonly earlier: LinkView | undefined
  readonly later: LinkView | undefined
  readonly t: Translate
}

function Neighbours({ earlier, later, t }: NeighboursProps) {
  if (earlier === undefined && later === undefined) return null
  return (
    <nav class="neighbours" aria-label={t('archive.periods')}>
      {earlier !== undefined && (
        <a class="pager-newer" rel="prev" href={earlier.url} {...marked(earlier)}>
          <Icon name="onward" />
          {earlier.text}
        </a>
      )}
      {later !== undefined && (
        <a class="pager-older" rel="next" href={later.url} {...marked(later)}>
          {later.text}
          <Icon name="onward" />
        </a>
      )}
    </nav>
  )
}
