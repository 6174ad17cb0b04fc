import type { WebhookEvent } from '../../contract/webhook-events.ts'
import { problem } from '../../problems.ts'
import type { WebhooksTable } from '../../db/schema.ts'
import { randomId } from '../random-id.ts'
import { refuseUnstorableText } from '../stored-text.ts'
import type { AccessContext } from '../users/access.ts'
import { inTransaction, type Work } from '../work.ts'
import { enqueueAttempt, enqueueDelivery } from './enqueue.ts'
import { deleteWebhook, findDelivery, findWebhook, insertWebhook, listWebhooks, updateWebhook } from './queries.ts'
import { newWebhookSecret, webhookPurpose } from './sign.ts'

/** A newsroom tells no more others than this. */
const mostWebhooks = 20

/** What may be set of a webhook. */
export interface WebhookFields {
  readonly name: string
  readonly url: string
  readonly events: readonly WebhookEvent[]
  readonly isEnabled: boolean
}

/** Makes a webhook; its secret is given once. */
export function createWebhook(
  context: AccessContext,
  fields: WebhookFields,
): Promise<{ readonly id: string; readonly secret: string }> {
  return inTransaction(context, async (work) => {
    refuseUnstorableText(fields)
    await work.lock('webhooks')
    if ((await listWebhooks(work.tx)).length >= mostWebhooks) throw problem('too-many-webhooks')
    const id = randomId(work)
    const secret = newWebhookSecret(work.random)
    await insertWebhook(work.tx, {
      id,
      ...columnsOf(fields),
      secret: context.seal.close(webhookPurpose(id), secret),
      created_at: work.clock(),
    })
    // Many receivers are known by a secret in their address: the log, which is exported, names the host.
    const detail = { host: new URL(fields.url).host }
    work.record({ event: 'webhook.created', targetKind: 'webhook', targetId: id, detail })
    return { id, secret }
  })
}

/** Changes a webhook; what is left out stays. */
export function changeWebhook(context: AccessContext, id: string, changes: Partial<WebhookFields>): Promise<void> {
  return inTransaction(context, async (work) => {
    refuseUnstorableText(changes)
    await requireWebhook(work, id)
    if (Object.keys(changes).length === 0) return
    await updateWebhook(work.tx, id, {
      ...(changes.name === undefined ? {} : { name: changes.name }),
      ...(changes.url === undefined ? {} : { url: changes.url }),
      ...(changes.events === undefined ? {} : { events: JSON.stringify(changes.events) }),
      ...(changes.isEnabled === undefined ? {} : { enabled: changes.isEnabled ? 1 : 0 }),
    })
    const detail = { fields: Object.keys(changes) }
    work.record({ event: 'webhook.changed', targetKind: 'webhook', targetId: id, detail })
  })
}

/** Gives a webhook another secret, at once: what is on its way is signed with the new one. */
export function renewWebhookSecret(context: AccessContext, id: string): Promise<string> {
  return inTransaction(context, async (work) => {
    await requireWebhook(work, id)
    const secret = newWebhookSecret(work.random)
    await updateWebhook(work.tx, id, { secret: context.seal.close(webhookPurpose(id), secret) })
    work.record({ event: 'webhook.secret-renewed', targetKind: 'webhook', targetId: id })
    return secret
  })
}

/** Takes a webhook away with its log; what waits to be told is told no more. */
export function removeWebhook(context: AccessContext, id: string): Promise<void> {
  return inTransaction(context, async (work) => {
    await requireWebhook(work, id)
    await deleteWebhook(work.tx, id)
    work.record({ event: 'webhook.removed', targetKind: 'webhook', targetId: id })
  })
}

/** Tells a webhook of nothing, to see whether it hears. Returns the delivery. */
export function pingWebhook(context: AccessContext, id: string): Promise<string> {
  return inTransaction(context, async (work) => {
    await requireWebhook(work, id)
    return enqueueDelivery(work, id, 'ping', { kind: 'webhook', id })
  })
}

/** Makes a delivery again, from its first attempt on. */
export function repeatDelivery(context: AccessContext, deliveryId: string): Promise<void> {
  return inTransaction(context, async (work) => {
    if ((await findDelivery(work.tx, deliveryId)) === undefined) throw problem('not-found')
    await enqueueAttempt(work, deliveryId)
    work.record({ event: 'webhook.repeated', targetKind: 'webhook-delivery', targetId: deliveryId })
  })
}

async function requireWebhook(work: Work, id: string): Promise<WebhooksTable> {
  const webhook = await findWebhook(work.tx, id)
  if (webhook === undefined) throw problem('not-found')
  return webhook
}

const columnsOf = ({ name, url, events, isEnabled }: WebhookFields) =>
  ({ name, url, events: JSON.stringify(events), enabled: isEnabled ? 1 : 0 }) as const
