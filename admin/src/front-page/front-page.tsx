import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import '../articles/articles.css'
import './front-page.css'
import { useEditionCalendar } from '../articles/edition-calendar.ts'
import { editionsQuery } from '../articles/editions.ts'
import { sectionsQuery } from '../articles/sections.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Failure } from '../ui/failure.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Select } from '../ui/select.tsx'
import type { Chosen } from './arrangement.ts'
import { Conflict } from './conflict.tsx'
import { Finder } from './finder.tsx'
import { PlaceList } from './place.tsx'
import { Preview } from './preview.tsx'
import type { PageChoice } from './route.ts'
import { UntilDialog } from './until-dialog.tsx'
import { useDesk } from './use-desk.ts'

type Edition = Endpoints['GET /editions']['output']['items'][number]

const route = getRouteApi('/shell/front-page')

/** The front-page desk: which page, and what stands on it. */
export function FrontPage() {
  const { t } = useI18n()
  const navigate = useNavigate()
  const search: PageChoice = route.useSearch()
  const editions = useQuery(editionsQuery)
  const edition = editions.data?.items.find(({ language }) => language === search.language) ?? editions.data?.items[0]
  const sections =
    useQuery({ ...sectionsQuery(edition?.language ?? ''), enabled: edition !== undefined }).data?.items ?? []
  const show = (choice: PageChoice): void => void navigate({ to: '/front-page', search: choice, replace: true })
  const page = search.section ?? 'front'
  return (
    <>
      <PageHeader title={t('frontPage.title')} />
      {editions.isPending && <Loading />}
      {editions.isError && <Failure error={editions.error} onRetry={() => void editions.refetch()} />}
      {editions.data !== undefined && edition === undefined && (
        <EmptyState title={t('frontPage.noEditions')} text={t('frontPage.noEditionsText')} />
      )}
      {edition !== undefined && (
        <>
          <div className="filters">
            <Select
              label={t('frontPage.edition')}
              choices={(editions.data?.items ?? []).map(({ language, name }) => ({
                value: language,
                label: name,
                lang: language,
              }))}
              value={edition.language}
              onChange={(language) => show({ language })}
            />
            <Select
              label={t('frontPage.page')}
              choices={[
                { value: 'front', label: t('frontPage.front') },
                ...sections.map(({ id, name, language }) => ({ value: id, label: name, lang: language })),
              ]}
              value={page}
              onChange={(id) => show({ language: edition.language, ...(id === 'front' ? {} : { section: id }) })}
            />
          </div>
          <DeskOfPage key={`${edition.language} ${page}`} edition={edition} page={page} />
        </>
      )}
    </>
  )
}

function DeskOfPage({ edition, page }: { readonly edition: Edition; readonly page: string }) {
  const { t, ago, dateTimeIn } = useI18n()
  const { language, zone } = edition
  const desk = useDesk(language, page)
  const calendar = useEditionCalendar(language)
  const [hasPreview, setHasPreview] = useState(false)
  const [timed, setTimed] = useState<Chosen>()
  const [isAsking, setIsAsking] = useState(false)
  const { query, page: current } = desk
  if (current === undefined) {
    return query.isError ? <Failure error={query.error} onRetry={() => void query.refetch()} /> : <Loading />
  }
  const slots = current.slots.map(({ slot }) => slot)
  return (
    <>
      <div className="desk-bar">
        <p role="status">
          {desk.isBehind && <strong className="place-warning">{t('frontPage.isBehind')} </strong>}
          {desk.hasChanges ? t('frontPage.unsaved') : t('frontPage.saved')}{' '}
          {current.changedAt !== null && (
            <span className="note">
              {t('frontPage.changed', {
                name: current.changedBy?.name ?? t('frontPage.somebody'),
                ago: ago(current.changedAt),
              })}
            </span>
          )}
        </p>
        <div className="actions">
          <Button aria-pressed={hasPreview} onPress={() => setHasPreview(!hasPreview)}>
            {t('frontPage.preview')}
          </Button>
          {desk.hasChanges && <Button onPress={desk.discard}>{t('frontPage.discard')}</Button>}
          {current.canUndo && !desk.hasChanges && (
            <Button isPending={desk.isBusy} onPress={desk.restore}>
              {t('frontPage.restore')}
            </Button>
          )}
          <Button
            kind="primary"
            isDisabled={!desk.hasChanges}
            isPending={desk.isBusy}
            onPress={() => (desk.isBehind ? setIsAsking(true) : desk.publish(() => setIsAsking(true)))}
          >
            {t('frontPage.publish')}
          </Button>
        </div>
      </div>
      {hasPreview && <Preview language={language} page={page} arrangement={desk.arrangement} />}
      <p className="note front-help">{t('frontPage.help')}</p>
      <div className="front-desk">
        <div className="places">
          {current.slots.map(({ slot, size }) => (
            <PlaceList
              key={slot}
              desk={desk}
              slot={slot}
              size={size}
              slots={slots}
              calendarTime={(instant) => dateTimeIn(instant, zone, calendar)}
              onUntil={setTimed}
            />
          ))}
        </div>
        <Finder desk={desk} language={language} slots={slots} />
      </div>
      <Conflict
        desk={desk}
        slots={slots}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConflict={() => setIsAsking(true)}
      />
      {timed !== undefined && (
        <UntilDialog
          chosen={timed}
          language={language}
          zone={zone}
          onUntil={(until) => {
            desk.setUntil(timed.articleId, until)
            setTimed(undefined)
          }}
          onClose={() => setTimed(undefined)}
        />
      )}
    </>
  )
}
