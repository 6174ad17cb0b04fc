import { createHmac } from 'node:crypto'

const prefix = 'whsec_'

/** A new secret, as receivers are given it: 32 random bytes. */
export const newWebhookSecret = (random: (bytes: number) => Uint8Array): string =>
  prefix + Buffer.from(random(32)).toString('base64')

/** The purpose under which the secret of a webhook is sealed. */
export const webhookPurpose = (webhookId: string): string => `webhook ${webhookId}`

/**
 * The headers by which a receiver knows that a message is from here, is this one, and is not an old one sent again
 * (Standard Webhooks 1.0: HMAC-SHA256 over id, seconds and body).
 */
export function signatureHeaders(
  secret: string,
  message: { readonly id: string; readonly at: number; readonly body: string },
): Readonly<Record<string, string>> {
  const seconds = Math.floor(message.at / 1_000)
  const key = Buffer.from(secret.slice(prefix.length), 'base64')
  const signature = createHmac('sha256', key).update(`${message.id}.${seconds}.${message.body}`).digest('base64')
  return {
    'webhook-id': message.id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${signature}`,
  }
}
