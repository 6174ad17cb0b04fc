import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useI18n, zoneName } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { MomentPicker } from '../ui/moment-picker.tsx'
import { useEditionCalendar } from '../articles/edition-calendar.ts'
import type { Chosen } from './arrangement.ts'

interface Props {
  readonly chosen: Chosen
  readonly language: string
  readonly zone: string
  readonly onUntil: (until: string) => void
  readonly onClose: () => void
}

const day = 86_400_000

/** Until when an article is chosen: a moment in the calendar and the zone of the edition. After that the rules choose again. */
export function UntilDialog({ chosen, language: edition, zone, onUntil, onClose }: Props) {
  const { t, language, dateTimeIn } = useI18n()
  const calendar = useEditionCalendar(edition)
  const [until, setUntil] = useState<string | null>(
    () => chosen.until ?? new Date(Math.ceil((Date.now() + day) / 3_600_000) * 3_600_000).toISOString(),
  )
  const isPast = until !== null && Date.parse(until) <= Date.now()
  return (
    <Dialog title={t('frontPage.until')} isOpen onClose={onClose}>
      <p>
        <bdi lang={edition}>{chosen.headline}</bdi>
      </p>
      <Form
        className="form schedule"
        onSubmit={(event) => {
          event.preventDefault()
          if (until !== null && !isPast) onUntil(until)
        }}
      >
        <MomentPicker
          dayLabel={t('frontPage.untilDay')}
          timeLabel={t('frontPage.untilClock', { zone: zoneName(language, zone) })}
          calendar={calendar}
          zone={zone}
          value={until}
          onChange={setUntil}
        />
        <p className="schedule-result" role="status">
          {isPast ? t('frontPage.untilPast') : null}
          {until === null || isPast ? null : dateTimeIn(until, zone, calendar)}
        </p>
        <div className="actions">
          <Button kind="primary" type="submit" isDisabled={until === null || isPast}>
            {t('frontPage.setUntil')}
          </Button>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
