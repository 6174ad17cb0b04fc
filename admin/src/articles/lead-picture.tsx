import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { call } from '../api/client.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { sayFailure } from '../ui/toasts.tsx'

import { uploadFile, urlOf } from './media-port.ts'
import type { TaxonomyProps } from './taxonomy.tsx'

/** The picture above the article: dropped or chosen, with its words, and the point that must stay when it is cut. */
export function LeadPicture({ article, fields, isReadOnly, onChange }: TaxonomyProps) {
  const { t } = useI18n()
  const input = useRef<HTMLInputElement>(null)
  const [progress, setProgress] = useState<number>()
  const bringIn = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    setProgress(0)
    try {
      const { media } = await uploadFile(file, setProgress)
      onChange({ leadMediaId: media.id })
    } catch (error) {
      sayFailure(error, t)
    } finally {
      setProgress(undefined)
    }
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
      {fields.leadMediaId !== null && (
        <Picture key={fields.leadMediaId} id={fields.leadMediaId} language={article.language} isReadOnly={isReadOnly} />
      )}
      {progress !== undefined && <progress max={1} value={progress} aria-label={t('articles.leadPicture')} />}
      {!isReadOnly && (
        <div className="actions">
          <Button onPress={() => input.current?.click()}>
            {t(fields.leadMediaId === null ? 'articles.choosePicture' : 'articles.otherPicture')}
          </Button>
          {fields.leadMediaId !== null && (
            <Button kind="plain" onPress={() => onChange({ leadMediaId: null })}>
              {t('editor.remove')}
            </Button>
          )}
          <input
            ref={input}
            type="file"
            accept="image/*"
            hidden
            onChange={(event) => {
              void bringIn(event.target.files?.[0])
              event.target.value = ''
            }}
          />
        </div>
      )}
      {fields.leadMediaId !== null && (
        <>
          {text('leadCaption')}
          {text('leadCredit')}
        </>
      )}
    </div>
  )
}

const mediaQuery = (id: string) => ({
  queryKey: ['media', id],
  queryFn: () => call('GET /media/:id', { id }),
})

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
  const client = useQueryClient()
  const { data } = useQuery({
    ...mediaQuery(id),
    // Its forms are still being made: look again until they are there.
    refetchInterval: ({ state }) => (state.data?.state === 'pending' ? 1_000 : false),
  })
  const [alt, setAlt] = useState<string>()
  const change = useMutation({
    mutationFn: (input: { focal?: Focal; texts?: { language: string; alt: string }[] }) =>
      call('PATCH /media/:id', { id, input }),
    onSuccess: (item) => client.setQueryData(mediaQuery(id).queryKey, item),
    onError: (error) => sayFailure(error, t),
  })
  if (data === undefined) return null
  const url = urlOf(data, 640)
  const stored = data.texts.find((text) => text.language === language)?.alt ?? ''
  const setFocal = (focal: Focal): void => change.mutate({ focal })
  return (
    <>
      {url === undefined ? (
        <p className="note">{t('articles.pictureComes')}</p>
      ) : (
        <FocalPoint url={url} alt={stored} focal={data.focal} isReadOnly={isReadOnly} onChange={setFocal} />
      )}
      <TextField
        label={t('editor.alt')}
        value={alt ?? stored}
        onChange={setAlt}
        onBlur={() => {
          if (alt !== undefined && alt !== stored) change.mutate({ texts: [{ language, alt }] })
        }}
        isReadOnly={isReadOnly}
      />
    </>
  )
}

interface Focal {
  readonly x: number
  readonly y: number
}

/** The point that stays in sight however the picture is cut; set by a click or the arrow keys. */
function FocalPoint({
  url,
  alt,
  focal,
  isReadOnly,
  onChange,
}: {
  readonly url: string
  readonly alt: string
  readonly focal: Focal
  readonly isReadOnly: boolean
  readonly onChange: (focal: Focal) => void
}) {
  const { t, number } = useI18n()
  const put = (event: PointerEvent<HTMLElement>): void => {
    if (isReadOnly) return
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    onChange({ x: within((event.clientX - left) / width), y: within((event.clientY - top) / height) })
  }
  const move = (event: KeyboardEvent): void => {
    const step = steps[event.key]
    if (step === undefined || isReadOnly) return
    event.preventDefault()
    onChange({ x: within(focal.x + step[0]), y: within(focal.y + step[1]) })
  }
  const percent = (part: number): string => number(Math.round(part * 100))
  return (
    <div className="focal" onPointerDown={put}>
      <img src={url} alt={alt} draggable={false} />
      <button
        type="button"
        className="focal-mark"
        // Parts of the picture from its left, whichever way the page runs.
        style={{ left: `${focal.x * 100}%`, top: `${focal.y * 100}%` }}
        aria-label={t('articles.focal', { x: percent(focal.x), y: percent(focal.y) })}
        onKeyDown={move}
        disabled={isReadOnly}
      />
    </div>
  )
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-0.02, 0],
  ArrowRight: [0.02, 0],
  ArrowUp: [0, -0.02],
  ArrowDown: [0, 0.02],
}

const within = (part: number): number => Math.min(1, Math.max(0, Number(part.toFixed(3))))
