import { type WebhookEvent, webhookEvents } from '../../contract/webhook-events.ts'
import type { WebhookDeliveriesTable } from '../../db/schema.ts'
import type { AuditEntry } from '../audit/append.ts'
import { insertJob } from '../jobs/queries.ts'
import { readJson } from '../json.ts'
import { randomId } from '../random-id.ts'
import type { Work } from '../work.ts'
import { insertDeliveries, listWebhooks } from './queries.ts'

/** The kind of job that makes one delivery. */
export const deliveryJob = 'webhook.deliver'

/** What a transaction needs to be told of by webhooks: a part of `Work`, so that it can write them itself. */
type Telling = Pick<Work, 'tx' | 'clock' | 'random' | 'actor' | 'announce'>

const isTold = (event: string): event is WebhookEvent => webhookEvents.some((known) => known === event)

/**
 * Writes what webhooks are to be told of the changes that this transaction records: all of it is committed together, or
 * nothing. Imports bring in what was known elsewhere before.
 */
export async function enqueueDeliveries(work: Telling, entries: readonly AuditEntry[]): Promise<void> {
  if (work.actor.kind === 'import') return
  const told = entries.filter(({ event }) => isTold(event))
  if (told.length === 0) return
  const webhooks = (await listWebhooks(work.tx)).filter(({ enabled }) => enabled === 1)
  for (const webhook of webhooks) {
    const events = readJson<readonly string[]>(webhook.events)
    for (const entry of told.filter(({ event }) => events.includes(event))) {
      await enqueueDelivery(work, webhook.id, entry.event, { kind: entry.targetKind, id: entry.targetId })
    }
  }
}

/** Writes one delivery and the job that makes it. Nothing of a text leaves: who wants it, asks the public API for it. */
export async function enqueueDelivery(
  work: Telling,
  webhookId: string,
  event: string,
  target: { readonly kind: string; readonly id: string },
): Promise<string> {
  const id = randomId(work)
  const now = work.clock()
  const delivery: WebhookDeliveriesTable = {
    id,
    webhook_id: webhookId,
    event,
    payload: JSON.stringify({ id, type: event, timestamp: new Date(now).toISOString(), data: target }),
    status: null,
    error: '',
    attempts: 0,
    created_at: now,
    delivered_at: null,
  }
  await insertDeliveries(work.tx, [delivery])
  await enqueueAttempt(work, id)
  return id
}

/** Has a delivery made, from its first attempt on; nothing where it waits already. */
export async function enqueueAttempt(work: Telling, deliveryId: string): Promise<void> {
  const now = work.clock()
  const isAdded = await insertJob(work.tx, {
    id: randomId(work),
    kind: deliveryJob,
    payload: JSON.stringify({ deliveryId }),
    dedupe_key: `${deliveryJob}:${deliveryId}`,
    state: 'waiting',
    run_at: now,
    lease_until: null,
    attempts: 0,
    last_error: '',
    created_at: now,
  })
  if (isAdded) work.announce({ type: 'job.enqueued', kind: deliveryJob, runAt: now })
}
