import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createTestClock, createTestContext, textDocument } from '../../../test/content-context.ts'
import { describeOnEachDatabase } from '../../../test/databases.ts'
import { publishArticle } from '../articles/publish.ts'
import { createDraft } from '../drafts/create.ts'
import { findStanding } from './standing.ts'

const articles = 20

describeOnEachDatabase('where an article stands', (get) => {
  test('is known at every moment of its publication', async () => {
    const { database } = get()
    const context = createTestContext(database, createTestClock())
    for (let n = 0; n < articles; n++) {
      const draft = await createDraft(context, { language: 'fa', headline: `${n}`, document: textDocument('متن') })
      const known: boolean[] = []
      const publication = { isOver: false }
      const published = publishArticle(context, { articleId: draft.articleId }).finally(
        () => (publication.isOver = true),
      )
      while (!publication.isOver) {
        known.push((await findStanding(database.reader, draft.articleId)) !== undefined)
        await nextTurn()
      }
      await published
      expect(known).not.toContain(false)
    }
  })
})
