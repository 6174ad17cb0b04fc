import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { createDraft } from '../../src/content/drafts/create.ts'
import { insertComments } from '../../src/content/comments/insert.ts'
import { insertMedia } from '../../src/content/media/queries.ts'
import { createPage } from '../../src/content/pages/save.ts'
import type { DatabaseSchema } from '../../src/db/schema.ts'
import type { Action } from '../../src/permissions.ts'
import { storageKey } from '../../src/storage/key.ts'
import { textDocument } from '../content-context.ts'
import type { TestNewsroom } from '../newsroom.ts'
import { checkedImport } from './newsroom-objects.ts'

/** What was written into hidden columns, so that it can be told wherever it comes out. */
export interface Planted {
  /** By the name of the column. */
  readonly marks: ReadonlyMap<string, string>
  /** Who may see it: whoever may do this, or nobody. */
  readonly seenBy: ReadonlyMap<string, Action | 'nobody'>
  /** Things that stand in addresses of the API, by the first word of those. */
  readonly ids: ReadonlyMap<string, string>
}

/** Names of columns that could hold a secret or say who somebody is. */
export const secretNames =
  /hash|secret|token|email|network|nonce|password|agent|payload|detail|error|^note$|snapshot|response|visitor|public_key|credential|(?:^|_)key$|prefix|extra|subject/

/** Columns of such names that hold nothing of the kind. */
export const tellNothing: ReadonlySet<string> = new Set([
  // Fingerprints of what is public or kept beside them, and of nobody’s secret.
  'audit.hash',
  'import_items.source_hash',
  'import_items.target_hash',
  'media.thumbhash',
  // Derived of names and words that stand beside them, to be found and ordered by.
  'sections.sort_key',
  'tags.sort_key',
  'author_texts.sort_key',
  'search_names.key',
  'search_index.tokens',
  'desk_entries.headline_key',
  // Names of settings and of sentences.
  'settings.key',
  'own_settings.key',
  'imports.error_code',
  'jobs.dedupe_key',
  // What another system called a public thing.
  'sections.extra',
  'tags.extra',
  'authors.extra',
  'media.extra',
  // The published words themselves.
  'revisions.snapshot',
])

/** The day for which the search was written that found nothing. */
export const plantedDay = '2020-01-01'

const later = 4_102_444_800_000

