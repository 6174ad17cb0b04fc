import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Check } from '../ui/check.tsx'
import { TextField } from '../ui/text-field.tsx'
import { SettingsForm } from './form.tsx'
import { LinesField } from './lines-field.tsx'
import type { Find } from './settings.tsx'
import { useSetting } from './use-setting.ts'

/** Whether search engines are told at once of what was published, changed or withdrawn, by which key and where. */
export function Pings({ find }: { readonly find: Find }) {
  const { t } = useI18n()
  const saving = useSetting('index-now', find)
  const { isOn, key } = saving.value
  const faults = faultsOf(saving.error)
  const endpointFault = Object.entries(faults).find(([path]) => path.startsWith('value.endpoints'))?.[1]
  const isSilent = !find('search-engines').value.mayIndex
  return (
    <section aria-label={t('settings.pings')}>
      <h2>{t('settings.pings')}</h2>
      <p className="note">{t('settings.pingsText')}</p>
      <SettingsForm saving={saving}>
        <Check
          isSelected={isOn}
          // Without a key it cannot be turned on: one is made.
          onChange={(wished) => saving.change({ isOn: wished, ...(wished && key === '' ? { key: makeKey() } : {}) })}
        >
          {t('settings.pingsOn')}
        </Check>
        {isOn && isSilent && <p className="note">{t('settings.pingsSilent')}</p>}
        <TextField
          label={t('settings.pingKey')}
          hint={t('settings.pingKeyHint')}
          dir="ltr"
          value={key}
          onChange={(typed) => saving.change({ key: typed.trim() })}
          fault={faults['value.key']}
        />
        {key !== '' && (
          <p className="note">
            <bdi dir="ltr">/{key}.txt</bdi>
          </p>
        )}
        <div className="actions">
          <Button onPress={() => saving.change({ key: makeKey() })}>{t('settings.pingNewKey')}</Button>
        </div>
        <LinesField
          label={t('settings.pingEndpoints')}
          hint={t('settings.pingEndpointsHint')}
          value={saving.value.endpoints}
          onChange={(endpoints) => saving.change({ endpoints })}
          fault={endpointFault}
        />
      </SettingsForm>
    </section>
  )
}

/** 32 characters nobody guesses. */
const makeKey = (): string => crypto.randomUUID().replaceAll('-', '')
