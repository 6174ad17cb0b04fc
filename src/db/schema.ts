/**
 * The tables, as TypeScript sees them; the same in both databases.
 * Ids are UUIDv7 text, instants integer milliseconds UTC, booleans 0 or 1, JSON text, text compared bytewise.
 */
import type { Generated } from 'kysely'
import type { Role } from '../permissions.ts'

type Bit = 0 | 1
/** JSON kept as text; parsed where it is read, by the type named. */
type Json = string

export type ArticleKind = 'news' | 'report' | 'opinion' | 'interview' | 'photo-report'
export type ArticleState = 'published' | 'archived' | 'withdrawn'
export type DraftState = 'draft' | 'in-review' | 'approved' | 'scheduled'
export type Visibility = 'public' | 'staff'
export type CommentState = 'held' | 'approved' | 'spam' | 'trash'
export type CommentKind = 'comment' | 'pingback' | 'trackback'
export type MediaKind = 'image' | 'audio' | 'video' | 'file'
/** `pending`: derivatives are still to be made; `missing`: the row is known (from an import) but no file came with it. */
export type MediaState = 'ready' | 'pending' | 'missing' | 'refused'
export type PersonState = 'invited' | 'active' | 'disabled'
export type SignInMethod = 'password' | 'password+totp' | 'password+recovery-code' | 'passkey' | 'setup' | 'invitation'
export type TokenPurpose = 'setup' | 'invitation' | 'password-reset' | 'second-factor' | 'passkey'
export type ActorKind = 'user' | 'system' | 'import' | 'api-key'

/** What an article and its draft have in common: all that an editor can write. */
interface ArticleFields {
  story_id: string
  language: string
  code: number
  kind: ArticleKind
  kicker: string
  headline: string
  second_headline: string
  lead: string
  dateline: string
  document: Json
  slug: string
  section_id: string | null
  /** JSON list of section ids: further sections the article is listed in. */
  also_sections: Json
  lead_media_id: string | null
  /** Caption and credit of the lead image for this article; empty means those of the media row. */
  lead_caption: string
  lead_credit: string
  source_name: string
  source_url: string
  source_article_id: string | null
  source_revision: number | null
  seo_title: string
  seo_description: string
  visibility: Visibility
  comments_open: Bit
  /** JSON: list of article ids picked by hand. */
  related: Json
  /** JSON: what another system knew of it and this model has no word for. */
  extra: Json
}

/** An article that has been published at least once; what readers see. */
export interface ArticlesTable extends ArticleFields {
  id: string
  state: ArticleState
  revision: number
  /** Rendered from `document` by renderer `renderer_version`. */
  html: string
  text: string
  excerpt: string
  word_count: number
  renderer_version: number
  published_at: number
  /** IANA zone in which the publication time was chosen. */
  published_zone: string
  /** Last change that readers should know of. */
  updated_at: number
  created_at: number
  /** Counts every write; writers compare it (optimistic lock). */
  version: number
  deleted_at: number | null
  /** Whose it is: the person who began it; null where it came from another system. */
  created_by: string | null
}

/** The working copy. `article_id` is the identity the article has or will have; `code` is taken when the draft is made. */
export interface DraftsTable extends ArticleFields {
  article_id: string
  state: DraftState
  /** JSON list of author ids. */
  bylines: Json
  /** JSON list of tag ids. */
  tags: Json
  /** Revision this draft started from; null when never published. */
  base_revision: number | null
  /** The schedule: it alone is polled. */
  publish_at: number | null
  publish_zone: string
  locked_by: string | null
  locked_until: number | null
  created_by: string | null
  updated_by: string | null
  created_at: number
  updated_at: number
  version: number
  deleted_at: number | null
  /** What was said when it was sent back to who wrote it. */
  note: string
}

/**
 * Derived, kept by the verbs: every article as the newsroom lists it. The row `is_working` is what the newsroom has of it;
 * a second row stands beside it where readers have something else. Lists of ids are joined by spaces.
 */