/** Writes rows of everything that is hidden, beside those of the newsroom. */
export async function plantRows({ context, contents, clock }: TestNewsroom): Promise<Planted> {
  const marks = new Map<string, string>()
  const seenBy = new Map<string, Action | 'nobody'>()
  const mark = (name: string, who: Action | 'nobody' = 'nobody'): string => {
    const text = `planted${String(marks.size).padStart(3, '0')}x${randomBytes(6).toString('hex')}`
    marks.set(name, text)
    seenBy.set(name, who)
    return text
  }
  const [id, now] = [randomUUID(), clock.now]
  const draft = await createDraft(context, {
    language: 'en',
    headline: mark('drafts.headline', 'article.publish'),
    document: textDocument(mark('drafts.document', 'article.publish')),
    extra: { other: mark('drafts.extra') },
  })
  const comment = {
    articleId: contents.articles['wetlands-en'],
    language: 'en',
    authorEmail: `${mark('comments.author_email', 'comment.read-address')}@c.example`,
    networkHash: mark('comments.network_hash', 'comment.moderate'),
    createdAt: now,
    extra: { other: mark('comments.extra') },
  }
  const [held = ''] = await insertComments(context, [
    { ...comment, state: 'held', authorName: 'a', body: mark('comments.body', 'comment.moderate') },
    { ...comment, state: 'approved', authorName: 'b', body: 'A comment that everybody may read.' },
  ])
  const page = await createPage(context, {
    language: 'en',
    title: 'A page',
    document: textDocument('One.'),
    state: 'published',
    extra: { comments: [{ authorEmail: mark('pages.extra'), body: 'x' }] },
  })
  const rows: { readonly [Table in keyof DatabaseSchema]?: Readonly<Record<string, unknown>> } = {
    users: {
      id,
      email: `${mark('users.email', 'people.read')}@c.example`,
      name: 'x',
      role: 'reporter',
      desks: '[]',
      interface_language: 'en',
      password_hash: mark('users.password_hash'),
      totp_secret: mark('users.totp_secret'),
      totp_step: 0,
      state: 'active',
      created_at: now,
      version: 1,
    },
    user_sessions: {
      token_hash: mark('user_sessions.token_hash'),
      id,
      user_id: id,
      created_at: now,
      seen_at: now,
      expires_at: later,
      user_agent: mark('user_sessions.user_agent'),
      network: mark('user_sessions.network'),
      method: 'password',
      reauthenticated_at: now,
    },
    passkeys: {
      credential_id: mark('passkeys.credential_id'),
      user_id: id,
      public_key: mark('passkeys.public_key'),
      counter: 0,
      transports: '[]',
      name: mark('passkeys.name'),
      created_at: now,
      used_at: null,
    },
    own_settings: { user_id: id, key: 'mail', value: JSON.stringify({ other: mark('own_settings.value') }) },
    recovery_codes: { user_id: id, code_hash: mark('recovery_codes.code_hash'), used_at: null },
    one_time_tokens: {
      token_hash: mark('one_time_tokens.token_hash'),
      purpose: 'password-reset',
      user_id: id,
      created_at: now,
      expires_at: later,
      used_at: null,
    },
    api_keys: {
      id,
      key_hash: mark('api_keys.key_hash'),
      prefix: mark('api_keys.prefix', 'api-key.manage'),
      name: mark('api_keys.name', 'api-key.manage'),
      user_id: id,
      scopes: '[]',
      created_at: now,
      used_at: null,
      expires_at: null,
    },
    sign_in_attempts: { subject: mark('sign_in_attempts.subject'), at: now, nonce: mark('sign_in_attempts.nonce') },
    preview_links: {
      id,
      token_hash: mark('preview_links.token_hash'),
      article_id: draft.articleId,
      created_by: id,
      created_at: now,
      expires_at: later,
    },
    jobs: {
      id,
      kind: 'content.render',
      payload: JSON.stringify({ other: mark('jobs.payload') }),
      dedupe_key: null,
      state: 'failed',
      run_at: now,
      lease_until: null,
      attempts: 8,
      last_error: mark('jobs.last_error', 'jobs.manage'),
      created_at: now,
    },
    webhooks: {
      id,
      name: mark('webhooks.name', 'webhook.manage'),
      url: `https://a.example/${mark('webhooks.url', 'webhook.manage')}`,
      secret: mark('webhooks.secret'),
      events: '[]',
      enabled: 1,
      created_at: now,
    },
    webhook_deliveries: {
      id,
      webhook_id: id,
      event: 'ping',
      payload: JSON.stringify({ other: mark('webhook_deliveries.payload', 'webhook.manage') }),
      status: 500,
      error: mark('webhook_deliveries.error', 'webhook.manage'),
      attempts: 1,
      created_at: now,
      delivered_at: null,
    },
    idempotency_keys: {
      key: mark('idempotency_keys.key'),
      actor_id: id,
      request_hash: mark('idempotency_keys.request_hash'),
      status: 200,
      response: mark('idempotency_keys.response'),
      created_at: now,
    },
    view_visitors: { visitor: mark('view_visitors.visitor'), counted_at: now },
    view_networks: { network: mark('view_networks.network'), hour: Math.floor(now / 3_600_000), views: 1 },
    view_secrets: { name: 'planted', secret: mark('view_secrets.secret'), expires_at: later },
    imports: {
      ...checkedImport,
      id,
      name: mark('imports.name', 'import.run'),
      storage_key: mark('imports.storage_key'),
      error: mark('imports.error', 'import.run'),
    },
    import_sources: { id, kind: 'wordpress', site: 'old.example', settings: '{}', started_at: now, finished_at: now },
    import_items: {
      source_id: id,
      type: 'order',
      external_id: '1',
      target_kind: 'none',
      target_id: null,
      source_hash: '',
      target_hash: '',
      outcome: 'skipped',
      reason: '',
      extra: JSON.stringify({ meta: { email: mark('import_items.extra') } }),
      imported_at: now,
    },
    search_misses: {
      language: 'en',
      day: plantedDay,
      query: mark('search_misses.query', 'statistics.read'),
      misses: 3,
    },
    settings: { key: 'secret:planted', value: JSON.stringify(mark('settings.value')) },
  }
  await context.db.transaction(async (tx) => {
    for (const [table, row] of Object.entries(rows)) {
      const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)))
      await sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(row))})`.execute(tx)
    }
    const [author] = contents.authors
    const email = `${mark('authors.email', 'author.edit')}@c.example`
    await tx
      .updateTable('authors')
      .set({ email })
      .where('id', '=', author ?? '')
      .execute()
    await tx
      .updateTable('drafts')
      .set({ note: mark('drafts.note', 'article.publish') })
      .where('article_id', '=', draft.articleId)
      .execute()
    const published = contents.articles['wetlands-en']
    const extra = JSON.stringify({ wordpress: { other: mark('articles.extra') } })
    await tx.updateTable('articles').set({ extra }).where('id', '=', published).execute()
    const note = mark('revisions.note', 'article.publish')
    await tx.updateTable('revisions').set({ note }).where('article_id', '=', published).execute()
    const detail = JSON.stringify({ other: mark('audit.detail', 'audit.read') })
    await tx.updateTable('audit').set({ detail }).where('seq', '=', 1).execute()
    const storage_key = storageKey(randomBytes(16).toString('hex'), 'png')
    marks.set('media.storage_key', storage_key)
    seenBy.set('media.storage_key', 'nobody')
    await insertMedia(tx, [
      { id, kind: 'image', state: 'missing', storage_key, original_name: 'x.png', created_at: now },
    ])
  })
  const ids = new Map([
    ...['people', 'api-keys', 'jobs', 'webhooks', 'imports', 'media'].map((name) => [name, id] as const),
    ['articles', draft.articleId],
    ['comments', held],
    ['pages', page.id],
    ['authors', contents.authors[0] ?? ''],
    ['public', '101'],
    ['sections', contents.sections.fa.environment],
    ['editions', 'en'],
    ['settings', 'comments'],
  ])
  return { marks, seenBy, ids }
}

/** The columns whose marks stand in a text. */
export const plantedIn = ({ marks }: Planted, text: string): readonly string[] =>
  [...marks].filter(([, mark]) => text.includes(mark)).map(([name]) => name)
