import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useState } from 'react'
import './media.css'
import type { MediaOutput } from '../../../src/contract/media.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useMay } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Failure } from '../ui/failure.tsx'
import { Loading } from '../ui/loading.tsx'
import { MoreButton } from '../ui/more-button.tsx'
import { useFileDrop } from './file-drop.ts'
import { SearchWords } from './media-filters.tsx'
import { MediaItems } from './media-items.tsx'
import { libraryQuery } from './queries.ts'
import { UploadButton } from './upload-button.tsx'
import { UploadList } from './upload-list.tsx'
import { uploads, useUploads } from './uploads.ts'

/** What is chosen from the library. */
export interface PickerRequest {
  readonly kind: 'image' | 'audio' | 'video'
  readonly isSingle: boolean
}

interface Props extends PickerRequest {
  readonly onTake: (items: readonly MediaOutput[]) => void
  readonly onCancel: () => void
}

/** Files of the library to be taken, and a way to upload others, which are chosen as they arrive. */
export function MediaPicker({ kind, isSingle, onTake, onCancel }: Props) {
  const { t } = useI18n()
  const may = useMay()
  const client = useQueryClient()
  const [words, setWords] = useState('')
  const query = useInfiniteQuery(libraryQuery({ kind, ...(words === '' ? {} : { q: words }) }))
  const [taken, setTaken] = useState<readonly MediaOutput[]>([])
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  // In the order in which they were chosen, also those that another search has left out.
  const choose = (chosen: ReadonlySet<string>): void => {
    const kept = taken.filter(({ id }) => chosen.has(id) || !items.some((item) => item.id === id))
    const added = items.filter(({ id }) => chosen.has(id) && !kept.some((item) => item.id === id))
    setTaken(isSingle ? added.slice(-1) : [...kept, ...added])
  }
  // Space chooses; Enter would undo that. Where one is asked for, it takes what the keyboard is at.
  const takeAtOnce = (event: KeyboardEvent<HTMLElement>): void => {
    const { key, target } = event
    const row = key === 'Enter' && target instanceof HTMLElement ? target.closest<HTMLElement>('[data-key]') : null
    const item = isSingle ? items.find(({ id }) => id === row?.dataset['key']) : undefined
    if (item === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onTake([item])
  }
  const bringIn = (files: readonly File[]): void => uploads.add(client, isSingle ? files.slice(0, 1) : files)
  useFileDrop(may('media.add'), bringIn)
  useArrivals((arrived) => {
    if (arrived.kind !== kind) return
    setTaken((before) => (isSingle ? [arrived] : [...before.filter(({ id }) => id !== arrived.id), arrived]))
  })
  return (
    <>
      <div className="media-picker-head">
        <SearchWords words={words} onSearch={setWords} />
        {may('media.add') && (
          <UploadButton accept={`${kind}/*`} isSingle={isSingle} onFiles={bringIn}>
            {t('media.upload')}
          </UploadButton>
        )}
      </div>
      <UploadList />
      <div className="media-picker-items" onKeyDownCapture={takeAtOnce}>
        {query.isPending && <Loading />}
        {query.isError && !query.isFetchNextPageError && (
          <Failure error={query.error} onRetry={() => void query.refetch()} />
        )}
        {query.data !== undefined && items.length === 0 && (
          <EmptyState
            title={t(words === '' ? 'media.pickNone' : 'media.noneFound')}
            text={t(words === '' ? 'media.pickNoneText' : 'media.noneFoundText')}
          />
        )}
        {items.length > 0 && (
          <MediaItems
            label={t('media.title')}
            items={items}
            layout="grid"
            isSingle={isSingle}
            chosen={new Set(taken.map(({ id }) => id))}
            onChoose={choose}
          />
        )}
        <MoreButton query={query} label={t(items.length === 0 ? 'media.lookFurther' : 'ui.more')} />
      </div>
      <div className="actions">
        <Button kind="primary" isDisabled={taken.length === 0} onPress={() => onTake(taken)}>
          {t('media.take')}
        </Button>
        <Button onPress={onCancel}>{t('ui.cancel')}</Button>
        {!isSingle && (
          <span className="note" role="status">
            {taken.length > 0 && t('media.chosen', { count: taken.length })}
          </span>
        )}
      </div>
    </>
  )
}

/** Tells of every upload that ends while this is open. */
function useArrivals(onArrival: (media: MediaOutput) => void): void {
  const list = useUploads()
  const [known] = useState(() => new Set(list.filter(({ media }) => media !== undefined).map(({ key }) => key)))
  useEffect(() => {
    for (const { key, media } of list) {
      if (media === undefined || known.has(key)) continue
      known.add(key)
      onArrival(media)
    }
  })
}
