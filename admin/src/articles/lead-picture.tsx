import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { type Focal, FocalPoint } from '../media/focal-point.tsx'
import { articleMediaQuery, mediaItemQuery, rememberItem } from '../media/queries.ts'
import { sendFile } from '../media/send-file.ts'
import { useMayEdit } from '../media/use-may-edit.ts'
import { useMediaPicker } from '../media/use-media-picker.tsx'
import { urlOf } from '../media/words.ts'
import { useMay } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { sayFailure } from '../ui/toasts.tsx'
import type { TaxonomyProps } from './taxonomy.tsx'

/** The picture above the article: dropped or chosen, with its words, and the point that must stay when it is cut. */
export function LeadPicture({ article, fields, isReadOnly, onChange }: TaxonomyProps) {
  const { t } = useI18n()
  const maySeeLibrary = useMay()('media.read')
  const { pick, picker } = useMediaPicker()
  const [progress, setProgress] = useState<number>()
  const bringIn = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    setProgress(0)
    try {
      const { media } = await sendFile(file, { onProgress: setProgress })
      onChange({ leadMediaId: media.id })
    } catch (error) {
      sayFailure(error, t)
    } finally {
      setProgress(undefined)
    }
  }
  const choose = async (): Promise<void> => {
    const [chosen] = await pick({ kind: 'image', isSingle: true })
    if (chosen !== undefined) onChange({ leadMediaId: chosen.id })
  }
  const text = (name: 'leadCaption' | 'leadCredit') => (
    <TextField
      label={t(`articles.${name}`)}
      value={fields[name]}
      onChange={(value) => onChange({ [name]: value })}
      isReadOnly={isReadOnly}
    />
  )
  return (
    <div
      className="lead-picture"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        if (!isReadOnly) void bringIn(event.dataTransfer.files[0])
      }}
    >
      {fields.leadMediaId !== null && maySeeLibrary && (
        <Picture key={fields.leadMediaId} id={fields.leadMediaId} language={article.language} isReadOnly={isReadOnly} />
      )}
      {fields.leadMediaId !== null && !maySeeLibrary && (
        <PublishedPicture id={fields.leadMediaId} articleId={article.id} />
      )}
      {progress !== undefined && <progress max={1} value={progress} aria-label={t('articles.leadPicture')} />}
      {!isReadOnly && (
        <div className="actions">
          <Button onPress={() => void choose()}>
            {t(fields.leadMediaId === null ? 'articles.choosePicture' : 'articles.otherPicture')}
          </Button>
          {fields.leadMediaId !== null && (
            <Button kind="plain" onPress={() => onChange({ leadMediaId: null })}>
              {t('editor.remove')}
            </Button>
          )}
        </div>
      )}
      {fields.leadMediaId !== null && (
        <>
          {text('leadCaption')}
          {text('leadCredit')}
        </>
      )}
      {picker}
    </div>
  )
}

/** The picture as readers have it, for those who may not look into the library. */
function PublishedPicture({ id, articleId }: { readonly id: string; readonly articleId: string }) {
  const { t } = useI18n()
  const { data } = useQuery({
    ...articleMediaQuery(articleId),
    select: ({ items }) => items.find((item) => item.id === id),
  })
  const url = data && urlOf(data, 640)
  if (data === undefined || url === undefined) return null
  return (
    <>
      <FocalPoint url={url} alt={data.alt} focal={data.focal} isReadOnly onChange={() => undefined} />
      <TextField label={t('editor.alt')} value={data.alt} isReadOnly />
    </>
  )
}

/** The picture itself, with its alternative text and its focal point, which belong to the picture wherever it is shown. */
function Picture({
  id,
  language,
  isReadOnly,
}: {
  readonly id: string
  readonly language: string
  readonly isReadOnly: boolean
}) {
  const { t } = useI18n()
  const mayEdit = useMayEdit()
  const client = useQueryClient()
  const { data } = useQuery(mediaItemQuery(id))
  const [alt, setAlt] = useState<string>()
  const change = useMutation({
    mutationFn: (input: { focal?: Focal; texts?: { language: string; alt: string }[] }) =>
      call('PATCH /media/:id', { id, input }),
    onSuccess: (item) => rememberItem(client, item),
    onError: (error) => sayFailure(error, t),
  })
  if (data === undefined) return null
  // A picture of others may lead one's own article; what is said of it everywhere is theirs.
  const isFixed = isReadOnly || !mayEdit(data)
  const url = urlOf(data, 640)
  const stored = data.texts.find((text) => text.language === language)?.alt ?? ''
  const setFocal = (focal: Focal): void => change.mutate({ focal })
  return (
    <>
      {url === undefined ? (
        <p className="note">{t('articles.pictureComes')}</p>
      ) : (
        <FocalPoint url={url} alt={stored} focal={data.focal} isReadOnly={isFixed} onChange={setFocal} />
      )}
      <TextField
        label={t('editor.alt')}
        value={alt ?? stored}
        onChange={setAlt}
        onBlur={() => {
          if (alt !== undefined && alt !== stored) change.mutate({ texts: [{ language, alt }] })
        }}
        isReadOnly={isFixed}
      />
    </>
  )
}
