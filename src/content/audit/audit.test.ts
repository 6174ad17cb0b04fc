import { expect, test } from 'vitest'
import { createTestContext } from '../../../test/content-context.ts'
import { describeOnEachDatabase } from '../../../test/databases.ts'
import { invalidationHead, pruneInvalidations, readInvalidationsSince } from '../invalidations/queries.ts'
import { inTransaction } from '../work.ts'
import { listAuditAfter } from './queries.ts'
import { verifyAudit } from './verify.ts'

describeOnEachDatabase('the ledgers', (get) => {
  test('number changes in the order of their commits, with no gap in the audit', async () => {
    const context = createTestContext(get().database)
    await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        inTransaction(context, async (work) => {
          work.record({ event: 'tested', targetKind: 'test', targetId: `${n}`, detail: { text: 'می‌خواهم «\u2067»' } })
          work.invalidate(`test:${n}`, `test:${n}`, 'list:fa')
        }),
      ),
    )
    const rows = await listAuditAfter(get().database.reader, 0, 100)
    expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1))
    expect(await verifyAudit(get().database.reader)).toEqual({ isIntact: true, rows: 30 })
    const stale = await readInvalidationsSince(get().database.reader, 0)
    expect(stale).toHaveLength(60)
    const heads = context.events.flatMap((event) => (event.type === 'invalidated' ? event.seqs : []))
    expect(Math.max(...heads)).toBe(await invalidationHead(get().database.reader))
    expect(await readInvalidationsSince(get().database.reader, stale[57]?.seq ?? 0, 1)).toHaveLength(1)
    await pruneInvalidations(get().database.writer, Number.MAX_SAFE_INTEGER)
    expect(await invalidationHead(get().database.reader)).toBe(Math.max(...heads))
    expect(await readInvalidationsSince(get().database.reader, 0)).toHaveLength(1)
  })

  test.each([
    [
      'changed',
      (seq: number) => get().database.writer.updateTable('audit').set({ detail: '{}' }).where('seq', '=', seq),
    ],
    [
      're-attributed',
      (seq: number) => get().database.writer.updateTable('audit').set({ actor_id: 'x' }).where('seq', '=', seq),
    ],
    ['removed', (seq: number) => get().database.writer.deleteFrom('audit').where('seq', '=', seq)],
  ])('betray a row that was %s', async (_, tamper) => {
    const before = await listAuditAfter(get().database.reader, 0, 100)
    await tamper(12).execute()
    const verdict = await verifyAudit(get().database.reader)
    expect(verdict.isIntact).toBe(false)
    await get().database.writer.deleteFrom('audit').execute()
    await get().database.writer.insertInto('audit').values(before).execute()
    expect((await verifyAudit(get().database.reader)).isIntact).toBe(true)
  })
})
