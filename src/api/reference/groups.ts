/** What each group of routes, by the first part of their addresses, is about. */
const abouts: Readonly<Record<string, string>> = {
  public: 'What is published, for anybody. Every text stands with its language (lang) and direction (dir).',
  search: 'The search of readers, as JSON, for anybody.',
  articles: 'Articles of the newsroom: the list, the working copy, and what becomes of them.',
  'front-page':
    'What stands at the top of front pages and sections. A page is written whole, over the version that was seen.',
  media: 'Pictures, sound, film and files. A file is the body of its request; what is said of it stands in the query.',
  comments: 'What readers wrote, for those who decide about it.',
  sections: 'The sections of the editions.',
  tags: 'The tags of the editions.',
  authors: 'Those who write.',
  pages: 'Static pages: about the paper, its principles.',
  menus: 'The menus of the editions; each is written whole.',
  redirects: 'Old addresses and where they lead.',
  editions: 'The paper in its languages.',
  'announced-months': 'Hijri months as they were announced, which win over the table of the calendar.',
  settings: 'What editors-in-chief set.',
  'guarded-settings': 'What decides who gets in, or whose scripts run in the browsers of readers.',
  people: 'Who works here, and as what.',
  'api-keys': 'Keys for programs of the newsroom.',
  webhooks: 'Those who are told of changes.',
  'webhook-deliveries': 'What became of each message.',
  jobs: 'What runs in the background, and what failed.',
  audit: 'Who did what, and when; each line holds the digest of the one before.',
  dashboard: 'What today looks like.',
  backup: 'All there is, as one file.',
  session: 'Signing in and out.',
  sessions: 'Where one is signed in.',
  account: 'What everybody may change of themselves.',
  setup: 'The first owner.',
  invitations: 'Joining by the link of an invitation.',
  'password-resets': 'A new password by mail.',
  'similar-articles': 'Whether a text was published already.',
}

/** What a group is about; nothing where it says so itself. */
export const aboutGroup = (group: string): string | undefined => abouts[group]

/** The group of a route. */
export const groupOf = (path: string): string => path.split('/')[1] ?? ''

/** In this order; what is not named comes behind. */
export const groupOrder: readonly string[] = Object.keys(abouts)
