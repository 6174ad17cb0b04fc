import type { Queryable } from '../../db/database.ts'
import { deepestMenu } from '../../contract/menus.ts'
import type { MenuItemsTable } from '../../db/schema.ts'
import type { Addresses } from '../../routes.ts'

/** An entry of a menu with its address and what stands below it. */
export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly href: string
  readonly targetKind: MenuItemsTable['target_kind']
  readonly targetId: string | null
  readonly children: readonly MenuItem[]
}

/** The menus of an edition by name, in one statement; entries whose target is gone or not public are left out. */
export async function listMenus(
  db: Queryable,
  language: string,
  addresses: Addresses,
): Promise<ReadonlyMap<string, readonly MenuItem[]>> {
  const rows = await db
    .selectFrom('menus as m')
    .innerJoin('menu_items as i', 'i.menu_id', 'm.id')
    .leftJoin('paths as p', 'p.target_id', 'i.target_id')
    .leftJoin('sections as s', 's.id', 'i.target_id')
    .leftJoin('pages as g', (join) =>
      join
        .onRef('g.id', '=', 'i.target_id')
        .on('g.state', '=', 'published')
        .on('g.visibility', '=', 'public')
        .on('g.deleted_at', 'is', null),
    )
    .leftJoin('articles as a', (join) =>
      join
        .onRef('a.id', '=', 'i.target_id')
        .on('a.state', '!=', 'withdrawn')
        .on('a.visibility', '=', 'public')
        .on('a.deleted_at', 'is', null),
    )
    .leftJoin('tags as t', 't.id', 'i.target_id')
    .leftJoin('authors as u', 'u.id', 'i.target_id')
    .leftJoin('author_texts as ut', (join) =>
      join.onRef('ut.author_id', '=', 'u.id').onRef('ut.language', '=', 'm.language'),
    )
    .select([
      'm.name as menu',
      'm.language',
      'i.id',
      'i.parent_id as parentId',
      'i.label',
      'i.target_kind as targetKind',
      'i.target_id as targetId',
      'i.url',
      'p.slug as pathSlug',
      'p.language as pathLanguage',
      's.name as sectionName',
      'g.title as pageTitle',
      'a.headline as articleHeadline',
      'a.language as articleLanguage',
      'a.code as articleCode',
      'a.slug as articleSlug',
      't.name as tagName',
      't.slug as tagSlug',
      't.language as tagLanguage',
      'u.slug as authorSlug',
      'ut.name as authorName',
    ])
    .where('m.language', '=', language)
    .orderBy('i.position')
    .orderBy('i.id')
    .execute()
  const menus = new Map<string, MenuItem[]>()
  for (const name of new Set(rows.map((row) => row.menu))) {
    const entries = rows.filter((row) => row.menu === name)
    const ids = new Set(entries.map((row) => row.id))
    const below = (parentId: string | null, depth: number): MenuItem[] =>
      entries
        .filter((row) => (row.parentId !== null && ids.has(row.parentId) ? row.parentId : null) === parentId)
        .flatMap((row) => {
          const address = addressOf(row, addresses)
          if (address === undefined) return []
          const { id, targetKind, targetId } = row
          const children = depth < deepestMenu ? below(id, depth + 1) : []
          return [
            {
              id,
              label: row.label === '' ? address.name : row.label,
              href: address.href,
              targetKind,
              targetId,
              children,
            },
          ]
        })
    menus.set(name, below(null, 1))
  }
  return menus
}

/** Takes a menu with all its entries away. */
export async function deleteMenu(tx: Queryable, language: string, name: string): Promise<void> {
  const menu = tx.selectFrom('menus').select('id').where('language', '=', language).where('name', '=', name)
  await tx.deleteFrom('menu_items').where('menu_id', 'in', menu).execute()
  await tx.deleteFrom('menus').where('language', '=', language).where('name', '=', name).execute()
}

/** Writes a menu with its entries. */
export async function insertMenu(
  tx: Queryable,
  menu: { readonly id: string; readonly language: string; readonly name: string },
  items: readonly MenuItemsTable[],
): Promise<void> {
  await tx.insertInto('menus').values(menu).execute()
  if (items.length > 0) await tx.insertInto('menu_items').values(items).execute()
}

interface TargetRow {
  readonly targetKind: MenuItemsTable['target_kind']
  readonly url: string
  readonly language: string
  readonly pathSlug: string | null
  readonly pathLanguage: string | null
  readonly sectionName: string | null
  readonly pageTitle: string | null
  readonly articleHeadline: string | null
  readonly articleLanguage: string | null
  readonly articleCode: number | null
  readonly articleSlug: string | null
  readonly tagName: string | null
  readonly tagSlug: string | null
  readonly tagLanguage: string | null
  readonly authorSlug: string | null
  readonly authorName: string | null
}

