import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useI18n, zoneName } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FormFailure } from '../ui/failure.tsx'
import { MomentPicker } from '../ui/moment-picker.tsx'
import { say } from '../ui/toasts.tsx'
import { schedule } from './actions.ts'
import { useEditionCalendar } from './edition-calendar.ts'
import type { ArticleDialogProps } from './send-back-dialog.tsx'

/** When an article is to be published: a day of the edition's calendar and a time in its zone, which is named. */
export function ScheduleDialog({ article, keeper, onClose }: ArticleDialogProps) {
  const { t, language, locale, dateTimeIn } = useI18n()
  const client = useQueryClient()
  const zone = article.draft?.publishZone ?? article.published?.publishedZone ?? locale.zone
  const calendar = useEditionCalendar(article.language)
  const [instant, setInstant] = useState<string | null>(() => article.draft?.publishAt ?? nextHour().toISOString())
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (at: string) => {
      await keeper.flush()
      return schedule(client, { ...article, etag: keeper.etag() }, at, zone)
    },
    onSuccess: ({ etag }) => {
      keeper.rebase(etag)
      say(t('articles.done.schedule'))
      onClose()
    },
  })
  return (
    <Dialog title={t('articles.verb.schedule')} isOpen onClose={onClose}>
      <Form
        className="form schedule"
        onSubmit={(event) => {
          event.preventDefault()
          if (instant !== null) mutate(instant)
        }}
      >
        <FormFailure error={error} />
        <MomentPicker
          dayLabel={t('articles.publishDay')}
          timeLabel={t('articles.publishTime', { zone: zoneName(language, zone) })}
          calendar={calendar}
          zone={zone}
          value={instant}
          onChange={setInstant}
        />
        {instant === null ? null : <p className="schedule-result">{dateTimeIn(instant, zone, calendar)}</p>}
        <div className="actions">
          <Button kind="primary" type="submit" isPending={isPending} isDisabled={instant === null}>
            {t('articles.verb.schedule')}
          </Button>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  )
}

function nextHour(): Date {
  const hour = 3_600_000
  return new Date(Math.ceil((Date.now() + 600_000) / hour) * hour)
}
