import { expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../test/databases.ts'
import { forgottenAddressesMigration } from './migrations/0022-forgotten-addresses.ts'

const email = 'reader-77@letters.example'
const comment = {
  id: '5',
  author: 'Mina',
  authorEmail: email,
  content: 'He wrote "akismet_x" to me',
  meta: [
    { key: 'rating', value: '5' },
    { key: 'akismet_as_submitted', value: email },
  ],
}

describeOnEachDatabase('addresses that an import kept', (get) => {
  test('are taken out of all rows, and nothing else is', async () => {
    const { database } = get()
    const item = (n: number, extra: unknown) => ({
      source_id: 'wordpress',
      type: 'letter',
      external_id: String(n),
      target_kind: 'none',
      target_id: null,
      source_hash: '',
      target_hash: '',
      outcome: 'skipped' as const,
      reason: '',
      extra: JSON.stringify(extra),
      imported_at: 0,
    })
    const untouched = { comments: [{ content: 'I like "akismet_" best', author: 'Mina' }] }
    const rows = Array.from({ length: 450 }, (_, n) =>
      item(n, n === 7 ? untouched : { title: `نامه ${n}`, comments: [comment] }),
    )
    const source = { id: 'wordpress', kind: 'wordpress', site: 'https://letters.example', settings: '{}' } as const
    await database.transaction(async (tx) => {
      await tx
        .insertInto('import_sources')
        .values({ ...source, started_at: 0, finished_at: null })
        .execute()
      for (let at = 0; at < rows.length; at += 50)
        await tx
          .insertInto('import_items')
          .values(rows.slice(at, at + 50))
          .execute()
      await forgottenAddressesMigration.up(tx)
    })
    const after = await database.reader.selectFrom('import_items').select(['external_id', 'extra']).execute()
    expect(after).toHaveLength(450)
    const { authorEmail: _, meta, ...rest } = comment
    for (const { external_id, extra } of after) {
      const expected = { title: `نامه ${external_id}`, comments: [{ ...rest, meta: meta.slice(0, 1) }] }
      expect(JSON.parse(extra)).toEqual(external_id === '7' ? untouched : expected)
    }
  })
})
