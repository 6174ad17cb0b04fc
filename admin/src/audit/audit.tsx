import { formatList, formatNumber, startOfDay } from '@matbaa/locale'
import { Link, useNavigate } from '@tanstack/react-router'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { DatePicker } from '../ui/date-picker.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { List, useList } from '../ui/list.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Select } from '../ui/select.tsx'
import { auditEvents, isAuditEvent } from './events.ts'
import { detailsInWords, type Entry, targetInWords } from './in-words.ts'
import { type AuditFilters, auditRoute } from './route.ts'

/** What everybody did, newest first. */
export function Audit() {
  const { t, locale } = useI18n()
  const navigate = useNavigate()
  const filters = auditRoute.useSearch()
  const narrow = (change: AuditFilters) =>
    void navigate({ to: '/audit', search: withoutEmpty({ ...filters, ...change }), replace: true })
  const { since, until, ...rest } = filters
  const query = useList('GET /audit', {
    ...rest,
    ...(since === undefined ? {} : { since: startOf(since, locale.zone, 0) }),
    ...(until === undefined ? {} : { until: startOf(until, locale.zone, 1) }),
  })
  const people = useList('GET /people', { limit: '100' })
  const names = new Map((people.data ?? []).map(({ id, name }) => [id, name]))
  const isNarrowed = Object.values(filters).some((value) => value !== undefined)
  return (
    <>
      <PageHeader title={t('audit.title')} />
      <div className="filters">
        <Select
          label={t('audit.event')}
          choices={[
            { value: '', label: t('audit.anyEvent') },
            ...auditEvents.map((event) => ({ value: event, label: t(`audit.event.${event}`) })),
          ]}
          value={filters.event ?? ''}
          onChange={(event) => narrow({ event })}
        />
        <Select
          label={t('audit.actor')}
          choices={[
            { value: '', label: t('audit.anybody') },
            ...(people.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={filters.actor ?? ''}
          onChange={(actor) => narrow({ actor })}
        />
        <DatePicker label={t('audit.since')} value={since ?? ''} onChange={(day) => narrow({ since: day })} />
        <DatePicker label={t('audit.until')} value={until ?? ''} onChange={(day) => narrow({ until: day })} />
        {isNarrowed && (
          <Button onPress={() => void navigate({ to: '/audit', search: {}, replace: true })}>{t('audit.all')}</Button>
        )}
      </div>
      <List
        query={query}
        label={t('audit.title')}
        hasActions={false}
        columns={[t('audit.event'), t('audit.actor'), t('audit.target'), t('audit.time')]}
        empty={<EmptyState title={t('audit.none')} text={t('audit.noneText')} />}
        row={(entry) => <Row key={entry.seq} entry={entry} names={names} />}
      />
    </>
  )
}

function Row({ entry, names }: { readonly entry: Entry; readonly names: ReadonlyMap<string, string> }) {
  const { t, has, dateTime, number, language, locale } = useI18n()
  const teller = {
    t,
    has,
    number,
    numeral: (value: number) => formatNumber(locale, value, { grouping: false }),
    language,
    list: (items: readonly string[]) => formatList(locale, items, 'and'),
    nameOf: (id: string) => names.get(id),
  }
  const details = detailsInWords(entry, teller)
  const target = targetInWords(entry, teller)
  return (
    <tr>
      <th scope="row">
        {isAuditEvent(entry.event) ? t(`audit.event.${entry.event}`) : t('audit.event.other')}
        {details.length > 0 && (
          <ul className="note detail">
            {details.map((told) => (
              <li key={told}>
                <bdi>{told}</bdi>
              </li>
            ))}
          </ul>
        )}
        <Recorded entry={entry} />
      </th>
      <td data-label={t('audit.actor')}>
        {entry.actorName === null ? t(`audit.actor.${entry.actorKind}`) : <bdi>{entry.actorName}</bdi>}
      </td>
      <td data-label={t('audit.target')}>
        {entry.targetKind === 'article' ? (
          <Link to="/articles/$articleId" params={{ articleId: entry.targetId }}>
            {target}
          </Link>
        ) : (
          <bdi>{target}</bdi>
        )}
      </td>
      <td data-label={t('audit.time')}>
        <time dateTime={entry.at}>{dateTime(entry.at)}</time>
        <span className="note"> {t('audit.number', { number: number(entry.seq) })}</span>
      </td>
    </tr>
  )
}

/** What the chain of the log really holds, for who has to compare it: names and ids as machines write them. */
function Recorded({ entry: { event, targetKind, targetId, detail } }: { readonly entry: Entry }) {
  const { t } = useI18n()
  return (
    <details className="note recorded">
      <summary>{t('audit.raw')}</summary>
      <code dir="ltr">{[event, `${targetKind} ${targetId}`, JSON.stringify(detail)].join('\n')}</code>
    </details>
  )
}

/** The instant at which a Gregorian day begins where this browser is; `later` days on for the end of a range. */
const startOf = (day: string, zone: string, later: number): string =>
  new Date(startOfDay(Date.parse(day) / 86_400_000 + later, zone)).toISOString()

const withoutEmpty = (filters: AuditFilters): AuditFilters =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))
