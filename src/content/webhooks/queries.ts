import type { Queryable } from '../../db/database.ts'
import type { WebhookDeliveriesTable, WebhooksTable } from '../../db/schema.ts'

/** All webhooks, the oldest first. */
export function listWebhooks(db: Queryable): Promise<readonly WebhooksTable[]> {
  return db.selectFrom('webhooks').selectAll().orderBy('id').execute()
}

/** One webhook. */
export function findWebhook(db: Queryable, id: string): Promise<WebhooksTable | undefined> {
  return db.selectFrom('webhooks').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Writes a new webhook. */
export async function insertWebhook(tx: Queryable, row: WebhooksTable): Promise<void> {
  await tx.insertInto('webhooks').values(row).execute()
}

/** Changes columns of a webhook. */
export async function updateWebhook(
  tx: Queryable,
  id: string,
  changes: Partial<Omit<WebhooksTable, 'id'>>,
): Promise<void> {
  await tx.updateTable('webhooks').set(changes).where('id', '=', id).execute()
}

/** Takes a webhook away with its log. */
export async function deleteWebhook(tx: Queryable, id: string): Promise<void> {
  await tx.deleteFrom('webhook_deliveries').where('webhook_id', '=', id).execute()
  await tx.deleteFrom('webhooks').where('id', '=', id).execute()
}

/** Writes deliveries that are to be made. */
export async function insertDeliveries(tx: Queryable, rows: readonly WebhookDeliveriesTable[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('webhook_deliveries').values(rows).execute()
}

/** One delivery. */
export function findDelivery(db: Queryable, id: string): Promise<WebhookDeliveriesTable | undefined> {
  return db.selectFrom('webhook_deliveries').selectAll().where('id', '=', id).executeTakeFirst()
}

/** What became of an attempt. */
export async function updateDelivery(
  tx: Queryable,
  id: string,
  changes: Partial<Omit<WebhookDeliveriesTable, 'id'>>,
): Promise<void> {
  await tx.updateTable('webhook_deliveries').set(changes).where('id', '=', id).execute()
}

/** Deliveries of a webhook, newest first, after a cursor. */
export function listDeliveries(
  db: Queryable,
  webhookId: string,
  after: { readonly at: number; readonly id: string } | undefined,
  limit: number,
): Promise<readonly WebhookDeliveriesTable[]> {
  return db
    .selectFrom('webhook_deliveries')
    .selectAll()
    .where('webhook_id', '=', webhookId)
    .$if(after !== undefined, (query) =>
      query.where((eb) => eb(eb.refTuple('created_at', 'id'), '<', eb.tuple(after?.at ?? 0, after?.id ?? ''))),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** Forgets deliveries that are older. */
export async function deleteDeliveriesBefore(tx: Queryable, before: number): Promise<void> {
  await tx.deleteFrom('webhook_deliveries').where('created_at', '<', before).execute()
}
