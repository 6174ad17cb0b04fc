import type { ArticleState, Visibility } from '../../db/schema.ts'

/** Names of the lists an article can stand in; each is one keyset query. */
export const listName = {
  language: (language: string) => `lang:${language}`,
  section: (id: string) => `section:${id}`,
  tag: (id: string) => `tag:${id}`,
  author: (id: string, language: string) => `author:${id}:${language}`,
} as const

/** What decides where an article is listed. */
export interface Standing {
  readonly language: string
  readonly state: ArticleState
  readonly visibility: Visibility
  readonly isDeleted: boolean
  readonly sectionId: string | null
  readonly alsoSections: readonly string[]
  readonly tags: readonly string[]
  readonly authors: readonly string[]
}

/**
 * The public lists an article stands in: its edition, its sections with all that are above them, its tags and its
 * authors. None while it is archived, withdrawn, in the trash or for the staff only.
 */
export function listsOf(article: Standing, sectionParents: ReadonlyMap<string, string | null>): readonly string[] {
  if (article.state !== 'published' || article.visibility !== 'public' || article.isDeleted) return []
  return [
    listName.language(article.language),
    ...sectionsWithAncestors(article, sectionParents).map(listName.section),
    ...new Set(article.tags.map(listName.tag)),
    ...new Set(article.authors.map((id) => listName.author(id, article.language))),
  ]
}

/** The sections an article belongs to and every section above them, each once; a ring of parents is walked once. */
export function sectionsWithAncestors(
  article: Pick<Standing, 'sectionId' | 'alsoSections'>,
  sectionParents: ReadonlyMap<string, string | null>,
): readonly string[] {
  const found = new Set<string>()
  for (const start of [article.sectionId, ...article.alsoSections]) {
    let id = start
    while (id !== null && !found.has(id) && sectionParents.has(id)) {
      found.add(id)
      id = sectionParents.get(id) ?? null
    }
  }
  return [...found]
}
