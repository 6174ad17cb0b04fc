import { slugify, sortKey } from '@matbaa/locale'
import { conflict } from '../../errors.ts'
import type { ContentContext } from '../context.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { randomId } from '../random-id.ts'
import { refuseUnstorableText } from '../stored-text.ts'
import { inTransaction } from '../work.ts'
import { insertTag } from './queries.ts'

const mostVariants = 1_000

/** What a new tag is made of; the slug is made of the name where none is wished. */
export interface NewTag {
  readonly id?: string
  readonly language: string
  readonly name: string
  readonly slug?: string
  readonly description?: string
  /** Tags of one group are the same topic in several languages. */
  readonly groupId?: string
  readonly extra?: Readonly<Record<string, unknown>>
}

/** Makes a tag; a taken slug becomes `-2`, `-3`, … */
export function createTag(
  context: ContentContext,
  input: NewTag,
): Promise<{ readonly id: string; readonly groupId: string; readonly slug: string }> {
  return inTransaction(
    context,
    async (work) => {
      const id = input.id ?? randomId(work)
      const groupId = input.groupId ?? id
      const wished = input.slug ?? slugify(input.name, input.language)
      const row = {
        id,
        group_id: groupId,
        language: input.language,
        name: input.name,
        description: input.description ?? '',
        sort_key: sortKey(input.name, input.language),
        extra: JSON.stringify(input.extra ?? {}),
      }
      refuseUnstorableText({ ...row, slug: wished })
      for (let n = 1; n <= mostVariants; n += 1) {
        const slug = n === 1 ? wished : `${wished}-${n}`
        if (!(await insertTag(work.tx, { ...row, slug }))) continue
        // The pages of the same tag in other editions link to this one.
        work.invalidate(cacheTag.tag(id), cacheTag.tag(groupId))
        work.record({ event: 'tag.created', targetKind: 'tag', targetId: id, detail: { slug } })
        return { id, groupId, slug }
      }
      throw conflict(`No tag address like “${wished}” is free.`, 'A thousand tags already have a variant of it.')
    },
    'no pending rows',
  )
}
