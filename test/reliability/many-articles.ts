import { publishNew } from '../../src/content/articles/publish-new.ts'
import type { ContentContext } from '../../src/content/context.ts'
import { inTransaction } from '../../src/content/work.ts'
import { textDocument } from '../content-context.ts'

/** Codes of articles to comment on: each takes thirty comments a minute. */
export const codesToComment = Array.from({ length: 100 }, (_, number) => 5_000 + number)

/** Publishes an article for each of these codes. */
export function publishMany(context: ContentContext): Promise<void> {
  return inTransaction(context, async (work) => {
    for (const code of codesToComment) {
      await publishNew(work, {
        language: 'en',
        wishedCode: code,
        headline: `Article ${code}`,
        document: textDocument('It is commented on.'),
        publishedAt: Date.UTC(2025, 0, 20),
        publishedZone: 'Asia/Tehran',
      })
    }
  })
}
