import { slugify, sortKey } from '@matbaa/locale'
import { conflict, invalidInput } from '../../errors.ts'
import type { ContentContext } from '../context.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { randomId } from '../random-id.ts'
import { refuseUnstorableText } from '../stored-text.ts'
import { inTransaction, type Work } from '../work.ts'
import { insertAuthor, saveAuthorTextRows } from './queries.ts'

const mostVariants = 1_000

/** What an author is called and how they are presented in one language. */
export interface AuthorText {
  readonly language: string
  readonly name: string
  readonly roleTitle?: string
  readonly bio?: string
}

/** What a new author is made of; the slug is made of the first name where none is wished. */
export interface NewAuthor {
  readonly id?: string
  readonly slug?: string
  readonly email?: string
  readonly url?: string
  readonly avatarMediaId?: string | null
  readonly userId?: string | null
  readonly texts: readonly AuthorText[]
  readonly extra?: Readonly<Record<string, unknown>>
}

/** Makes an author; a taken slug becomes `-2`, `-3`, … */
export function createAuthor(
  context: ContentContext,
  input: NewAuthor,
): Promise<{ readonly id: string; readonly slug: string }> {
  return inTransaction(context, async (work) => {
    const [first] = input.texts
    if (first === undefined) {
      throw invalidInput('An author needs a name.', 'No language was given.', 'Give a name in at least one language.')
    }
    const id = input.id ?? randomId(work)
    const wished = input.slug ?? slugify(first.name, first.language)
    const row = {
      id,
      email: input.email ?? '',
      url: input.url ?? '',
      avatar_media_id: input.avatarMediaId ?? null,
      user_id: input.userId ?? null,
      extra: JSON.stringify(input.extra ?? {}),
    }
    refuseUnstorableText({ ...row, slug: wished })
    for (let n = 1; n <= mostVariants; n += 1) {
      const slug = n === 1 ? wished : `${wished}-${n}`
      if (!(await insertAuthor(work.tx, { ...row, slug }))) continue
      await writeTexts(work, id, input.texts)
      work.record({ event: 'author.created', targetKind: 'author', targetId: id, detail: { slug } })
      return { id, slug }
    }
    throw conflict(`No author address like “${wished}” is free.`, 'A thousand authors already have a variant of it.')
  })
}

/** Writes an author's texts, replacing those of the languages given. */
export function saveAuthorTexts(context: ContentContext, id: string, texts: readonly AuthorText[]): Promise<void> {
  return inTransaction(context, async (work) => {
    await writeTexts(work, id, texts)
    const languages = texts.map((text) => text.language)
    work.record({ event: 'author.changed', targetKind: 'author', targetId: id, detail: { languages } })
  })
}

async function writeTexts(work: Work, id: string, texts: readonly AuthorText[]): Promise<void> {
  const rows = texts.map((text) => ({
    author_id: id,
    language: text.language,
    name: text.name,
    role_title: text.roleTitle ?? '',
    bio: text.bio ?? '',
    sort_key: sortKey(text.name, text.language),
  }))
  for (const row of rows) refuseUnstorableText(row)
  await saveAuthorTextRows(work.tx, rows)
  work.invalidate(cacheTag.author(id), ...rows.map(({ language }) => cacheTag.bylines(language)))
}
