/** Who works in a newsroom, from the one who answers for everything down. */
export const roles = ['owner', 'chief-editor', 'desk-editor', 'reporter', 'translator', 'moderator'] as const

/** What somebody is in the newsroom. */
export type Role = (typeof roles)[number]

/** What may be needed of the thing that is acted on. */
type Grant =
  /** Whatever it is. */
  | 'any'
  /** An article of a section that this person answers for. */
  | 'own sections'
  /** An article that this person writes. */
  | 'own'
  /** The same, until it is handed in. */
  | 'own drafts'
  /** Either of the two: whoever answers for sections also writes, and a sheet has no section at first. */
  | 'own sections or drafts'
  /** An article that this person writes, or one that readers see anyway. */
  | 'own or published'
  | 'published'
  /** A person of a lower rank than oneself. */
  | 'below'
  /** A person of no higher rank than oneself. */
  | 'up to own rank'

/**
 * Who may do what. Whoever is not named may not; whatever is not named nobody may. What belongs to oneself (name, password,
 * second factor, sessions) everybody may change, and only oneself.
 */
export const permissions = {
  'article.read': {
    owner: 'any',
    'chief-editor': 'any',
    'desk-editor': 'any',
    reporter: 'own or published',
    translator: 'own or published',
    moderator: 'published',
  },
  'article.create': {
    owner: 'any',
    'chief-editor': 'any',
    'desk-editor': 'any',
    reporter: 'any',
    translator: 'any',
  },
  'article.edit': {
    owner: 'any',
    'chief-editor': 'any',
    'desk-editor': 'own sections or drafts',
    reporter: 'own drafts',
    translator: 'own drafts',
  },
  'article.submit': {
    owner: 'any',
    'chief-editor': 'any',
    'desk-editor': 'own sections or drafts',
    reporter: 'own drafts',
    translator: 'own drafts',
  },
  'article.approve': { owner: 'any', 'chief-editor': 'any', 'desk-editor': 'own sections' },
  'article.publish': { owner: 'any', 'chief-editor': 'any', 'desk-editor': 'own sections' },
  'article.schedule': { owner: 'any', 'chief-editor': 'any', 'desk-editor': 'own sections' },
  'article.archive': { owner: 'any', 'chief-editor': 'any', 'desk-editor': 'own sections' },
  'article.withdraw': { owner: 'any', 'chief-editor': 'any' },
  'article.trash': {
    owner: 'any',
    'chief-editor': 'any',
    'desk-editor': 'own sections or drafts',
    reporter: 'own drafts',
    translator: 'own drafts',
  },
  'article.restore': {
    owner: 'any',
    'chief-editor': 'any',
    'desk-editor': 'own sections or drafts',
    reporter: 'own drafts',
    translator: 'own drafts',
  },
  'front-page.arrange': { owner: 'any', 'chief-editor': 'any' },
  'comment.moderate': { owner: 'any', 'chief-editor': 'any', 'desk-editor': 'own sections', moderator: 'any' },
  /** The e-mail address of who wrote a comment: for those who look after all comments, not for who judges those of a desk. */
  'comment.read-address': { owner: 'any', 'chief-editor': 'any', moderator: 'any' },
  'comment.erase': { owner: 'any', 'chief-editor': 'any' },
  'media.read': {
    owner: 'any',
    'chief-editor': 'any',
    'desk-editor': 'any',
    reporter: 'any',
    translator: 'any',
  },
  'media.add': {
    owner: 'any',
    'chief-editor': 'any',
    'desk-editor': 'any',
    reporter: 'any',
    translator: 'any',
  },
  'media.edit': { owner: 'any', 'chief-editor': 'any', 'desk-editor': 'any', reporter: 'own' },
  'media.delete': { owner: 'any', 'chief-editor': 'any' },
  /** Sections, tags, authors and editions: what articles are put into. */
  'structure.read': {
    owner: 'any',
    'chief-editor': 'any',
    'desk-editor': 'any',
    reporter: 'any',
    translator: 'any',
    moderator: 'any',
  },
  'tag.create': {
    owner: 'any',
    'chief-editor': 'any',
    'desk-editor': 'any',
    reporter: 'any',
    translator: 'any',
  },
  /** Names and addresses of tags belong to all desks. */
  'tag.edit': { owner: 'any', 'chief-editor': 'any', 'desk-editor': 'any' },
  /** Sections. */
  'taxonomy.edit': { owner: 'any', 'chief-editor': 'any', 'desk-editor': 'own sections' },
  'author.edit': { owner: 'any', 'chief-editor': 'any' },
  'page.edit': { owner: 'any', 'chief-editor': 'any' },
  'menu.edit': { owner: 'any', 'chief-editor': 'any' },
  'redirect.edit': { owner: 'any', 'chief-editor': 'any' },
  'settings.change': { owner: 'any', 'chief-editor': 'any' },
  'edition.change': { owner: 'any' },
  'statistics.read': { owner: 'any', 'chief-editor': 'any', 'desk-editor': 'any' },
  'jobs.manage': { owner: 'any', 'chief-editor': 'any' },
  'webhook.manage': { owner: 'any', 'chief-editor': 'any' },
  'import.run': { owner: 'any' },
  'backup.download': { owner: 'any' },
  'people.read': { owner: 'any', 'chief-editor': 'any' },
  'people.invite': { owner: 'any', 'chief-editor': 'up to own rank' },
  'people.change': { owner: 'any', 'chief-editor': 'below' },
  'people.disable': { owner: 'any', 'chief-editor': 'below' },
  'people.end-sessions': { owner: 'any', 'chief-editor': 'below' },
  'people.reset-second-factor': { owner: 'any' },
  'api-key.manage': { owner: 'any', 'chief-editor': 'any' },
  'audit.read': { owner: 'any', 'chief-editor': 'any' },
} as const satisfies Readonly<Record<string, Partial<Record<Role, Grant>>>>

