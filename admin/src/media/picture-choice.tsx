import { useQuery } from '@tanstack/react-query'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { mediaItemQuery } from './queries.ts'
import type { PickMedia } from './use-media-picker.tsx'
import { urlOf } from './words.ts'

interface Props {
  readonly label: string
  /** The picture; null where there is none. */
  readonly id: string | null
  /** Opens the library; its window stands outside the form, whose fields it would send. */
  readonly pick: PickMedia
  readonly onChange: (id: string | null) => void
}

/** One picture of the library, or none. */
export function PictureChoice({ label, id, pick, onChange }: Props) {
  const { t, language } = useI18n()
  const { data } = useQuery({ ...mediaItemQuery(id ?? ''), enabled: id !== null })
  const url = id === null || data === undefined ? undefined : urlOf(data, 320)
  const texts = data?.texts.find((text) => text.language === language) ?? data?.texts[0]
  const choose = async (): Promise<void> => {
    const [chosen] = await pick({ kind: 'image', isSingle: true })
    if (chosen !== undefined) onChange(chosen.id)
  }
  return (
    <fieldset className="picture-choice">
      <legend className="legend">{label}</legend>
      {url !== undefined && <img src={url} alt={texts?.alt ?? ''} />}
      <div className="actions">
        <Button onPress={() => void choose()}>
          {t(id === null ? 'articles.choosePicture' : 'articles.otherPicture')}
        </Button>
        {id !== null && (
          <Button kind="plain" onPress={() => onChange(null)}>
            {t('ui.remove')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
