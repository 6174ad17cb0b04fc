import { z } from 'zod'
import { instant, listOf, name, paging, thingId } from './fields.ts'
import { webhookEvents } from './webhook-events.ts'

const event = z.enum(webhookEvents)
const url = z
  .url({ protocol: /^https$/ })
  .max(2_000)
  .refine((address) => {
    const url = URL.parse(address)
    return url?.username === '' && url.password === ''
  })
  .describe('Where it is told: a public address with https.')
const events = z.array(event).max(webhookEvents.length).describe('What it is told of.')

/** Somebody who is told of changes. */
export const webhook = z.strictObject({
  id: thingId,
  name: z.string().describe('What it is called.'),
  url: z.string().describe('Where it is told: a public address with https.'),
  events: z.array(z.string()).describe('What it is told of.'),
  isEnabled: z.boolean().describe('Whether it is told now.'),
  createdAt: instant,
})
export const webhooks = z.strictObject({ items: z.array(webhook).describe('What there is, in its order.') })
export const newWebhook = z.strictObject({
  name,
  url,
  events,
  isEnabled: z.boolean().default(true).describe('Whether it is told now.'),
})
export const webhookChange = z.strictObject({
  name: name.optional(),
  url: url.optional().describe('Where it is told: a public address with https.'),
  events: events.optional().describe('What it is told of.'),
  isEnabled: z.boolean().optional().describe('Whether it is told now.'),
})
/** The secret is shown once: `whsec_` and base64, as the libraries of Standard Webhooks take it. */
export const madeWebhook = z.strictObject({
  webhook: webhook.describe('The webhook as it is listed.'),
  secret: z.string().describe('What messages are signed with, `whsec_` and base64; it is shown this once.'),
})
export const webhookSecret = z.strictObject({
  secret: z.string().describe('What messages are signed with, `whsec_` and base64; it is shown this once.'),
})

/** One message and what became of it. */
export const delivery = z.strictObject({
  id: thingId,
  event: z.string().describe('What it tells of.'),
  body: z.string().describe('What is sent, as it is sent.'),
  attempts: z.int().describe('How often it was tried.'),
  status: z.int().nullable().describe('What the receiver answered last; null where it did not.'),
  error: z.string().describe('Why the last attempt failed, empty for none.'),
  createdAt: instant,
  deliveredAt: instant.nullable().describe('When it arrived (ISO 8601, UTC); null where it did not.'),
})
export const deliveries = listOf(delivery)
export const deliveryQuery = z.strictObject(paging)
