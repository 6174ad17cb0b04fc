import { type NewMenuItem, saveMenu } from '../../content/menus/save.ts'
import { findRedirects } from '../../content/redirects/queries.ts'
import { inTransaction } from '../../content/work.ts'
import type { Reference } from '../../richtext/document.ts'
import { digest } from './identity.ts'
import type { MappedMenuItem } from './map.ts'
import { oldKeysOf } from './old-site.ts'
import { plainText } from './plain-text.ts'
import { findImported, findLanguagesOf, listMenuRows, saveImported } from './queries.ts'
import { type ImportSession, importedRow } from './session.ts'

type Target = NewMenuItem['target']

/** Writes the menus, each whole, into the edition that most of its entries belong to; one that was changed here is left. */
export async function writeMenus(session: ImportSession, items: readonly MappedMenuItem[]): Promise<void> {
  const { checked, context, source, recorder } = session
  const named = new Map(
    checked.terms.filter(({ taxonomy }) => taxonomy === 'nav_menu').map(({ slug, name }) => [slug, plainText(name)]),
  )
  for (const { menu } of items) if (menu !== '' && !named.has(menu)) named.set(menu, menu)
  const known = await findImported(context.db.worker, source.id, 'nav_menu', [...named.keys()])
  for (const item of items.filter(({ menu }) => menu === '')) {
    recorder.note('skipped', `nav_menu_item ${item.id}`, 'it stands in no menu')
  }
  for (const [slug, name] of named) {
    const own = items.filter(({ menu }) => menu === slug).sort((a, b) => a.position - b.position)
    const hash = digest([name, own])
    const before = known.get(slug)
    if (before?.source_hash === hash) {
      recorder.count('menus', 'unchanged')
      continue
    }
    const language = await languageOfMenu(session, own)
    if (before !== undefined && digest(await listMenuRows(context.db.worker, language, name)) !== before.target_hash) {
      recorder.count('menus', 'edited here, kept')
      recorder.note('edited here, kept', `menu ${name}`, 'it was changed here since it was imported')
      continue
    }
    const targets = await resolveTargets(session, own, language)
    const tree = nest(session, own, targets, '', new Set())
    await inTransaction(context, async (work) => {
      await saveMenu(work, { language, name, items: tree })
      const targetHash = digest(await listMenuRows(work.tx, language, name))
      const row = {
        type: 'nav_menu',
        external_id: slug,
        target_kind: 'menu',
        target_id: null,
        source_hash: hash,
        target_hash: targetHash,
      }
      await saveImported(work.tx, [importedRow(session, row)])
    })
    recorder.count('menus', before === undefined ? 'imported' : 'updated')
  }
}

/** Entries below one, in order; an entry whose parent is not in the menu stands at the top. */
function nest(
  session: ImportSession,
  items: readonly MappedMenuItem[],
  targets: ReadonlyMap<string, Target>,
  parentId: string,
  above: ReadonlySet<string>,
): NewMenuItem[] {
  const ids = new Set(items.map(({ id }) => id))
  const isBelow = (item: MappedMenuItem): boolean => (ids.has(item.parentId) ? item.parentId : '') === parentId
  return items.filter(isBelow).flatMap((item): NewMenuItem[] => {
    if (above.has(item.id)) return []
    const target = targets.get(item.id)
    const children = nest(session, items, targets, item.id, new Set([...above, item.id]))
    if (target === undefined) {
      session.recorder.note(
        'skipped',
        `menu entry ${item.id} “${item.label}”`,
        `its target (${item.targetObject} ${item.targetId}) is not in the export`,
      )
      return children
    }
    return [{ label: item.label, target, ...(children.length === 0 ? {} : { children }) }]
  })
}

async function resolveTargets(
  session: ImportSession,
  items: readonly MappedMenuItem[],
  language: string,
): Promise<ReadonlyMap<string, Target>> {
  const { site, context, categories, tags, identify } = session
  const things = await findTargetThings(session, items)
  const keyOf = (url: string): string | undefined => {
    const path = site.pathOf(url)
    return path === undefined ? undefined : oldKeysOf(site, path)[0]
  }
  const keys = items.flatMap(({ targetType, url }) => (targetType === 'custom' ? (keyOf(url) ?? []) : []))
  const redirects = new Map((await findRedirects(context.db.worker, [...new Set(keys)])).map((row) => [row.path, row]))
  const targetOf = (item: MappedMenuItem): Target | undefined => {
    if (item.targetType === 'post_type') return things.get(`${item.targetObject} ${item.targetId}`)
    if (item.targetType === 'taxonomy' && item.targetObject === 'category') {
      const term = categories.resolve(categories.slugOfId(item.targetId) ?? '', language)
      return term === undefined ? undefined : { kind: 'section', id: identify('category', term.externalId) }
    }
    if (item.targetType === 'taxonomy' && item.targetObject === 'post_tag') {
      const term = tags.resolve(tags.slugOfId(item.targetId) ?? '', language)
      return term === undefined ? undefined : { kind: 'tag', id: identify('post_tag', term.externalId) }
    }
    if (item.targetType !== 'custom' || item.url === '') return undefined
    const key = keyOf(item.url)
    const row = key === undefined ? undefined : redirects.get(key)
    if (row !== undefined && row.target_id !== null && row.target_kind !== 'path' && row.target_kind !== 'media') {
      return { kind: row.target_kind, id: row.target_id }
    }
    const path = site.pathOf(item.url)
    if (key === '/' || key === site.basePath) return { kind: 'url', url: `/${language}/` }
    return { kind: 'url', url: path ?? item.url }
  }
  return new Map(
    items.flatMap((item) => {
      const target = targetOf(item)
      return target === undefined ? [] : [[item.id, target]]
    }),
  )
}

/** Articles and pages that entries name, by type and id. */
async function findTargetThings(
  session: ImportSession,
  items: readonly MappedMenuItem[],
): Promise<ReadonlyMap<string, Extract<Reference, { kind: 'article' | 'page' }>>> {
  const found = new Map<string, Extract<Reference, { kind: 'article' | 'page' }>>()
  const named = items.filter(({ targetType }) => targetType === 'post_type')
  for (const type of new Set(named.map(({ targetObject }) => targetObject))) {
    const ids = named.filter(({ targetObject }) => targetObject === type).map(({ targetId }) => targetId)
    for (const [id, row] of await findImported(session.context.db.worker, session.source.id, type, ids)) {
      const { target_kind: kind, target_id: target } = row
      if ((kind === 'article' || kind === 'page') && target !== null) found.set(`${type} ${id}`, { kind, id: target })
    }
  }
  return found
}

async function languageOfMenu(session: ImportSession, items: readonly MappedMenuItem[]): Promise<string> {
  const things = await findTargetThings(session, items)
  const languages = await findLanguagesOf(
    session.context.db.worker,
    [...things.values()].map(({ id }) => id),
  )
  const times = new Map<string, number>()
  for (const language of languages) times.set(language, (times.get(language) ?? 0) + 1)
  const [commonest] = [...times].sort(([, a], [, b]) => b - a)
  return commonest?.[0] ?? session.languageOf('')
}
