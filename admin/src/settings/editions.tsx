import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Endpoints } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useMay } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Select } from '../ui/select.tsx'
import { EditionForm, type EditionFields } from './edition-form.tsx'
import { editionLanguages, languageName } from './names.ts'
import type { Find } from './settings.tsx'

type Edition = Endpoints['GET /editions']['output']['items'][number]

interface Props {
  readonly editions: readonly Edition[]
  readonly chosen: string | undefined
  readonly find: Find
}

/** The editions of the paper, one after the other; a new one is made by choosing its language. */
export function Editions({ editions, chosen, find }: Props) {
  const { t, language: shown } = useI18n()
  const may = useMay()
  const navigate = useNavigate()
  const free = editionLanguages.filter((language) => !editions.some((edition) => edition.language === language))
  const [isAdding, setIsAdding] = useState(false)
  const [wanted, setWanted] = useState<string>(free[0] ?? '')
  const current =
    editions.find(({ language }) => language === chosen) ?? (chosen === undefined ? editions[0] : undefined)
  const isNew = current === undefined && free.some((language) => language === chosen)
  const language = current?.language ?? (isNew ? (chosen ?? '') : '')
  const open = (edition: string) => navigate({ to: '/settings', search: { part: 'edition', edition }, replace: true })
  return (
    <>
      <nav className="settings-editions" aria-label={t('settings.part.edition')}>
        {editions.map((edition) => (
          <Link
            key={edition.language}
            to="/settings"
            search={{ part: 'edition', edition: edition.language }}
            replace
            aria-current={edition.language === language ? 'true' : undefined}
          >
            {languageName(edition.language, shown)}
          </Link>
        ))}
        {isNew && <span aria-current="true">{languageName(language, shown)}</span>}
        {may('edition.change') && free.length > 0 && (
          <Button kind="plain" onPress={() => setIsAdding(true)}>
            {t('settings.newEdition')}
          </Button>
        )}
      </nav>
      {language !== '' && (
        <EditionForm
          key={`${language} ${current?.version ?? 0}`}
          language={language}
          edition={current === undefined ? freshEdition(language, editions.length) : fieldsOf(current)}
          find={find}
        />
      )}
      <Dialog title={t('settings.newEdition')} isOpen={isAdding} onClose={() => setIsAdding(false)}>
        <p>{t('settings.newEditionText')}</p>
        <Select
          label={t('ui.language')}
          choices={free.map((value) => ({ value, label: languageName(value, shown) }))}
          value={wanted}
          onChange={setWanted}
        />
        <div className="actions">
          <Button
            kind="primary"
            onPress={() => {
              setIsAdding(false)
              void open(wanted)
            }}
          >
            {t('ui.continue')}
          </Button>
          <Button onPress={() => setIsAdding(false)}>{t('ui.cancel')}</Button>
        </div>
      </Dialog>
    </>
  )
}

function fieldsOf({
  name,
  motto,
  calendars,
  digits,
  monthNames,
  zone,
  country,
  footer,
  position,
  version,
}: Edition): EditionFields {
  return { name, motto, calendars, digits, monthNames, zone, country, footer, position, version }
}

/** What a new edition begins with: the usual calendar and digits of its language. */
function freshEdition(language: string, position: number): EditionFields {
  const calendar = language === 'fa' ? 'persian' : 'gregory'
  const digits = language === 'fa' || language === 'ur' ? 'arabext' : ['ar', 'ckb'].includes(language) ? 'arab' : 'latn'
  return {
    name: '',
    motto: '',
    calendars: [{ calendar, language }],
    digits,
    monthNames: '',
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    country: '',
    footer: '',
    position,
    version: 0,
  }
}
