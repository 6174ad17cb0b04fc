import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { ColumnTypes } from '../dialect.ts'
import type { DatabaseSchema } from '../schema.ts'

/** `text` and `int` never null, with `?` nullable; `id` is the one-column primary key; `->table` a foreign key to its id. */
type Column = 'id' | 'text' | 'text?' | 'int' | 'int?' | 'real' | 'counter' | `text->${string}` | `text?->${string}`

interface Table {
  readonly columns: Readonly<Record<string, Column>>
  /** Primary key of several columns. */
  readonly key?: readonly string[]
  readonly unique?: readonly (readonly string[])[]
  readonly indexes?: readonly (readonly string[])[]
}

const articleFields = {
  story_id: 'text->stories',
  language: 'text',
  code: 'int',
  kind: 'text',
  kicker: 'text',
  headline: 'text',
  second_headline: 'text',
  lead: 'text',
  dateline: 'text',
  document: 'text',
  slug: 'text',
  section_id: 'text?->sections',
  also_sections: 'text',
  lead_media_id: 'text?->media',
  lead_caption: 'text',
  lead_credit: 'text',
  source_name: 'text',
  source_url: 'text',
  source_article_id: 'text?',
  source_revision: 'int?',
  seo_title: 'text',
  seo_description: 'text',
  visibility: 'text',
  comments_open: 'int',
  related: 'text',
  extra: 'text',
} as const

