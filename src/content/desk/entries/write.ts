import { foldText } from '@matbaa/locale'
import type { DeskEntriesTable } from '../../../db/schema.ts'
import { readJson } from '../../json.ts'
import type { Work } from '../../work.ts'
import {
  deleteEntries,
  deleteSecondEntries,
  holdEntries,
  type ListableArticle,
  type ListableDraft,
  listListableArticles,
  listListableAuthors,
  listListableDrafts,
  upsertEntries,
} from './queries.ts'

/**
 * Brings the newsroom's list in line with what these articles are now, in the transaction that changed them. Their entries are
 * held first: of two transactions that change the same article the second sees what the first did.
 */
export async function writeEntries(work: Pick<Work, 'tx'>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const { tx } = work
  await holdEntries(tx, ids)
  const articles = new Map((await listListableArticles(tx, ids)).map((row) => [row.id, row]))
  const drafts = new Map((await listListableDrafts(tx, ids)).map((row) => [row.article_id, row]))
  const authors = Map.groupBy(await listListableAuthors(tx, [...articles.keys()]), (row) => row.article_id)
  const rows = ids.flatMap((id) =>
    entriesOf(
      articles.get(id),
      drafts.get(id),
      (authors.get(id) ?? []).map((row) => row.author_id),
    ),
  )
  await deleteSecondEntries(tx, ids)
  await upsertEntries(tx, rows)
  await deleteEntries(
    tx,
    ids.filter((id) => !articles.has(id) && !drafts.has(id)),
  )
}

/** How the newsroom lists an article: what it has of it, and beside that what readers have, where the two differ. */
function entriesOf(
  article: ListableArticle | undefined,
  draft: ListableDraft | undefined,
  authors: readonly string[],
): readonly DeskEntriesTable[] {
  if (article === undefined) return draft === undefined ? [] : [draftEntry(draft, undefined)]
  const isTrashed = article.deleted_at !== null
  const published: DeskEntriesTable = {
    ...common(article),
    article_id: article.id,
    is_working: 1,
    is_public: isTrashed ? 0 : 1,
    state: isTrashed ? 'trashed' : article.state,
    authors: authors.join(' '),
    owner_id: article.created_by,
    updated_at: article.updated_at,
    published_at: article.published_at,
    publish_at: null,
    publish_zone: article.published_zone,
  }
  if (draft === undefined || draft.deleted_at !== null) return [published]
  const working = draftEntry(draft, article)
  return isTrashed ? [working] : [working, { ...published, is_working: 0 }]
}

function draftEntry(draft: ListableDraft, article: ListableArticle | undefined): DeskEntriesTable {
  const isTrashed = article === undefined ? draft.deleted_at !== null : article.deleted_at !== null
  return {
    ...common(draft),
    article_id: draft.article_id,
    is_working: 1,
    is_public: 0,
    state: isTrashed ? 'trashed' : draft.state,
    authors: readJson<readonly string[]>(draft.bylines).join(' '),
    owner_id: draft.created_by,
    updated_at: draft.updated_at,
    published_at: article?.published_at ?? 0,
    publish_at: draft.publish_at,
    publish_zone: draft.publish_zone,
  }
}

function common(row: ListableArticle | ListableDraft) {
  const also = readJson<readonly string[]>(row.also_sections)
  return {
    story_id: row.story_id,
    code: row.code,
    language: row.language,
    kind: row.kind,
    kicker: row.kicker,
    headline: row.headline,
    headline_key: headlineKey(row.headline),
    section_id: row.section_id,
    sections: [...(row.section_id === null ? [] : [row.section_id]), ...also].join(' '),
  }
}

/** What a headline is found by: folded, with a space before each word. */
const headlineKey = (headline: string): string => ` ${foldText(headline)}`
