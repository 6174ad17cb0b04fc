import type { ComponentType } from 'react'
import type { MediaOutput } from '../../../src/contract/media.ts'
import type { I18n } from '../i18n/i18n.tsx'
import { DocumentIcon, MediaIcon, SoundIcon, VideoIcon } from '../ui/icons.tsx'
import type { MediaKind } from './filter.ts'

/** What stands for a file that has no picture. */
export const kindIcons: Readonly<Record<MediaKind, ComponentType>> = {
  image: MediaIcon,
  audio: SoundIcon,
  video: VideoIcon,
  file: DocumentIcon,
}

const units = ['bytes', 'kilobytes', 'megabytes', 'gigabytes'] as const

/** How heavy a file is: "1.2 MB". */
export function weightText({ t, number }: Pick<I18n, 't' | 'number'>, bytes: number): string {
  const step = bytes < 1_000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const size = bytes / 1_000 ** step
  return t(`media.${units[step] ?? 'bytes'}`, {
    size: number(size < 10 ? Math.round(size * 10) / 10 : Math.round(size)),
  })
}

/** What a language is called in the language that is shown. */
export function languageName(interfaceLanguage: string, language: string): string {
  return new Intl.DisplayNames([interfaceLanguage], { type: 'language' }).of(language) ?? language
}

/** The form that is wide enough to be looked at and no wider. */
export function urlOf({ forms }: Pick<MediaOutput, 'forms'>, width = 900): string | undefined {
  const byWidth = forms.toSorted((a, b) => a.width - b.width)
  return (byWidth.find((form) => form.width >= width) ?? byWidth.at(-1))?.url
}

/** Whether those who do not see the picture are told nothing of it in any language. */
export const lacksAlt = ({ kind, texts }: MediaOutput): boolean =>
  kind === 'image' && texts.every(({ alt }) => alt.trim() === '')