/** In an order that lets every foreign key find its table. */
const tables: Readonly<Record<string, Table>> = {
  settings: { columns: { key: 'text', value: 'text' }, key: ['key'] },
  editions: {
    columns: {
      language: 'text',
      name: 'text',
      motto: 'text',
      calendars: 'text',
      digits: 'text',
      month_names: 'text',
      zone: 'text',
      footer: 'text',
      position: 'int',
      version: 'int',
    },
    key: ['language'],
  },
  announced_months: {
    columns: { calendar: 'text', country: 'text', year: 'int', month: 'int', starts_on: 'text' },
    key: ['calendar', 'country', 'year', 'month'],
  },
  users: {
    columns: {
      id: 'id',
      email: 'text',
      name: 'text',
      role: 'text',
      desks: 'text',
      interface_language: 'text',
      password_hash: 'text',
      totp_secret: 'text',
      state: 'text',
      created_at: 'int',
      version: 'int',
    },
    unique: [['email']],
  },
  user_sessions: {
    columns: {
      token_hash: 'text',
      user_id: 'text->users',
      created_at: 'int',
      seen_at: 'int',
      expires_at: 'int',
      user_agent: 'text',
      reauthenticated_at: 'int',
    },
    key: ['token_hash'],
    indexes: [['user_id'], ['expires_at']],
  },
  passkeys: {
    columns: {
      credential_id: 'text',
      user_id: 'text->users',
      public_key: 'text',
      counter: 'int',
      transports: 'text',
      name: 'text',
      created_at: 'int',
      used_at: 'int?',
    },
    key: ['credential_id'],
    indexes: [['user_id']],
  },
  recovery_codes: {
    columns: { user_id: 'text->users', code_hash: 'text', used_at: 'int?' },
    key: ['user_id', 'code_hash'],
  },
  one_time_tokens: {
    columns: {
      token_hash: 'text',
      purpose: 'text',
      user_id: 'text?->users',
      created_at: 'int',
      expires_at: 'int',
      used_at: 'int?',
    },
    key: ['token_hash'],
    indexes: [['user_id']],
  },
  api_keys: {
    columns: {
      id: 'id',
      key_hash: 'text',
      name: 'text',
      user_id: 'text->users',
      scopes: 'text',
      created_at: 'int',
      used_at: 'int?',
      expires_at: 'int?',
    },
    unique: [['key_hash']],
    indexes: [['user_id']],
  },
  media: {
    columns: {
      id: 'id',
      kind: 'text',
      state: 'text',
      storage_key: 'text',
      mime: 'text',
      bytes: 'int',
      sha256: 'text',
      width: 'int?',
      height: 'int?',
      thumbhash: 'text',
      focal_x: 'real',
      focal_y: 'real',
      derivatives: 'text',
      derivatives_version: 'int',
      original_name: 'text',
      source_url: 'text',
      created_at: 'int',
      extra: 'text',
      deleted_at: 'int?',
    },
    indexes: [['sha256'], ['created_at', 'id']],
  },
  media_texts: {
    columns: {
      media_id: 'text->media',
      language: 'text',
      title: 'text',
      alt: 'text',
      caption: 'text',
      credit: 'text',
    },
    key: ['media_id', 'language'],
  },
  sections: {
    columns: {
      id: 'id',
      group_id: 'text',
      language: 'text',
      name: 'text',
      description: 'text',
      parent_id: 'text?->sections',
      position: 'int',
      sort_key: 'text',
      extra: 'text',
    },
    unique: [['group_id', 'language']],
    indexes: [['language', 'position'], ['parent_id']],
  },
  tags: {
    columns: {
      id: 'id',
      group_id: 'text',
      language: 'text',
      name: 'text',
      slug: 'text',
      description: 'text',
      sort_key: 'text',
      extra: 'text',
    },
    unique: [
      ['language', 'slug'],
      ['group_id', 'language'],
    ],
    indexes: [['language', 'sort_key']],
  },
  authors: {
    columns: {
      id: 'id',
      slug: 'text',
      email: 'text',
      url: 'text',
      avatar_media_id: 'text?->media',
      user_id: 'text?->users',
      extra: 'text',
    },
    unique: [['slug']],
  },
  author_texts: {
    columns: {
      author_id: 'text->authors',
      language: 'text',
      name: 'text',
      role_title: 'text',
      bio: 'text',
      sort_key: 'text',
    },
    key: ['author_id', 'language'],
  },
  pages: {
    columns: {
      id: 'id',
      group_id: 'text',
      language: 'text',
      title: 'text',
      lead: 'text',
      document: 'text',
      html: 'text',
      text: 'text',
      renderer_version: 'int',
      parent_id: 'text?',
      position: 'int',
      lead_media_id: 'text?->media',
      state: 'text',
      visibility: 'text',
      seo_title: 'text',
      seo_description: 'text',
      published_at: 'int?',
      created_at: 'int',
      updated_at: 'int',
      extra: 'text',
      version: 'int',
      deleted_at: 'int?',
    },
    unique: [['group_id', 'language']],
    indexes: [['language', 'position']],
  },
  paths: {
    columns: { language: 'text', slug: 'text', kind: 'text', target_id: 'text' },
    key: ['language', 'slug'],
    indexes: [['target_id']],
  },
  stories: { columns: { id: 'id', created_at: 'int' } },
  story_declines: {
    columns: { story_id: 'text->stories', language: 'text', declined_at: 'int' },
    key: ['story_id', 'language'],
  },
  codes: { columns: { code: 'int', article_id: 'text' }, key: ['code'], unique: [['article_id']] },
  articles: {
    columns: {
      id: 'id',
      ...articleFields,
      state: 'text',
      revision: 'int',
      html: 'text',
      text: 'text',
      excerpt: 'text',
      word_count: 'int',
      renderer_version: 'int',
      published_at: 'int',
      published_zone: 'text',
      updated_at: 'int',
      created_at: 'int',
      version: 'int',
      deleted_at: 'int?',
    },
    unique: [['code'], ['story_id', 'language']],
    indexes: [['language', 'published_at'], ['section_id'], ['lead_media_id'], ['renderer_version'], ['deleted_at']],
  },
  drafts: {
    columns: {
      article_id: 'text',
      ...articleFields,
      state: 'text',
      bylines: 'text',
      tags: 'text',
      base_revision: 'int?',
      publish_at: 'int?',
      publish_zone: 'text',
      locked_by: 'text?',
      locked_until: 'int?',
      created_by: 'text?',
      created_at: 'int',
      updated_at: 'int',
      version: 'int',
      deleted_at: 'int?',
    },
    key: ['article_id'],
    unique: [['code'], ['story_id', 'language']],
    indexes: [['state', 'publish_at'], ['updated_at', 'article_id'], ['section_id'], ['lead_media_id']],
  },
  revisions: {
    columns: {
      id: 'id',
      article_id: 'text->articles',
      number: 'int',
      snapshot: 'text',
      actor_kind: 'text',
      actor_id: 'text?',
      note: 'text',
      created_at: 'int',
    },
    unique: [['article_id', 'number']],
  },
  listings: {
    columns: { list: 'text', published_at: 'int', code: 'int', article_id: 'text->articles' },
    key: ['list', 'published_at', 'code'],
    indexes: [['article_id']],
  },
  article_bylines: {
    columns: { article_id: 'text->articles', author_id: 'text->authors', position: 'int' },
    key: ['article_id', 'author_id'],
    indexes: [['author_id']],
  },
  article_tags: {
    columns: { article_id: 'text->articles', tag_id: 'text->tags', position: 'int' },
    key: ['article_id', 'tag_id'],
    indexes: [['tag_id']],
  },
  content_references: {
    columns: { source_kind: 'text', source_id: 'text', target_kind: 'text', target_id: 'text' },
    key: ['source_id', 'target_id', 'source_kind', 'target_kind'],
    indexes: [['target_id']],
  },
  comments: {
    columns: {
      id: 'id',
      article_id: 'text',
      parent_id: 'text?',
      kind: 'text',
      state: 'text',
      author_name: 'text',
      author_email: 'text',
      author_url: 'text',
      body: 'text',
      body_format: 'text',
      html: 'text',
      renderer_version: 'int',
      reasons: 'text',
      network_hash: 'text',
      created_at: 'int',
      extra: 'text',
    },
    indexes: [
      ['article_id', 'state', 'kind', 'created_at', 'id'],
      ['article_id', 'parent_id', 'state', 'kind'],
      ['state', 'created_at', 'id'],
      ['network_hash', 'created_at'],
    ],
  },
  comment_counts: { columns: { article_id: 'text', approved: 'int' }, key: ['article_id'] },
  placements: {
    columns: {
      id: 'id',
      language: 'text',
      page: 'text',
      slot: 'text',
      position: 'int',
      article_id: 'text',
      until: 'int?',
    },
    indexes: [['language', 'page', 'slot', 'position'], ['article_id']],
  },
  menus: { columns: { id: 'id', language: 'text', name: 'text' }, unique: [['language', 'name']] },
  menu_items: {
    columns: {
      id: 'id',
      menu_id: 'text->menus',
      parent_id: 'text?',
      position: 'int',
      label: 'text',
      target_kind: 'text',
      target_id: 'text?',
      url: 'text',
    },
    indexes: [['menu_id', 'position']],
  },
  redirects: {
    columns: {
      path: 'text',
      status: 'int',
      target_kind: 'text',
      target_id: 'text?',
      target_path: 'text',
      created_at: 'int',
    },
    key: ['path'],
    indexes: [['target_id']],
  },
  audit: {
    columns: {
      seq: 'int',
      at: 'int',
      actor_kind: 'text',
      actor_id: 'text?',
      event: 'text',
      target_kind: 'text',
      target_id: 'text',
      detail: 'text',
      hash: 'text',
    },
    key: ['seq'],
    indexes: [['target_id', 'seq']],
  },
  jobs: {
    columns: {
      id: 'id',
      kind: 'text',
      payload: 'text',
      dedupe_key: 'text?',
      state: 'text',
      run_at: 'int',
      lease_until: 'int?',
      attempts: 'int',
      last_error: 'text',
      created_at: 'int',
    },
    indexes: [['state', 'run_at']],
  },
  webhooks: {
    columns: { id: 'id', url: 'text', secret: 'text', events: 'text', enabled: 'int', created_at: 'int' },
  },
  webhook_deliveries: {
    columns: {
      id: 'id',
      webhook_id: 'text->webhooks',
      event: 'text',
      payload: 'text',
      status: 'int?',
      error: 'text',
      attempts: 'int',
      created_at: 'int',
      delivered_at: 'int?',
    },
    indexes: [['webhook_id', 'created_at']],
  },
  idempotency_keys: {
    columns: {
      key: 'text',
      actor_id: 'text',
      request_hash: 'text',
      status: 'int',
      response: 'text',
      created_at: 'int',
    },
    key: ['actor_id', 'key'],
    indexes: [['created_at']],
  },
  view_totals: { columns: { article_id: 'text', views: 'int' }, key: ['article_id'], indexes: [['views']] },
  view_days: {
    columns: { article_id: 'text', day: 'text', views: 'int', readers: 'int', refused: 'int' },
    key: ['article_id', 'day'],
    indexes: [['day', 'readers']],
  },
  view_batches: { columns: { batch_id: 'text', written_at: 'int' }, key: ['batch_id'], indexes: [['written_at']] },
  invalidations: { columns: { seq: 'counter', tag: 'text', at: 'int' }, indexes: [['at']] },
  import_sources: {
    columns: { id: 'id', kind: 'text', site: 'text', settings: 'text', started_at: 'int', finished_at: 'int?' },
    unique: [['kind', 'site']],
  },
  import_items: {
    columns: {
      source_id: 'text->import_sources',
      type: 'text',
      external_id: 'text',
      target_kind: 'text',
      target_id: 'text?',
      source_hash: 'text',
      target_hash: 'text',
      outcome: 'text',
      reason: 'text',
      extra: 'text',
      imported_at: 'int',
    },
    key: ['source_id', 'type', 'external_id'],
    indexes: [['target_id']],
  },
}

