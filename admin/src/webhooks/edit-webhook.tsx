import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { type WebhookEvent, webhookEvents } from '../../../src/contract/webhook-events.ts'
import { call } from '../api/client.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Check } from '../ui/check.tsx'
import { FormFailure } from '../ui/failure.tsx'
import { TextField } from '../ui/text-field.tsx'
import { say } from '../ui/toasts.tsx'

interface Props {
  readonly webhook: Endpoints['GET /webhooks']['output']['items'][number] | undefined
  /** With the secret of a new one, which is shown once. */
  readonly onDone: (secret: string | undefined) => void
  readonly onCancel: () => void
}

/** Who is told, and of what. */
export function EditWebhook({ webhook, onDone, onCancel }: Props) {
  const { t } = useI18n()
  const client = useQueryClient()
  const [name, setName] = useState(webhook?.name ?? '')
  const [url, setUrl] = useState(webhook?.url ?? 'https://')
  const [events, setEvents] = useState<readonly WebhookEvent[]>(
    webhookEvents.filter((event) => webhook === undefined || webhook.events.includes(event)),
  )
  const save = useMutation({
    mutationFn: async () => {
      const input = { name, url: url.trim(), events: [...events] }
      if (webhook === undefined) return (await call('POST /webhooks', { input })).secret
      await call('PATCH /webhooks/:id', { id: webhook.id, input })
      return undefined
    },
    onSuccess: async (secret) => {
      await client.invalidateQueries({ queryKey: ['GET /webhooks'] })
      if (secret === undefined) say(t('ui.saved'))
      onDone(secret)
    },
  })
  const faults = faultsOf(save.error)
  return (
    <Form
      className="form"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <FormFailure error={save.error} />
      <TextField
        label={t('webhooks.name')}
        value={name}
        onChange={setName}
        fault={faults['name']}
        isRequired
        autoFocus
      />
      <TextField
        label={t('webhooks.url')}
        hint={t('webhooks.urlHint')}
        dir="ltr"
        value={url}
        onChange={setUrl}
        fault={faults['url']}
        isRequired
      />
      <fieldset className="choices-list">
        <legend className="legend">{t('webhooks.events')}</legend>
        {webhookEvents.map((event) => (
          <Check
            key={event}
            isSelected={events.includes(event)}
            onChange={(isWanted) =>
              setEvents(webhookEvents.filter((one) => (one === event ? isWanted : events.includes(one))))
            }
          >
            {t(`webhooks.event.${event}`)}
          </Check>
        ))}
      </fieldset>
      <div className="actions">
        <Button type="submit" kind="primary" isPending={save.isPending} isDisabled={name.trim() === ''}>
          {t(webhook === undefined ? 'webhooks.make' : 'ui.save')}
        </Button>
        <Button onPress={onCancel}>{t('ui.cancel')}</Button>
      </div>
    </Form>
  )
}
