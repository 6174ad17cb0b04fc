import { interfaceLanguage } from '../contract/fields.ts'
import {
  type ManyArticlesChange,
  manyArticlesChange,
  type ManyArticlesChanged,
  manyArticlesChanged,
} from '../contract/many-articles.ts'
import { changeMany, type ManyChange, type ManyResult } from '../content/desk/many.ts'
import { problemTexts } from '../problems.ts'
import { codeOf } from './problem.ts'
import { type Caller, route, type Route } from './route.ts'

/** Changes of several articles at once; what each of them allows, its verb says. */
export const manyArticleRoutes: readonly Route[] = [
  route(
    'POST',
    '/articles/changes',
    { to: 'allowed', action: 'article.edit', keys: true },
    { input: manyArticlesChange, output: manyArticlesChanged, limits: { mostBytes: 32_768, deepest: 5 } },
    async ({ context, input }, caller) => {
      const { items, ...change } = input
      const results = await changeMany(context, change, items)
      const body: ManyArticlesChanged = { items: results.map((one) => toItem(one, caller)), undo: undoOf(results) }
      return { body }
    },
  ),
]

function toItem(result: ManyResult, { user }: Caller): ManyArticlesChanged['items'][number] {
  const { id } = result
  if (!('refusal' in result)) {
    return { id, isDone: true, etag: result.etag, isUnchanged: result.undo === undefined, waits: result.waits }
  }
  const code = codeOf(result.refusal)
  const { what, why, remedy } = problemTexts(code, interfaceLanguage.catch('en').parse(user.interface_language))
  return { id, isDone: false, code, title: what, detail: why, remedy }
}

/** What takes them back, with those together that go the same way back. */
function undoOf(results: readonly ManyResult[]): ManyArticlesChange[] {
  const ways = new Map<string, { readonly change: ManyChange; readonly items: { id: string; etag: string }[] }>()
  for (const result of results) {
    if ('refusal' in result || result.undo === undefined) continue
    const way = ways.get(JSON.stringify(result.undo)) ?? { change: result.undo, items: [] }
    way.items.push({ id: result.id, etag: result.etag })
    ways.set(JSON.stringify(result.undo), way)
  }
  return [...ways.values()].map(({ change, items }) => ({ ...change, items }))
}