/** Something that can be done. */
export type Action = keyof typeof permissions

/** All of them. */
export const actions = Object.keys(permissions) as readonly Action[]

/** Where an article stands. */
export const articleStates = [
  'draft',
  'in-review',
  'approved',
  'scheduled',
  'published',
  'archived',
  'withdrawn',
  'trashed',
] as const

/** Whoever acts. */
export interface Person {
  readonly id: string
  readonly role: Role
  /** Groups of sections a desk editor answers for. */
  readonly desks: readonly string[]
}

/** What is acted on; what is left out is not known of it, and nothing that depends on it is allowed. */
export interface Thing {
  readonly ownerId?: string
  readonly sections?: readonly string[]
  readonly state?: (typeof articleStates)[number]
  /** The role of the person it is. */
  readonly role?: Role
}

const rank: Readonly<Record<Role, number>> = {
  owner: 4,
  'chief-editor': 3,
  'desk-editor': 2,
  reporter: 1,
  translator: 1,
  moderator: 1,
}

const answersFor = (who: Person, { sections = [] }: Thing): boolean =>
  sections.some((section) => who.desks.includes(section))
const isOwnDraft = (who: Person, { ownerId, state }: Thing): boolean => ownerId === who.id && state === 'draft'

const conditions: Readonly<Record<Grant, (who: Person, what: Thing) => boolean>> = {
  any: () => true,
  'own sections': answersFor,
  own: (who, { ownerId }) => ownerId === who.id,
  'own drafts': isOwnDraft,
  'own sections or drafts': (who, what) => answersFor(who, what) || isOwnDraft(who, what),
  'own or published': (who, { ownerId, state }) => ownerId === who.id || state === 'published',
  published: (_, { state }) => state === 'published',
  below: (who, { role }) => role !== undefined && rank[role] < rank[who.role],
  'up to own rank': (who, { role }) => role !== undefined && rank[role] <= rank[who.role],
}

/** Whether somebody may do it to this thing. */
export function isAllowed(who: Person, action: Action, what: Thing = {}): boolean {
  const grant = grantOf(who.role, action)
  return grant !== undefined && conditions[grant](who, what)
}

/** What a role is granted of an action: `undefined` is nothing. */
export function grantOf(role: Role, action: Action): Grant | undefined {
  const granted: Partial<Record<Role, Grant>> = permissions[action]
  return Object.hasOwn(granted, role) ? granted[role] : undefined
}

/** Whether somebody may do it to anything at all. */
export const isEverAllowed = (role: Role, action: Action): boolean => grantOf(role, action) !== undefined

/** What a key of the API can be given, and what each lets it do; a key never does what its owner may not. */
export const scopes = {
  'articles:read': ['article.read'],
  'articles:write': ['article.create', 'article.edit', 'article.submit', 'article.trash', 'article.restore'],
  'articles:publish': [
    'article.approve',
    'article.publish',
    'article.schedule',
    'article.archive',
    'article.withdraw',
    'front-page.arrange',
  ],
  'comments:moderate': ['comment.moderate'],
  'media:read': ['media.read'],
  'media:write': ['media.read', 'media.add', 'media.edit'],
  'structure:read': ['structure.read'],
  'structure:write': [
    'structure.read',
    'tag.create',
    'tag.edit',
    'taxonomy.edit',
    'author.edit',
    'page.edit',
    'menu.edit',
    'redirect.edit',
  ],
  'statistics:read': ['statistics.read'],
  'people:read': ['people.read'],
  'audit:read': ['audit.read'],
} as const satisfies Readonly<Record<string, readonly Action[]>>

/** The name of one of them. */
export type Scope = keyof typeof scopes

/** All of them. */
export const scopeNames = Object.keys(scopes) as readonly Scope[]

/** Whether one of the scopes covers the action. */
export const isInScope = (held: readonly Scope[], action: Action): boolean =>
  held.some((scope) => (scopes[scope] as readonly Action[]).includes(action))

/** Roles whose holders can do so much that a password alone must not be enough. */
export const rolesThatNeedASecondFactor: ReadonlySet<Role> = new Set(['owner', 'chief-editor'])
