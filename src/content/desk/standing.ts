import type { Queryable } from '../../db/database.ts'
import type { ArticleState, DraftState } from '../../db/schema.ts'
import type { Thing } from '../../permissions.ts'
import {
  type ArticleStandingRow,
  type DraftStandingRow,
  listStandingRows,
  readSectionPlaces,
  type SectionPlaces,
} from './queries.ts'

/** Where an article stands: what decides what can be done to it, and by whom. */
export interface Standing {
  readonly id: string
  readonly storyId: string
  readonly code: number
  readonly language: string
  readonly ownerId: string | null
  /** As the newsroom sees it: the trash, the working copy, what readers have. */
  readonly state: DraftState | ArticleState | 'trashed'
  /** The working copy, unless it was thrown away beside a published article. */
  readonly draft:
    | {
        readonly state: DraftState
        readonly version: number
        readonly createdAt: number
        readonly lockedBy: string | null
        readonly lockedUntil: number | null
      }
    | undefined
  readonly article: { readonly state: ArticleState; readonly version: number } | undefined
  readonly trashedAt: number | null
  /** Groups of the sections that answer for it: for what is told twice, those that answer for both. */
  readonly groups: readonly string[]
}

/** Where an article stands now; `undefined` where there is none. */
export async function findStanding(db: Queryable, id: string): Promise<Standing | undefined> {
  return (await findStandings(db, [id])).get(id)
}

/** Where several articles stand now. */
export async function findStandings(db: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
  const { articles, drafts } = await listStandingRows(db, ids)
  const places = await readSectionPlaces(db)
  const standings = ids.flatMap((id): readonly [string, Standing][] => {
    const article = articles.find((row) => row.id === id)
    const draft = drafts.find((row) => row.id === id)
    const standing = toStanding(id, article, draft, places)
    return standing === undefined ? [] : [[id, standing]]
  })
  return new Map(standings)
}

function toStanding(
  id: string,
  article: ArticleStandingRow | undefined,
  draft: DraftStandingRow | undefined,
  places: SectionPlaces,
): Standing | undefined {
  const row = draft ?? article
  if (row === undefined) return undefined
  const isDiscarded = article !== undefined && draft !== undefined && draft.deleted_at !== null
  const working = isDiscarded ? undefined : draft
  const told = [working, article].filter((telling) => telling !== undefined)
  const trashedAt = article === undefined ? (draft?.deleted_at ?? null) : article.deleted_at
  return {
    id,
    storyId: row.story_id,
    code: row.code,
    language: row.language,
    ownerId: article?.created_by ?? draft?.created_by ?? null,
    state: trashedAt === null ? (working?.state ?? article?.state ?? 'draft') : 'trashed',
    draft: working && {
      state: working.state,
      version: working.version,
      createdAt: working.created_at,
      lockedBy: working.locked_by,
      lockedUntil: working.locked_until,
    },
    article: article && { state: article.state, version: article.version },
    trashedAt,
    groups: told
      .map(({ section_id }) => groupsOf(places, section_id))
      .reduce((common, groups) => common.filter((group) => groups.includes(group))),
  }
}

/** The group of a section and of those above it: whoever answers for one of them answers for what stands in it. */
export function groupsOf(places: SectionPlaces, sectionId: string | null): readonly string[] {
  const groups = new Set<string>()
  let place = sectionId === null ? undefined : places.get(sectionId)
  while (place !== undefined && !groups.has(place.groupId)) {
    groups.add(place.groupId)
    place = place.parentId === null ? undefined : places.get(place.parentId)
  }
  return [...groups]
}

/** The working copy as the permissions see it. */
export const workingThing = ({ ownerId, groups, state }: Standing): Thing => ({
  ...(ownerId === null ? {} : { ownerId }),
  sections: groups,
  state,
})

/** The same, when what is done concerns what readers have, if they have something; in the trash, what it was before. */
export const publicThing = (standing: Standing): Thing => ({
  ...workingThing(standing),
  state: standing.article?.state ?? standing.draft?.state ?? standing.state,
})

/** What is read of it: what readers have counts as long as they have it. */
export const readableThing = (standing: Standing): Thing =>
  standing.trashedAt === null && standing.article?.state === 'published'
    ? publicThing(standing)
    : workingThing(standing)

/**
 * The version of an article with its working copy, as an entity tag has it. A working copy that was begun anew is another one,
 * whatever its number.
 */
export const versionOf = ({ draft, article }: Pick<Standing, 'draft' | 'article'>): string =>
  `${draftVersion(draft)}-${article?.version ?? 0}`

/** The part of it that a save compares: what readers have may have changed meanwhile. */
export const draftVersion = (draft: Standing['draft']): string =>
  draft === undefined ? '0' : `${draft.createdAt.toString(36)}.${draft.version}`

/** Ids that were joined by spaces. */
export const idsOf = (joined: string): readonly string[] => (joined === '' ? [] : joined.split(' '))
