import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { MediaOutput } from '../../../src/contract/media.ts'
import { call, type Request } from '../api/client.ts'
import { editionsQuery } from '../articles/editions.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { type FlatTexts, flatTexts } from '../ui/flat-texts.ts'
import { isSame } from '../ui/is-same.ts'
import { LeftWords } from '../ui/left-words.tsx'
import { Loading } from '../ui/loading.tsx'
import { TextField } from '../ui/text-field.tsx'
import { sayFailure } from '../ui/toasts.tsx'
import { useTyped } from '../ui/use-typed.ts'
import { rememberItem } from './queries.ts'
import { languageName } from './words.ts'

const fields = ['alt', 'caption', 'credit'] as const
type Field = (typeof fields)[number]

interface Props {
  readonly item: MediaOutput
  readonly isReadOnly: boolean
}

/** What is said of a file in each language of the paper, and what it is called. Saved when a field is left, and when all of it goes. */
export function TextsForm({ item, isReadOnly }: Props) {
  const { language } = useI18n()
  const { data, isPending } = useQuery(editionsQuery)
  if (isPending) return <Loading />
  const languages = languagesOf(data?.items.map((edition) => edition.language) ?? [], item.texts, language)
  return <LanguagesForm item={item} isReadOnly={isReadOnly} languages={languages} />
}

function LanguagesForm({ item, isReadOnly, languages }: Props & { readonly languages: readonly string[] }) {
  const { t, language: interfaceLanguage } = useI18n()
  const client = useQueryClient()
  const { id, kind, originalName, texts } = item
  const typed = useTyped<FlatTexts<Field> & { readonly name: string }>('media-texts', id, {
    ...flatTexts(texts, languages, fields),
    name: originalName,
  })
  const { type } = typed
  const { name } = typed.fields
  const { mutate, isSuccess, isPending } = useMutation({
    mutationFn: ({ request }: { readonly request: Request<'PATCH /media/:id'>; readonly sent: typeof typed.fields }) =>
      call('PATCH /media/:id', request),
    onSuccess: (saved, { sent }) => {
      rememberItem(client, saved)
      // Whoever has typed on meanwhile keeps that.
      if (isSame(latest.current.fields, sent)) typed.forget()
    },
    onError: (error) => sayFailure(error, t),
  })
  const storedText = (language: string, field: Field): string =>
    texts.find((text) => text.language === language)?.[field] ?? ''
  const textOf = (language: string, field: Field): string => typed.fields[`${language} ${field}`] ?? ''
  const save = (): void => {
    const changed = languages.flatMap((language) => {
      const news = fields.filter((field) => textOf(language, field) !== storedText(language, field))
      return news.length === 0
        ? []
        : [{ language, ...Object.fromEntries(news.map((field) => [field, textOf(language, field)])) }]
    })
    const newName = name.trim() !== '' && name !== originalName ? name : undefined
    if (isReadOnly || (changed.length === 0 && newName === undefined)) return
    mutate({
      sent: typed.fields,
      request: {
        id,
        input: {
          ...(changed.length === 0 ? {} : { texts: changed }),
          ...(newName === undefined ? {} : { originalName: newName }),
        },
      },
    })
  }
  const latest = useRef({ fields: typed.fields, leave: save })
  // Words that were found here go when somebody has looked at them, which leaving a field shows.
  latest.current = { fields: typed.fields, leave: typed.wasLeft ? () => undefined : save }
  // What was typed and not left yet is not lost with the panel.
  useEffect(() => () => latest.current.leave(), [])

  return (
    <section className="media-texts">
      <div className="media-texts-head">
        <h3>{t('media.texts')}</h3>
        <span className="note" role="status">
          {isSuccess && !isPending ? t('media.saved') : ''}
        </span>
      </div>
      {!isReadOnly && <p className="note">{t('media.textsNote')}</p>}
      <LeftWords typed={typed} />
      <Tabs className="tabs">
        <TabList aria-label={t('media.language')} className="tab-list">
          {languages.map((language) => (
            <Tab key={language} id={language} className="tab">
              {languageName(interfaceLanguage, language)}
            </Tab>
          ))}
        </TabList>
        {languages.map((language) => (
          <TabPanel key={language} id={language} className="form">
            {fields
              .filter((field) => field !== 'alt' || kind === 'image')
              .map((field) => (
                <TextField
                  key={field}
                  label={t(`editor.${field}`)}
                  lang={language}
                  value={textOf(language, field)}
                  onChange={(value) => type({ [`${language} ${field}`]: value })}
                  onBlur={save}
                  isReadOnly={isReadOnly}
                  maxLength={field === 'credit' ? 1_000 : 4_000}
                  {...(field === 'credit' ? {} : { lines: 2 })}
                  {...(field === 'alt' ? { hint: t('media.altHint') } : {})}
                />
              ))}
          </TabPanel>
        ))}
      </Tabs>
      <TextField
        label={t('media.name')}
        value={name}
        onChange={(text) => type({ name: text })}
        onBlur={save}
        isReadOnly={isReadOnly}
        maxLength={200}
      />
    </section>
  )
}

/** The languages of the paper, the one that is shown first, and those in which something is said already. */
function languagesOf(editions: readonly string[], texts: MediaOutput['texts'], shown: string): readonly string[] {
  const all = [...new Set([...editions, ...texts.map(({ language }) => language)])]
  return all.toSorted((a, b) => Number(b === shown) - Number(a === shown))
}