export interface DeskEntriesTable {
  article_id: string
  is_working: Bit
  /** Whether this is what readers have. */
  is_public: Bit
  story_id: string
  code: number
  language: string
  state: DraftState | ArticleState | 'trashed'
  kind: ArticleKind
  kicker: string
  headline: string
  /** Folded, for finding. */
  headline_key: string
  section_id: string | null
  sections: string
  authors: string
  owner_id: string | null
  updated_at: number
  /** 0 where it was never published. */
  published_at: number
  publish_at: number | null
  publish_zone: string
}

/** Links with which somebody outside sees a working copy; only the hash of the secret is kept. */
export interface PreviewLinksTable {
  id: string
  token_hash: string
  article_id: string
  created_by: string | null
  created_at: number
  expires_at: number
}

/** Arranged pages; `previous` is what stood there before, as JSON, until it is brought back. */
export interface ArrangementsTable {
  language: string
  page: string
  version: number
  previous: Json | null
  changed_by: string | null
  changed_at: number
}

/** Every code ever given, so that none is given twice. */
export interface CodesTable {
  code: number
  article_id: string
}

export interface RevisionsTable {
  id: string
  article_id: string
  number: number
  /** JSON: ArticleFields with bylines and tags, as published. */
  snapshot: Json
  actor_kind: ActorKind
  actor_id: string | null
  note: string
  created_at: number
}

export interface StoriesTable {
  id: string
  created_at: number
}

/** An edition that will not tell a story. */
export interface StoryDeclinesTable {
  story_id: string
  language: string
  declined_at: number
}

/**
 * Derived, rebuilt by `reindex`: one row for each public list an article stands in, so that every list of the
 * reader site is the same keyset query. `list` is `lang:fa`, `section:ID`, `tag:ID`, `author:ID:fa`.
 */
export interface ListingsTable {
  list: string
  published_at: number
  code: number
  article_id: string
}

export interface ArticleBylinesTable {
  article_id: string
  author_id: string
  position: number
}

export interface ArticleTagsTable {
  article_id: string
  tag_id: string
  position: number
}

/** Derived: what documents point to, so that a changed thing finds the pages that show it. */
export interface ContentReferencesTable {
  source_kind: 'article' | 'page'
  source_id: string
  target_kind: 'article' | 'page' | 'section' | 'tag' | 'author' | 'media'
  target_id: string
}

export interface EditionsTable {
  language: string
  name: string
  motto: string
  /** JSON list of { calendar, language }: the masthead's dates, the first is the edition's own calendar. */
  calendars: Json
  digits: string
  /** Family of month names where the language has several; empty for the pack's first. */
  month_names: string
  zone: string
  /** ISO 3166-1 alpha-2 of the country whose announced months it follows; empty for none. */
  country: string
  footer: string
  position: number
  version: number
}

export interface SectionsTable {
  id: string
  group_id: string
  language: string
  name: string
  description: string
  parent_id: string | null
  position: number
  sort_key: string
  extra: Json
  /** `#` and six hexadecimal digits, readable on light pages; empty for the colour of the paper. */
  colour: Generated<string>
  /** Since when nothing new comes into it; null while it is open. */
  closed_at: Generated<number | null>
}

export interface TagsTable {
  id: string
  group_id: string
  language: string
  name: string
  slug: string
  description: string
  sort_key: string
  extra: Json
}

/** Static pages; flat addresses shared with sections in `paths`. */
export interface PagesTable {
  id: string
  group_id: string
  language: string
  title: string
  lead: string
  document: Json
  html: string
  text: string
  renderer_version: number
  parent_id: string | null
  position: number
  lead_media_id: string | null
  state: 'draft' | 'published'
  visibility: Visibility
  seo_title: string
  seo_description: string
  published_at: number | null
  created_at: number
  updated_at: number
  extra: Json
  version: number
  deleted_at: number | null
}

export interface PathsTable {
  language: string
  slug: string
  kind: 'section' | 'page'
  target_id: string
}

export interface AuthorsTable {
  id: string
  slug: string
  email: string
  url: string
  avatar_media_id: string | null
  user_id: string | null
  extra: Json
}

export interface AuthorTextsTable {
  author_id: string
  language: string
  name: string
  role_title: string
  bio: string
  sort_key: string
}

