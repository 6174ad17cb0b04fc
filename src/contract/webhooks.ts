import { z } from 'zod'
import { instant, listOf, name, paging } from './fields.ts'
import { webhookEvents } from './webhook-events.ts'

const event = z.enum(webhookEvents)
const url = z
  .url({ protocol: /^https$/ })
  .max(2_000)
  .refine((address) => {
    const url = URL.parse(address)
    return url?.username === '' && url.password === ''
  })
const events = z.array(event).max(webhookEvents.length)

/** Somebody who is told of changes. */
export const webhook = z.strictObject({
  id: z.string(),
  name: z.string(),
  url: z.string().describe('Where it is told: a public address with https.'),
  events: z.array(z.string()),
  isEnabled: z.boolean(),
  createdAt: instant,
})
export const webhooks = z.strictObject({ items: z.array(webhook) })
export const newWebhook = z.strictObject({ name, url, events, isEnabled: z.boolean().default(true) })
export const webhookChange = z.strictObject({
  name: name.optional(),
  url: url.optional(),
  events: events.optional(),
  isEnabled: z.boolean().optional(),
})
/** The secret is shown once: `whsec_` and base64, as the libraries of Standard Webhooks take it. */
export const madeWebhook = z.strictObject({ webhook, secret: z.string() })
export const webhookSecret = z.strictObject({ secret: z.string() })

/** One message and what became of it. */
export const delivery = z.strictObject({
  id: z.string(),
  event: z.string(),
  body: z.string().describe('What is sent, as it is sent.'),
  attempts: z.int().describe('How often it was tried.'),
  status: z.int().nullable().describe('What the receiver answered last; null where it did not.'),
  error: z.string().describe('Why the last attempt failed, empty for none.'),
  createdAt: instant,
  deliveredAt: instant.nullable(),
})
export const deliveries = listOf(delivery)
export const deliveryQuery = z.strictObject(paging)
