import { useI18n } from '../i18n/i18n.tsx'
import { useMay } from '../session/session.ts'
import { Check } from '../ui/check.tsx'
import { SettingsForm } from './form.tsx'
import type { Find } from './settings.tsx'
import { useSetting } from './use-setting.ts'

/** Whether those who answer for the paper need a second factor. */
export function AccessSettings({ find }: { readonly find: Find }) {
  const { t } = useI18n()
  const may = useMay()
  const isOwner = may('edition.change')
  const saving = useSetting('access', find)
  const isRelaxed = saving.value.secondFactor === 'optional'
  return (
    <section className="settings-column" aria-label={t('settings.part.access')}>
      <SettingsForm saving={saving} locked={isOwner ? undefined : t('settings.ownersOnly')}>
        <Check
          isSelected={!isRelaxed}
          isDisabled={!isOwner}
          onChange={(isRequired) => saving.change({ secondFactor: isRequired ? 'required' : 'optional' })}
        >
          {t('settings.secondFactor')}
        </Check>
        <p className={isRelaxed ? 'form-failure' : 'note'}>
          {t(isRelaxed ? 'settings.secondFactorRelaxed' : 'settings.secondFactorText')}
        </p>
      </SettingsForm>
    </section>
  )
}
