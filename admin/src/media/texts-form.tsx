import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { MediaOutput } from '../../../src/contract/media.ts'
import { call, type Request } from '../api/client.ts'
import { editionsQuery } from '../articles/editions.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { TextField } from '../ui/text-field.tsx'
import { sayFailure } from '../ui/toasts.tsx'
import { rememberItem } from './queries.ts'
import { languageName } from './words.ts'

const fields = ['alt', 'caption', 'credit'] as const
type Field = (typeof fields)[number]
type Typed = Readonly<Record<string, Partial<Record<Field, string>>>>

/** What is said of a file in each language of the paper, and what it is called. Saved when a field is left, and when all of it goes. */
export function TextsForm({ item, isReadOnly }: { readonly item: MediaOutput; readonly isReadOnly: boolean }) {
  const { t, language: interfaceLanguage } = useI18n()
  const client = useQueryClient()
  const { data: editions } = useQuery(editionsQuery)
  const [typed, setTyped] = useState<Typed>({})
  const [name, setName] = useState<string>()
  const { id, kind, originalName, texts } = item
  const { mutate, isSuccess, isPending } = useMutation({
    mutationFn: (request: Request<'PATCH /media/:id'>) => call('PATCH /media/:id', request),
    onSuccess: (saved) => rememberItem(client, saved),
    onError: (error) => sayFailure(error, t),
  })
  const storedText = (language: string, field: Field): string =>
    texts.find((text) => text.language === language)?.[field] ?? ''
  const save = (): void => {
    const changed = Object.entries(typed).flatMap(([language, written]) => {
      const news = Object.entries(written).filter(([field, value]) => value !== storedText(language, field as Field))
      return news.length === 0 ? [] : [{ language, ...Object.fromEntries(news) }]
    })
    const newName = name !== undefined && name.trim() !== '' && name !== originalName ? name : undefined
    if (isReadOnly || (changed.length === 0 && newName === undefined)) return
    mutate({
      id,
      input: {
        ...(changed.length === 0 ? {} : { texts: changed }),
        ...(newName === undefined ? {} : { originalName: newName }),
      },
    })
  }
  const latest = useRef(save)
  latest.current = save
  // What was typed and not left yet is not lost with the panel.
  useEffect(() => () => latest.current(), [])

  const languages = languagesOf(editions?.items.map(({ language }) => language) ?? [], texts, interfaceLanguage)
  return (
    <section className="media-texts">
      <div className="media-texts-head">
        <h3>{t('media.texts')}</h3>
        <span className="note" role="status">
          {isSuccess && !isPending ? t('media.saved') : ''}
        </span>
      </div>
      {!isReadOnly && <p className="note">{t('media.textsNote')}</p>}
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
                  value={typed[language]?.[field] ?? storedText(language, field)}
                  onChange={(value) => setTyped({ ...typed, [language]: { ...typed[language], [field]: value } })}
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
        value={name ?? originalName}
        onChange={setName}
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
