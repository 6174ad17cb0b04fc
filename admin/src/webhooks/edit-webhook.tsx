import { useMutation, useQueryClient } from '@tanstack/react-query'
import { webhookEvents } from '../../../src/contract/webhook-events.ts'
import { call } from '../api/client.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Check } from '../ui/check.tsx'
import { SaveForm } from '../ui/save-form.tsx'
import { TextField } from '../ui/text-field.tsx'
import { say } from '../ui/toasts.tsx'
import { useTyped } from '../ui/use-typed.ts'

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
  const typed = useTyped('webhook', webhook?.id, {
    name: webhook?.name ?? '',
    url: webhook?.url ?? 'https://',
    events: webhookEvents.filter((event) => webhook === undefined || webhook.events.includes(event)),
  })
  const { type } = typed
  const { name, url, events } = typed.fields
  const save = useMutation({
    mutationFn: async () => {
      const input = { name, url: url.trim(), events: [...events] }
      if (webhook === undefined) return (await call('POST /webhooks', { input })).secret
      await call('PATCH /webhooks/:id', { id: webhook.id, input })
      return undefined
    },
    onSuccess: async (secret) => {
      typed.forget()
      await client.invalidateQueries({ queryKey: ['GET /webhooks'] })
      if (secret === undefined) say(t('ui.saved'))
      onDone(secret)
    },
  })
  const faults = faultsOf(save.error)
  return (
    <SaveForm
      mutation={save}
      typed={typed}
      onCancel={onCancel}
      deed={t(webhook === undefined ? 'webhooks.make' : 'ui.save')}
      isUnready={name.trim() === ''}
    >
      <TextField
        label={t('webhooks.name')}
        value={name}
        onChange={(text) => type({ name: text })}
        fault={faults['name']}
        isRequired
        autoFocus
      />
      <TextField
        label={t('webhooks.url')}
        hint={t('webhooks.urlHint')}
        dir="ltr"
        value={url}
        onChange={(text) => type({ url: text })}
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
              type({ events: webhookEvents.filter((one) => (one === event ? isWanted : events.includes(one))) })
            }
          >
            {t(`webhooks.event.${event}`)}
          </Check>
        ))}
      </fieldset>
    </SaveForm>
  )
}
