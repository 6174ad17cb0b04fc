import { nothing } from '../contract/fields.ts'
import {
  deliveries,
  delivery,
  deliveryQuery,
  madeWebhook,
  newWebhook,
  webhook,
  webhookChange,
  webhooks,
  webhookSecret,
} from '../contract/webhooks.ts'
import { readJson } from '../content/json.ts'
import { readCursor, writeCursor } from '../content/scan.ts'
import type { AccessContext } from '../content/users/access.ts'
import {
  changeWebhook,
  createWebhook,
  pingWebhook,
  removeWebhook,
  renewWebhookSecret,
  repeatDelivery,
} from '../content/webhooks/manage.ts'
import { findDelivery, findWebhook, listDeliveries, listWebhooks } from '../content/webhooks/queries.ts'
import type { WebhookDeliveriesTable, WebhooksTable } from '../db/schema.ts'
import type { Thing } from '../permissions.ts'
import { problem } from '../problems.ts'
import { iso } from './output.ts'
import { withoutUndefined } from './present.ts'
import { type Access, route, type Route } from './route.ts'

async function webhookThing({ db }: AccessContext, parameter: string): Promise<Thing | undefined> {
  return (await findWebhook(db.reader, parameter)) && {}
}
async function deliveryThing({ db }: AccessContext, parameter: string): Promise<Thing | undefined> {
  return (await findDelivery(db.reader, parameter)) && {}
}

type Named = Exclude<Access, { to: 'anybody' }>
const manages = { to: 'allowed', action: 'webhook.manage' } as const
const managesOne: Named = { ...manages, thing: webhookThing }
/** What decides whom the newsroom tells. */
const decides: Named = { ...managesOne, confirmed: true }
const ofDelivery: Named = { ...manages, thing: deliveryThing }

async function show({ db }: AccessContext, webhookId: string) {
  const row = await findWebhook(db.reader, webhookId)
  if (row === undefined) throw problem('not-found')
  return toOutput(row)
}

async function showDelivery({ db }: AccessContext, deliveryId: string) {
  const row = await findDelivery(db.reader, deliveryId)
  if (row === undefined) throw problem('not-found')
  return toDelivery(row)
}

/** Those who are told of changes, and what became of each message. */
export const webhookRoutes: readonly Route[] = [
  route('GET', '/webhooks', manages, { input: nothing, output: webhooks }, async ({ context }) => ({
    body: { items: (await listWebhooks(context.db.reader)).map(toOutput) },
  })),
  route(
    'POST',
    '/webhooks',
    { ...manages, confirmed: true },
    { input: newWebhook, output: madeWebhook },
    async ({ context, input }) => {
      const { id, secret } = await createWebhook(context, input)
      return { status: 201, body: { webhook: await show(context, id), secret } }
    },
  ),
  route('GET', '/webhooks/:id', managesOne, { input: nothing, output: webhook }, async (asked) => ({
    body: await show(asked.context, asked.parameter),
  })),
  route('PATCH', '/webhooks/:id', decides, { input: webhookChange, output: webhook }, async (asked) => {
    await changeWebhook(asked.context, asked.parameter, withoutUndefined(asked.input))
    return { body: await show(asked.context, asked.parameter) }
  }),
  route('POST', '/webhooks/:id/secret', decides, { input: nothing, output: webhookSecret }, async (asked) => ({
    body: { secret: await renewWebhookSecret(asked.context, asked.parameter) },
  })),
  route('DELETE', '/webhooks/:id', managesOne, { input: nothing, output: nothing }, async ({ context, parameter }) => {
    await removeWebhook(context, parameter)
    return {}
  }),
  route('POST', '/webhooks/:id/ping', managesOne, { input: nothing, output: delivery }, async (asked) => ({
    status: 202,
    body: await showDelivery(asked.context, await pingWebhook(asked.context, asked.parameter)),
  })),
  route('GET', '/webhooks/:id/deliveries', managesOne, { input: deliveryQuery, output: deliveries }, async (asked) => {
    const { cursor, limit = 50 } = asked.input
    const after = cursor === undefined ? undefined : readCursor(cursor)
    if (cursor !== undefined && after === undefined) throw problem('invalid-input')
    const rows = await listDeliveries(asked.context.db.worker, asked.parameter, after, limit + 1)
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    const items = shown.map(toDelivery)
    if (rows.length <= limit || last === undefined) return { body: { items } }
    return { body: { items, nextCursor: writeCursor({ at: last.created_at, id: last.id }) } }
  }),
  route('POST', '/webhook-deliveries/:id/retry', ofDelivery, { input: nothing, output: delivery }, async (asked) => {
    await repeatDelivery(asked.context, asked.parameter)
    return { status: 202, body: await showDelivery(asked.context, asked.parameter) }
  }),
]

const toOutput = (row: WebhooksTable) => ({
  id: row.id,
  name: row.name,
  url: row.url,
  events: [...readJson<readonly string[]>(row.events)],
  isEnabled: row.enabled === 1,
  createdAt: iso(row.created_at),
})

const toDelivery = (row: WebhookDeliveriesTable) => ({
  id: row.id,
  event: row.event,
  body: row.payload,
  attempts: row.attempts,
  status: row.status,
  error: row.error,
  createdAt: iso(row.created_at),
  deliveredAt: row.delivered_at === null ? null : iso(row.delivered_at),
})
