import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { failureTexts } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { CloseIcon } from '../ui/icons.tsx'
import { type Upload, uploads, useUploads } from './uploads.ts'

const isUnderWay = ({ state }: Upload): boolean => state === 'waiting' || state === 'sending'

/** What is on its way into the library: how far each file is, and what is wrong with it. */
export function UploadList({ onOpen }: { readonly onOpen?: (id: string) => void }) {
  const { t, number } = useI18n()
  const list = useUploads()
  const isBusy = list.some(isUnderWay)
  useLeaveWarning(isBusy)
  if (list.length === 0) return null
  const ended = list.filter((upload) => !isUnderWay(upload)).length
  return (
    <section className="uploads" aria-label={t('media.uploads')}>
      <div className="uploads-head">
        <p role="status">{t('media.uploadsSummary', { done: number(ended), count: number(list.length) })}</p>
        {isBusy ? (
          <Button kind="plain" onPress={uploads.cancelAll}>
            {t('media.cancelAll')}
          </Button>
        ) : (
          <Button kind="plain" onPress={uploads.clear}>
            {t('media.clearUploads')}
          </Button>
        )}
      </div>
      <ul>
        {list.map((upload) => (
          <Line key={upload.key} upload={upload} {...(onOpen === undefined ? {} : { onOpen })} />
        ))}
      </ul>
    </section>
  )
}

function Line({ upload, onOpen }: { readonly upload: Upload; readonly onOpen?: (id: string) => void }) {
  const { t, number } = useI18n()
  const client = useQueryClient()
  const { key, name, state, progress, error, media } = upload
  const failure = state === 'failed' ? failureTexts(error, t) : undefined
  return (
    <li className="upload" data-state={state}>
      <span className="upload-name">
        {media !== undefined && onOpen !== undefined ? (
          <Button kind="plain" onPress={() => onOpen(media.id)}>
            <bdi>{name}</bdi>
          </Button>
        ) : (
          <bdi>{name}</bdi>
        )}
      </span>
      {state === 'sending' && <progress max={1} value={progress} aria-label={name} />}
      <span className="upload-state note">
        {state === 'waiting' && t('media.waiting')}
        {state === 'sending' &&
          (progress < 1 ? t('media.sending', { percent: number(Math.floor(progress * 100)) }) : t('media.checking'))}
        {state === 'done' && t('media.uploaded')}
        {state === 'known' && t('media.known')}
        {state === 'cancelled' && t('media.cancelled')}
      </span>
      {isUnderWay(upload) && (
        <Button kind="plain" aria-label={t('media.cancelOne', { name })} onPress={() => uploads.cancel(key)}>
          <CloseIcon />
        </Button>
      )}
      {(state === 'failed' || state === 'cancelled') && (
        <Button kind="plain" aria-label={t('media.again', { name })} onPress={() => uploads.retry(client, key)}>
          {t('ui.retry')}
        </Button>
      )}
      {failure !== undefined && (
        <p className="upload-failure" role="alert">
          <strong>{failure.what}</strong> {failure.why} {failure.remedy}
        </p>
      )}
    </li>
  )
}

/** Asks before the window is closed on files that are half sent. */
function useLeaveWarning(isBusy: boolean): void {
  useEffect(() => {
    if (!isBusy) return undefined
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isBusy])
}
