/** What webhooks can be told of. */
export const webhookEvents = [
  'article.published',
  'article.archived',
  'article.withdrawn',
  'article.trashed',
  'article.restored',
  'page.published',
  'page.unpublished',
  'page.trashed',
  'comment.approved',
] as const

/** One of them. */
export type WebhookEvent = (typeof webhookEvents)[number]
