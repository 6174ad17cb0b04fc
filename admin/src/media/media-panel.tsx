import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import type { MediaOutput } from '../../../src/contract/media.ts'
import { call } from '../api/client.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Failure } from '../ui/failure.tsx'
import { CloseIcon } from '../ui/icons.tsx'
import { Loading } from '../ui/loading.tsx'
import { sayFailure } from '../ui/toasts.tsx'
import { type Focal, FocalPoint } from './focal-point.tsx'
import { MediaActions } from './media-actions.tsx'
import { mediaItemQuery, rememberItem } from './queries.ts'
import { TextsForm } from './texts-form.tsx'
import { useMayEdit } from './use-may-edit.ts'
import { UsesList } from './uses-list.tsx'
import { kindIcons, urlOf, weightText } from './words.ts'

/** Everything about one file, beside the library; on a phone over it. Escape closes it. */
export function MediaPanel({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useI18n()
  const query = useQuery(mediaItemQuery(id))
  const place = useRef<HTMLElement>(null)
  // Whoever opened it by keyboard goes on in it, and is where they were when it closes.
  useEffect(() => {
    const former = document.activeElement
    place.current?.focus()
    return () => {
      if (former instanceof HTMLElement) former.focus()
    }
  }, [])
  return (
    <aside
      ref={place}
      tabIndex={-1}
      className="media-panel"
      aria-label={t('media.about')}
      onKeyDown={({ key, defaultPrevented }) => {
        if (key === 'Escape' && !defaultPrevented) onClose()
      }}
    >
      <div className="media-panel-head">
        <h2>{(query.data?.originalName ?? '') === '' ? t('media.about') : <bdi>{query.data?.originalName}</bdi>}</h2>
        <Button kind="plain" aria-label={t('ui.close')} onPress={onClose}>
          <CloseIcon />
        </Button>
      </div>
      {query.isPending && <Loading />}
      {query.isError && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && <About item={query.data} onClose={onClose} />}
    </aside>
  )
}

function About({ item, onClose }: { readonly item: MediaOutput; readonly onClose: () => void }) {
  const i18n = useI18n()
  const { t, dateTime, number } = i18n
  const mayEditIt = useMayEdit()
  const { id, mime, bytes, width, height, addedBy, createdAt, trashedAt } = item
  const mayEdit = trashedAt === null && mayEditIt(item)
  return (
    <>
      <Preview item={item} isReadOnly={!mayEdit} />
      <dl className="facts">
        {width !== null && height !== null && (
          <Fact name={t('media.dimensions')}>
            {t('media.pixels', { width: number(width), height: number(height) })}
          </Fact>
        )}
        <Fact name={t('media.weight')}>
          {weightText(i18n, bytes)} · <bdi dir="ltr">{mime}</bdi>
        </Fact>
        {addedBy !== null && (
          <Fact name={t('media.addedBy')}>
            <bdi>{addedBy.name}</bdi>
          </Fact>
        )}
        <Fact name={t('media.addedAt')}>{dateTime(createdAt)}</Fact>
      </dl>
      <MediaActions item={item} mayEdit={mayEdit} onGone={onClose} />
      <TextsForm key={id} item={item} isReadOnly={!mayEdit} />
      <section>
        <h3>{t('media.uses')}</h3>
        <UsesList id={id} />
      </section>
    </>
  )
}

/** The picture as large as there is room, with the point that must stay in sight; sound and film to be played. */
function Preview({ item, isReadOnly }: { readonly item: MediaOutput; readonly isReadOnly: boolean }) {
  const { t, language } = useI18n()
  const client = useQueryClient()
  const { id, kind, state, focal, texts } = item
  const { mutate } = useMutation({
    mutationFn: (point: Focal) => call('PATCH /media/:id', { id, input: { focal: point } }),
    onSuccess: (saved) => rememberItem(client, saved),
    onError: (error) => sayFailure(error, t),
  })
  const Drawing = kindIcons[kind]
  const url = urlOf(item, 900)
  const alt = (texts.find((text) => text.language === language) ?? texts[0])?.alt ?? ''
  if (state === 'missing' || state === 'refused') return <p className="form-failure">{t(`media.${state}`)}</p>
  if (url === undefined || kind === 'file') {
    return (
      <p className="media-preview note">
        <Drawing />
        {state === 'pending' && t('media.pending')}
      </p>
    )
  }
  if (kind === 'audio') return <audio controls preload="none" src={url} className="media-player" />
  if (kind === 'video') return <video controls preload="metadata" src={url} className="media-player" />
  return <FocalPoint url={url} alt={alt} focal={focal} isReadOnly={isReadOnly} onChange={mutate} />
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