export interface MediaTable {
  id: string
  kind: MediaKind
  state: MediaState
  /** Key of the stored original (never served to readers) in storage; empty while `missing`. */
  storage_key: string
  mime: string
  bytes: number
  sha256: string
  width: number | null
  height: number | null
  /** Base64 of the thumbhash, empty for none. */
  thumbhash: string
  focal_x: number
  focal_y: number
  /** JSON list of { key, mime, width, height, bytes }: what readers get. */
  derivatives: Json
  derivatives_version: number
  original_name: string
  source_url: string
  created_at: number
  /** Whoever brought it in, where that is known. */
  created_by: string | null
  extra: Json
  deleted_at: number | null
}

export interface MediaTextsTable {
  media_id: string
  language: string
  title: string
  alt: string
  caption: string
  credit: string
}

export interface CommentsTable {
  id: string
  article_id: string
  parent_id: string | null
  kind: CommentKind
  state: CommentState
  author_name: string
  /** Never leaves the newsroom. */
  author_email: string
  author_url: string
  /** What was typed, byte for byte. */
  body: string
  body_format: 'text' | 'html'
  /** Rendered from `body`. */
  html: string
  renderer_version: number
  /** JSON list of the reasons for the state. */
  reasons: Json
  /** Keyed hash of the network prefix, empty for imported ones; no address is kept. */
  network_hash: string
  created_at: number
  extra: Json
  /** Who decided last about it; null where nobody did, or no person of the newsroom. */
  decided_by: string | null
  decided_at: number | null
}

/** Approved comments of an article; kept by the verbs, checked by `doctor`. */
export interface CommentCountsTable {
  article_id: string
  approved: number
}

export interface PlacementsTable {
  id: string
  language: string
  page: string
  slot: string
  position: number
  article_id: string
  until: number | null
}

export interface MenusTable {
  id: string
  language: string
  /** `main`, `footer`, or the name another system gave it. */
  name: string
}

export interface MenuItemsTable {
  id: string
  menu_id: string
  parent_id: string | null
  position: number
  label: string
  target_kind: 'section' | 'page' | 'article' | 'tag' | 'author' | 'url'
  target_id: string | null
  url: string
}

/** Old addresses. `path` is the decoded path with no slash at the end, with `?p=1` kept where the query names the thing. */
export interface RedirectsTable {
  path: string
  status: 301 | 410
  target_kind: 'article' | 'page' | 'section' | 'tag' | 'author' | 'media' | 'path'
  target_id: string | null
  target_path: string
  created_at: number
}

export interface SettingsTable {
  key: string
  value: Json
}

/** Hijri months as they were announced: they win over the table. */
export interface AnnouncedMonthsTable {
  calendar: string
  country: string
  year: number
  month: number
  /** ISO date of the first day. */
  starts_on: string
}

export interface UsersTable {
  id: string
  email: string
  name: string
  role: Role
  /** JSON list of section group ids a desk editor answers for. */
  desks: Json
  interface_language: string
  password_hash: string
  /** Sealed (see `src/content/secrets/seal.ts`); empty where there is none. */
  totp_secret: string
  /** The newest step of thirty seconds whose code was taken: none at or before it is taken again. */
  totp_step: number
  state: PersonState
  created_at: number
  version: number
}

export interface UserSessionsTable {
  token_hash: string
  /** What the session is called by those who may not know its token. */
  id: string
  user_id: string
  created_at: number
  seen_at: number
  expires_at: number
  user_agent: string
  /** The network it began from, never an address. */
  network: string
  method: SignInMethod
  reauthenticated_at: number
}

export interface PasskeysTable {
  credential_id: string
  user_id: string
  public_key: string
  counter: number
  transports: Json
  name: string
  created_at: number
  used_at: number | null
}

export interface OwnSettingsTable {
  user_id: string
  key: string
  value: Json
}

export interface RecoveryCodesTable {
  user_id: string
  code_hash: string
  used_at: number | null
}

/** Links and challenges: single use, only the hash is kept. */
export interface OneTimeTokensTable {
  token_hash: string
  purpose: TokenPurpose
  user_id: string | null
  created_at: number
  expires_at: number
  used_at: number | null
}

