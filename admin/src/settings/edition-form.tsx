import { useState } from 'react'
import { call } from '../api/client.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useMay } from '../session/session.ts'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { Calendars } from './calendars.tsx'
import { SettingsForm } from './form.tsx'
import { countries, countryName, digitSamples, hijriCalendars, monthFamilies } from './names.ts'
import { Preview, usePreview } from './preview.tsx'
import { putSetting } from './queries.ts'
import { readNumber } from './read-number.ts'
import type { Find } from './settings.tsx'
import { useSaving } from './use-saving.tsx'
import { ZoneField } from './zone-field.tsx'

/** An edition as it is written. */
export type EditionFields = Endpoints['PUT /editions/:id']['input']

interface Form {
  readonly edition: EditionFields
  readonly shortName: string
}

interface Props {
  readonly language: string
  readonly edition: EditionFields
  readonly find: Find
}

/** One edition beside its own front page, as it would be. */
export function EditionForm({ language, edition, find }: Props) {
  const { t, number, language: shown } = useI18n()
  const may = useMay()
  const isOwner = may('edition.change')
  const names = find('short-names')
  const [namesEtag, setNamesEtag] = useState(names.etag)
  const saving = useSaving<Form>({
    name: `edition ${language}`,
    seen: { value: { edition, shortName: names.value[language] ?? '' }, etag: String(edition.version) },
    put: async (form, etag) => {
      const {
        language: _,
        dir: __,
        ...saved
      } = await call('PUT /editions/:id', {
        id: language,
        input: { ...form.edition, version: Number(etag) },
      })
      const wanted = form.shortName.trim()
      if (wanted !== (names.value[language] ?? '')) {
        const { [language]: ___, ...others } = names.value
        const value = wanted === '' ? others : { ...others, [language]: wanted }
        setNamesEtag((await putSetting('short-names', value, namesEtag)).etag)
      }
      return { value: { edition: saved, shortName: wanted }, etag: String(saved.version) }
    },
    stale: [['editions'], ['settings']],
  })
  const fields = saving.value.edition
  const change = (changes: Partial<EditionFields>) => saving.change({ edition: { ...fields, ...changes } })
  const isWhole = fields.name.trim() !== ''
  const preview = usePreview(language, isWhole && fields.version > 0 ? previewOf(saving.value) : undefined)
  const faults = { ...faultsOf(preview.error), ...faultsOf(saving.error) }
  const families = monthFamilies[language] ?? []
  const hasHijri = fields.calendars.some(({ calendar }) => hijriCalendars.some((one) => one === calendar))
  return (
    <div className="settings-with-preview">
      <SettingsForm saving={saving} locked={isOwner ? undefined : t('settings.ownersOnly')} isFaulty={!isWhole}>
        <TextField
          label={t('settings.name')}
          value={fields.name}
          onChange={(name) => change({ name })}
          isReadOnly={!isOwner}
          fault={faults['name']}
          isRequired
        />
        <TextField
          label={t('settings.shortName')}
          hint={t('settings.shortNameHint')}
          value={saving.value.shortName}
          onChange={(shortName) => saving.change({ shortName })}
          isReadOnly={!isOwner}
          maxLength={24}
          fault={faults[`value.${language}`]}
        />
        <TextField
          label={t('settings.motto')}
          value={fields.motto}
          onChange={(motto) => change({ motto })}
          isReadOnly={!isOwner}
          fault={faults['motto']}
        />
        <TextField
          label={t('settings.footer')}
          lines={2}
          value={fields.footer}
          onChange={(footer) => change({ footer })}
          isReadOnly={!isOwner}
          fault={faults['footer']}
        />
        <Calendars
          language={language}
          calendars={fields.calendars}
          isReadOnly={!isOwner}
          faults={faults}
          onChange={(calendars) => change({ calendars: [...calendars] })}
        />
        <Select
          label={t('settings.digits')}
          choices={Object.entries(digitSamples).map(([value, label]) => ({ value, label }))}
          value={fields.digits}
          onChange={(digits) => change({ digits })}
          isDisabled={!isOwner}
          fault={faults['digits']}
        />
        {families.length > 0 && (
          <Select
            label={t('settings.monthNames')}
            choices={[
              { value: '', label: t('settings.monthNames.usual') },
              ...families.map((value) => ({ value, label: monthSamples[value] ?? value })),
            ]}
            value={fields.monthNames}
            onChange={(monthNames) => change({ monthNames })}
            isDisabled={!isOwner}
            fault={faults['monthNames']}
          />
        )}
        <ZoneField
          value={fields.zone}
          onChange={(zone) => change({ zone })}
          isReadOnly={!isOwner}
          fault={faults['zone']}
        />
        <Select
          label={t('settings.country')}
          choices={[
            { value: '', label: t('settings.noCountry') },
            ...countries.map((value) => ({ value, label: countryName(value, shown) })),
          ]}
          value={fields.country}
          onChange={(country) => change({ country })}
          isDisabled={!isOwner}
          fault={faults['country']}
        />
        {hasHijri && <p className="note">{t('settings.countryText')}</p>}
        <TextField
          label={t('settings.position')}
          inputMode="numeric"
          dir="ltr"
          value={number(fields.position)}
          onChange={(text) => change({ position: readNumber(text) })}
          isReadOnly={!isOwner}
          fault={faults['position']}
        />
      </SettingsForm>
      <Preview preview={preview} />
    </div>
  )
}

/** Months of a family, which is how people tell them apart. */
const monthSamples: Readonly<Record<string, string>> = {
  levant: 'كانون الثاني، شباط، آذار',
  maghreb: 'جانفي، فيفري، مارس',
  morocco: 'يناير، فبراير، مارس، غشت',
}

/** What an address has room for: the foot is cut. */
const previewOf = ({ edition, shortName }: Form): object => ({
  edition: { ...edition, footer: edition.footer.slice(0, 300) },
  ...(shortName.trim() === '' ? {} : { shortName: shortName.trim() }),
})
