import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { MediaOutput } from '../../../src/contract/media.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useMay } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { useConfirm } from '../ui/confirm.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import { mediaUsesQuery, rememberItem } from './queries.ts'
import { sendReplacement } from './send-file.ts'
import { useTrash } from './trash.ts'
import { UploadButton } from './upload-button.tsx'
import { UsesList } from './uses-list.tsx'
import { urlOf } from './words.ts'

const acceptedFor = { image: 'image/*', audio: 'audio/*', video: 'video/*', file: 'application/pdf' } as const

/** What can be done to one file. */
export function MediaActions({
  item,
  mayEdit,
  onGone,
}: {
  readonly item: MediaOutput
  readonly mayEdit: boolean
  readonly onGone: () => void
}) {
  const { t } = useI18n()
  const may = useMay()
  const client = useQueryClient()
  const confirm = useConfirm()
  const { trash, restore } = useTrash()
  const [progress, setProgress] = useState<number>()
  const [isInUse, setIsInUse] = useState(false)
  const { id, kind, originalName, trashedAt } = item
  const url = urlOf(item, 1_920)

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(new URL(url ?? '', location.origin).href)
      say(t('ui.copied'))
    } catch (error) {
      sayFailure(error, t)
    }
  }
  const replace = async ([file]: readonly File[]): Promise<void> => {
    if (file === undefined) return
    const isSure = await confirm({
      title: t('media.replaceQuestion', { name: originalName }),
      text: t('media.replaceText'),
      deed: t('media.replace'),
      isDanger: true,
    })
    if (!isSure) return
    setProgress(0)
    try {
      rememberItem(client, await sendReplacement(id, file, { onProgress: setProgress }))
      say(t('media.replaced'))
    } catch (error) {
      sayFailure(error, t)
    } finally {
      setProgress(undefined)
    }
  }
  const toTrash = async (): Promise<void> => {
    try {
      const { items, hidden } = await client.fetchQuery(mediaUsesQuery(id))
      if (items.length + hidden > 0) return setIsInUse(true)
    } catch (error) {
      return sayFailure(error, t)
    }
    const outcome = await trash([item])
    if (outcome === undefined) return
    if (outcome.kept.length > 0) setIsInUse(true)
    else onGone()
  }
  return (
    <div className="actions">
      {url !== undefined && trashedAt === null && <Button onPress={() => void copy()}>{t('media.copyAddress')}</Button>}
      {mayEdit && item.state !== 'missing' && (
        <a className="button button-quiet" href={`/api/v1/media/${id}/file`} download>
          {t('media.download')}
        </a>
      )}
      {mayEdit && (
        <UploadButton
          isSingle
          accept={acceptedFor[kind]}
          isPending={progress !== undefined}
          onFiles={(files) => void replace(files)}
        >
          {t('media.replace')}
        </UploadButton>
      )}
      {trashedAt === null && may('media.delete') && (
        <Button kind="danger" onPress={() => void toTrash()}>
          {t('media.trash')}
        </Button>
      )}
      {trashedAt !== null && may('media.delete') && (
        <Button kind="primary" onPress={() => void restore([id])}>
          {t('media.restore')}
        </Button>
      )}
      {progress !== undefined && <progress max={1} value={progress} aria-label={t('media.replace')} />}
      <Dialog title={t('media.inUse')} isOpen={isInUse} onClose={() => setIsInUse(false)}>
        <p>{t('media.inUseText')}</p>
        <UsesList id={id} />
        <div className="actions">
          <Button kind="primary" onPress={() => setIsInUse(false)} autoFocus>
            {t('ui.close')}
          </Button>
        </div>
      </Dialog>
    </div>
  )
}
