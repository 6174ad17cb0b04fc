import { z } from 'zod'
import { scopeNames } from '../permissions.ts'
import { id, instant, listOf, name } from './fields.ts'

const apiKey = z.strictObject({
  id,
  name: z.string(),
  prefix: z.string().describe('The first characters, by which people tell keys apart.'),
  ownerId: id,
  ownerName: z.string(),
  scopes: z.array(z.enum(scopeNames)),
  createdAt: instant,
  usedAt: instant.nullable().describe('When it was last used (ISO 8601, UTC); null for never.'),
  expiresAt: instant.nullable().describe('When it ends (ISO 8601, UTC); null for never.'),
})
export type ApiKeyOutput = z.output<typeof apiKey>

export const apiKeys = listOf(apiKey)

export const newApiKey = z.strictObject({
  name,
  scopes: z.array(z.enum(scopeNames)).min(1).max(scopeNames.length),
  days: z.int().min(1).max(3_650).nullable().describe('Days until it ends; null for never.'),
})

/** The key itself is shown once. */
export const madeApiKey = z.strictObject({ apiKey, secret: z.string() })
