import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { webhookEvents } from '../../../src/contract/webhook-events.ts'
import { call } from '../api/client.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { List } from '../ui/list.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'

type Delivery = Endpoints['GET /webhooks/:id/deliveries']['output']['items'][number]

const keyOf = (webhookId: string) => ['GET /webhooks/:id/deliveries', webhookId] as const

/** What was sent to one of them and what became of it, newest first. */
export function Deliveries({ webhookId, onClose }: { readonly webhookId: string; readonly onClose: () => void }) {
  const { t } = useI18n()
  const query = useInfiniteQuery({
    queryKey: keyOf(webhookId),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call('GET /webhooks/:id/deliveries', {
        id: webhookId,
        input: { limit: '20', ...(pageParam === undefined ? {} : { cursor: pageParam }) },
        signal,
      }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    // What was sent a moment ago is answered a moment later.
    refetchInterval: 3_000,
  })
  return (
    <>
      <List
        query={query}
        label={t('webhooks.log')}
        columns={[t('webhooks.message'), t('webhooks.outcome'), t('webhooks.when')]}
        empty={<EmptyState title={t('webhooks.nothingSent')} text={t('webhooks.nothingSentText')} />}
        row={(delivery) => <Row key={delivery.id} delivery={delivery} webhookId={webhookId} />}
      />
      <div className="actions">
        <Button onPress={onClose}>{t('ui.close')}</Button>
      </div>
    </>
  )
}

const isEvent = (name: string): name is (typeof webhookEvents)[number] => webhookEvents.some((event) => event === name)

function Row({ delivery, webhookId }: { readonly delivery: Delivery; readonly webhookId: string }) {
  const { t, dateTime, number } = useI18n()
  const client = useQueryClient()
  const { id, event, attempts, status, error, createdAt, deliveredAt } = delivery
  const repeat = async () => {
    try {
      await call('POST /webhook-deliveries/:id/retry', { id })
      await client.invalidateQueries({ queryKey: keyOf(webhookId) })
      say(t('webhooks.sentAgain'))
    } catch (failure) {
      sayFailure(failure, t)
    }
  }
  const [tone, outcome] =
    deliveredAt !== null
      ? (['pill pill-good', 'webhooks.delivered'] as const)
      : attempts === 0
        ? (['pill', 'webhooks.pending'] as const)
        : (['pill pill-bad', 'webhooks.refused'] as const)
  const name = event === 'ping' ? t('webhooks.event.ping') : isEvent(event) ? t(`webhooks.event.${event}`) : event
  return (
    <tr>
      <th scope="row">
        {name}
        {error !== '' && (
          <span className="note detail">
            <bdi dir="auto">{error}</bdi>
          </span>
        )}
      </th>
      <td data-label={t('webhooks.outcome')}>
        <span className={tone}>{t(outcome)}</span>
        {status !== null && <span className="note"> {t('webhooks.status', { status: String(status) })}</span>}
        {attempts > 1 && <span className="note"> {t('jobs.attempt', { number: number(attempts) })}</span>}
      </td>
      <td data-label={t('webhooks.when')}>
        <time dateTime={createdAt}>{dateTime(createdAt)}</time>
      </td>
      <td>
        <Button kind="plain" aria-label={t('webhooks.repeatOf', { name })} onPress={() => void repeat()}>
          {t('webhooks.repeat')}
        </Button>
      </td>
    </tr>
  )
}
