import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { calendarName, calendarNames, editionLanguages, languageName } from './names.ts'

interface Line {
  readonly calendar: string
  readonly language: string
}

interface Props {
  readonly language: string
  readonly calendars: readonly Line[]
  readonly isReadOnly: boolean
  readonly faults: Readonly<Record<string, string>>
  readonly onChange: (calendars: readonly Line[]) => void
}

/** A masthead holds no more dates than this. */
const most = 3

/** The dates of the masthead, each in a calendar and a language; the first is the edition's own. */
export function Calendars({ language, calendars, isReadOnly, faults, onChange }: Props) {
  const { t, number, language: shown } = useI18n()
  const change = (index: number, changes: Partial<Line>) =>
    onChange(calendars.map((line, at) => (at === index ? { ...line, ...changes } : line)))
  const unused = calendarNames.find((name) => !calendars.some(({ calendar }) => calendar === name)) ?? 'gregory'
  return (
    <fieldset className="settings-calendars">
      <legend className="legend">{t('settings.calendars')}</legend>
      <p className="note">{t('settings.calendarsText')}</p>
      {calendars.map((line, index) => (
        // Lines have no name of their own; they are few and keep their order.
        <div key={`${index}`} className="settings-line">
          <Select
            label={t('settings.calendar', { number: number(index + 1) })}
            choices={calendarNames.map((value) => ({ value, label: calendarName(value, shown) }))}
            value={line.calendar as (typeof calendarNames)[number]}
            onChange={(calendar) => change(index, { calendar })}
            isDisabled={isReadOnly}
            fault={faults[`calendars.${index}`] ?? (index === 0 ? faults['calendars'] : undefined)}
          />
          <Select
            label={t('settings.calendarLanguage', { number: number(index + 1) })}
            choices={editionLanguages.map((value) => ({ value, label: languageName(value, shown) }))}
            value={line.language as (typeof editionLanguages)[number]}
            onChange={(chosen) => change(index, { language: chosen })}
            isDisabled={isReadOnly}
          />
          {index > 0 && !isReadOnly && (
            <Button
              kind="plain"
              aria-label={t('settings.removeCalendar', { name: calendarName(line.calendar, shown) })}
              onPress={() => onChange(calendars.filter((_, at) => at !== index))}
            >
              {t('ui.remove')}
            </Button>
          )}
        </div>
      ))}
      {calendars.length < most && !isReadOnly && (
        <Button onPress={() => onChange([...calendars, { calendar: unused, language }])}>
          {t('settings.addCalendar')}
        </Button>
      )}
    </fieldset>
  )
}