function addressOf(row: TargetRow, addresses: Addresses): { readonly href: string; readonly name: string } | undefined {
  const { pathSlug, pathLanguage } = row
  switch (row.targetKind) {
    case 'url':
      return row.url === '' ? undefined : { href: row.url, name: row.url }
    case 'section':
    case 'page': {
      const name = row.targetKind === 'section' ? row.sectionName : row.pageTitle
      if (name === null || pathSlug === null || pathLanguage === null) return undefined
      return { href: addresses.path(pathLanguage, pathSlug), name }
    }
    case 'article': {
      const { articleLanguage: language, articleCode: code, articleSlug: slug, articleHeadline: name } = row
      if (language === null || code === null || slug === null || name === null) return undefined
      return { href: addresses.article(language, code, slug), name }
    }
    case 'tag':
      if (row.tagLanguage === null || row.tagSlug === null || row.tagName === null) return undefined
      return { href: addresses.tag(row.tagLanguage, row.tagSlug), name: row.tagName }
    default:
      if (row.authorSlug === null || row.authorName === null) return undefined
      return { href: addresses.author(row.language, row.authorSlug), name: row.authorName }
  }
}

/** Menus with their entries as they are stored, in their order. */
export async function listMenuRows(db: Queryable, language: string | undefined) {
  const menus = await db
    .selectFrom('menus')
    .selectAll()
    .$if(language !== undefined, (query) => query.where('language', '=', language ?? ''))
    .orderBy('language')
    .orderBy('name')
    .execute()
  const ids = menus.map(({ id }) => id)
  const items: MenuItemsTable[] =
    ids.length === 0
      ? []
      : await db
          .selectFrom('menu_items')
          .selectAll()
          .where('menu_id', 'in', ids)
          .orderBy('position')
          .orderBy('id')
          .execute()
  return { menus, items }
}

/** The menu of a name, if an edition has it. */
export async function findMenuId(db: Queryable, language: string, name: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('menus')
    .select('id')
    .where('language', '=', language)
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.id
}

/** What the things are called that entries lead to, by their ids; authors by id and language, too, with a space between. */
export async function findTargetNames(
  db: Queryable,
  items: readonly Pick<MenuItemsTable, 'target_kind' | 'target_id'>[],
): Promise<ReadonlyMap<string, string>> {
  const idsOf = (kind: MenuItemsTable['target_kind']): readonly string[] => [
    ...new Set(items.flatMap((item) => (item.target_kind === kind ? (item.target_id ?? []) : []))),
  ]
  const names = new Map<string, string>()
  const add = (rows: readonly { readonly id: string; readonly name: string }[]): void => {
    for (const { id, name } of rows) names.set(id, name)
  }
  const [sections, pages, articles, tags, authors] = [
    idsOf('section'),
    idsOf('page'),
    idsOf('article'),
    idsOf('tag'),
    idsOf('author'),
  ]
  if (sections.length > 0)
    add(await db.selectFrom('sections').select(['id', 'name']).where('id', 'in', sections).execute())
  if (pages.length > 0)
    add(await db.selectFrom('pages').select(['id', 'title as name']).where('id', 'in', pages).execute())
  if (articles.length > 0) {
    add(await db.selectFrom('articles').select(['id', 'headline as name']).where('id', 'in', articles).execute())
  }
  if (tags.length > 0) add(await db.selectFrom('tags').select(['id', 'name']).where('id', 'in', tags).execute())
  if (authors.length > 0) {
    const rows = await db
      .selectFrom('author_texts')
      .select(['author_id as id', 'language', 'name'])
      .where('author_id', 'in', authors)
      .execute()
    add(rows)
    add(rows.map(({ id, language, name }) => ({ id: `${id} ${language}`, name })))
  }
  return names
}

const tableOf = { section: 'sections', page: 'pages', article: 'articles', tag: 'tags', author: 'authors' } as const

/** Of these things those that are not there. */
export async function findMissingTargets(
  db: Queryable,
  targets: readonly { readonly kind: keyof typeof tableOf; readonly id: string }[],
): Promise<readonly string[]> {
  const missing: string[] = []
  for (const [kind, some] of Map.groupBy(targets, (target) => target.kind)) {
    const ids = some.map(({ id }) => id)
    const rows = await db.selectFrom(tableOf[kind]).select('id').where('id', 'in', ids).execute()
    const known = new Set(rows.map(({ id }) => id))
    missing.push(...ids.filter((id) => !known.has(id)))
  }
  return missing
}
