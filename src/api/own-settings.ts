import { nothing } from '../contract/fields.ts'
import { articleFilters, mailSwitches } from '../contract/own-settings.ts'
import { readOwnSetting, writeOwnSetting } from '../content/own-settings/queries.ts'
import { inTransaction } from '../content/work.ts'
import { route, type Route } from './route.ts'

const oneself = { to: 'oneself' } as const

/** What everybody sets for themselves. */
export const ownSettingRoutes: readonly Route[] = [
  route(
    'GET',
    '/account/article-filters',
    oneself,
    { input: nothing, output: articleFilters },
    async (asked, caller) => ({
      body: await readOwnSetting(asked.context.db.reader, caller.user.id, 'article-filters'),
    }),
  ),
  route(
    'PUT',
    '/account/article-filters',
    oneself,
    { input: articleFilters, output: articleFilters, limits: { mostBytes: 100_000, deepest: 6 } },
    async ({ context, input }, caller) => {
      await inTransaction(context, ({ tx }) => writeOwnSetting(tx, caller.user.id, 'article-filters', input))
      return { body: input }
    },
  ),
  route('GET', '/account/mail', oneself, { input: nothing, output: mailSwitches }, async (asked, caller) => ({
    body: await readOwnSetting(asked.context.db.reader, caller.user.id, 'mail'),
  })),
  route('PUT', '/account/mail', oneself, { input: mailSwitches, output: mailSwitches }, async (asked, caller) => {
    const { context, input } = asked
    await inTransaction(context, ({ tx }) => writeOwnSetting(tx, caller.user.id, 'mail', input))
    return { body: input }
  }),
]
