import { z } from 'zod'
import { backupOverview } from '../contract/backup.ts'
import { nothing } from '../contract/fields.ts'
import { countStock, findLastBackup } from '../content/backup/queries.ts'
import { inTransaction } from '../content/work.ts'
import { iso } from './output.ts'
import { route, type Route } from './route.ts'

/** A copy of everything, for those who answer for it. */
export const backupRoutes: readonly Route[] = [
  route(
    'GET',
    '/backup/overview',
    { to: 'allowed', action: 'backup.download' },
    { input: nothing, output: backupOverview },
    async ({ context }) => {
      const last = await findLastBackup(context.db.worker)
      const stock = await countStock(context.db.worker)
      return { body: { ...stock, last: last === undefined ? null : { at: iso(last.at), byName: last.byName } } }
    },
  ),
  route(
    'GET',
    '/backup',
    { to: 'allowed', action: 'backup.download', confirmed: true },
    { input: nothing, output: z.strictObject({}) },
    async ({ context, tools }) => {
      const content = await tools.openBackup()
      await inTransaction(context, async (work) => {
        work.record({ event: 'backup.downloaded', targetKind: 'backup', targetId: '' })
      })
      const day = new Date(context.clock()).toISOString().slice(0, 10)
      return { file: { name: `matbaa-${day}.tar`, mime: 'application/x-tar', content } }
    },
  ),
]
