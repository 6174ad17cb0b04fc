import { useQuery } from '@tanstack/react-query'
import { editionsQuery } from '../articles/editions.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Select } from './select.tsx'

interface Props {
  /** The language of the edition; empty for all of them, where `hasAll`. */
  readonly value: string
  readonly onChange: (language: string) => void
  readonly hasAll?: boolean
}

/** One of the paper's editions, each by its name in its language. Nothing to choose from is not shown. */
export function EditionSelect({ value, onChange, hasAll = false }: Props) {
  const { t } = useI18n()
  const { data: editions = [] } = useQuery({ ...editionsQuery, select: ({ items }) => items })
  if (editions.length < 2) return null
  const choices = editions.map(({ language }) => ({ value: language, label: nameOf(language), lang: language }))
  return (
    <Select
      label={t('taxonomy.edition')}
      choices={hasAll ? [{ value: '', label: t('taxonomy.allEditions') }, ...choices] : choices}
      value={value}
      onChange={onChange}
    />
  )
}

/** What a language calls itself. */
export const nameOf = (language: string): string =>
  new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(language) ?? language
