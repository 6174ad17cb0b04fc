import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import './media.css'
import { useI18n } from '../i18n/i18n.tsx'
import { useMay } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Failure } from '../ui/failure.tsx'
import { Loading } from '../ui/loading.tsx'
import { MoreButton } from '../ui/more-button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { useFileDrop } from './file-drop.ts'
import { cleanFilter, isNarrow, type MediaFilter } from './filter.ts'
import { MediaFilters } from './media-filters.tsx'
import { MediaItems } from './media-items.tsx'
import { MediaPanel } from './media-panel.tsx'
import { libraryQuery } from './queries.ts'
import { UploadButton } from './upload-button.tsx'
import { UploadList } from './upload-list.tsx'
import { uploads } from './uploads.ts'

const route = getRouteApi('/shell/media')

/** The library: what was uploaded is found, described, replaced and taken away here. */
export function MediaLibrary() {
  const { t } = useI18n()
  const may = useMay()
  const client = useQueryClient()
  const filter = route.useSearch()
  const navigate = useNavigate()
  const { item, layout = 'grid', ...narrowing } = filter
  const show = (search: MediaFilter, replace = true): void => void navigate({ to: '/media', search, replace })
  const open = (id: string | undefined): void => show(cleanFilter({ ...filter, item: id }), false)
  const query = useInfiniteQuery(libraryQuery(filter))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const narrowed = JSON.stringify(narrowing)
  useEffect(() => setChosen(new Set()), [narrowed])
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  const picked = items.filter(({ id }) => chosen.has(id))
  const mayAdd = may('media.add')
  const bringIn = (files: readonly File[]): void => uploads.add(client, files)
  const isOver = useFileDrop(mayAdd, bringIn)
  return (
    <div className={item === undefined ? 'media-screen' : 'media-screen media-screen-open'}>
      <div className="media-main">
        <PageHeader title={t('media.title')}>
          <ToggleButtonGroup
            aria-label={t('media.layout')}
            className="media-layouts"
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[layout]}
            onSelectionChange={([key]) => show(cleanFilter({ ...filter, layout: key === 'list' ? 'list' : '' }))}
          >
            {(['grid', 'list'] as const).map((one) => (
              <ToggleButton key={one} id={one} className="button button-plain">
                {t(`media.layout.${one}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          {mayAdd && (
            <UploadButton kind="primary" onFiles={bringIn}>
              {t('media.upload')}
            </UploadButton>
          )}
        </PageHeader>
        <MediaFilters filter={filter} onNarrow={(change) => show(cleanFilter({ ...filter, ...change }))} />
        <UploadList onOpen={open} />
        {picked.length > 0 && <BulkBar picked={picked} onDone={() => setChosen(new Set())} />}
        {query.isPending && <Loading />}
        {query.isError && !query.isFetchNextPageError && (
          <Failure error={query.error} onRetry={() => void query.refetch()} />
        )}
        {query.data !== undefined && items.length === 0 && (
          <Nothing
            filter={filter}
            hasMore={query.hasNextPage}
            onClear={() => show(cleanFilter({ layout: filter.layout }))}
          />
        )}
        {items.length > 0 && (
          <MediaItems
            label={t('media.title')}
            items={items}
            layout={layout}
            chosen={chosen}
            onChoose={setChosen}
            onOpen={open}
            open={item}
          />
        )}
        <MoreButton query={query} label={t(items.length === 0 ? 'media.lookFurther' : 'ui.more')} />
      </div>
      {item !== undefined && <MediaPanel key={item} id={item} onClose={() => open(undefined)} />}
      {isOver && (
        <div className="media-drop" aria-hidden="true">
          {t('media.dropHere')}
        </div>
      )}
    </div>
  )
}

function Nothing({
  filter,
  hasMore,
  onClear,
}: {
  readonly filter: MediaFilter
  readonly hasMore: boolean
  readonly onClear: () => void
}) {
  const { t } = useI18n()
  if (!isNarrow(filter)) {
    const isTrash = filter.trashed !== undefined
    return (
      <EmptyState
        title={t(isTrash ? 'media.noneTrashed' : 'media.none')}
        text={t(isTrash ? 'media.noneTrashedText' : 'media.noneText')}
      />
    )
  }
  return (
    <EmptyState title={t('media.noneFound')} text={t(hasMore ? 'media.lookFurtherText' : 'media.noneFoundText')}>
      <Button onPress={onClear}>{t('media.showAll')}</Button>
    </EmptyState>
  )
}
