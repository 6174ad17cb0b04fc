import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { call } from '../api/client.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Failure } from '../ui/failure.tsx'
import { DragGrip } from '../ui/drag-grip.tsx'
import { Loading } from '../ui/loading.tsx'
import { RowMenu } from '../ui/row-menu.tsx'
import type { Entry, Slot } from './arrangement.ts'
import { articleType, toCarried } from './carried.ts'
import { isPlaced } from './place.tsx'
import type { Desk } from './use-desk.ts'

interface Props {
  readonly desk: Desk
  readonly language: string
  readonly slots: readonly Slot[]
}

/** What can be chosen: articles that readers of the edition have, the newest first, or by words of their headlines. */
export function Finder({ desk, language, slots }: Props) {
  const { t, ago } = useI18n()
  const [words, setWords] = useState('')
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words.trim()), 250)
    return () => clearTimeout(timer)
  }, [words])
  const query = useQuery({
    queryKey: ['articles', 'to place', language, settled],
    queryFn: ({ signal }) =>
      call('GET /articles', {
        input: {
          language,
          // One that is being changed has the state of the change, and readers have it all the same.
          state: 'published,draft,in-review,approved,scheduled',
          sort: 'published',
          limit: '30',
          ...(settled === '' ? {} : { q: settled }),
        },
        signal,
      }),
    placeholderData: (former) => former,
  })
  const entries = (query.data?.items ?? []).flatMap(({ id, code, headline, publishedAt, isPublic, dir }) =>
    isPublic && publishedAt !== null ? [{ id, articleId: id, code, headline, publishedAt, dir }] : [],
  )
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => toCarried(entries.filter(({ id }) => keys.has(id))),
    acceptedDragTypes: [articleType],
    // What is dragged out of the page onto this list is no longer chosen.
    getDropOperation: () => 'cancel',
  })
  const add = (entry: Entry, slot: Slot): void =>
    desk.put([entry], { slot, index: slot === 'lead' ? 0 : (desk.arrangement[slot] ?? []).length })
  return (
    <section className="finder" aria-label={t('frontPage.articles')}>
      <h2>{t('frontPage.articles')}</h2>
      <label className="field">
        <span className="legend">{t('frontPage.search')}</span>
        <input type="search" dir="auto" value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      {query.isPending && <Loading />}
      {query.isError && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && (
        <GridList
          aria-label={t('frontPage.articles')}
          items={entries}
          dependencies={[desk.arrangement]}
          dragAndDropHooks={dragAndDropHooks}
          renderEmptyState={() => <p className="note place-empty">{t('frontPage.noneFound')}</p>}
          className="finder-list"
        >
          {(entry) => (
            <GridListItem textValue={entry.headline} className="place-row">
              <DragGrip />
              <span className="place-text">
                <span lang={language} dir={entry.dir}>
                  {entry.headline}
                </span>
                <span className="note">
                  {isPlaced(desk, entry.id) ? t('frontPage.isPlaced') : ago(entry.publishedAt)}
                </span>
              </span>
              <RowMenu
                label={t('frontPage.add', { headline: entry.headline })}
                actions={slots.map((slot) => ({
                  label: t(slots.length === 1 ? 'frontPage.to.section' : `frontPage.to.${slot}`),
                  run: () => add(entry, slot),
                }))}
              />
            </GridListItem>
          )}
        </GridList>
      )}
    </section>
  )
}
