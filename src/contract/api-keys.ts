import { z } from 'zod'
import { scopeNames } from '../permissions.ts'
import { id, instant, listOf, name } from './fields.ts'

const apiKey = z.strictObject({
  id,
  name: z.string().describe('What it is called.'),
  prefix: z.string().describe('The first characters, by which people tell keys apart.'),
  ownerId: id.describe('Whose key it is.'),
  ownerName: z.string().describe('Their name.'),
  scopes: z.array(z.enum(scopeNames)).describe('What it may do.'),
  createdAt: instant,
  usedAt: instant.nullable().describe('When it was last used (ISO 8601, UTC); null for never.'),
  expiresAt: instant.nullable().describe('When it ends (ISO 8601, UTC); null for never.'),
})
export type ApiKeyOutput = z.output<typeof apiKey>

export const apiKeys = listOf(apiKey)

export const newApiKey = z.strictObject({
  name,
  scopes: z.array(z.enum(scopeNames)).min(1).max(scopeNames.length).describe('What it may do.'),
  days: z.int().min(1).max(3_650).nullable().describe('Days until it ends; null for never.'),
})

/** The key itself is shown once. */
export const madeApiKey = z.strictObject({
  apiKey: apiKey.describe('The key as it is listed.'),
  secret: z.string().describe('The key itself; it is shown this once.'),
})
