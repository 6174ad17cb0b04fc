import type { DropItem } from 'react-aria-components'
import type { Entry } from './arrangement.ts'

/** What an article is called while it is dragged from one list to another. */
export const articleType = 'application/x-matbaa-article'

/** Articles to be dragged, and their headlines for wherever else they are dropped. */
export const toCarried = (entries: readonly Entry[]): Record<string, string>[] =>
  entries.map(({ articleId, code, headline, publishedAt }) => ({
    [articleType]: JSON.stringify({ articleId, code, headline, publishedAt }),
    'text/plain': headline,
  }))

/** The articles that were dropped. */
export async function carried(items: readonly DropItem[]): Promise<readonly Entry[]> {
  const texts = await Promise.all(
    items.flatMap((item) => (item.kind === 'text' && item.types.has(articleType) ? [item.getText(articleType)] : [])),
  )
  return texts.map((text) => JSON.parse(text) as Entry)
}
