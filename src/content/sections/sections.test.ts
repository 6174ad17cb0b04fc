import { beforeEach, expect, test } from 'vitest'
import { createTestContext, textDocument } from '../../../test/content-context.ts'
import { describeOnEachDatabase } from '../../../test/databases.ts'
import { createAuthor, saveAuthorTexts } from '../authors/save.ts'
import { findAuthorBySlug, listAuthors } from '../authors/queries.ts'
import type { ContentContext } from '../context.ts'
import { createPage } from '../pages/save.ts'
import { findPath } from '../paths/queries.ts'
import { createTag } from '../tags/create.ts'
import { findTagBySlug, listTags } from '../tags/queries.ts'
import { createSection } from './create.ts'
import { findSectionBySlug, listSections, listSectionTranslations } from './queries.ts'
import { sectionTree } from './tree.ts'
import { updateSection } from './update.ts'

const inOrder = [
  'آب',
  'باد',
  'پرنده',
  'تالاب',
  'چشمه',
  'خاک',
  'دریا',
  'رود',
  'ژرفا',
  'کوه',
  'گیاه',
  'لاله',
  'ماه',
  'نور',
  'هوا',
  'یاس',
]

describeOnEachDatabase('sections, pages, tags and authors', (get) => {
  let context: ContentContext
  beforeEach(() => {
    context = createTestContext(get().database)
  })

  test('give sections and pages of a language addresses that never collide', async () => {
    const made = await Promise.all([
      createSection(context, { language: 'fa', name: 'فرهنگ' }),
      createSection(context, { language: 'fa', name: 'فرهنگ' }),
      createPage(context, { language: 'fa', title: 'فرهنگ', document: textDocument('') }),
    ])
    expect(made.map(({ slug }) => slug).toSorted()).toEqual(['فرهنگ', 'فرهنگ-2', 'فرهنگ-3'])
    expect((await createSection(context, { language: 'ar', name: 'فرهنگ' })).slug).toBe('فرهنگ')
  })

  test.each([
    ['tag', 'tag-2'],
    ['1404', '1404-2'],
    ['feed.xml', 'feed.xml-2'],
    ['ar', 'ar-2'],
  ])('never give the address %s', async (wished, slug) => {
    const section = await createSection(context, { language: 'en', name: 'Any', slug: wished })
    expect(section.slug).toBe(slug)
    expect(await findPath(get().database.reader, 'en', slug)).toMatchObject({ kind: 'section', target_id: section.id })
  })

  test('nest sections in the order of the menu', async () => {
    const science = await createSection(context, { language: 'en', name: 'Science', position: 2 })
    const space = await createSection(context, { language: 'en', name: 'Space', parentId: science.id, position: 3 })
    await createSection(context, { language: 'en', name: 'Moons', parentId: space.id, position: 1 })
    await createSection(context, { language: 'en', name: 'Sport', position: 1 })
    const sections = (await listSections(get().database.reader, 'en')).filter((section) => section.name !== 'Any')
    const names = (nodes: ReturnType<typeof sectionTree>): unknown[] =>
      nodes.map((node) => [node.name, names(node.children)])
    expect(names(sectionTree(sections))).toEqual([
      ['Sport', []],
      ['Science', [['Space', [['Moons', []]]]]],
    ])
    await updateSection(context, space.id, { name: 'Cosmos' })
    expect(await findSectionBySlug(get().database.reader, 'en', 'space')).toMatchObject({ name: 'Cosmos' })
    await expect(updateSection(context, 'none', { name: 'x' })).rejects.toMatchObject({ status: 404 })
  })

  test('walk a ring of parents once', () => {
    const section = (id: string, parentId: string) => ({
      id,
      parentId,
      groupId: id,
      language: 'en',
      name: id,
      description: '',
      position: 0,
      colour: '',
      closedAt: null,
      slug: id,
    })
    const tree = sectionTree([section('a', 'b'), section('b', 'a'), section('c', 'b')])
    const count = (nodes: ReturnType<typeof sectionTree>): number =>
      nodes.reduce((sum, node) => sum + 1 + count(node.children), 0)
    expect(count(tree)).toBe(3)
  })

  test('join a section of several languages', async () => {
    const persian = await createSection(context, { language: 'fa', name: 'ورزش' })
    await createSection(context, { language: 'ar', name: 'رياضة', groupId: persian.groupId })
    await expect(createSection(context, { language: 'ar', name: 'رياضة', groupId: persian.groupId })).rejects.toThrow()
    const translations = await listSectionTranslations(get().database.reader, persian.groupId)
    expect(translations.map((section) => section.name)).toEqual(['رياضة', 'ورزش'])
  })

  test('sort names by the alphabet of the language, in both databases alike', async () => {
    const shuffled = inOrder.toSorted((a, b) => (a < b ? 1 : -1))
    expect(shuffled).not.toEqual(inOrder)
    for (const name of shuffled) {
      await createTag(context, { language: 'fa', name })
      await createAuthor(context, { slug: `author-${name}`, texts: [{ language: 'fa', name }] })
    }
    const authors = await listAuthors(get().database.reader, 'fa')
    expect(authors.map((author) => author.name)).toEqual(inOrder)
    const names: string[] = []
    let cursor: { readonly sortKey: string; readonly id: string } | undefined
    do {
      const page = await listTags(get().database.reader, 'fa', 5, cursor)
      names.push(...page.items.map((tag) => tag.name))
      cursor = page.nextCursor
    } while (cursor !== undefined)
    expect(names).toEqual(inOrder)
  })

  test('give tags and authors slugs of their own', async () => {
    const first = await createTag(context, { language: 'en', name: 'Water' })
    const second = await createTag(context, { language: 'en', name: 'Water' })
    expect([first.slug, second.slug]).toEqual(['water', 'water-2'])
    expect(await findTagBySlug(get().database.reader, 'en', 'water-2')).toMatchObject({ id: second.id })
    const author = await createAuthor(context, {
      texts: [{ language: 'en', name: 'Sara Sample', roleTitle: 'Reporter' }],
    })
    await saveAuthorTexts(context, author.id, [{ language: 'ar', name: 'سارة نموذج' }])
    expect(await findAuthorBySlug(get().database.reader, 'ar', 'sara-sample')).toMatchObject({ name: 'سارة نموذج' })
    expect(await findAuthorBySlug(get().database.reader, 'fa', 'sara-sample')).toBeUndefined()
    await expect(createAuthor(context, { texts: [] })).rejects.toMatchObject({ status: 400 })
  })
})
