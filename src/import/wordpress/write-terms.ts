import { createAuthor, saveAuthorTexts } from '../../content/authors/save.ts'
import { createSection } from '../../content/sections/create.ts'
import { findSections } from '../../content/sections/queries.ts'
import { updateSection } from '../../content/sections/update.ts'
import { createTag } from '../../content/tags/create.ts'
import type { Work } from '../../content/work.ts'
import type { ImportItemsTable } from '../../db/schema.ts'
import type { FoundAuthor, UsedTerm } from './check.ts'
import { digest } from './identity.ts'
import { decodeSlug } from './map.ts'
import { metaObject } from './meta.ts'
import { plainText } from './plain-text.ts'
import { findImported, saveImported } from './queries.ts'
import { type AfterCommit, type ImportSession, importedRow, writeInBatches } from './session.ts'
import type { PlannedTerm } from './terms.ts'

/** Writes authors, sections and tags, and keeps the terms of other taxonomies as they stand. */
export async function writeTerms(session: ImportSession): Promise<void> {
  await writeEach(session, 'author', 'authors', session.checked.authors, (author) => author.login, writeAuthor(session))
  await writeEach(session, 'category', 'sections', session.categories.planned, externalIdOf, writeSection(session))
  await writeEach(session, 'post_tag', 'tags', session.tags.planned, externalIdOf, writeTag(session))
  const others = session.checked.terms.filter(({ taxonomy }) => !modelled.has(taxonomy))
  await writeEach(
    session,
    'term',
    'kept as they stand',
    others,
    ({ taxonomy, slug }) => `${taxonomy}:${slug}`,
    keepTerm,
  )
}

const modelled: ReadonlySet<string> = new Set(['category', 'post_tag', 'nav_menu', 'author'])

const externalIdOf = (term: PlannedTerm): string => term.externalId

/** What a writer of one thing returns: where it went, and whether it is what the export says now. */
interface Written {
  readonly target: Pick<ImportItemsTable, 'target_kind' | 'target_id'>
  readonly outcome: 'imported' | 'updated' | 'edited here, kept'
  readonly targetHash: string
  readonly extra?: string
}

type WriteThing<Thing> = (work: Work, thing: Thing, known: ImportItemsTable | undefined) => Promise<Written>

async function writeEach<Thing>(
  session: ImportSession,
  type: string,
  counted: 'authors' | 'sections' | 'tags' | 'kept as they stand',
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
  write: WriteThing<Thing>,
): Promise<void> {
  const { context, recorder, source } = session
  const known = await findImported(context.db.worker, source.id, type, things.map(nameOf))
  const changed = things.filter((thing) => known.get(nameOf(thing))?.source_hash !== hashOf(thing))
  recorder.count(counted, 'unchanged', things.length - changed.length)
  const writeBatch = async (work: Work, batch: readonly Thing[]): Promise<AfterCommit> => {
    const outcomes: Written['outcome'][] = []
    const rows: ImportItemsTable[] = []
    for (const thing of batch) {
      const { target, outcome, targetHash, extra } = await write(work, thing, known.get(nameOf(thing)))
      outcomes.push(outcome)
      rows.push(
        importedRow(session, {
          type,
          external_id: nameOf(thing),
          ...target,
          source_hash: hashOf(thing),
          target_hash: targetHash,
          outcome: outcome === 'edited here, kept' ? 'kept' : 'imported',
          extra: extra ?? '{}',
        }),
      )
    }
    await saveImported(work.tx, rows)
    return () => {
      for (const outcome of outcomes) recorder.count(counted, outcome)
    }
  }
  await writeInBatches(context, changed, writeBatch, (thing, why) =>
    recorder.note('skipped', `${type} ${nameOf(thing)}`, why),
  )
}

// The set of languages a term is used in is not JSON and leaves no trace in the digest.
const hashOf = (thing: unknown): string => digest(thing)

const writeAuthor =
  ({ identify, languages }: ImportSession): WriteThing<FoundAuthor> =>
  async (work, author, known) => {
    const id = identify('author', author.login)
    const name = plainText(author.displayName === '' ? author.login : author.displayName)
    const texts = languages.map((language) => ({ language, name, bio: plainText(author.bio) }))
    if (known === undefined) {
      const { login, firstName, lastName } = author
      await createAuthor(work, {
        id,
        slug: authorSlug(login),
        email: author.email,
        url: author.url,
        texts,
        extra: { wordpress: { id: author.id, login, firstName, lastName } },
      })
    } else await saveAuthorTexts(work, id, texts)
    return {
      target: { target_kind: 'author', target_id: id },
      outcome: known === undefined ? 'imported' : 'updated',
      targetHash: '',
    }
  }

/** WordPress' address of an author: the login in the form of a slug. */
export function authorSlug(login: string): string {
  return (
    decodeSlug(login)
      .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
      .replace(/[\s.@?#&%]+/gu, '-')
      .replace(/^-+|-+$/g, '') || 'author'
  )
}

const writeSection =
  ({ identify }: ImportSession): WriteThing<PlannedTerm> =>
  async (work, term, known) => {
    const id = identify('category', term.externalId)
    const target = { target_kind: 'section', target_id: id }
    const { name, description } = term
    const targetHash = digest({ name, description })
    if (known === undefined) {
      await createSection(work, {
        id,
        groupId: identify('category-group', term.group),
        language: term.language,
        name,
        slug: decodeSlug(term.slug),
        description,
        parentId: term.parent === undefined ? null : identify('category', term.parent),
        extra: { wordpress: { id: term.termId, slug: term.slug } },
      })
      return { target, outcome: 'imported', targetHash }
    }
    const [section] = await findSections(work.tx, [id])
    const isUntouched =
      section !== undefined && digest({ name: section.name, description: section.description }) === known.target_hash
    if (!isUntouched) return { target, outcome: 'edited here, kept', targetHash: known.target_hash }
    await updateSection(work, id, { name, description })
    return { target, outcome: 'updated', targetHash }
  }

const writeTag =
  ({ identify }: ImportSession): WriteThing<PlannedTerm> =>
  async (work, term, known) => {
    const id = identify('post_tag', term.externalId)
    const target = { target_kind: 'tag', target_id: id }
    // A tag's name is what articles were filed under here: a newer export does not rename it.
    if (known !== undefined) return { target, outcome: 'edited here, kept', targetHash: '' }
    await createTag(work, {
      id,
      groupId: identify('tag-group', term.group),
      language: term.language,
      name: term.name,
      slug: decodeSlug(term.slug),
      description: term.description,
      extra: { wordpress: { id: term.termId, slug: term.slug } },
    })
    return { target, outcome: 'imported', targetHash: '' }
  }

const keepTerm: WriteThing<UsedTerm> = async (_work, term) => {
  const { usedIn: _usedIn, meta, ...rest } = term
  return {
    target: { target_kind: 'none', target_id: null },
    outcome: 'imported',
    targetHash: '',
    extra: JSON.stringify({ ...rest, meta: metaObject(meta) }),
  }
}