export interface ApiKeysTable {
  id: string
  key_hash: string
  /** The first characters, by which people tell keys apart. */
  prefix: string
  name: string
  user_id: string
  scopes: Json
  created_at: number
  used_at: number | null
  expires_at: number | null
}

/** Tries to sign in that failed or are under way, by a keyed hash of the account or the network. */
export interface SignInAttemptsTable {
  subject: string
  at: number
  nonce: string
}

/** Append-only, each row's hash covers the row before. */
export interface AuditTable {
  seq: number
  at: number
  actor_kind: ActorKind
  actor_id: string | null
  event: string
  target_kind: string
  target_id: string
  detail: Json
  hash: string
}

export interface JobsTable {
  id: string
  kind: string
  payload: Json
  /** Only one waiting job has a given key. */
  dedupe_key: string | null
  state: 'waiting' | 'running' | 'done' | 'failed'
  run_at: number
  lease_until: number | null
  attempts: number
  last_error: string
  created_at: number
}

export interface WebhooksTable {
  id: string
  name: string
  url: string
  /** Sealed, see `src/content/secrets/seal.ts`. */
  secret: string
  events: Json
  enabled: Bit
  created_at: number
}

export interface WebhookDeliveriesTable {
  id: string
  webhook_id: string
  event: string
  payload: Json
  status: number | null
  error: string
  attempts: number
  created_at: number
  delivered_at: number | null
}

export interface IdempotencyKeysTable {
  key: string
  actor_id: string
  request_hash: string
  status: number
  response: string
  created_at: number
}

export interface ViewTotalsTable {
  article_id: string
  views: number
}

export interface ViewDaysTable {
  article_id: string
  /** Of the article's edition, so that a ranking is read from one index. */
  language: string
  /** ISO date in the edition's zone. */
  day: string
  views: number
  readers: number
  refused: number
}

/** Why visits were not counted; language and article are not always known. */
export interface ViewRefusalsTable {
  /** Empty where it is not known. */
  language: string
  /** ISO date in the edition's zone; in UTC without an edition. */
  day: string
  reason: string
  refused: number
}

/** Who was counted: a keyed hash of article, address and browser, whose key is forgotten. */
export interface ViewVisitorsTable {
  visitor: string
  counted_at: number
}

/** How much of an article was counted for one network in an hour; a keyed hash as well. */
export interface ViewNetworksTable {
  network: string
  /** Hours since 1970. */
  hour: number
  views: number
}

/** Keys of the hashes and of the tickets, shared by all processes and deleted when their time is over. */
export interface ViewSecretsTable {
  name: string
  secret: string
  expires_at: number
}

/** Batches already written, so that a repeated flush counts once. */
export interface ViewBatchesTable {
  batch_id: string
  written_at: number
}

/** The truth of caches: written in the verb's transaction, followed by every process. */
export interface InvalidationsTable {
  seq: Generated<number>
  tag: string
  at: number
}

/** Another system an import came from; one row for each site. */
/** Exports that were brought in through the newsroom's interface. */
export interface ImportsTable {
  id: string
  /** Of the file, as it was sent. */
  name: string
  storage_key: string
  bytes: number
  state: 'checking' | 'checked' | 'importing' | 'done' | 'failed'
  options: Json
  step: string
  done: number
  total: number
  /** JSON of the whole report, empty for none. */
  report: string
  error: string
  /** Which sentence says why it failed, empty for none. */
  error_code: string
  created_at: number
  created_by: string | null
  finished_at: number | null
}

export interface ImportSourcesTable {
  id: string
  kind: 'wordpress'
  site: string
  /** JSON: what the last run was told and found. */
  settings: Json
  started_at: number
  finished_at: number | null
}

/** What came from where: makes every item idempotent and a run resumable. */
export interface ImportItemsTable {
  source_id: string
  type: string
  external_id: string
  target_kind: string
  target_id: string | null
  /** Of the item as the export had it. */
  source_hash: string
  /** Of the thing as it was left: an edited one is recognised by it. */
  target_hash: string
  outcome: 'imported' | 'skipped' | 'kept'
  reason: string
  /** JSON: the item itself where the model has no place for it; empty object otherwise. */
  extra: Json
  imported_at: number
}

