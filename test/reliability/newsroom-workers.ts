import sharp from 'sharp'
import { anyText, type Ask, containing, containingOne, type Effects, type NewsroomLedger } from './newsroom-ledger.ts'

/** What somebody of the newsroom works with. */
export interface Desk {
  readonly ask: Ask
  readonly ledger: NewsroomLedger
  /** Articles that readers have, one for each place of the front page and more. */
  readonly articles: readonly string[]
  /** Comments that wait. */
  readonly comments: readonly string[]
  readonly bulk: readonly string[]
  /** Another number each time. */
  readonly next: () => number
}

/** Does one thing after another until it throws, or the server is gone; each begins with things of its own. */
export const newsroomWorkers: Readonly<Record<string, (desk: Desk) => Promise<void>>> = {
  async sections({ ask, ledger, next }) {
    const made = async (): Promise<string | undefined> => {
      const name = `Desk ${next()}`
      return ledger.make(ask('POST', '/sections', { language: 'en', name }), (id) => [[`/sections/${id}`, { name }]])
    }
    const [first, second] = [await made(), await made()]
    if (first === undefined || second === undefined) return
    const name = `Renamed ${next()}`
    if (!(await ledger.change(ask('PATCH', `/sections/${first}`, { name }), [[`/sections/${first}`, { name }]]))) return
    await ledger.change(ask('POST', `/sections/${second}/merger`, { into: first }), [
      [`/sections/${second}`, null],
      [`/sections/${first}`, { name }],
    ])
    await ledger.change(ask('DELETE', `/sections/${first}`), [[`/sections/${first}`, null]])
  },

  async tagsOfManyArticles({ ask, ledger, next, bulk }) {
    const made = async (): Promise<string | undefined> => {
      const name = `Topic ${next()}`
      return ledger.make(ask('POST', '/tags', { language: 'en', name }), (id) => [[`/tags/${id}`, { name }]])
    }
    const [gone, kept] = [await made(), await made()]
    if (gone === undefined || kept === undefined) return
    const items = bulk.map((id) => ({ id }))
    const having = (articles: number, tag: string): Effects => [[`/tags/${tag}`, { articles }]]
    const many = (action: string, tagId: string, articles: number): Promise<boolean> =>
      ledger.change(ask('POST', '/articles/changes', { action, tagId, items }), having(articles, tagId))
    if (!(await many('tag', gone, bulk.length))) return
    const merged: Effects = [[`/tags/${gone}`, null], ...having(bulk.length, kept)]
    if (!(await ledger.change(ask('POST', `/tags/${gone}/merger`, { into: kept }), merged))) return
    if (!(await many('untag', kept, 0))) return
    await ledger.change(ask('DELETE', `/tags/${kept}`), [[`/tags/${kept}`, null]])
  },

  async authors({ ask, ledger, next }) {
    const made = async (): Promise<string | undefined> => {
      const email = `author-${next()}@coast.example`
      const texts = [{ language: 'en', name: `Author ${next()}` }]
      return ledger.make(ask('POST', '/authors', { texts, email }), (id) => [[`/authors/${id}`, { email }]])
    }
    const [gone, kept] = [await made(), await made()]
    if (gone === undefined || kept === undefined) return
    const url = `https://coast.example/${next()}`
    if (!(await ledger.change(ask('PATCH', `/authors/${kept}`, { url }), [[`/authors/${kept}`, { url }]]))) return
    await ledger.change(ask('POST', `/authors/${gone}/merger`, { into: kept }), [
      [`/authors/${gone}`, null],
      [`/authors/${kept}`, { url }],
    ])
    await ledger.change(ask('DELETE', `/authors/${kept}`), [[`/authors/${kept}`, null]])
  },

  async pages({ ask, ledger, next }) {
    const title = `Page ${next()}`
    const document = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: title }] }] }
    const id = await ledger.make(ask('POST', '/pages', { language: 'en', title, document }), (made) => [
      [`/pages/${made}`, { title, state: 'draft' }],
    ])
    if (id === undefined) return
    const at = `/pages/${id}`
    const lead = `Lead ${next()}`
    if (!(await ledger.change(ask('PATCH', at, { version: 1, lead }), [[at, { lead, version: 2 }]]))) return
    if (!(await ledger.change(ask('POST', `${at}/publication`, {}), [[at, { lead, state: 'published' }]]))) return
    await ledger.change(ask('DELETE', at), [[at, { trashedAt: anyText }]])
  },

  async menus({ ask, ledger, next }) {
    const name = 'footer'
    const items = [1, 2, 3].map(() => ({
      label: `Entry ${next()}`,
      target: { kind: 'url', url: '/en/' },
      children: [{ label: `Below ${next()}`, target: { kind: 'url', url: '/en/' }, children: [] }],
    }))
    const shownItem = ({ label }: { readonly label: string }, children: unknown) => ({ label, children })
    const shown = items.map((item) =>
      containing(
        shownItem(
          item,
          item.children.map((child) => containing(shownItem(child, []))),
        ),
      ),
    )
    const menus = containingOne({ name, language: 'en', items: shown })
    await ledger.change(ask('PUT', '/menus', { language: 'en', name, items }), [
      ['/menus?language=en', { items: menus }],
    ])
  },

  async redirects({ ask, ledger, next }) {
    const old = (): string => `/old/${next()}`
    const at = (path: string): string => `/redirects/${Buffer.from(path).toString('base64url')}`
    const one = old()
    const target = { kind: 'path', path: '/en/' }
    if (!(await ledger.change(ask('PUT', '/redirects', { path: one, target }), [[at(one), { target }]]))) return
    const many = Array.from({ length: 40 }, old)
    const rows = many.map((from) => ({ from, to: '/fa/' }))
    const effects: Effects = many.map((path) => [at(path), { url: '/fa/' }])
    await ledger.change(ask('POST', '/redirects/imports', { isTrial: false, rows }), effects)
    await ledger.change(ask('DELETE', at(one)), [[at(one), null]])
  },

  async settings({ ask, ledger, next }) {
    const names = { fa: `ساحل ${next()}` }
    await ledger.change(ask('PUT', '/settings/short-names', { value: names }), [
      ['/settings/short-names', { value: names }],
    ])
    const words = `[fa]\nواژه${next()} = تالاب`
    await ledger.change(ask('PUT', '/settings/search-synonyms', { value: words }), [
      ['/settings/search-synonyms', { value: words }],
    ])
    const read = await ask('GET', '/editions/ar')
    if (read === undefined) return
    const { language: _, dir: __, ...edition } = read.body
    const motto = `شعار ${next()}`
    await ledger.change(ask('PUT', '/editions/ar', { ...edition, motto }), [['/editions/ar', { motto }]])
  },

  async frontPage({ ask, ledger, next, articles }) {
    const at = '/front-page?language=en'
    const etag = (await ask('GET', at))?.etag
    if (etag === undefined) return
    const start = next()
    const choice = (place: number) => ({ articleId: articles[(start + place) % articles.length] })
    const arrangement = { language: 'en', lead: [choice(0)], pair: [choice(1), choice(2)], list: [choice(3)] }
    const slot = (name: string, size: number, chosen: readonly object[]) =>
      containing({ slot: name, size, chosen: chosen.map((one) => containing(one)) })
    const { lead, pair, list } = arrangement
    const slots = [slot('lead', 1, lead), slot('pair', 2, pair), slot('list', 5, list)]
    await ledger.change(ask('PUT', '/front-page', arrangement, { 'if-match': etag }), [[at, { slots }]])
  },

  async media({ ask, ledger, next }) {
    const name = `picture-${next()}.png`
    const id = await ledger.make(ask('POST', `/media?name=${name}`, await picture(next())), (made) => [
      [`/media/${made}`, { originalName: name }],
    ])
    if (id === undefined) return
    const at = `/media/${id}`
    const originalName = `renamed-${next()}.png`
    const texts = [{ language: 'en', alt: `A colour ${next()}` }]
    const shown = { originalName, texts: texts.map((text) => containing(text)) }
    if (!(await ledger.change(ask('PATCH', at, { originalName, texts }), [[at, shown]]))) return
    const replaced = `replaced-${next()}.png`
    const replacing = ask('PUT', `${at}/file?name=${replaced}`, await picture(next()))
    if (!(await ledger.change(replacing, [[at, { ...shown, originalName: replaced }]]))) return
    await ledger.change(ask('DELETE', at), [[at, { trashedAt: anyText }]])
  },

  async comments({ ask, ledger, next, comments }) {
    const start = next()
    const ids = [0, 1, 2, 3].map((place) => comments[(start * 4 + place) % comments.length] ?? '')
    const state = ['approved', 'spam', 'trash', 'held'][start % 4] ?? 'held'
    const items = ids.map((id) => ({ id, state }))
    const effects: Effects = ids.map((id) => [`/comments/${id}`, { state }])
    if (!(await ledger.change(ask('POST', '/comments/decisions', { items }), effects))) return
    if (state !== 'approved') return
    const body = `We answer ${next()}.`
    await ledger.make(ask('POST', `/comments/${ids[0]}/replies`, { body }), (id) => [[`/comments/${id}`, { body }]])
  },

  async webhooks({ ask, ledger, next }) {
    // Those whose deletion a kill forestalled: a newsroom has a few at most.
    const left = (await ask('GET', '/webhooks'))?.body['items'] ?? []
    for (const { id, name } of left as readonly { readonly id: string; readonly name: string }[]) {
      ledger.know([[`/webhooks/${id}`, { name }]])
      await ledger.change(ask('DELETE', `/webhooks/${id}`), [[`/webhooks/${id}`, null]])
    }
    const name = `Hook ${next()}`
    const hook = { name, url: `https://hooks.example/${next()}`, events: ['article.published'] }
    const id = await ledger.make(ask('POST', '/webhooks', hook), (made) => [[`/webhooks/${made}`, { name }]])
    if (id === undefined) return
    await ledger.change(ask('DELETE', `/webhooks/${id}`), [[`/webhooks/${id}`, null]])
  },
}

/** A picture that nobody has brought in before. */
async function picture(number: number): Promise<Uint8Array<ArrayBuffer>> {
  const background = { r: number % 256, g: (number >> 8) % 256, b: (number >> 16) % 256 }
  const image = sharp({ create: { width: 64 + (number % 32), height: 48, channels: 3, background } })
  return new Uint8Array(await image.png().toBuffer())
}
