import { useQuery } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { call } from '../api/client.ts'
import { sendFile } from '../media/send-file.ts'
import { useMediaPicker } from '../media/use-media-picker.tsx'
import { urlOf } from '../media/words.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { sayFailure } from '../ui/toasts.tsx'

interface Props {
  readonly label: string
  readonly hint: string
  readonly value: string | null
  readonly onChange: (mediaId: string | null) => void
  readonly fault: string | undefined
}

/** Milliseconds between two looks at a picture whose forms are still being made, and how many there are. */
const lookAgain = 500
const looks = 60

/** A picture of the media library, or a file that is brought in first. */
export function LogoField({ label, hint, value, onChange, fault }: Props) {
  const { t } = useI18n()
  const input = useRef<HTMLInputElement>(null)
  const name = useId()
  const [progress, setProgress] = useState<number>()
  const { data } = useQuery({
    queryKey: ['media', value],
    queryFn: () => call('GET /media/:id', { id: value ?? '' }),
    enabled: value !== null,
  })
  const { pick, picker } = useMediaPicker()
  const take = async (find: () => Promise<string | undefined>): Promise<void> => {
    try {
      const id = await find()
      if (id === undefined) return
      await untilReady(id)
      onChange(id)
    } catch (error) {
      sayFailure(error, t)
    } finally {
      setProgress(undefined)
    }
  }
  const choose = async (): Promise<string | undefined> => {
    const [chosen] = await pick({ kind: 'image', isSingle: true })
    return chosen?.id
  }
  const bringIn = async (file: File): Promise<string> => {
    setProgress(0)
    const { media } = await sendFile(file, { onProgress: setProgress })
    return media.id
  }
  const url = data === undefined ? undefined : urlOf(data, 320)
  return (
    <div className="field logo-field" role="group" aria-labelledby={name}>
      <span className="legend" id={name}>
        {label}
      </span>
      {value !== null && url !== undefined && <img src={url} alt={data?.originalName ?? ''} />}
      {progress !== undefined && <progress max={1} value={progress} aria-label={label} />}
      <div className="actions">
        <Button onPress={() => void take(choose)} isDisabled={progress !== undefined}>
          {t(value === null ? 'settings.chooseLogo' : 'settings.otherLogo')}
        </Button>
        <Button onPress={() => input.current?.click()} isPending={progress !== undefined}>
          {t('settings.uploadLogo')}
        </Button>
        {value !== null && (
          <Button kind="plain" onPress={() => onChange(null)}>
            {t('ui.remove')}
          </Button>
        )}
        <input
          ref={input}
          type="file"
          accept="image/png,image/webp,image/jpeg,image/avif"
          hidden
          aria-label={label}
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file !== undefined) void take(() => bringIn(file))
            event.target.value = ''
          }}
        />
      </div>
      <span className="note">{hint}</span>
      {fault !== undefined && <span className="react-aria-FieldError">{fault}</span>}
      {picker}
    </div>
  )
}

/** A logo can be saved when its forms are there. */
async function untilReady(id: string): Promise<void> {
  for (let look = 0; look < looks; look += 1) {
    if ((await call('GET /media/:id', { id })).state !== 'pending') return
    await new Promise((resolve) => {
      setTimeout(resolve, lookAgain)
    })
  }
}
