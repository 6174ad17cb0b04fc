import { faultsOf } from '../api/problem.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Check } from '../ui/check.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { SettingsForm } from './form.tsx'
import { languageName } from './names.ts'
import type { Find } from './settings.tsx'
import { Pings } from './ping-settings.tsx'
import { useSetting } from './use-setting.ts'

type Editions = Endpoints['GET /editions']['output']['items']

/** What holds for all editions: which comes first, and whether search engines may read. */
export function SiteSettings({ find, editions }: { readonly find: Find; readonly editions: Editions }) {
  return (
    <div className="settings-column">
      <First key={find('primary-language').etag} find={find} editions={editions} />
      <Prefix key={`prefix ${find('primary-prefix').etag}`} find={find} />
      <Engines key={`engines ${find('search-engines').etag}`} find={find} />
      <Pings key={`pings ${find('index-now').etag}`} find={find} />
    </div>
  )
}

function First({ find, editions }: { readonly find: Find; readonly editions: Editions }) {
  const { t, language } = useI18n()
  const saving = useSetting('primary-language', find)
  return (
    <section aria-label={t('settings.first')}>
      <h2>{t('settings.first')}</h2>
      <SettingsForm saving={saving}>
        <Select
          label={t('settings.firstLanguage')}
          choices={editions.map((edition) => ({
            value: edition.language,
            label: `${languageName(edition.language, language)} – ${edition.name}`,
          }))}
          value={saving.value}
          onChange={saving.set}
          fault={faultsOf(saving.error)['value']}
        />
        <p className="note">{t('settings.firstText')}</p>
      </SettingsForm>
    </section>
  )
}

function Prefix({ find }: { readonly find: Find }) {
  const { t } = useI18n()
  const saving = useSetting('primary-prefix', find)
  const first = find('primary-language').value
  return (
    <section aria-label={t('settings.prefix')}>
      <h2>{t('settings.prefix')}</h2>
      <SettingsForm saving={saving}>
        <Check isSelected={saving.value} onChange={saving.set}>
          {t('settings.prefixCheck')}
        </Check>
        <p className="note">
          {t('settings.prefixExample')} <bdi dir="ltr">{saving.value ? `/${first}/8543/…` : '/8543/…'}</bdi>
        </p>
        <p className="note">{t('settings.prefixText')}</p>
      </SettingsForm>
    </section>
  )
}

function Engines({ find }: { readonly find: Find }) {
  const { t } = useI18n()
  const saving = useSetting('search-engines', find)
  return (
    <section aria-label={t('settings.engines')}>
      <h2>{t('settings.engines')}</h2>
      <SettingsForm saving={saving}>
        <Check isSelected={saving.value.mayIndex} onChange={(mayIndex) => saving.change({ mayIndex })}>
          {t('settings.mayIndex')}
        </Check>
        {!saving.value.mayIndex && <p className="note">{t('settings.mayIndexOff')}</p>}
        <TextField
          label={t('settings.robots')}
          dir="ltr"
          lines={4}
          value={saving.value.robots}
          onChange={(robots) => saving.change({ robots })}
          fault={faultsOf(saving.error)['value.robots']}
        />
      </SettingsForm>
    </section>
  )
}
