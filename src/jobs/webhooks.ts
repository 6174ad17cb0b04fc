import { z } from 'zod'
import type { ContentContext } from '../content/context.ts'
import type { Seal } from '../content/secrets/seal.ts'
import { deliveryJob } from '../content/webhooks/enqueue.ts'
import { findDelivery, findWebhook, updateDelivery } from '../content/webhooks/queries.ts'
import { signatureHeaders, webhookPurpose } from '../content/webhooks/sign.ts'
import { inTransaction } from '../content/work.ts'
import { MatbaaError, reasonOf } from '../errors.ts'
import type { OutsidePost } from '../outbound/post-public.ts'
import type { JobKind } from './kinds.ts'

/** How webhooks are told. */
export interface WebhookVoice {
  readonly post: OutsidePost
  readonly seal: Seal
}

const payloadSchema = z.strictObject({ deliveryId: z.string() })
const statusSchema = z.object({ status: z.int() })

/**
 * Makes a delivery: signed anew at each attempt, so that a late one is not taken for one that somebody sends again. What a
 * receiver does not take is tried again by the queue, after longer and longer waits; each attempt is written into the log.
 */
export function webhookKind(context: ContentContext, { post, seal }: WebhookVoice): JobKind {
  return {
    name: deliveryJob,
    lane: 'outside',
    // One receiver that answers slowly must not hold up the others.
    atOnce: 4,
    leaseMs: 60_000,
    attempts: 8,
    async run(payload) {
      const { deliveryId } = payloadSchema.parse(payload)
      const delivery = await findDelivery(context.db.worker, deliveryId)
      const webhook = delivery && (await findWebhook(context.db.worker, delivery.webhook_id))
      if (delivery === undefined || webhook?.enabled !== 1) return
      const write = (outcome: Parameters<typeof updateDelivery>[2]): Promise<void> =>
        inTransaction(context, (work) =>
          updateDelivery(work.tx, deliveryId, { attempts: delivery.attempts + 1, ...outcome }),
        )
      try {
        const secret = seal.open(webhookPurpose(webhook.id), webhook.secret)
        if (secret === undefined) throw new Error('The secret of the webhook cannot be read: give it a new one.')
        const at = context.clock()
        const body = delivery.payload
        const headers = signatureHeaders(secret, { id: delivery.id, at, body })
        const status = await post(webhook.url, { contentType: 'application/json; charset=utf-8', text: body, headers })
        await write({ status, error: '', delivered_at: context.clock() })
      } catch (error) {
        const details = error instanceof MatbaaError ? statusSchema.safeParse(error.details) : undefined
        const status = details?.success === true ? details.data.status : null
        await write({ status, error: reasonOf(error).slice(0, 2_000) })
        throw error
      }
    },
  }
}
