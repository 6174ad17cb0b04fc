import type { LinkProps } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import type { Action } from '../../../src/permissions.ts'
import type { MessageKey } from '../i18n/languages.ts'
import {
  ArticleIcon,
  BackupIcon,
  ImportIcon,
  AuthorIcon,
  CommentIcon,
  FrontPageIcon,
  HomeIcon,
  JobsIcon,
  KeyIcon,
  ListIcon,
  LogIcon,
  MediaIcon,
  PageIcon,
  PeopleIcon,
  RedirectIcon,
  SectionIcon,
  SettingsIcon,
  TagIcon,
  WebhookIcon,
} from '../ui/icons.tsx'

/** A way to a screen. */
export interface NavigationItem {
  readonly to: NonNullable<LinkProps['to']>
  readonly label: MessageKey
  readonly icon: ComponentType
  /** Shown to whoever may do this at all; to everybody when left out. */
  readonly action?: Action
}

/** The rail, from top to bottom: a screen adds its line. */
export const navigation: readonly NavigationItem[] = [
  { to: '/', label: 'home.title', icon: HomeIcon },
  { to: '/articles', label: 'articles.title', icon: ArticleIcon, action: 'article.read' },
  { to: '/media', label: 'media.title', icon: MediaIcon, action: 'media.read' },
  { to: '/front-page', label: 'frontPage.title', icon: FrontPageIcon, action: 'front-page.arrange' },
  { to: '/comments', label: 'comments.title', icon: CommentIcon, action: 'comment.moderate' },
  { to: '/menus', label: 'menus.title', icon: ListIcon, action: 'menu.edit' },
  { to: '/sections', label: 'sections.title', icon: SectionIcon, action: 'taxonomy.edit' },
  { to: '/tags', label: 'tags.title', icon: TagIcon, action: 'tag.edit' },
  { to: '/authors', label: 'authors.title', icon: AuthorIcon, action: 'author.edit' },
  { to: '/pages', label: 'pages.title', icon: PageIcon, action: 'page.edit' },
  { to: '/redirects', label: 'redirects.title', icon: RedirectIcon, action: 'redirect.edit' },
  { to: '/people', label: 'people.title', icon: PeopleIcon, action: 'people.read' },
  { to: '/api-keys', label: 'apiKeys.title', icon: KeyIcon, action: 'api-key.manage' },
  { to: '/settings', label: 'settings.title', icon: SettingsIcon, action: 'settings.change' },
  { to: '/jobs', label: 'jobs.title', icon: JobsIcon, action: 'jobs.manage' },
  { to: '/webhooks', label: 'webhooks.title', icon: WebhookIcon, action: 'webhook.manage' },
  { to: '/imports', label: 'imports.title', icon: ImportIcon, action: 'import.run' },
  { to: '/backup', label: 'backup.title', icon: BackupIcon, action: 'backup.download' },
  { to: '/audit', label: 'audit.title', icon: LogIcon, action: 'audit.read' },
]
