import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useMay } from '../session/session.ts'
import { TextField } from '../ui/text-field.tsx'
import { SettingsForm } from './form.tsx'
import { LinesField } from './lines-field.tsx'
import type { Find } from './settings.tsx'
import { useSetting } from './use-setting.ts'
import { hostKinds, type HostKind } from './values.ts'

/** Hosts of others that readers' browsers may turn to, and who may sell the paper's advertisements. */
export function OutsideSettings({ find }: { readonly find: Find }) {
  return (
    <div className="settings-column">
      <Hosts key={find('content-security').etag} find={find} />
      <AdsTxt key={`ads ${find('ads-txt').etag}`} find={find} />
    </div>
  )
}

function Hosts({ find }: { readonly find: Find }) {
  const { t } = useI18n()
  const may = useMay()
  const isOwner = may('edition.change')
  const saving = useSetting('content-security', find)
  const faults = Object.entries(faultsOf(saving.error))
  const faultOf = (kind: HostKind): string | undefined => faults.find(([path]) => path.startsWith(`value.${kind}`))?.[1]
  return (
    <section aria-label={t('settings.hosts')}>
      <h2>{t('settings.hosts')}</h2>
      <p className="note">{t('settings.hostsText')}</p>
      <SettingsForm saving={saving} locked={isOwner ? undefined : t('settings.ownersOnly')}>
        {hostKinds.map((kind) => (
          <LinesField
            key={kind}
            label={t(`settings.hosts.${kind}`)}
            hint={kind === 'scripts' ? t('settings.hosts.scriptsHint') : undefined}
            value={saving.value[kind]}
            isReadOnly={!isOwner}
            onChange={(lines) => saving.change({ [kind]: lines })}
            fault={faultOf(kind)}
          />
        ))}
      </SettingsForm>
    </section>
  )
}

function AdsTxt({ find }: { readonly find: Find }) {
  const { t } = useI18n()
  const saving = useSetting('ads-txt', find)
  return (
    <section aria-label="ads.txt">
      <h2>
        <bdi dir="ltr">ads.txt</bdi>
      </h2>
      <SettingsForm saving={saving}>
        <TextField
          label={t('settings.adsTxt')}
          hint={t('settings.adsTxtHint')}
          dir="ltr"
          lines={6}
          value={saving.value}
          onChange={saving.set}
          fault={faultsOf(saving.error)['value']}
        />
      </SettingsForm>
    </section>
  )
}
