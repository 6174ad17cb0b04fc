import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import './picture-field.css'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { mediaItemQuery } from './queries.ts'
import { useMediaPicker } from './use-media-picker.tsx'
import { urlOf } from './words.ts'

interface Props {
  readonly label: string
  /** The id of a media item. */
  readonly value: string | null
  readonly onChange: (id: string | null) => void
}

/** A picture of the library as a field of a form. */
export function PictureField({ label, value, onChange }: Props) {
  const { t } = useI18n()
  const name = useId()
  const { pick, picker } = useMediaPicker()
  const { data } = useQuery({ ...mediaItemQuery(value ?? ''), enabled: value !== null })
  const url = value === null || data === undefined ? undefined : urlOf(data, 320)
  const choose = async (): Promise<void> => {
    const [chosen] = await pick({ kind: 'image', isSingle: true })
    if (chosen !== undefined) onChange(chosen.id)
  }
  return (
    <div className="field picture-field" role="group" aria-labelledby={name}>
      <span className="legend" id={name}>
        {label}
      </span>
      {url !== undefined && <img src={url} alt={data?.originalName ?? ''} />}
      {value !== null && url === undefined && <span className="note">{t('media.pending')}</span>}
      <div className="actions">
        <Button onPress={() => void choose()}>
          {t(value === null ? 'articles.choosePicture' : 'articles.otherPicture')}
        </Button>
        {value !== null && (
          <Button kind="plain" onPress={() => onChange(null)}>
            {t('ui.remove')}
          </Button>
        )}
      </div>
      {picker}
    </div>
  )
}
