import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { editionsQuery } from '../articles/editions.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Failure } from '../ui/failure.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { AccessSettings } from './access-settings.tsx'
import { CommentSettings } from './comment-settings.tsx'
import { Editions } from './editions.tsx'
import { LookSettings } from './look-settings.tsx'
import { Months } from './months.tsx'
import { OutsideSettings } from './outside-settings.tsx'
import { type Part, parts } from './parts.ts'
import { type Seen, settingsQuery } from './queries.ts'
import { settingsRoute } from './route.ts'
import './settings.css'
import { SiteSettings } from './site-settings.tsx'
import type { SettingKey, SettingValues } from './values.ts'

/** Gives what was read of a setting. */
export type Find = <Key extends SettingKey>(key: Key) => Seen<SettingValues[Key]>

/** What the paper is called, how it looks, and by which rules it runs. */
export function Settings() {
  const { t } = useI18n()
  const { part = 'edition', edition } = settingsRoute.useSearch()
  const settings = useQuery(settingsQuery)
  const editions = useQuery(editionsQuery)
  const error = settings.error ?? editions.error
  const isThere = settings.data !== undefined && editions.data !== undefined
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <nav className="settings-parts" aria-label={t('settings.parts')}>
        {parts.map((name) => (
          <Link
            key={name}
            to="/settings"
            search={{ part: name }}
            replace
            aria-current={name === part ? 'page' : undefined}
          >
            {t(`settings.part.${name}`)}
          </Link>
        ))}
      </nav>
      {!isThere && error === null && <Loading />}
      {!isThere && error !== null && (
        <Failure
          error={error}
          onRetry={() => {
            void settings.refetch()
            void editions.refetch()
          }}
        />
      )}
      {isThere && <PartOf part={part} edition={edition} items={settings.data.items} editions={editions.data.items} />}
    </>
  )
}

interface PartProps {
  readonly part: Part
  readonly edition: string | undefined
  readonly items: readonly { readonly key: string; readonly value: unknown; readonly etag: string }[]
  readonly editions: Endpoints['GET /editions']['output']['items']
}

function PartOf({ part, edition, items, editions }: PartProps) {
  const find: Find = (key) => {
    const item = items.find((one) => one.key === key)
    if (item === undefined) throw new Error(`The API has no setting “${key}”.`)
    // The API checked it against its schema before it was stored.
    return item as Seen<SettingValues[typeof key]>
  }
  // A form begins anew with what was read after somebody else was first.
  const keyOf = (...keys: readonly SettingKey[]) => keys.map((key) => find(key).etag).join()
  switch (part) {
    case 'edition':
      return <Editions editions={editions} chosen={edition} find={find} />
    case 'look':
      return <LookSettings key={keyOf('look')} find={find} editions={editions} />
    case 'site':
      return <SiteSettings find={find} editions={editions} />
    case 'comments':
      return <CommentSettings find={find} />
    case 'outside':
      return <OutsideSettings find={find} />
    case 'access':
      return <AccessSettings key={keyOf('access')} find={find} />
    case 'months':
      return <Months editions={editions} />
  }
}
