/** What the log may say, by what it is about: the words stand in the messages under `audit.event.…`. */
export const auditEvents = [
  'session.started',
  'session.ended',
  'session.confirmed',
  'sign-in.failed',
  'second-factor.failed',
  'recovery-code.used',
  'person.invited',
  'person.joined',
  'person.became-owner',
  'person.changed',
  'person.role-changed',
  'person.disabled',
  'person.enabled',
  'second-factor.reset',
  'password.changed',
  'password.reset',
  'password-reset.requested',
  'password-reset.issued',
  'authenticator.added',
  'authenticator.removed',
  'passkey.added',
  'passkey.removed',
  'recovery-codes.drawn',
  'api-key.created',
  'api-key.revoked',
  'set-up.link-issued',
  'article.published',
  'setting.saved',
  'edition.saved',
] as const

/** One of them. */
export type AuditEvent = (typeof auditEvents)[number]

/** Whether the messages have words for it; what they have none for is shown by its code. */
export const isAuditEvent = (event: string): event is AuditEvent => (auditEvents as readonly string[]).includes(event)
