import { useState } from 'react'
import { isColour, nearestReadable, schemes, usualColours } from '../../../src/contract/colours.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { ColourField } from '../ui/colour-field.tsx'
import { Select } from '../ui/select.tsx'
import { SettingsForm } from './form.tsx'
import { LogoField } from './logo-field.tsx'
import { languageName } from './names.ts'
import { Preview, usePreview } from './preview.tsx'
import type { Find } from './settings.tsx'
import { useSetting } from './use-setting.ts'

interface Props {
  readonly find: Find
  readonly editions: Endpoints['GET /editions']['output']['items']
}

/** Logo and colours of the paper beside its front page, as it would be. */
export function LookSettings({ find, editions }: Props) {
  const { t, language: shown } = useI18n()
  const saving = useSetting('look', find)
  const { logo, darkLogo, colours } = saving.value
  const [language, setLanguage] = useState(editions[0]?.language ?? 'fa')
  const isReadable = schemes.every((scheme) =>
    Object.values(colours[scheme]).every((colour) => isColour(colour) && nearestReadable(scheme, colour) === colour),
  )
  const preview = usePreview(language, isReadable ? { look: saving.value } : undefined)
  const faults = { ...faultsOf(preview.error), ...faultsOf(saving.error) }
  const isUsual = JSON.stringify(colours) === JSON.stringify(usualColours)
  return (
    <div className="settings-with-preview">
      <SettingsForm saving={saving} isFaulty={!isReadable}>
        <LogoField
          label={t('settings.logo')}
          hint={t('settings.logoHint')}
          value={logo}
          onChange={(id) => saving.change({ logo: id, ...(id === null ? { darkLogo: null } : {}) })}
          fault={faults['value.logo']}
        />
        {logo !== null && (
          <LogoField
            label={t('settings.darkLogo')}
            hint={t('settings.darkLogoHint')}
            value={darkLogo}
            onChange={(id) => saving.change({ darkLogo: id })}
            fault={faults['value.darkLogo']}
          />
        )}
        {schemes.map((scheme) => (
          <fieldset key={scheme} className="settings-colours">
            <legend className="legend">{t(`settings.colours.${scheme}`)}</legend>
            {(['accent', 'link'] as const).map((name) => (
              <ColourField
                key={name}
                label={t(`settings.colour.${name}`)}
                scheme={scheme}
                value={colours[scheme][name]}
                onChange={(colour) =>
                  saving.change({ colours: { ...colours, [scheme]: { ...colours[scheme], [name]: colour } } })
                }
                fault={faults[`value.colours.${scheme}.${name}`]}
              />
            ))}
          </fieldset>
        ))}
        {!isUsual && (
          <Button onPress={() => saving.change({ colours: usualColours })}>{t('settings.usualColours')}</Button>
        )}
        {editions.length > 1 && (
          <Select
            label={t('settings.previewEdition')}
            choices={editions.map((edition) => ({
              value: edition.language,
              label: languageName(edition.language, shown),
            }))}
            value={language}
            onChange={setLanguage}
          />
        )}
      </SettingsForm>
      <Preview preview={preview} />
    </div>
  )
}
