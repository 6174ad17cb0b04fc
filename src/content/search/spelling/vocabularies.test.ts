import { expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../../../test/databases.ts'
import { createVocabularies } from './vocabularies.ts'

describeOnEachDatabase('the words of an edition', (get) => {
  test('are read whole, and those of the last hour after an hour', async () => {
    const { database } = get()
    let id = 0
    const insert = (language: string, kind: 'stem' | 'word', term: string, documents: number): Promise<unknown> =>
      database.transaction(async (tx) => {
        const row = { id: ++id, language, kind, term, stem_id: kind === 'word' ? id : 0 }
        await tx.insertInto('search_terms').values(row).execute()
        await database.tokenIndex.changeCounts(tx, [{ id, by: documents }])
      })
    await database.transaction(async (tx) => {
      for (let part = 0; part < 5; part++) {
        const rows = Array.from({ length: 1_000 }, () => ({
          id: ++id,
          language: 'fa',
          kind: 'word' as const,
          term: `واژه${id}`,
          stem_id: id,
        }))
        await tx.insertInto('search_terms').values(rows).execute()
        await database.tokenIndex.changeCounts(
          tx,
          rows.map((row) => ({ id: row.id, by: 2 })),
        )
      }
    })
    await insert('fa', 'word', 'کهکشان', 7)
    await insert('fa', 'word', 'کهکشان', 4)
    await insert('fa', 'word', 'یگانه', 1)
    await insert('fa', 'stem', 'ریشه', 9)
    await insert('ar', 'word', 'مجره', 9)
    let now = 0
    const vocabularies = createVocabularies({ db: database.worker, clock: () => now })
    const [first, same] = await Promise.all([vocabularies.of('fa'), vocabularies.of('fa')])
    expect(same).toBe(first)
    expect(['کهکشان', 'یگانه', 'ریشه', 'مجره', 'واژه1', 'واژه5000'].map(first.articlesWith)).toEqual([7, 0, 0, 0, 2, 2])
    expect(first.near('کهشکان', 1)).toEqual(['کهکشان'])

    await insert('fa', 'word', 'زلزله', 3)
    expect((await vocabularies.of('fa')).articlesWith('زلزله')).toBe(0)
    now += 60 * 60 * 1_000
    await vocabularies.of('fa')
    await expect.poll(async () => (await vocabularies.of('fa')).articlesWith('زلزله')).toBe(3)
  })
})
