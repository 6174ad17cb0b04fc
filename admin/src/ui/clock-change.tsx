import { formatDate } from '@matbaa/locale'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useI18n, utcOffset, zoneNameAt } from '../i18n/i18n.tsx'
import type { WallTimeReading } from '../i18n/wall-time.ts'
import { Button } from './button.tsx'

interface Props {
  readonly reading: WallTimeReading
  readonly zone: string
  /** What the clocks shall show, read in UTC (epoch milliseconds). */
  readonly wanted: number
  /** The instant that is chosen, or null for none. */
  readonly chosen: number | null
  readonly onChoose: (instant: number) => void
}

/** Where the clocks change over the time that is wanted: which of two is meant, or which comes nearest to one that never comes. */
export function ClockChange({ reading, zone, wanted, chosen, onChoose }: Props) {
  const { t, language, locale } = useI18n()
  const clock = (shown: number): string => formatDate({ ...locale, zone: 'UTC' }, shown, 'time')
  if (reading.kind === 'twice') {
    const { first, second } = reading
    const named = (instant: number) => ({
      zone: zoneNameAt(language, zone, instant),
      offset: utcOffset(locale, zone, instant),
    })
    const choices = [
      [first, t('ui.clockFirst', named(first))],
      [second, t('ui.clockSecond', named(second))],
    ] as const
    return (
      <RadioGroup
        className="radios clock-change"
        value={String(chosen === second ? second : first)}
        onChange={(instant) => onChoose(Number(instant))}
      >
        <Label>{t('ui.clockTwice', { time: clock(wanted) })}</Label>
        {choices.map(([instant, label]) => (
          <Radio key={instant} value={String(instant)} className="radio">
            <span className="radio-mark" />
            <span>{label}</span>
          </Radio>
        ))}
      </RadioGroup>
    )
  }
  if (reading.kind === 'once') return null
  const { changeAt, skippedFrom } = reading
  const until = formatDate({ ...locale, zone }, changeAt, 'time')
  return (
    <div className="clock-change" role="alert">
      <p>{t('ui.clockNever', { time: clock(wanted), from: clock(skippedFrom), until })}</p>
      <Button onPress={() => onChoose(changeAt)}>{t('ui.clockNearest', { time: until })}</Button>
    </div>
  )
}
