import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/client.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { useConfirm } from '../ui/confirm.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Failure } from '../ui/failure.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { RowMenu } from '../ui/row-menu.tsx'
import { SecretDialog } from '../ui/secret-dialog.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import { Deliveries } from './deliveries.tsx'
import { EditWebhook } from './edit-webhook.tsx'

type Webhook = Endpoints['GET /webhooks']['output']['items'][number]

/** Programs of others that are told of changes. */
export function Webhooks() {
  const { t } = useI18n()
  const { data, error, refetch } = useQuery({
    queryKey: ['GET /webhooks'],
    queryFn: ({ signal }) => call('GET /webhooks', { signal }),
  })
  const [edited, setEdited] = useState<Webhook | 'new'>()
  const [log, setLog] = useState<Webhook>()
  const [secret, setSecret] = useState<string>()
  return (
    <>
      <PageHeader title={t('webhooks.title')}>
        <Button kind="primary" onPress={() => setEdited('new')}>
          {t('webhooks.make')}
        </Button>
      </PageHeader>
      {data === undefined && error === null && <Loading />}
      {data === undefined && error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <EmptyState title={t('webhooks.none')} text={t('webhooks.noneText')} />}
      {data !== undefined && data.items.length > 0 && (
        <table className="list" aria-label={t('webhooks.title')}>
          <thead>
            <tr>
              <th scope="col">{t('webhooks.name')}</th>
              <th scope="col">{t('webhooks.events')}</th>
              <th scope="col">{t('webhooks.state')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {data.items.map((webhook) => (
              <Row key={webhook.id} webhook={webhook} onEdit={setEdited} onLog={setLog} onSecret={setSecret} />
            ))}
          </tbody>
        </table>
      )}
      <Dialog
        title={edited === 'new' ? t('webhooks.make') : (edited?.name ?? '')}
        isOpen={edited !== undefined}
        onClose={() => setEdited(undefined)}
      >
        {edited !== undefined && (
          <EditWebhook
            webhook={edited === 'new' ? undefined : edited}
            onDone={(made) => {
              setEdited(undefined)
              setSecret(made)
            }}
            onCancel={() => setEdited(undefined)}
          />
        )}
      </Dialog>
      <Dialog
        title={log === undefined ? '' : t('webhooks.logOf', { name: log.name })}
        isOpen={log !== undefined}
        onClose={() => setLog(undefined)}
      >
        {log !== undefined && <Deliveries webhookId={log.id} onClose={() => setLog(undefined)} />}
      </Dialog>
      <SecretDialog
        title={t('webhooks.secretTitle')}
        text={t('webhooks.secretText')}
        secret={secret}
        onClose={() => setSecret(undefined)}
      />
    </>
  )
}

interface RowProps {
  readonly webhook: Webhook
  readonly onEdit: (webhook: Webhook) => void
  readonly onLog: (webhook: Webhook) => void
  readonly onSecret: (secret: string) => void
}

function Row({ webhook, onEdit, onLog, onSecret }: RowProps) {
  const { t } = useI18n()
  const client = useQueryClient()
  const confirm = useConfirm()
  const { id, name, url, events, isEnabled } = webhook
  const renew = () => client.invalidateQueries({ queryKey: ['GET /webhooks'] })
  const attempt = (deed: () => Promise<void>) => () => void deed().catch((error: unknown) => sayFailure(error, t))
  const setEnabled = async (wanted: boolean): Promise<void> => {
    await call('PATCH /webhooks/:id', { id, input: { isEnabled: wanted } })
    await renew()
  }
  const toggle = attempt(async () => {
    await setEnabled(!isEnabled)
    say(t(isEnabled ? 'webhooks.paused' : 'webhooks.resumed', { name }), {
      undo: attempt(() => setEnabled(isEnabled)),
    })
  })
  const ping = attempt(async () => {
    await call('POST /webhooks/:id/ping', { id })
    say(t('webhooks.pinged', { name }))
    onLog(webhook)
  })
  const newSecret = attempt(async () => {
    const isSure = await confirm({
      title: t('webhooks.newSecretQuestion', { name }),
      text: t('webhooks.newSecretText'),
      deed: t('webhooks.newSecret'),
      isDanger: true,
    })
    if (isSure) onSecret((await call('POST /webhooks/:id/secret', { id })).secret)
  })
  const remove = attempt(async () => {
    const isSure = await confirm({
      title: t('webhooks.removeQuestion', { name }),
      text: t('webhooks.removeText'),
      deed: t('ui.remove'),
      isDanger: true,
    })
    if (!isSure) return
    await call('DELETE /webhooks/:id', { id })
    await renew()
    say(t('webhooks.removed', { name }))
  })
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
        <span className="note">
          <bdi dir="ltr">{url}</bdi>
        </span>
      </th>
      <td data-label={t('webhooks.events')}>
        {events.length === 0 ? t('webhooks.noEvents') : t('webhooks.eventCount', { count: events.length })}
      </td>
      <td data-label={t('webhooks.state')}>
        <span className={isEnabled ? 'pill pill-good' : 'pill pill-waiting'}>
          {t(isEnabled ? 'webhooks.on' : 'webhooks.off')}
        </span>
      </td>
      <td>
        <RowMenu
          label={t('webhooks.actions', { name })}
          actions={[
            { label: t('webhooks.log'), run: () => onLog(webhook) },
            { label: t('webhooks.ping'), run: ping },
            { label: t('webhooks.edit'), run: () => onEdit(webhook) },
            { label: t(isEnabled ? 'webhooks.pause' : 'webhooks.resume'), run: toggle },
            { label: t('webhooks.newSecret'), run: newSecret },
            { label: t('ui.remove'), isDanger: true, run: remove },
          ]}
        />
      </td>
    </tr>
  )
}
