import { call } from '../api/client.ts'
import type { Choosable } from '../articles/picker.tsx'
import type { Target } from './rows.ts'

/** Kinds of things an entry can lead to; the last is an address. */
export const kinds = ['section', 'page', 'tag', 'author', 'article', 'url'] as const satisfies readonly Target['kind'][]

/** One of them. */
export type Kind = (typeof kinds)[number]

/** Things of a kind in an edition, by words of their names. */
export async function findTargets(
  kind: Exclude<Kind, 'url'>,
  language: string,
  words: string,
): Promise<readonly Choosable[]> {
  const query = { language, limit: '10', ...(words === '' ? {} : { q: words }) }
  switch (kind) {
    case 'section': {
      const { items } = await call('GET /sections', { input: { language } })
      return items.filter(({ name }) => name.includes(words))
    }
    case 'page': {
      const { items } = await call('GET /pages', { input: query })
      return items.map(({ id, title, dir }) => ({ id, name: title, dir }))
    }
    case 'tag':
      return (await call('GET /tags', { input: query })).items
    case 'author': {
      const { items } = await call('GET /authors', { input: query })
      return items.flatMap(({ id, texts }) => {
        const text = texts.find((one) => one.language === language) ?? texts[0]
        return text === undefined ? [] : [{ id, name: text.name, dir: text.dir }]
      })
    }
    default: {
      const { items } = await call('GET /articles', { input: { ...query, state: 'published,archived' } })
      return items.map(({ id, headline, dir }) => ({ id, name: headline, dir }))
    }
  }
}

/** Whether it is an address of this site or a whole one, as the newsroom takes it. */
export const isAddress = (url: string): boolean =>
  url.length <= 2_000 && /^(?:https?:\/\/|mailto:|\/(?![/\\]))[^\s\p{Cc}]*$/u.test(url)
