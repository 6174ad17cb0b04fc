import { expect, test } from 'vitest'
import { createNewsroom } from '../../../test/newsroom.ts'
import { describeOnEachDatabase } from '../../../test/databases.ts'
import { RENDERER_VERSION } from '../../richtext/render.ts'
import { renderStale } from './reindex.ts'

describeOnEachDatabase('rendering anew', (get) => {
  test('reaches what another renderer wrote, and nothing else', async () => {
    const { database } = get()
    const newsroom = await createNewsroom(get())
    const read = () =>
      database.reader.selectFrom('articles').select(['id', 'html', 'renderer_version']).orderBy('id').execute()
    const before = await read()
    const [first, second] = before
    if (first === undefined || second === undefined) throw new Error('The fixture has articles.')
    await database.transaction(async (tx) => {
      await tx
        .updateTable('articles')
        .set({ html: '<p>old</p>', renderer_version: RENDERER_VERSION - 1 })
        .where('id', '=', first.id)
        .execute()
      await tx.updateTable('articles').set({ html: '<p>kept</p>' }).where('id', '=', second.id).execute()
    })
    await renderStale(newsroom.context)
    const after = await read()
    expect(after[0]).toEqual(first)
    expect(after[1]?.html).toBe('<p>kept</p>')
    await newsroom.close()
  })
})
