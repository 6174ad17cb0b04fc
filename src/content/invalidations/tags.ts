/** Names of cache tags: each page carries those of all it shows, each verb invalidates those of all it changed. */
export const cacheTag = {
  article: (id: string) => `article:${id}`,
  story: (id: string) => `story:${id}`,
  /** Every list of an edition, its front page among them. */
  list: (language: string) => `list:${language}`,
  section: (id: string) => `section:${id}`,
  tag: (id: string) => `tag:${id}`,
  author: (id: string) => `author:${id}`,
  /** The names of authors beside an edition's articles, wherever these are listed. */
  bylines: (language: string) => `bylines:${language}`,
  page: (id: string) => `page:${id}`,
  /** The comments below an article: shown by its own page only, so that a comment purges no list. */
  comments: (articleId: string) => `comments:${articleId}`,
  /** The articles about the same as one, shown by its own page only. */
  similar: (articleId: string) => `similar:${articleId}`,
  media: (id: string) => `media:${id}`,
  /** A day of an edition's archive; `day` is an ISO date. */
  day: (language: string, day: string) => `day:${language}:${day}`,
  feed: (language: string) => `feed:${language}`,
  /** Menus and the tree of sections of an edition. */
  menu: (language: string) => `menu:${language}`,
  /** An old or unknown address. */
  address: (path: string) => `address:${path}`,
  settings: () => 'settings',
} as const
