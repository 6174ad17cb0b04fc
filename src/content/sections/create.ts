import { slugify, sortKey } from '@matbaa/locale'
import type { ContentContext } from '../context.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { reservePath } from '../paths/reserve.ts'
import { randomId } from '../random-id.ts'
import { refuseUnstorableText } from '../stored-text.ts'
import { inTransaction, type Work } from '../work.ts'
import { readableColour } from './colour.ts'
import { insertSection, readSectionParents } from './queries.ts'

/** What a new section is made of; the slug is made of the name where none is wished. */
export interface NewSection {
  readonly id?: string
  readonly language: string
  readonly name: string
  readonly slug?: string
  readonly description?: string
  readonly parentId?: string | null
  readonly position?: number
  /** `#` and six hexadecimal digits; empty for the colour of the paper. */
  readonly colour?: string
  /** Sections of one group are the same desk in several languages. */
  readonly groupId?: string
  readonly extra?: Readonly<Record<string, unknown>>
}

/** Makes a section and takes its address. */
export function createSection(
  context: ContentContext,
  input: NewSection,
): Promise<{ readonly id: string; readonly groupId: string; readonly slug: string }> {
  return inTransaction(
    context,
    async (work) => {
      const id = input.id ?? randomId(work)
      const groupId = input.groupId ?? id
      const row = {
        id,
        group_id: groupId,
        language: input.language,
        name: input.name,
        description: input.description ?? '',
        parent_id: input.parentId ?? null,
        position: input.position ?? 0,
        sort_key: sortKey(input.name, input.language),
        extra: JSON.stringify(input.extra ?? {}),
        colour: readableColour(input.colour ?? ''),
      }
      refuseUnstorableText(row)
      await insertSection(work.tx, row)
      const target = { language: input.language, kind: 'section', target_id: id } as const
      const slug = await reservePath(work, target, input.slug ?? slugify(input.name, input.language))
      work.memo.sectionParents = undefined
      work.invalidate(cacheTag.menu(input.language), cacheTag.section(id))
      work.record({ event: 'section.created', targetKind: 'section', targetId: id, detail: { slug } })
      return { id, groupId, slug }
    },
    'no pending rows',
  )
}

/** Parents of all sections, read once in a transaction. */
export function sectionParents(work: Work): Promise<ReadonlyMap<string, string | null>> {
  work.memo.sectionParents ??= readSectionParents(work.tx)
  return work.memo.sectionParents
}