/** Derived, rebuilt by `reindex`: one row for each article that can be found. */
export interface SearchDocumentsTable {
  code: number
  article_id: string
  language: string
  published_at: number
  /** `searchVersion` it was analysed with. */
  version: number
  /** Ids of its words in order, field by field: `src/content/search/document-words.ts`. */
  words: Uint8Array
}

/** Derived: each stem, and each folded word as it was written with one of its stems. */
export interface SearchTermsTable {
  /** Given in order without gaps, to words and stems alike. */
  id: number
  language: string
  kind: 'stem' | 'word'
  term: string
  /** Of a word: the id of its stem. Of a stem: 0. */
  stem_id: number
}

/** Derived: how many articles have each term, many terms to a row: `src/db/term-counts.ts`. */
export interface SearchCountsTable {
  /** The ids of its terms, divided by how many terms a row has. */
  block: number
  /** Numbers of so many digits, one after the other; 0 for a term that no article has any more. */
  documents: string
}

/** Derived: sums over the articles of a language, from which the ranking takes its means. */
export interface SearchTotalsTable {
  language: string
  documents: number
  /** Words weighted by the field they stand in, in tenths. */
  weighted_words: number
  lead_words: number
  /** Four-letter pieces of words. */
  grams: number
}

/** Derived: names as they are typed, folded and without spaces, from each of their words on. */
export interface SearchNamesTable {
  language: string
  key: string
  kind: 'tag' | 'author'
  target_id: string
}

/** Derived: articles about the same as another one, the likest first. */
export interface SimilarArticlesTable {
  article_id: string
  place: number
  similar_id: string
}

/** Searches that found nothing, by day (UTC), folded; nothing is known of who typed them. */
export interface SearchMissesTable {
  language: string
  day: string
  query: string
  misses: number
}

export interface DatabaseSchema {
  articles: ArticlesTable
  drafts: DraftsTable
  desk_entries: DeskEntriesTable
  preview_links: PreviewLinksTable
  arrangements: ArrangementsTable
  codes: CodesTable
  revisions: RevisionsTable
  stories: StoriesTable
  story_declines: StoryDeclinesTable
  listings: ListingsTable
  article_bylines: ArticleBylinesTable
  article_tags: ArticleTagsTable
  content_references: ContentReferencesTable
  editions: EditionsTable
  sections: SectionsTable
  tags: TagsTable
  pages: PagesTable
  paths: PathsTable
  authors: AuthorsTable
  author_texts: AuthorTextsTable
  media: MediaTable
  media_texts: MediaTextsTable
  comments: CommentsTable
  comment_counts: CommentCountsTable
  placements: PlacementsTable
  menus: MenusTable
  menu_items: MenuItemsTable
  redirects: RedirectsTable
  settings: SettingsTable
  announced_months: AnnouncedMonthsTable
  users: UsersTable
  user_sessions: UserSessionsTable
  passkeys: PasskeysTable
  own_settings: OwnSettingsTable
  recovery_codes: RecoveryCodesTable
  one_time_tokens: OneTimeTokensTable
  api_keys: ApiKeysTable
  sign_in_attempts: SignInAttemptsTable
  audit: AuditTable
  jobs: JobsTable
  webhooks: WebhooksTable
  webhook_deliveries: WebhookDeliveriesTable
  idempotency_keys: IdempotencyKeysTable
  view_totals: ViewTotalsTable
  view_days: ViewDaysTable
  view_batches: ViewBatchesTable
  view_refusals: ViewRefusalsTable
  view_visitors: ViewVisitorsTable
  view_networks: ViewNetworksTable
  view_secrets: ViewSecretsTable
  invalidations: InvalidationsTable
  imports: ImportsTable
  import_sources: ImportSourcesTable
  import_items: ImportItemsTable
  search_documents: SearchDocumentsTable
  search_terms: SearchTermsTable
  search_counts: SearchCountsTable
  search_totals: SearchTotalsTable
  search_names: SearchNamesTable
  similar_articles: SimilarArticlesTable
  search_misses: SearchMissesTable
}
