import { z } from 'zod'
import { nothing } from '../contract/fields.ts'
import { inTransaction } from '../content/work.ts'
import { route, type Route } from './route.ts'

/** A copy of everything, for those who answer for it. */
export const backupRoutes: readonly Route[] = [
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
