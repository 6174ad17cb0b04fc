import {
  contrastIn,
  grounds,
  inkOn,
  isColour,
  leastContrast,
  nearestReadable,
  type Scheme,
} from '../../../src/contract/colours.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from './button.tsx'
import './colour-field.css'
import { TextField } from './text-field.tsx'

interface Props {
  readonly label: string
  readonly scheme: Scheme
  readonly value: string
  readonly onChange: (colour: string) => void
  readonly fault: string | undefined
}

/** A colour, with how well it can be read where it will stand; where it cannot, the nearest that can is offered. */
export function ColourField({ label, scheme, value, onChange, fault }: Props) {
  const { t, number } = useI18n()
  const isWhole = isColour(value)
  const ratio = isWhole ? contrastIn(scheme, value) : undefined
  const isReadable = ratio !== undefined && ratio >= leastContrast
  const nearest = isWhole ? nearestReadable(scheme, value) : undefined
  // Cut, not rounded: 4.496 is not 4.5.
  const said = ratio === undefined ? '' : number(Math.floor(ratio * 100) / 100)
  const faulty = isWhole
    ? isReadable
      ? undefined
      : t('settings.contrastLow', { ratio: said })
    : t('settings.notAColour')
  return (
    <div className="colour-field">
      <div className="colour-inputs">
        <TextField
          label={label}
          dir="ltr"
          value={value}
          onChange={(text) => onChange(normal(text))}
          maxLength={7}
          fault={fault ?? faulty}
          hint={isReadable ? t('settings.contrastGood', { ratio: said }) : undefined}
        />
        <input
          aria-label={t('settings.pickColour', { name: label })}
          type="color"
          value={isWhole ? value : '#000000'}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      {isWhole && (
        <p className="colour-sample" style={{ background: grounds[scheme][0], color: value }}>
          <span>{t('settings.sample')}</span>
          <span className="colour-filled" style={{ background: value, color: inkOn(value) }}>
            {t('settings.sample')}
          </span>
        </p>
      )}
      {isWhole && !isReadable && nearest !== undefined && (
        <Button onPress={() => onChange(nearest)}>
          <span className="colour-dot" style={{ background: nearest }} aria-hidden="true" />
          {t('settings.takeNearest')} <bdi dir="ltr">{nearest}</bdi>
        </Button>
      )}
    </div>
  )
}

/** As the API wants it: small letters behind one sign. */
const normal = (text: string): string => `#${text.trim().toLowerCase().replaceAll('#', '')}`