/** The tables of the whole model. */
export const modelMigration = {
  name: '0001-model',
  async up(db: Kysely<DatabaseSchema>, types: ColumnTypes): Promise<void> {
    for (const [name, table] of Object.entries(tables)) await createTable(db, types, name, table)
    // A job with a key waits once; how many have run under it does not matter.
    await sql`create unique index jobs_dedupe on jobs (dedupe_key) where state = 'waiting'`.execute(db)
  },
}

async function createTable(db: Kysely<DatabaseSchema>, types: ColumnTypes, name: string, table: Table): Promise<void> {
  let builder: CreateTableBuilder<string, string> = db.schema.createTable(name)
  for (const [column, kind] of Object.entries(table.columns)) builder = addColumn(builder, types, column, kind)
  if (table.key !== undefined) builder = builder.addPrimaryKeyConstraint(`${name}_key`, [...table.key])
  const end = table.key === undefined ? types.table : types.keyedTable
  await builder.modifyEnd(end).execute()
  for (const columns of table.unique ?? []) {
    const index = `${name}_${columns.join('_')}_unique`
    await db.schema
      .createIndex(index)
      .unique()
      .on(name)
      .columns([...columns])
      .execute()
  }
  for (const columns of table.indexes ?? []) {
    await db.schema
      .createIndex(`${name}_${columns.join('_')}`)
      .on(name)
      .columns([...columns])
      .execute()
  }
}

function addColumn(
  builder: CreateTableBuilder<string, string>,
  types: ColumnTypes,
  name: string,
  kind: Column,
): CreateTableBuilder<string, string> {
  const [type = '', target] = kind.split('->')
  if (type === 'counter') return builder.addColumn(name, types.integer, types.counter)
  if (type === 'id') return builder.addColumn(name, types.text, (column) => column.primaryKey().notNull())
  const isNullable = type.endsWith('?')
  const base = isNullable ? type.slice(0, -1) : type
  const dataType = base === 'int' ? types.integer : base === 'real' ? types.real : types.text
  return builder.addColumn(name, dataType, (column) => {
    const typed = isNullable ? column : column.notNull()
    return target === undefined ? typed : typed.references(`${target}.id`)
  })
}
