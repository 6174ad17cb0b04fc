import { z } from 'zod'
import { apiKeys, madeApiKey, newApiKey } from '../contract/api-keys.ts'
import { nothing, paging } from '../contract/fields.ts'
import { createApiKey, revokeApiKey } from '../content/api-keys/keys.ts'
import { findApiKey, listApiKeys } from '../content/api-keys/queries.ts'
import { toApiKeyOutput } from './output.ts'
import { route, type Route } from './route.ts'

/** Keys for programs. */
export const apiKeyRoutes: readonly Route[] = [
  route(
    'GET',
    '/api-keys',
    { to: 'allowed', action: 'api-key.manage' },
    { input: z.strictObject(paging), output: apiKeys },
    async ({ context, input: { cursor = '', limit = 50 } }) => {
      const rows = await listApiKeys(context.db.reader, { after: cursor, limit })
      const items = rows.slice(0, limit).map(toApiKeyOutput)
      return { body: rows.length > limit ? { items, nextCursor: items.at(-1)?.id } : { items } }
    },
  ),
  route(
    'POST',
    '/api-keys',
    { to: 'allowed', action: 'api-key.manage', confirmed: true },
    { input: newApiKey, output: madeApiKey },
    async ({ context, input }, { user }) => {
      const { row, secret } = await createApiKey(context, user.id, input)
      return { status: 201, body: { apiKey: toApiKeyOutput({ ...row, ownerName: user.name }), secret } }
    },
  ),
  route(
    'DELETE',
    '/api-keys/:id',
    {
      to: 'allowed',
      action: 'api-key.manage',
      thing: async ({ db }, parameter) => {
        const key = await findApiKey(db.reader, parameter.toWellFormed())
        return key && { ownerId: key.user_id }
      },
    },
    { input: nothing, output: nothing },
    async ({ context, parameter }) => {
      await revokeApiKey(context, parameter)
      return {}
    },
  ),
]
