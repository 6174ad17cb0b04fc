import { findRedirects } from '../../content/redirects/queries.ts'
import { type NewRedirect, recordRedirects } from '../../content/redirects/record.ts'
import type { RedirectsTable } from '../../db/schema.ts'
import type { StreamedItem } from './item-stream.ts'
import { decodeSlug } from './map.ts'
import { oldKeysOf } from './old-site.ts'
import { type ImportSession, writeInBatches } from './session.ts'
import { authorSlug } from './write-terms.ts'

/** An old address and the thing it meant. */
export interface OldAddress {
  readonly path: string
  readonly target: { readonly kind: Exclude<RedirectsTable['target_kind'], 'path'>; readonly id: string }
  readonly label: string
}

/** The addresses under which an article, page or picture was known. */
export function addressesOfItem(session: ImportSession, streamed: StreamedItem): readonly OldAddress[] {
  const { item, mapped, externalId, label } = streamed
  const { identify, site } = session
  if (mapped.kind !== 'article' && mapped.kind !== 'page' && mapped.kind !== 'media') return []
  const type = item.type === '' ? 'post' : item.type
  const target = { kind: mapped.kind, id: identify(type, externalId) }
  if (mapped.kind === 'media') {
    // The address of its page leads to what it hangs on, which is known only later.
    return keysOf(session, [pathOf(mapped.sourceUrl)]).map((path) => ({ path, target, label }))
  }
  const permalink = site.pathOf(item.link)
  const formerSlugs = item.meta.filter(({ key }) => key === '_wp_old_slug').map(({ value }) => value)
  const paths = [
    permalink,
    // A guid with a number in it often is that of the item this one was copied from.
    item.guid.includes('?') ? undefined : site.pathOf(item.guid),
    ...(item.id === '' ? [] : [`${site.basePath}/?p=${item.id}`]),
    ...(mapped.kind === 'page' && item.id !== '' ? [`${site.basePath}/?page_id=${item.id}`] : []),
    ...formerSlugs.map((slug) => withSlug(permalink, item.slug, slug)),
  ]
  return keysOf(session, paths).map((path) => ({ path, target, label }))
}

/** The addresses of sections, tags and authors: by their bases, by name and by number. */
export function addressesOfTerms(session: ImportSession): readonly OldAddress[] {
  const { identify, site, categories, tags, checked } = session
  const base = site.basePath
  const found: OldAddress[] = []
  const add = (paths: readonly string[], target: OldAddress['target'], label: string): void => {
    for (const path of keysOf(session, paths)) found.push({ path, target, label })
  }
  const byExternalId = new Map(categories.planned.map((term) => [term.externalId, term]))
  for (const term of categories.planned) {
    const trail = [decodeSlug(term.slug)]
    for (let above = term.parent; above !== undefined; above = byExternalId.get(above)?.parent) {
      trail.unshift(decodeSlug(byExternalId.get(above)?.slug ?? ''))
    }
    const slug = trail.at(-1) ?? ''
    const names = [...new Set([trail.join('/'), slug])]
    add(
      [
        ...names.flatMap((name) => [`${base}/category/${name}`, `${base}/${term.language}/category/${name}`]),
        ...(term.termId === '' ? [] : [`${base}/?cat=${term.termId}`]),
        // SEO plugins leave the base away.
        `${base}/${trail.join('/')}`,
      ],
      { kind: 'section', id: identify('category', term.externalId) },
      `category ${slug}`,
    )
  }
  for (const term of tags.planned) {
    const slug = decodeSlug(term.slug)
    add(
      [`${base}/tag/${slug}`, `${base}/${term.language}/tag/${slug}`, `${base}/?tag=${slug}`],
      { kind: 'tag', id: identify('post_tag', term.externalId) },
      `tag ${slug}`,
    )
  }
  for (const author of checked.authors) {
    add(
      [`${base}/author/${authorSlug(author.login)}`, ...(author.id === '' ? [] : [`${base}/?author=${author.id}`])],
      { kind: 'author', id: identify('author', author.login) },
      `author ${author.login}`,
    )
  }
  return found
}

/** Records addresses that are not recorded yet; one that leads elsewhere already is left so, and told. */
export async function recordAddresses(session: ImportSession, addresses: readonly OldAddress[]): Promise<void> {
  const { context, recorder } = session
  const pace = { msPerItem: 0.05 }
  for (let start = 0; start < addresses.length; start += addressesTogether) {
    const wanted = new Map<string, OldAddress>()
    for (const address of addresses.slice(start, start + addressesTogether)) {
      const first = wanted.get(address.path)
      if (first === undefined) wanted.set(address.path, address)
      else if (first.target.id !== address.target.id) noteTaken(session, address)
    }
    const known = new Map((await findRedirects(context.db.worker, [...wanted.keys()])).map((row) => [row.path, row]))
    const fresh = [...wanted.values()].filter((address) => {
      const row = known.get(address.path)
      if (row !== undefined && row.target_id !== address.target.id) noteTaken(session, address)
      return row === undefined
    })
    recorder.count('old addresses', 'unchanged', wanted.size - fresh.length)
    await writeInBatches(
      context,
      fresh,
      async (work, batch) => {
        await recordRedirects(
          work,
          batch.map(({ path, target }): NewRedirect => ({ path, target })),
        )
        return () => recorder.count('old addresses', 'imported', batch.length)
      },
      (address, why) => recorder.note('addresses not recorded', address.path, why),
      { most: addressesTogether, pace },
    )
  }
}

/** Addresses that are looked up and recorded together. */
export const addressesTogether = 1_000

function noteTaken({ recorder }: ImportSession, { path, label }: OldAddress): void {
  recorder.note('addresses not recorded', path, `it leads to another thing already, not to ${label}`)
}

/** Keys of paths, each once; the root is the front page of this paper and no old address. */
function keysOf(session: ImportSession, paths: readonly (string | undefined)[]): readonly string[] {
  const keys = paths.flatMap((path) => (path === undefined ? [] : oldKeysOf(session.site, path)))
  const root = session.site.basePath
  return [...new Set(keys)].filter((key) => key !== '/' && key !== root)
}

/** The path of any address, whatever its host: pictures often lie on another. */
function pathOf(address: string): string | undefined {
  const path = address.replace(/^(?:https?:)?\/\/[^/?#]+/i, '').replace(/[?#].*$/s, '')
  return path === '' || path === '/' ? undefined : path
}

/** The permalink as it was under a former slug; `undefined` where the slug does not end it. */
function withSlug(permalink: string | undefined, slug: string, former: string): string | undefined {
  const path = permalink?.replace(/[?#].*$/s, '').replace(/\/$/, '')
  if (path === undefined || slug === '') return undefined
  const last = path.slice(path.lastIndexOf('/') + 1)
  if (last !== slug && decodeSlug(last) !== decodeSlug(slug)) return undefined
  return `${path.slice(0, path.lastIndexOf('/') + 1)}${former}`
}
