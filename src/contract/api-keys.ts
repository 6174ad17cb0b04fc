import { z } from 'zod'
import { scopeNames } from '../permissions.ts'
import { id, instant, listOf, name } from './fields.ts'

const apiKey = z.strictObject({
  id,
  name: z.string(),
  /** The first characters, by which people tell keys apart. */
  prefix: z.string(),
  ownerId: id,
  ownerName: z.string(),
  scopes: z.array(z.enum(scopeNames)),
  createdAt: instant,
  usedAt: instant.nullable(),
  expiresAt: instant.nullable(),
})
export type ApiKeyOutput = z.output<typeof apiKey>

export const apiKeys = listOf(apiKey)

export const newApiKey = z.strictObject({
  name,
  scopes: z.array(z.enum(scopeNames)).min(1).max(scopeNames.length),
  /** Days until it ends; null for never. */
  days: z.int().min(1).max(3_650).nullable(),
})

/** The key itself is shown once. */
export const madeApiKey = z.strictObject({ apiKey, secret: z.string() })
