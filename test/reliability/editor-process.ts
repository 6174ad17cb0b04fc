import { randomBytes } from 'node:crypto'
import { publishArticle } from '../../src/content/articles/publish.ts'
import { reinstateArticle, withdrawArticle } from '../../src/content/articles/standing.ts'
import { listCommentsToModerate } from '../../src/content/comments/queries.ts'
import { setCommentState } from '../../src/content/comments/set-state.ts'
import { submitComment } from '../../src/content/comments/submit.ts'
import type { ContentContext } from '../../src/content/context.ts'
import { createDraft } from '../../src/content/drafts/create.ts'
import { saveDraft } from '../../src/content/drafts/save.ts'
import { startDraft } from '../../src/content/drafts/start.ts'
import { readEditionLocales } from '../../src/content/editions/locales.ts'
import { connectDatabase } from '../../src/db/connect.ts'
import { createRenderLabelsSource } from '../../src/render-labels.ts'
import type { Document } from '../../src/richtext/document.ts'

/**
 * An editor at work in a process of his own, to be killed: writes, publishes, changes, withdraws, schedules and approves, and
 * says on stdout what was done, each time after it was committed. Arguments: the database, and how many rounds (0: for ever).
 */
const [address = '', rounds = '0'] = process.argv.slice(2)
const database = await connectDatabase(address)
const locales = await readEditionLocales(database.reader)
const context: ContentContext = {
  db: database,
  clock: Date.now,
  actor: { kind: 'system', id: null },
  random: (bytes) => randomBytes(bytes),
  locale: locales.of,
  renderLabels: createRenderLabelsSource(locales.of),
  emit: () => undefined,
}
const { id: sectionId } = await database.reader
  .selectFrom('sections')
  .select('id')
  .where('language', '=', 'fa')
  .orderBy('id')
  .executeTakeFirstOrThrow()

process.stdout.write('ready\n')
await new Promise<void>((resolve) => process.stdin.once('data', () => resolve()))
const last = rounds === '0' ? Infinity : Number(rounds)
for (let round = 1; round <= last; round += 1) await work(round)
process.stdin.destroy()
await database.close()

async function work(round: number): Promise<void> {
  const name = `${process.pid}-${round}-${randomBytes(4).toString('hex')}`
  const fields = { language: 'fa', headline: `خبر ${name}`, document: bodyOf(name), sectionId }
  const { articleId } = await createDraft(context, fields)
  done({ verb: 'draft', articleId })
  const first = await publishArticle(context, { articleId })
  done({ verb: 'publish', articleId, revision: first.revision, headline: fields.headline })
  const { version } = await startDraft(context, articleId)
  const headline = `${fields.headline} (دوم)`
  await saveDraft(context, { articleId, version, headline })
  const second = await publishArticle(context, { articleId })
  done({ verb: 'publish', articleId, revision: second.revision, headline })
  const text = `Comment ${name}`
  await submitComment(context, {
    articleId,
    language: 'fa',
    fields: { name: 'Mina', email: 'mina@example.org', body: text },
    token: 'good',
    isTrapped: false,
    networkHash: name,
  })
  done({ verb: 'comment', text })
  if (round % 2 === 0) {
    await withdrawArticle(context, { articleId })
    done({ verb: 'state', articleId, state: 'withdrawn' })
  }
  if (round % 4 === 0) {
    await reinstateArticle(context, { articleId })
    done({ verb: 'state', articleId, state: 'published' })
  }
  const due = await createDraft(context, {
    ...fields,
    headline: `موعد ${name}`,
    state: 'scheduled',
    publishAt: Date.now(),
  })
  done({ verb: 'schedule', articleId: due.articleId })
  const held = await listCommentsToModerate(database.reader, { state: 'held', limit: 5 })
  if (held.length === 0) return
  const ids = held.map(({ id }) => id)
  await setCommentState(context, ids, 'approved')
  done({ verb: 'approve', ids })
}

/** Written at once and whole: what stands on stdout was committed. */
function done(what: object): void {
  process.stdout.write(`${JSON.stringify(what)}\n`)
}

function bodyOf(name: string): Document {
  const text = `متن ${name} `.repeat(40)
  return {
    type: 'doc',
    content: Array.from({ length: 4 }, () => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  }
}
